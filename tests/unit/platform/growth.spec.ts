import { expect, test } from 'playwright/test'
import { clientAddress } from '@/lib/bootstrap/client-address'
import { rejectionOf } from '@/lib/bootstrap/rejection'
import { parseCart } from '@/lib/cart/parse-cart'
import { parsePageNumber } from '@/lib/catalogue/pagination'
import { parseDecimal } from '@/lib/domain/money'
import { checkoutRequest } from '@/lib/domain/order/checkout-schema'
import { trimEnd } from '@/lib/domain/trim-end'
import { truncate } from '@/lib/domain/truncate'
import { parseTyped, plainDigits, readTypedCount } from '@/lib/domain/typed-number'
import { checkAmount } from '@/lib/domain/voucher/amount'
import { checkPartySize } from '@/lib/domain/voucher/party-size'
import { applyListQuery, parseListQuery } from '@/lib/domain/voucher/search'
import { parseCampaign, readTouchpoint } from '@/lib/marketing/attribution/touchpoint'
import { parseOembedRequest } from '@/lib/marketing/embeds/oembed-request'
import { parseCartLink } from '@/lib/marketing/links/cart-link'
import { handedOn } from '@/lib/marketing/links/embed-link'
import { parseProductSlug, slugify } from '@/lib/marketing/links/product-link'
import { parseProductQuery, withoutNotes } from '@/lib/marketing/links/product-query'
import {
  queryInPath,
  repairedPath,
  withoutPunctuation,
  withoutQuery,
} from '@/lib/marketing/links/repair-link'
import { drawable } from '@/lib/marketing/og-images/drawable'
import { parseOgImageName } from '@/lib/marketing/og-images/og-image'
import { toCsv } from '@/lib/orders/cli/csv'
import { clientKey } from '@/lib/platform/rate-limits/client-key'
import { emailKey } from '@/lib/platform/rate-limits/email-key'
import { routeOf } from '@/lib/platform/telemetry/route'
import { ApiVoucher } from '@/lib/smart-gift/vouchers'
import { posted, RULES } from '../support/checkout'
import { monetary } from '../support/vouchers'

const schema = checkoutRequest(RULES)
const TEXTS = ['key', 'cart.0.id', 'cart.0.message', 'customer.first_name', 'customer.email']
const PLACES = [...TEXTS, 'customer.billing_address.postcode', 'delivery.date']
const CARD = { ...monetary(), title: 'x' } as never

/** Everything that reads what strangers write, by its name. */
const READERS: Record<string, (text: string) => unknown> = {
  ...{ withoutPunctuation, withoutQuery, queryInPath, parseCartLink, parseProductSlug, slugify },
  ...{
    parseProductQuery,
    withoutNotes,
    parseListQuery,
    parsePageNumber,
    parsePreviewName: parseOgImageName,
  },
  ...{ parseOembedRequest, parseCart, parseCampaign, parseDecimal, parseTyped, routeOf, drawable },
  ...{ clientKey, emailKey, plainDigits, readTypedCount },
  movedTo: (text) => repairedPath('/', text),
  'readTouch of a value': (text) => readTouchpoint(`?utm_source=${text}`, new Date(0)),
  'parseProductQuery of a value': (text) => parseProductQuery(`?value=${text}&message=${text}`),
  handedOn: (text) => handedOn(new URLSearchParams({ utm_source: text })),
  checkAmount: (text) => checkAmount(monetary(), text),
  checkPersons: (text) => checkPartySize({ persons_min: 1, persons_max: 9 } as never, text),
  applyListQuery: (text) => applyListQuery([CARD], { ...parseListQuery(''), q: text }),
  rejectionOf: (url) => rejectionOf({ method: 'GET', url: `/collections/${url}` }),
  clientAddress: (text) => clientAddress(text, '', 1),
  trimEnd: (text) => trimEnd(text, /\//),
  shorten: (text) => truncate(`${text}x`, text.length),
  toCsv: (text) => toCsv([[text]]),
  'a voucher of the list': (text) =>
    ApiVoucher.safeParse({ type: 'monetary', id: text, title: text, min: text, image: text }),
  ...Object.fromEntries(
    PLACES.map((place) => [
      `a checkout’s ${place}`,
      (text: string) => schema.safeParse(posted(place, text)),
    ]),
  ),
}

/** What patterns stumble over: a stretch of one kind, and an end that does not fit. */
const UNITS = ['!', '.', '-', ' ', '\n', '\r\n', '\u3000', '?', '&', '%', '%25', '%2525', '%3F']
  .concat(['amp;', '=', 'a=', ',', ':', '37:50,', '0', '00.', '£', 'a', 'a@', 'a.', '@.', '+', '"'])
  .concat(['/', '[', '{{', '%a', '🎁', '\ud83c', 'e\u0301'])
const ENDS = ['', 'x', '!x', '\0']

/** So long that a reader which goes back at every letter takes seconds; what all others need is far below the limit. */
const LENGTH = 30_000
const MOST_MS = 200

/** Milliseconds of this process's own work: what else the machine does meanwhile is not counted. */
function workOf(read: () => unknown): number {
  const before = process.cpuUsage()
  read()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Every text that strangers could send to make a pattern stumble, each 30 KB long, with what it is made of. */
function* longTexts() {
  for (const unit of UNITS)
    for (const end of ENDS) yield { unit, end, text: unit.repeat(LENGTH / unit.length) + end }
}

for (const [name, read] of Object.entries(READERS)) {
  test(`${name} reads 30 KB of whatever it may be at once`, () => {
    const slow = []
    for (const { unit, end, text } of longTexts()) {
      const reading = () => workOf(() => read(text))
      // Once more where it took long: the machine may have had a reason of its own.
      if (reading() >= MOST_MS && reading() >= MOST_MS) slow.push({ unit, end })
    }
    expect(slow).toEqual([])
  })
}
