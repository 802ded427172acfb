import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

type Node = { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }

/** What may be sent, by the very schema that reads it: also what is only looked at once a text is trimmed. */
export const requestSchema = (schema: z.ZodType): JsonSchema =>
  tidy(
    withoutVersion(
      z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override: addLaterRules }),
    ),
  )

/** What is answered. What has a name of its own (`id` of its meta) is referred to, and stands in `named` once. */
export function answerSchema(schema: z.ZodType, named: Record<string, JsonSchema>): JsonSchema {
  const { id } = z.globalRegistry.get(schema) ?? {}
  const { $defs = {}, id: _, ...json } = tidy(z.toJSONSchema(schema, { io: 'output' }))
  for (const [name, { id: _, ...definition }] of Object.entries(
    $defs as Record<string, JsonSchema>,
  ))
    named[name] = withoutVersion(definition)
  if (!id) return withoutVersion(json)
  named[id] = withoutVersion(json)
  return { $ref: COMPONENTS + id }
}

const COMPONENTS = '#/components/schemas/'
const DEFINITIONS = '#/$defs/'

/**
 * Without what says nothing: the bounds of a whole number in JavaScript, and the pattern of a format. And without patterns of
 * Unicode classes, which not every language reads.
 */
function tidy(schema: JsonSchema): JsonSchema {
  const isBound = (value: unknown) => Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER
  return JSON.parse(JSON.stringify(schema), (name, value) => {
    if ((name === 'minimum' || name === 'maximum') && isBound(value)) return undefined
    if (name === '$ref') return String(value).replace(DEFINITIONS, COMPONENTS)
    if (/\\p\{/i.test(value?.pattern)) return { ...value, pattern: undefined }
    if (value?.format && value.format !== 'email') return { ...value, pattern: undefined }
    return value
  })
}

/** A pipe takes what its first schema takes; what the second asks of the same kind of value is asked of the sender as well. */
function addLaterRules({ zodSchema, jsonSchema }: Node) {
  const { def } = zodSchema._zod
  if (def.type !== 'pipe' || def.out._zod.def.type === 'transform') return
  const later = requestSchema(def.out as unknown as z.ZodType)
  if (later.type !== jsonSchema.type) return
  for (const [rule, value] of Object.entries(later))
    if (rule !== 'type' && !isEmpty(value)) jsonSchema[rule] = value
}

const isEmpty = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

const withoutVersion = ({ $schema: _, ...schema }: JsonSchema): JsonSchema => schema
