import type { Metadata } from 'next'
import Link from 'next/link'
import { TextPage } from '@/components/site/text-page'
import { validityWords } from '@/lib/legal/law'
import { formatMoney } from '@/lib/money'
import { type DeliveryOption, shop } from '@/lib/shop'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: 'How vouchers work',
  description:
    'From choosing a voucher to using it: how it is sent, how long it lasts, whom to ask.',
}

export default function HowItWorksPage() {
  const { contact, law = {}, deliveryOptions } = shop
  return (
    <TextPage title="How vouchers work">
      <h2>Choose</h2>
      <p>
        Pick an amount or an experience, and say who it is for. Your words are printed on the
        voucher, just as you see them while you type.
      </p>
      <h2>We send it</h2>
      <p>
        We send vouchers {deliveryOptions.map(priced).join(' or ')}. Name a day to have it sent on,
        from tomorrow on, or leave the day empty and it goes straight away. A confirmation comes to
        you by email.
      </p>
      <h2>They use it</h2>
      <p>
        The voucher carries a code. Whoever holds it books with us and brings it along
        {law.validity ? `; it can be used for ${validityWords(law.validity)}` : ''}.
      </p>
      {law.cancellation && (
        <>
          <h2>If you change your mind</h2>
          <p>{law.cancellation}</p>
        </>
      )}
      <h2>Anything else</h2>
      <p>
        Write to <a href={`mailto:${contact.email}`}>{contact.email}</a>
        {contact.phone && ` or call ${contact.phone}`}.
      </p>
      <Link className="button mt-4 justify-self-start" href="/">
        See all vouchers
      </Link>
    </TextPage>
  )
}

const priced = ({ name, price }: DeliveryOption) =>
  `${name.toLowerCase()} (${price === 0 ? 'free' : formatMoney(price)})`
