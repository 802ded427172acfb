import type { ShopEvent } from '@/lib/marketing/analytics/events'
import { followEvents } from '@/lib/marketing/analytics/track'
import { readAttribution } from '@/lib/marketing/attribution/session-attribution'
import { campaignQuery } from '@/lib/marketing/attribution/touchpoint'

// Loaded only once the shopper has agreed. The commands: https://developers.google.com/tag-platform/gtagjs/reference

declare global {
  interface Window {
    dataLayer?: unknown[]
  }
}

const ADS = ['ad_storage', 'ad_user_data', 'ad_personalization'] as const
const DENIED = {
  analytics_storage: 'denied',
  ...Object.fromEntries(ADS.map((name) => [name, 'denied'])),
}
/** Where a sale came from is counted; nobody is followed about with adverts. */
const GRANTED = {
  ...DENIED,
  analytics_storage: 'granted',
  ad_storage: 'granted',
  ad_user_data: 'granted',
}

let stop: (() => void) | undefined

/** gtag reads the `arguments` object itself and not an array of the same. */
function gtag(..._: unknown[]) {
  window.dataLayer ??= []
  // biome-ignore lint/complexity/noArguments: as above
  window.dataLayer.push(arguments)
}

/** Brings Google's script and tells it what happens, from the first event of this document on. */
export function startGoogleTag(id: string): void {
  if (stop) return
  if (!document.getElementById(id)) {
    gtag('consent', 'default', DENIED)
    gtag('js', new Date())
    gtag('config', id, { page_location: pageLocation(), page_referrer: '' })
    document.head.append(scriptOf(id))
  }
  gtag('consent', 'update', GRANTED)
  stop = followEvents(({ name, params }: ShopEvent) =>
    gtag('event', name, { ...params, page_location: pageLocation() }),
  )
}

/** The shopper has changed their mind: nothing more is told, and the script's cookies go. */
export function stopGoogleTag(): void {
  stop?.()
  stop = undefined
  gtag('consent', 'update', DENIED)
  for (const cookie of document.cookie.split('; ')) {
    const [name = ''] = cookie.split('=')
    // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing in Firefox
    if (/^_g(a|cl)/.test(name)) document.cookie = `${name}=; path=/; max-age=0`
  }
}

function scriptOf(id: string) {
  const script = document.createElement('script')
  script.id = id
  script.async = true
  script.src = `https://www.googletagmanager.com/gtag/js?id=${id}`
  return script
}

/** The address as it may be known: an order's opens the order, and a query may carry words. */
function pageLocation(): string {
  const { origin, pathname } = window.location
  return (
    origin +
    pathname.replace(/^\/orders\/.*/, '/orders') +
    campaignQuery(readAttribution().last ?? {})
  )
}
