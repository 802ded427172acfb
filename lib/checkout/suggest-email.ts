/** Where most shoppers have their email, by name, each with its endings. */
const PROVIDERS: Record<string, string[]> = {
  gmail: ['com'],
  googlemail: ['com'],
  icloud: ['com'],
  btinternet: ['com'],
  hotmail: ['com', 'co.uk'],
  outlook: ['com'],
  yahoo: ['com', 'co.uk'],
  virginmedia: ['com'],
  blueyonder: ['co.uk'],
  ntlworld: ['com'],
  talktalk: ['net'],
  tiscali: ['co.uk'],
  protonmail: ['com'],
}

/** They have no address under any other ending. */
const ONE_ENDING = ['gmail', 'googlemail', 'icloud', 'btinternet']

/** Endings that there are not, of every domain. */
const NO_COM = /\.(?:con|cmo|ocm|comm|vom|xom)$/

/** A letter away from a provider, and yet somebody's own. */
const REAL = ['gail.com', 'grail.com']

/** Whether one letter was left out, put in, replaced or swapped with the next; two that are the same are not. */
function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (one[at] === other[at]) at++
  const [a, b] = [one.slice(at), other.slice(at)]
  if (a.length !== b.length) return a.slice(1) === b || b.slice(1) === a
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
  return isSwapped || a.slice(1) === b.slice(1)
}

/** Nobody mistypes the first letter unseen, and there is an ymail.com, an email.com, a cloud.com. */
const isNearly = (typed: string, name: string) =>
  typed === name || (typed[0] === name[0] && isOneSlip(typed, name))

function mend(domain: string): string | null {
  const [name = '', ...rest] = domain.split('.')
  const ending = rest.join('.')
  for (const [provider, endings] of Object.entries(PROVIDERS)) {
    if (!isNearly(name, provider)) continue
    const [first] = endings
    const meant =
      endings.find((each) => each === ending) ??
      endings.find((each) => isOneSlip(ending, each)) ??
      (name === provider && ONE_ENDING.includes(name) ? first : undefined)
    if (meant) return `${provider}.${meant}`
  }
  return NO_COM.test(domain) ? domain.replace(NO_COM, '.com') : null
}

/** The address that was probably meant where its domain looks mistyped ("tom@gmial.com"); null where it does not. */
export function suggestEmail(typed: string): string | null {
  const [, person, domain = ''] = /^([^@]+)@([^@]+)$/.exec(typed.trim()) ?? []
  const written = domain.toLowerCase()
  if (!person || REAL.includes(written)) return null
  const meant = mend(written.replaceAll(',', '.'))
  return meant && meant !== written ? `${person}@${meant}` : null
}
