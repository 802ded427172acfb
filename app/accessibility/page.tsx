import type { Metadata } from 'next'
import { TextPage } from '@/components/site/text-page'
import { longDate } from '@/lib/domain/order/order-dates'
import { accessibilityMessages as words } from '@/lib/messages/accessibility'
import { RESULTS } from '@/lib/shop/accessibility-results'
import { shop } from '@/lib/shop/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: words.title,
  description: words.description,
}

export default function AccessibilityPage() {
  const { name, contact } = shop()
  return (
    <TextPage title={words.title}>
      <p>{words.aim}</p>
      <h2>{words.promises}</h2>
      <ul className="grid list-disc gap-2 pl-6">
        {words.promised.map((promise) => (
          <li key={promise}>{promise}</li>
        ))}
      </ul>
      <h2>{words.proof}</h2>
      <Checks />
      <h2>{words.limits}</h2>
      <p>{words.limited(name)}</p>
      <h2>{words.tell}</h2>
      <p>
        {words.write} <a href={`mailto:${contact.email}`}>{contact.email}</a>
        {words.andWeHelp(contact.phone)}
      </p>
    </TextPage>
  )
}

/** Only what was found: nothing is said of checks that were not made. */
function Checks() {
  const { checked, passed, failed } = RESULTS
  return <p>{checked ? words.checked(longDate(checked), passed, failed) : words.unchecked}</p>
}
