import type { Metadata } from 'next'
import Link from 'next/link'
import { TextPage } from '@/components/site/text-page'
import { validityWords } from '@/lib/domain/law'
import { formatMoney } from '@/lib/domain/money'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import { howItWorksMessages as words } from '@/lib/messages/how-it-works'
import { shop } from '@/lib/shop/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: words.title,
  description: words.description,
}

export default function HowItWorksPage() {
  const { contact, law = {}, deliveryOptions } = shop()
  return (
    <TextPage title={words.title}>
      <h2>{words.choose}</h2>
      <p>{words.chooseHow}</p>
      <h2>{words.send}</h2>
      <p>{words.sendHow(deliveryOptions.map(priced))}</p>
      <h2>{words.use}</h2>
      <p>{words.useHow(law.validity && validityWords(law.validity))}</p>
      {law.cancellation && (
        <>
          <h2>{words.changeMind}</h2>
          <p>{law.cancellation}</p>
        </>
      )}
      <h2>{words.else}</h2>
      <p>
        {words.write} <a href={`mailto:${contact.email}`}>{contact.email}</a>
        {words.call(contact.phone)}
      </p>
      <Link className="button mt-4 justify-self-start" href="/">
        {words.seeAll}
      </Link>
    </TextPage>
  )
}

const priced = ({ name, price }: DeliveryOption) =>
  words.way(name, price === 0 ? words.free : formatMoney(price))
