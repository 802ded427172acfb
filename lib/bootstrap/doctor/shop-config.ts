import 'server-only'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'
import { readShopConfig } from '@/lib/shop/shop'

/** Words, addresses and numbers that belong to the demo alone: its telephone number is one that nobody has. */
const DEMO = /made up|downland|\.example\b|01632 960/i

/** What the law wants shoppers to be told, by its name in `law`. */
const LEGAL = ['terms', 'privacy', 'cancellation', 'validity', 'company'] as const

/** shop.config.ts: can be used, speaks of this shop, and says what the law wants. */
export function checkShopConfig(config: unknown): Check[] {
  const read = readShopConfig(config)
  if (!read.success)
    return read.error.issues.map(({ path, message }) =>
      fail(
        'shop.config.ts',
        `${path.join('.') || 'it'} cannot be used: ${message}`,
        'Put it right and build the shop again.',
      ),
    )
  return [demoWords(config), legalTexts(read.data.law ?? {})]
}

function demoWords(config: unknown): Check {
  const places = [...textsIn(config)].filter(({ text }) => DEMO.test(text)).map(({ path }) => path)
  if (places.length === 0) return ok('shop.config.ts', 'can be used, and has no words of the demo')
  return warn(
    'shop.config.ts',
    `still has words of the demo in ${places.join(', ')}`,
    'Write your own and build the shop again.',
  )
}

function legalTexts(law: Partial<Record<(typeof LEGAL)[number], unknown>>): Check {
  const missing = LEGAL.filter((name) => law[name] === undefined)
  if (missing.length === 0) return ok('legal pages', 'are all there')
  return warn(
    'legal pages',
    `say nothing of ${missing.join(', ')}`,
    'Add them to law in shop.config.ts: shoppers have to be told.',
  )
}

function* textsIn(value: unknown, path: string[] = []): Generator<{ path: string; text: string }> {
  if (typeof value === 'string') yield { path: path.join('.'), text: value }
  if (typeof value !== 'object' || value === null) return
  for (const [name, child] of Object.entries(value)) yield* textsIn(child, [...path, name])
}
