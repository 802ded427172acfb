// A process of its own: asks for room for many calls at once, reads the list, or buys, and says what it got.
import { readCatalogue } from '@/lib/catalogue/catalogue'
import { acquireSlot } from '@/lib/smart-gift/upstream-rate-limiter'
import { ids } from './catalogue'
import { checkout, place } from './checkout'

const [, , what = '', times = '1'] = process.argv
const works: Record<string, () => Promise<unknown>> = {
  sale: () => acquireSlot('sale'),
  read: () => acquireSlot('read'),
  buy: async () => (await place(checkout())).kind,
  list: async () => ids(await readCatalogue()),
}
const work = works[what]
if (!work) throw new Error(`nobody knows how to ${what}`)
const got = await Promise.all(Array.from({ length: Number(times) }, work))
process.stdout.write(JSON.stringify(got), () => process.exit(0))
