const rules = new Intl.PluralRules('en-GB')

/** The word for one, or the word for any other number: "is" or "are". */
export const either = (count: number, one: string, other: string) =>
  rules.select(count) === 'one' ? one : other

/** "1 voucher", "2 vouchers"; "1 person", "2 people" with a plural of its own. */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${either(count, one, many)}`

export const people = (count: number) => plural(count, 'person', 'people')
