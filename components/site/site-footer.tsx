import { ConsentAgain } from '@/components/analytics/consent-again'
import { LegalLink } from '@/components/site/legal-link'
import { legalLinks } from '@/lib/domain/law'
import { siteWords } from '@/lib/messages/site'
import { shop } from '@/lib/shop/shop'

export function SiteFooter() {
  const { name, contact, law = {}, links } = shop
  const all = [
    { name: siteWords.howItWorks, href: '/how-it-works' },
    ...legalLinks(law),
    ...links,
    { name: siteWords.accessibility, href: '/accessibility' },
  ]
  return (
    <footer className="site-footer">
      <div>
        <div>
          <p>{name}</p>
          {law.company && <p>{law.company}</p>}
        </div>
        <div>
          <Contact {...contact} />
          <nav aria-label={siteWords.about}>
            {all.map((link) => (
              <LegalLink key={link.href} {...link} />
            ))}
            {shop.analytics?.googleTag && <ConsentAgain />}
          </nav>
        </div>
      </div>
    </footer>
  )
}

function Contact({ email, phone }: typeof shop.contact) {
  return (
    <p className="contact">
      {siteWords.questions}
      <a className="link" href={`mailto:${email}`}>
        {email}
      </a>
      {phone && (
        <span>
          {siteWords.or}
          <a className="link" href={`tel:${phone.replace(/\s/g, '')}`}>
            {phone}
          </a>
        </span>
      )}
    </p>
  )
}
