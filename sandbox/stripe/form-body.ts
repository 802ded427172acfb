/** What a form says once its brackets are resolved. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue }

type Branch = Map<string, Branch | string>

/** Reads `line_items[0][price_data][currency]=gbp&expand[]=payment_intent` into nested objects and lists. */
export function parseForm(text: string): Record<string, FormValue> {
  const root: Branch = new Map()
  for (const [name, value] of new URLSearchParams(text)) put(root, segments(name), value)
  return Object.fromEntries([...root].map(([name, node]) => [name, resolved(node)]))
}

const segments = (name: string): string[] =>
  name.split('[').map((part, at) => (at > 0 ? part.replace(/\]$/, '') : part))

function put(branch: Branch, [name, ...rest]: string[], value: string): void {
  // `expand[]` has no number: each goes behind the last.
  const key = name === '' ? String(branch.size) : (name ?? '')
  if (rest.length === 0) {
    branch.set(key, value)
    return
  }
  const known = branch.get(key)
  const next: Branch = known instanceof Map ? known : new Map()
  branch.set(key, next)
  put(next, rest, value)
}

function resolved(node: Branch | string): FormValue {
  if (typeof node === 'string') return node
  const isList = [...node.keys()].every((key) => /^\d+$/.test(key))
  if (isList) return [...node.values()].map(resolved)
  // fromEntries makes own properties, so that no name reaches a prototype.
  return Object.fromEntries([...node].map(([name, child]) => [name, resolved(child)]))
}
