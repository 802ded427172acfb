import type { Theme } from '@/lib/shop/theme/theme'

type Look = Pick<Theme, 'light' | 'card' | 'corner'>

/** What shows of an icon that a system cuts to a shape of its own: https://w3c.github.io/manifest/#icon-masks */
const SAFE = 0.8

/** The shop's sign in its theme's colours: a voucher on the accent. `isMasked` fills the square and keeps clear of its edges. */
export function iconSvg({ light, card, corner }: Look, { isMasked = false } = {}): string {
  const scale = isMasked ? SAFE : 1
  const ground = `<rect width="32" height="32" rx="${isMasked ? 0 : corner}" fill="${light.accent}"/>`
  const voucher = [
    `<path d="M6 10h20v12H6z" fill="${card.paper}"/>`,
    `<path d="M19.5 10v12" stroke="${light.hairline}" stroke-width="1.5" stroke-dasharray="1.5 1.5"/>`,
    `<path d="M9 14h7M9 17h5" stroke="${card.accent}" stroke-width="1.5"/>`,
  ].join('')
  const placed = `<g transform="translate(16 16) scale(${scale}) translate(-16 -16)">${voucher}</g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${ground}${placed}</svg>`
}
