import type { ShopEvent } from '@/lib/marketing/analytics/events'

declare global {
  interface Window {
    /** What happened since this document was opened, oldest first. */
    smartGiftEvents?: ShopEvent[]
  }
  interface WindowEventMap {
    'smart-gift:event': CustomEvent<ShopEvent>
  }
}

const KEPT = 200

/** Tells whoever listens, in the page and nowhere else: `smart-gift:event` on window; who comes late finds the earlier ones. */
export function track(event: ShopEvent): void {
  window.smartGiftEvents = [...(window.smartGiftEvents ?? []), event].slice(-KEPT)
  window.dispatchEvent(new CustomEvent('smart-gift:event', { detail: event }))
}

/** Hands over every event, earlier ones first; returns the way to stop. */
export function followEvents(listener: (event: ShopEvent) => void): () => void {
  for (const event of window.smartGiftEvents ?? []) listener(event)
  const hear = ({ detail }: CustomEvent<ShopEvent>) => listener(detail)
  window.addEventListener('smart-gift:event', hear)
  return () => window.removeEventListener('smart-gift:event', hear)
}
