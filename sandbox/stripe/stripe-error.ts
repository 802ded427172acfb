import { type ZodError, z } from 'zod'
import { json, type Reply } from '../http/reply'

type Details = { type?: string; code?: string; param?: string; [more: string]: unknown }

/** A refusal in Stripe's one shape. */
export const stripeError = (
  status: number,
  message: string,
  { type = 'invalid_request_error', ...details }: Details = {},
): Reply => json(status, { error: { type, message, ...details } })

/** `line_items.0.quantity` gives `line_items[0][quantity]`. */
const inBrackets = ([first, ...rest]: PropertyKey[]): string =>
  String(first ?? '') + rest.map((part) => `[${String(part)}]`).join('')

/** The refusal of parameters, which names the first that is wrong. */
export function parameterError(error: ZodError): Reply {
  const [issue] = error.issues
  if (!issue) throw new Error('an error without an issue')
  if (issue.code === 'unrecognized_keys') {
    const param = inBrackets([...issue.path, issue.keys[0] ?? ''])
    const code = 'parameter_unknown'
    return stripeError(400, `Received unknown parameter: ${param}`, { code, param })
  }
  const param = inBrackets(issue.path)
  if (issue.input === undefined && issue.code === 'invalid_type') {
    const code = 'parameter_missing'
    return stripeError(400, `Missing required param: ${param}.`, { code, param })
  }
  if (issue.input === '') {
    const code = 'parameter_invalid_empty'
    return stripeError(400, `You passed an empty string for '${param}'.`, { code, param })
  }
  return stripeError(400, issue.message, { param })
}

/** Parses so that the issues keep what was sent: a missing parameter is told apart by it. */
export const parseParams = <T extends z.ZodType>(schema: T, params: unknown) =>
  schema.safeParse(params, { reportInput: true })

/** A whole number as a form carries it. */
export const whole = (least: number) =>
  z
    .string()
    .regex(/^-?\d+$/, 'Invalid integer.')
    .transform(Number)
    .pipe(z.int().min(least, `This value must be greater than or equal to ${least}.`))

export const filled = (most: number) =>
  z.string().min(1, 'This value must not be empty.').max(most, `At most ${most} characters.`)

export const Metadata = z.record(z.string().max(40), z.string().max(500)).default({})

export const Expand = z.array(z.string()).default([])
