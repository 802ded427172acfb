import { readCart, updateCart } from '@/lib/cart/storage'
import { fetchApi, NotFoundError } from '@/lib/catalogue/api-fetcher'
import { addLine, newLine } from '@/lib/domain/cart/cart'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { reconcile } from '@/lib/domain/cart/reconcile'
import { stockRefusal } from '@/lib/domain/cart/stock'
import { parseTyped } from '@/lib/domain/typed-number'
import { applyListQuery } from '@/lib/domain/voucher/search'
import { checkSelection, selectionPrice } from '@/lib/domain/voucher/selection'
import { leastPrice, type Voucher } from '@/lib/domain/voucher/voucher'
import { basket, details, summary } from '@/lib/marketing/agents/describe'
import {
  type Input,
  Refusal,
  readId,
  readNotes,
  readNumber,
  readText,
} from '@/lib/marketing/agents/input'
import type { Tool } from '@/lib/marketing/agents/model-context'
import { selectItem, shopEvent } from '@/lib/marketing/analytics/events'
import { track } from '@/lib/marketing/analytics/track'
import { noteOwnSource } from '@/lib/marketing/attribution/own-source'
import { agentMessages as words } from '@/lib/messages/agents'

/** What a page does for its tools. */
export type Page = {
  limits: NoteLimits
  /** Tells the shopper what was done for them. */
  tell: (what: string) => void
  openCheckout: () => void
}

type Run = (input: Input) => Promise<unknown>
type Schema = Tool['inputSchema']

/**
 * What a shopper's assistant can do: what the pages can, by their own code and with its checks, up to the checkout. None of it orders or
 * pays, and none of it tells a name or an address.
 */
export const agentTools = (page: Page): Tool[] => [
  tool('search_vouchers', words.search, true, SEARCH, search),
  tool('read_voucher', words.read, true, { id: ID }, async (input) =>
    details(await findVoucher(readId(input))),
  ),
  tool('add_to_basket', words.add, false, { id: ID, ...CHOICE }, (input) => add(input, page)),
  tool('read_basket', words.basket, true, {}, readBasket),
  tool('open_checkout', words.checkout, false, {}, async () => {
    if (readCart().lines.length === 0) throw new Refusal(words.empty)
    page.openCheckout()
    return words.opened
  }),
]

const ID = { type: 'integer', description: words.id } as const
const SEARCH: Schema['properties'] = {
  words: { type: 'string', description: words.words },
  kind: { type: 'string', description: words.kind, enum: ['monetary', 'experience'] },
  most: { type: 'number', description: words.most },
}
const CHOICE: Schema['properties'] = {
  amount: { type: 'number', description: words.amount },
  persons: { type: 'integer', description: words.persons },
  to: { type: 'string', description: words.to },
  from: { type: 'string', description: words.from },
  message: { type: 'string', description: words.message },
}

async function search(input: Input) {
  const kind = readText(input, 'kind')
  if (kind !== '' && kind !== 'monetary' && kind !== 'experience') throw new Refusal(words.noKind)
  const typed = readNumber(input, 'most')
  const most = typed === '' ? Number.POSITIVE_INFINITY : parseTyped(typed)
  if (most === null) throw new Refusal(words.noAmount('most'))
  const all = await fetchApi<Voucher[]>('/api/vouchers')
  const found = applyListQuery(all, { q: readText(input, 'words'), kind, sort: '' })
  const ids = new Set(found.map(({ id }) => id))
  return all.filter((each) => ids.has(each.id) && leastPrice(each) <= most).map(summary)
}

async function findVoucher(id: number): Promise<Voucher> {
  try {
    return await fetchApi<Voucher>(`/api/vouchers/${id}`)
  } catch (error) {
    throw error instanceof NotFoundError ? new Refusal(words.noSuch(id)) : error
  }
}

async function add(input: Input, { limits, tell }: Page) {
  const notes = readNotes(input, limits)
  const choice = { amount: readNumber(input, 'amount'), persons: readNumber(input, 'persons') }
  const voucher = await findVoucher(readId(input))
  const persons = choice.persons || String(voucher.persons_min)
  const checked = checkSelection(voucher, { ...choice, persons })
  if ('problem' in checked) throw new Refusal(words.wrong(voucher.title, checked.problem))
  const refusal = stockRefusal(voucher, readCart())
  if (refusal) throw new Refusal(`${voucher.title}: ${refusal}`)
  const line = newLine(voucher.id, checked, notes)
  await noteOwnSource('agent')
  updateCart((cart) => addLine(cart, line))
  track(shopEvent('add_to_cart', [selectItem(line, voucher.title)]))
  tell(`${voucher.title}, ${selectionPrice(voucher, { ...choice, ...notes, persons })}`)
  return readBasket()
}

async function readBasket() {
  const ids = [...new Set(readCart().lines.map(({ id }) => id))]
  const found = await Promise.all(ids.map(async (id) => [id, await lookUp(id)] as const))
  const vouchers = new Map(found)
  const cart = reconcile(readCart(), (id) => vouchers.get(id))
  return basket(cart, (id) => vouchers.get(id)?.title)
}

/** null: sold no more, which the basket's page says and takes out. */
async function lookUp(id: number): Promise<Voucher | null> {
  try {
    return await findVoucher(id)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function tool(
  name: string,
  description: string,
  readOnlyHint: boolean,
  properties: Schema['properties'],
  run: Run,
): Tool {
  const required = 'id' in properties ? { required: ['id'] } : {}
  return {
    name,
    description,
    inputSchema: { type: 'object', properties, ...required, additionalProperties: false },
    annotations: { readOnlyHint },
    async execute(input) {
      try {
        const result = await run(input ?? {})
        return said(typeof result === 'string' ? result : JSON.stringify(result))
      } catch (error) {
        if (!(error instanceof Refusal)) reportError(error)
        return {
          ...said(error instanceof Refusal ? error.message : words.notReached),
          isError: true,
        }
      }
    },
  }
}

const said = (text: string) => ({
  content: [{ type: 'text' as const, text }] as [{ type: 'text'; text: string }],
})
