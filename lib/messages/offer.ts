/** What is said of a voucher wherever it is offered: apart from the rest, because the catalogue needs no more. */
export const offerMessages = {
  soldOut: 'Sold out',
  fewLeft: (left: number) => `Only ${left} left`,
  from: (least: string) => `From ${least}`,
  forSoMany: (price: string, persons: number) => `${price} for ${persons}`,
}
