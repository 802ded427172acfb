import { fileURLToPath } from 'node:url'

/** What pages elsewhere may load into themselves. */
const FOR_OTHER_SITES = [
  '/embed.js',
  '/embed/:path*',
  '/oembed',
  '/feeds/:path*',
  '/pictures/:path*',
  '/previews/:path*',
  '/_next/image',
  // A voucher's page in such a sandbox is of no origin, not even the shop's.
  '/_next/static/:path*',
]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingIncludes: {
    '/*': ['./lib/platform/database/migrations/**'],
    '/previews/*': ['./node_modules/@fontsource/*/files/*-{latin,latin-ext}-400-normal.woff'],
  },
  cacheComponents: true,
  experimental: {
    // Every route is loaded when it is first asked for: all of them together kept a new process from its first page.
    preloadEntriesOnStart: false,
  },
  partialPrefetching: true,
  typedRoutes: true,
  cacheHandler: fileURLToPath(import.meta.resolve('./lib/platform/next/page-cache.cjs')),
  images: {
    // Pictures are fetched by our own /pictures route, from IMAGE_HOSTS only; no other address is optimised.
    // A merchant's own pictures lie in public/shop.
    localPatterns: [
      { pathname: '/pictures/**', search: '' },
      { pathname: '/previews/**', search: '' },
      { pathname: '/shop/**', search: '' },
    ],
    formats: ['image/avif', 'image/webp'],
    deviceSizes: [480, 640, 828, 1080, 1600],
    imageSizes: [160, 320],
    qualities: [70],
    // A picture says itself how long it lasts: an hour, or a minute in place of a broken one.
    minimumCacheTTL: 60,
  },
  turbopack: {
    rules: {
      '*.css': { loaders: ['@tailwindcss/turbopack'] },
    },
  },
  poweredByHeader: false,
  agentRules: false,
  // Asked for by browsers without being named anywhere.
  rewrites: async () => [
    { source: '/favicon.ico', destination: '/icons/favicon.ico' },
    { source: '/apple-touch-icon.png', destination: '/icons/180.png' },
  ],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: 'camera=(), geolocation=(), microphone=(), payment=()',
        },
      ],
    },
    // Where a merchant works. What a shopper sees may be opened from an embed in a sandbox, and a browser shows no page there
    // that asks for a window of its own.
    {
      source: '/studio',
      headers: [{ key: 'Cross-Origin-Opener-Policy', value: 'same-origin' }],
    },
    // Embeds are made to be framed: their own policy says by whom.
    {
      source: '/((?!embed/).*)',
      headers: [{ key: 'X-Frame-Options', value: 'DENY' }],
    },
    // Asked for by every page that shows a voucher: for an hour it need not be.
    { source: '/embed.js', headers: [{ key: 'Cache-Control', value: 'public, max-age=3600' }] },
    ...FOR_OTHER_SITES.map((source) => ({
      source,
      headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
    })),
  ],
}

export default config
