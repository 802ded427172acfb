import type { MetadataRoute } from 'next'
import { shop } from '@/lib/shop/shop'
import { themeColours } from '@/lib/shop/theme-colours'

const icon = (size: number) => ({ sizes: `${size}x${size}`, type: 'image/png' })

/** The shop as a phone keeps it on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { paper } = themeColours().light
  return {
    id: '/',
    name: `${shop().name} – ${shop().tagline}`,
    short_name: shop().name,
    description: shop().introduction,
    lang: 'en-GB',
    start_url: '/',
    scope: '/',
    display: 'browser',
    theme_color: paper,
    background_color: paper,
    icons: [
      { src: '/icons/192.png', ...icon(192) },
      { src: '/icons/512.png', ...icon(512) },
      { src: '/icons/512-maskable.png', ...icon(512), purpose: 'maskable' },
    ],
  }
}
