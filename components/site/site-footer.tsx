import { ConsentLink } from '@/components/analytics/consent'
import { LegalLink } from '@/components/site/legal-link'
import { legalLinks } from '@/lib/domain/law'
import { findOrderMessages } from '@/lib/messages/find-order'
import { siteMessages } from '@/lib/messages/site'
import { type ShopConfig, shop } from '@/lib/shop/shop'

export function SiteFooter() {
  const { name, contact, law = {}, links } = shop()
  const all = [
    { name: siteMessages.howItWorks, href: '/how-it-works' },
    ...legalLinks(law),
    ...links,
    { name: findOrderMessages.title, href: '/orders/find' },
    { name: siteMessages.accessibility, href: '/accessibility' },
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
          <nav aria-label={siteMessages.about}>
            {all.map((link) => (
              <LegalLink key={link.href} {...link} />
            ))}
            {shop().analytics?.googleTag && <ConsentLink />}
          </nav>
        </div>
      </div>
    </footer>
  )
}

function Contact({ email, phone }: ShopConfig['contact']) {
  return (
    <p className="contact">
      {siteMessages.questions}
      <a className="link" href={`mailto:${email}`}>
        {email}
      </a>
      {phone && (
        <span>
          {siteMessages.or}
          <a className="link" href={`tel:${phone.replace(/\s/g, '')}`}>
            {phone}
          </a>
        </span>
      )}
    </p>
  )
}
