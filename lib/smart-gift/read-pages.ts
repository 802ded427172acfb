import type { ListProgress } from '@/lib/domain/voucher/list-progress'
import 'server-only'
import { z } from 'zod'
import { merchantFault } from '@/lib/domain/order/merchant-fault'
import { env } from '@/lib/platform/env'
import { callSmartGift } from '@/lib/smart-gift/client'
import { nextPage } from '@/lib/smart-gift/next-page'
import { idIn } from '@/lib/smart-gift/repair-list'
import { resumeSales, suspendSales } from '@/lib/smart-gift/suspension'

/** How a reading ended: at the list's last page, before a page that is left to the next reading, or before one that cannot be read. */
export type ListEnd =
  | { kind: 'whole' }
  | { kind: 'later'; next: string; reason: string; retryAfter: number | null }
  | { kind: 'stopped'; reason: string; retryAfter: number | null }

type PagesRead = { entries: unknown[]; pages: number; end: ListEnd }
type Failure = { failure: string; retryAfter: number | null }
type Page = { entries: unknown[]; body: unknown }

const LIST = '/vouchers'
const DEADLINE = 8_000
/** Milliseconds after which no further page is begun: with the last one's deadline, less than a turn (lib/catalogue/refresh-lease). */
const ENOUGH = 5_000
const MOST_PAGES = 200

const WireList = z.object({ data: z.array(z.unknown()) })

/**
 * Reads the list of vouchers page by page, from its beginning or from where an earlier reading left it, as far as time
 * and the budget of calls go. Fails where not even one page can be had.
 */
export async function readPages(progress: ListProgress | null): Promise<PagesRead | Failure> {
  const late = Date.now() + ENOUGH
  const before = progress?.pages ?? 0
  const seen = new Set<number | null>([null, ...(progress?.named ?? [])])
  let entries: unknown[] = []
  let path = progress?.next ?? LIST
  for (let pages = 1; ; pages += 1) {
    const page = await readPage(path, pages === 1 ? 'read' : 'page')
    if ('failure' in page) {
      if (pages === 1) return page
      return { entries, pages: pages - 1, end: endBefore(path, page) }
    }
    entries = entries.concat(page.entries)
    const next = nextPage(page.body, path, env().SMART_GIFT_API_URL)
    const isNews = page.entries.map(idIn).some((id) => !seen.has(id))
    if (next === 'end') return { entries, pages, end: { kind: 'whole' } }
    // A list that leads in a circle says the same again, and so does one that knows no pages after all.
    if (next === 'unusable' || !isNews || before + pages >= MOST_PAGES) {
      const reason = next === 'unusable' ? 'its next page is elsewhere' : 'its pages have no end'
      return { entries, pages, end: { kind: 'stopped', reason, retryAfter: null } }
    }
    path = next.path
    for (const entry of page.entries) seen.add(idIn(entry))
    if (Date.now() >= late) return { entries, pages, end: endBefore(path, NO_TIME) }
  }
}

const NO_TIME: Failure = { failure: 'time', retryAfter: null }

/** Without time or room in the budget a page is left to the next reading; one that fails does not keep the first ones from being read anew. */
const endBefore = (path: string, { failure: reason, retryAfter }: Failure): ListEnd =>
  reason === 'budget' || reason === 'time'
    ? { kind: 'later', next: path, reason, retryAfter }
    : { kind: 'stopped', reason, retryAfter }

async function readPage(path: string, kind: 'read' | 'page'): Promise<Page | Failure> {
  const outcome = await callSmartGift({ method: 'GET', path, kind, deadline: DEADLINE })
  if (outcome.kind !== 'answered') {
    const retryAfter = (outcome.kind === 'not-sent' && outcome.retryAfter) || null
    return { failure: outcome.reason, retryAfter }
  }
  const { status, body, retryAfter } = outcome
  await learnOfKey(status)
  const list = status === 200 ? WireList.safeParse(body) : null
  if (!list?.success) return { failure: `unusable answer (${status})`, retryAfter }
  return { entries: list.data.data, body }
}

/** A key that may not read cannot sell, either: no order is taken until it reads again. */
async function learnOfKey(status: number): Promise<void> {
  const fault = merchantFault(status)
  if (fault === 'key') await suspendSales('list', { fault, status })
  else if (status === 200) await resumeSales('list')
}
