import { either } from '@/lib/messages/plural'

/** What a shopper reads who chooses a voucher and meets a limit. Amounts and numbers of people come in written out. */
export const selectionMessages = {
  anAmount: 'Choose an amount',
  notAnAmount: 'Enter an amount in pounds, like 50 or 62.50',
  orMore: (least: string) => `Choose ${least} or more`,
  orLess: (most: string) => `Choose ${most} or less`,
  inSteps: (nearest: string, step: string) =>
    `Choose ${nearest}: amounts go up in steps of ${step}`,
  forExactly: (people: string) => `This is for ${people}`,
  forSome: (least: number, most: number) => `Choose ${least} to ${most} people`,

  notSold: 'This voucher is no longer sold.',
  allInBasket: (left: number) =>
    `${either(left, 'The last one is', `All ${left} that are left are`)} in your basket already.`,

  /** What a price buys. */
  forPeople: (people: string) => `for ${people}`,

  // What a link has chosen, and what it asked for and could not have.
  chosen: (parts: string[]) => (parts.length > 0 ? `Chosen for you: ${parts.join(', ')}.` : ''),
  chosenTo: (name: string) => `to ${name}`,
  chosenFrom: (name: string) => `from ${name}`,
  chosenMessage: 'with a message',
  nearestAmount: (asked: string, given: string) =>
    `${asked} can’t be chosen, so it is now ${given}, the nearest amount.`,
  nearestPersons: (people: string, given: number) =>
    `It can’t be had for ${people}, so it is now for ${given}.`,
}
