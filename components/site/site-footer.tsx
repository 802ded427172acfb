import { ConsentAgain } from '@/components/analytics/consent-again'
import { LegalLink } from '@/components/site/legal-link'
import { legalLinks } from '@/lib/legal/law'
import { shop } from '@/lib/shop'
import { siteWords } from '@/lib/words/site'

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
        <div className="grid content-start gap-1">
          <p className="font-display text-heading">{name}</p>
          {law.company && <p className="max-w-72 text-soft">{law.company}</p>}
        </div>
        <div className="grid content-start gap-1 sm:justify-items-end">
          <Contact {...contact} />
          <nav aria-label={siteWords.about} className="flex flex-wrap gap-x-6">
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
    <p className="flex flex-wrap items-center gap-x-2">
      {siteWords.questions}
      <a className="link" href={`mailto:${email}`}>
        {email}
      </a>
      {phone && (
        <span className="inline-flex items-center gap-x-2">
          {siteWords.or}
          <a className="link" href={`tel:${phone.replace(/\s/g, '')}`}>
            {phone}
          </a>
        </span>
      )}
    </p>
  )
}
