import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingIncludes: { '/*': ['./lib/database/migrations/**'] },
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  cacheHandler: fileURLToPath(import.meta.resolve('./lib/pages/page-cache.cjs')),
  images: {
    // Pictures are fetched by our own /pictures route, from IMAGE_HOSTS only; no other address is optimised.
    localPatterns: [{ pathname: '/pictures/**', search: '' }],
    formats: ['image/avif', 'image/webp'],
    deviceSizes: [480, 640, 828, 1080, 1600],
    imageSizes: [160, 320],
    qualities: [70],
    // A picture says itself how long it lasts: a month, or a minute in place of a broken one.
    minimumCacheTTL: 60,
  },
  turbopack: { rules: { '*.css': { loaders: ['@tailwindcss/turbopack'] } } },
  poweredByHeader: false,
  agentRules: false,
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
        { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: 'camera=(), geolocation=(), microphone=(), payment=()',
        },
      ],
    },
  ],
}

export default config
