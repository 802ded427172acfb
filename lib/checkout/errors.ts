import type { FieldErrors } from 'react-hook-form'
import { lineAddress } from '@/lib/cart/line-errors'
import type { CheckoutValues } from '@/lib/checkout/form-values'
import type { CartLine } from '@/lib/domain/cart/cart'

/** The id of a field's control, from its path. */
export const fieldId = (path: string) => path.replaceAll('.', '-')

export type ListedError = { path: string; message: string }

/** Every error of the form with its path, in the order of the table of rules, which is the order of the page. */
export function listErrors(errors: FieldErrors<CheckoutValues>): ListedError[] {
  const walk = (node: unknown, path: string[]): ListedError[] => {
    if (typeof node !== 'object' || node === null) return []
    if ('message' in node && typeof node.message === 'string') {
      return [{ path: path.join('.'), message: node.message }]
    }
    return Object.entries(node).flatMap(([name, child]) =>
      name === 'ref' ? [] : walk(child, [...path, name]),
    )
  }
  return walk(errors, [])
}

/** Where the link of an error leads: its field, in the basket for what is wrong with a line of it. */
export function errorTarget(
  path: string,
  lines: readonly CartLine[],
): `#${string}` | '/cart' | `/cart#${string}` | null {
  if (path.startsWith('cart')) return lineAddress(path, lines)
  return /^(?:customer|delivery)\.|^person$/.test(path) ? `#${fieldId(path)}` : null
}
