import { LegalLink } from '@/components/site/legal-link'
import { legalLinks, validityWords } from '@/lib/domain/law'
import { lawMessages } from '@/lib/messages/law'
import { shop } from '@/lib/shop/shop'

/** What a buyer has a right to know before paying, and after it: how long, whether it can go back, and whom to ask. */
export function GoodToKnow() {
  const { law = {}, contact } = shop()
  return (
    <section
      aria-label={lawMessages.goodToKnow}
      className="grid gap-2 border-hairline border-t pt-4 text-note"
    >
      {law.validity && (
        <p className="max-w-measure">{lawMessages.validity(validityWords(law.validity))}</p>
      )}
      {law.cancellation && <p className="max-w-measure">{law.cancellation}</p>}
      <p className="flex flex-wrap gap-x-5">
        {legalLinks(law).map((link) => (
          <LegalLink key={link.href} {...link} />
        ))}
        <a className="link" href={`mailto:${contact.email}`}>
          {contact.email}
        </a>
      </p>
    </section>
  )
}
