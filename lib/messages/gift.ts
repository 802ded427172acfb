/** What whoever gets an announcement reads. Days come in written out. */
export const giftMessages = {
  title: 'Something for you',
  something: (name: string) => `Something for ${name || 'you'}`,
  from: (name: string) => `From ${name}`,

  // Where the link is shared.
  shared: (shop: string) => `Something for you from ${shop}`,
  sharedWhat: (voucher: string) => `A gift voucher: ${voucher}`,
  picture: 'A gift voucher',

  wrapped: 'A wrapped gift',
  openOn: (day: string) => `Open it on ${day}.`,
  keep: 'Keep this link: on that day it shows what is inside.',

  comes: (shop: string) =>
    `This is to say that it is yours. The voucher itself, with its code, comes separately from ${shop}.`,
  wordsOf: 'The words on it are those of whoever sent you this link.',
  see: 'See what it is',
  visit: (shop: string) => `Visit ${shop}`,
  notSold: 'We don’t sell this one any more. How long yours can be used is printed on it.',

  incomplete: 'This link is incomplete',
  incompleteWhy:
    'Part of it got lost on the way, so we can’t show what is inside. Open it from the message that it came in, or ask whoever sent it to send it again.',
}

/** How whoever gave it makes such a link. */
export const giftLinkMessages = {
  title: 'Send it as a link',
  why: 'For WhatsApp, a text or an email. It opens on a page of ours, wrapped until the day you name, and never shows the code.',
  which: 'Which gift?',
  message: 'A few words',
  messageHint: 'Optional. They are in the link alone: we don’t see or keep them.',
  day: 'Open it from',
  dayHint: 'Optional. Until then it stays wrapped.',
  link: 'Your link',
  copy: 'Copy the link',
  copied: 'Copied.',
  selected: 'It is selected now: copy it from the box.',
  share: 'Share the link',
  tryIt: 'See it as they will',
  code: 'Scan to open',
  codeName: (url: string) => `QR code of ${url}`,
}
