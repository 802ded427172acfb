import type { Metadata, Viewport } from 'next'
import { Analytics } from '@/components/analytics/analytics'
import { ConsentQuestion } from '@/components/analytics/consent'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { siteMessages } from '@/lib/messages/site'
import { DOCUMENT_FADE } from '@/lib/platform/next/document-fade.cjs'
import { shop } from '@/lib/shop/shop'
import { resolveTheme } from '@/lib/shop/theme/theme'
import './globals.css'

export const metadata: Metadata = {
  title: { default: `${shop().tagline} – ${shop().name}`, template: `%s – ${shop().name}` },
  description: shop().introduction,
  icons: { icon: { url: '/icons/icon.svg', type: 'image/svg+xml', sizes: 'any' } },
  formatDetection: { telephone: false, email: false, address: false },
}

const theme = resolveTheme(shop().theme, shop().look)

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: theme.light.paper },
    { media: '(prefers-color-scheme: dark)', color: theme.dark.paper },
  ],
  viewportFit: 'cover',
}

const tag = shop().analytics?.googleTag

export default function RootLayout({ children }: LayoutProps<'/'>) {
  return (
    <html lang="en-GB">
      <head>
        <style>{DOCUMENT_FADE}</style>
      </head>
      <body className="flex flex-col">
        <a href="#main" className="skip-link">
          {siteMessages.skip}
        </a>
        {tag && <ConsentQuestion tag={tag} />}
        <SiteHeader />
        <main id="main" tabIndex={-1} className="shell flex-1 pb-20 outline-none">
          {children}
        </main>
        <SiteFooter />
        <Analytics tag={tag} limits={shop().noteLimits} />
      </body>
    </html>
  )
}
