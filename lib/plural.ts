/** "1 voucher", "2 vouchers"; "1 person", "2 people" with a plural of its own. */
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`

export const people = (count: number) => plural(count, 'person', 'people')
