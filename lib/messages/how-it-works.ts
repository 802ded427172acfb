/** The page that says how vouchers work. */
export const howItWorksMessages = {
  title: 'How vouchers work',
  description:
    'From choosing a voucher to using it: how it is sent, how long it lasts, whom to ask.',
  choose: 'Choose',
  chooseHow:
    'Pick an amount or an experience, and say who it is for. Your words are printed on the voucher, just as you see them while you type.',
  send: 'We send it',
  sendHow: (ways: string[]) =>
    `We send vouchers ${ways.join(' or ')}. Name a day to have it sent on, from tomorrow on, or leave the day empty and it goes straight away. A confirmation comes to you by email.`,
  way: (name: string, price: string) => `${name.toLowerCase()} (${price})`,
  free: 'free',
  use: 'They use it',
  useHow: (howLong: string | undefined) =>
    `The voucher carries a code. They book with us and bring it on the day${
      howLong ? `; it can be used for ${howLong}` : ''
    }.`,
  changeMind: 'If you change your mind',
  else: 'Anything else',
  /** The venue's address stands between them. */
  write: 'Write to',
  call: (phone: string | undefined) => (phone ? ` or call ${phone}.` : '.'),
  seeAll: 'See all vouchers',
}
