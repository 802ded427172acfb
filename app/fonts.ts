import fraunces from '@fontsource/fraunces/files/fraunces-latin-400-normal.woff2?url'
import newsreader from '@fontsource/newsreader/files/newsreader-latin-400-normal.woff2?url'
import figtree from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url'
import instrumentSans from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?url'
import type { FontPair } from '@/lib/theme/fonts'

/** The two files a first screen is set in, by pair; the rules that use them are made in tailwind.config.ts. */
export const PRELOADED: Record<FontPair, [string, string]> = {
  fraunces: [fraunces, instrumentSans],
  newsreader: [newsreader, figtree],
}
