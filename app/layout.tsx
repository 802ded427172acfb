import type { Metadata, Viewport } from 'next'
import { PRELOADED } from '@/app/fonts'
import { ConsentBanner } from '@/components/analytics/consent-banner'
import { Counting } from '@/components/analytics/counting'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { shop } from '@/lib/shop'
import { resolveTheme } from '@/lib/theme/theme'
import { siteWords } from '@/lib/words/site'
import './globals.css'

export const metadata: Metadata = {
  title: { default: `${shop.tagline} – ${shop.name}`, template: `%s – ${shop.name}` },
  description: shop.introduction,
  icons: {
    icon: { url: '/icons/icon.svg', type: 'image/svg+xml', sizes: 'any' },
    apple: '/icons/180.png',
  },
  formatDetection: { telephone: false, email: false, address: false },
}

const theme = resolveTheme(shop.theme, shop.look)

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: theme.light.paper },
    { media: '(prefers-color-scheme: dark)', color: theme.dark.paper },
  ],
  viewportFit: 'cover',
}

const [display, text] = PRELOADED[theme.fonts]
const tag = shop.analytics?.googleTag

export default function RootLayout({ children }: LayoutProps<'/'>) {
  return (
    <html lang="en-GB">
      <body className="flex flex-col">
        <FontPreload href={display} />
        <FontPreload href={text} />
        <a
          href="#main"
          className="button sr-only z-10 focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          {siteWords.skip}
        </a>
        {tag && <ConsentBanner tag={tag} />}
        <SiteHeader />
        <main id="main" tabIndex={-1} className="shell flex-1 pb-20 outline-none">
          {children}
        </main>
        <SiteFooter />
        <Counting tag={tag} />
      </body>
    </html>
  )
}

/** Asked for after all else: words do not wait for it (lib/theme/fonts.ts). React's own `preload` is lost when a page is made anew. */
const FontPreload = ({ href }: { href: string }) => (
  <link rel="preload" as="font" href={href} crossOrigin="" fetchPriority="low" />
)
