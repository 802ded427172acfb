import { plural } from '@/lib/messages/plural'

/** The accessibility statement. */
export const accessibilityMessages = {
  title: 'Accessibility',
  description: 'What this shop does so that everybody can use it, and what to do where it fails.',
  aim: 'Everybody should be able to buy a gift here. This shop is built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.',
  promises: 'What you can count on',
  promised: [
    'Everything works with a keyboard alone, and you can see where you are.',
    'Screen readers are told what things are, what is wrong and what has changed.',
    'Text can be made twice as large, and the page zoomed to 400%, without losing anything.',
    'Your wishes for a dark screen, less motion or colours of your own are followed.',
    'Buttons and fields are large enough for a thumb.',
    'Everything there is to read can be read without JavaScript; what needs it says so.',
  ],
  proof: 'How we know',
  unchecked: 'The checks of this build have not been written down yet.',
  checked: (day: string, passed: number, failed: number) =>
    `On ${day} ${plural(passed + failed, 'automatic check')} looked at every page by day and by night, in its errors and its long texts: ${
      failed === 0 ? 'all of them passed' : `${failed} of them failed, and we are on it`
    }. Automated checks don’t catch everything, so please tell us what they missed.`,
  limits: 'Where it falls short',
  limited: (shop: string) =>
    `The pages that ${shop} does not make itself, such as one for paying by card, follow rules of their own. Pictures of vouchers are decoration: whatever matters stands beside them in words.`,
  tell: 'Tell us',
  /** The venue's address stands between them. */
  write: 'If something gets in your way, write to',
  andWeHelp: (phone: string | undefined) =>
    `${phone ? ` or call ${phone}` : ''}, and we sell you the voucher in a way that suits you.`,
}
