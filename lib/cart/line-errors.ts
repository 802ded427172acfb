import { tabStorage } from '@/lib/browser/storage'
import type { CartLine } from '@/lib/domain/cart/cart'

const STORED = 'line-problems'

/** What of a line can be refused, by the API's own names; `id` is the line as a whole. */
const FIELDS = ['id', 'value', 'persons', 'to', 'from', 'message'] as const
type LineField = (typeof FIELDS)[number]

/** Why a line was refused, field by field. */
export type LineErrors = Partial<Record<LineField, string>>

/** One refusal at checkout, and what stood in the field then. */
export type StoredLineError = {
  key: string
  field: LineField
  message: string
  was?: string | number | undefined
}

/** The line and the field that a path such as `cart.0.message` names. */
function find(path: string, lines: readonly CartLine[]) {
  const [part, index, name] = path.split('.')
  const line = part === 'cart' ? lines[Number(index)] : undefined
  const field = FIELDS.find((each) => each === name) ?? 'id'
  return line && { line, field }
}

/** Keeps for the basket's page, in this tab alone, what the checkout found wrong with lines. */
export function saveLineErrors(
  errors: readonly { path: string; message: string }[],
  lines: readonly CartLine[],
): void {
  const kept = errors.flatMap(({ path, message }): StoredLineError[] => {
    const found = find(path, lines)
    if (!found) return []
    const { line, field } = found
    return [{ key: line.key, field, message, was: line[field] }]
  })
  tabStorage.write(STORED, JSON.stringify(kept))
}

export function readLineErrors(): StoredLineError[] {
  try {
    const kept = JSON.parse(tabStorage.read(STORED) ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}

/** What is still wrong with a line: nothing is with a field that was changed since. */
export function lineErrors(line: CartLine, kept: readonly StoredLineError[]): LineErrors {
  const still = kept.filter(({ key, field, was }) => key === line.key && line[field] === was)
  return Object.fromEntries(still.map(({ field, message }) => [field, message]))
}

type LineAddress = '/cart' | `/cart#${string}`

/** The id of the box of a line's field. */
export const lineFieldId = (key: string, field: LineField) => `line-${key}-${field}`

/** Where in the basket a path such as `cart.0.message` leads: /cart#line-3b24-message. */
export function lineAddress(path: string, lines: readonly CartLine[]): LineAddress {
  const found = find(path, lines)
  return found ? `/cart#${lineFieldId(found.line.key, found.field)}` : '/cart'
}
