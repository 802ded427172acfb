import type { Metadata } from 'next'
import { TextPage } from '@/components/site/text-page'
import { RESULTS } from '@/lib/accessibility/results'
import { longDate } from '@/lib/orders/milestones'
import { plural } from '@/lib/plural'
import { shop } from '@/lib/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: 'Accessibility',
  description: 'What this shop does so that everybody can use it, and what to do where it fails.',
}

export default function AccessibilityPage() {
  const { name, contact } = shop
  return (
    <TextPage title="Accessibility">
      <p>
        Everybody should be able to buy a gift here. This shop is built to the Web Content
        Accessibility Guidelines (WCAG) 2.2, level AA.
      </p>
      <h2>What you can count on</h2>
      <ul className="grid list-disc gap-2 pl-6">
        <li>Everything works with a keyboard alone, and you can see where you are.</li>
        <li>Screen readers are told what things are, what is wrong and what has changed.</li>
        <li>
          Text can be made twice as large, and the page zoomed to 400 %, without losing anything.
        </li>
        <li>Your wishes for a dark screen, less motion or colours of your own are followed.</li>
        <li>Buttons and fields are large enough for a thumb.</li>
      </ul>
      <h2>How we know</h2>
      <Checks />
      <h2>Where it falls short</h2>
      <p>
        The pages that {name} does not make itself, such as one for paying by card, follow rules of
        their own. Pictures of vouchers are decoration: whatever matters stands beside them in
        words.
      </p>
      <h2>Tell us</h2>
      <p>
        If something gets in your way, write to{' '}
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
        {contact.phone && ` or call ${contact.phone}`}, and we sell you the voucher in a way that
        suits you.
      </p>
    </TextPage>
  )
}

/** Only what was found: nothing is said of checks that were not made. */
function Checks() {
  const { checked, passed, failed } = RESULTS
  if (!checked) return <p>The checks of this build have not been written down yet.</p>
  return (
    <p>
      On {longDate(checked)} {plural(passed + failed, 'automatic check')} looked at every page by
      day and by night, in its errors and its long texts:{' '}
      {failed === 0 ? 'all of them passed' : `${failed} of them failed, and we are on it`}. Such
      checks find much and not everything, so tell us what they missed.
    </p>
  )
}
