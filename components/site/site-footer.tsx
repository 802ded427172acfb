import { ConsentAgain } from '@/components/analytics/consent-again'
import { shop } from '@/lib/shop'

export function SiteFooter() {
  const { email, phone } = shop.contact
  return (
    <footer className="border-hairline border-t print:hidden">
      <div className="shell flex flex-wrap items-center gap-x-8 gap-y-1 py-8 text-note">
        <p className="font-display text-body">{shop.name}</p>
        <p>
          Questions?{' '}
          <a className="link" href={`mailto:${email}`}>
            {email}
          </a>
          {phone && (
            <>
              {' or '}
              <a className="link" href={`tel:${phone.replace(/\s/g, '')}`}>
                {phone}
              </a>
            </>
          )}
        </p>
        {shop.links.map(({ name, href }) => (
          <a key={href} className="link" href={href}>
            {name}
          </a>
        ))}
        {shop.analytics?.googleTag && <ConsentAgain />}
      </div>
    </footer>
  )
}
