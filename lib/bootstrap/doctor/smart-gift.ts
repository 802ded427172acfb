import 'server-only'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'
import { checkPictures } from '@/lib/bootstrap/doctor/pictures'
import { FAULT_WORDS, type MerchantFault, merchantFault } from '@/lib/domain/order/merchant-fault'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { env } from '@/lib/platform/env'
import { shop } from '@/lib/shop/shop'
import {
  askForNothing,
  askWithoutLines,
  inspectList,
  type ListSeen,
  type SaleAnswer,
  saleFields,
  type Unusable,
  withoutNumbers,
} from '@/lib/smart-gift/account'
import { fetchPaymentMethods } from '@/lib/smart-gift/payment-methods'

/** Of ways of delivery: each is a call, and a minute has room for sixty. */
const MOST_OPTIONS = 6
const MOST_NAMED = 20

/** Smart Gift: the key, the list and its pictures, the payment method, and what a sale has to be. Sells nothing. */
export async function checkSmartGift(): Promise<Check[]> {
  const list = await inspectList()
  if (!('vouchers' in list)) return [notListed(list)]
  const methods = await fetchPaymentMethods('check')
  return [
    ok('Smart Gift key', 'is accepted'),
    ...judgeList(list),
    ...(await checkPictures(list.vouchers)),
    judgeMethods(methods),
    ...(await checkSale()),
    judgeBudget(list.perMinute),
  ]
}

function notListed({ status, reason }: Unusable): Check {
  if (merchantFault(status) === 'key')
    return fail(
      'Smart Gift key',
      `is not accepted (${status})`,
      'Check SMART_GIFT_SECRET_KEY, and that it belongs to this SMART_GIFT_API_URL.',
    )
  if (reason === 'budget')
    return fail('Smart Gift', 'was not asked: the calls of this minute are spent', WAIT)
  if (status === 429) return fail('Smart Gift', 'has had too many calls this minute (429)', WAIT)
  return fail(
    'Smart Gift',
    status === null ? `does not answer (${reason})` : `gives no list of vouchers (${status})`,
    'Check SMART_GIFT_API_URL, and that this machine may call it.',
  )
}

const WAIT = 'Try again in a minute. If it stays so, another program uses the same key.'

/** How many there are of each kind, and why each that is missing is missing. */
function judgeList(list: ListSeen): Check[] {
  const missing = list.dropped
    .slice(0, MOST_NAMED)
    .map(({ id, place, reason }) =>
      warn(
        `voucher ${id ?? `at place ${place}`}`,
        `is dropped: ${reason}`,
        'Put it right at Smart Gift.',
      ),
    )
  return [judgeCounts(list), ...missing]
}

function judgeCounts({ vouchers, dropped, isWhole }: ListSeen): Check {
  const count = (status: Voucher['status']) =>
    vouchers.filter((each) => each.status === status).length
  const [listed, hidden] = [count('active'), count('hidden')]
  const offline = count('disabled') + count('at_counter_only')
  const says = `${listed} listed, ${hidden} by link only, ${offline} not sold online, ${dropped.length} dropped`
  if (listed + hidden === 0) return fail('vouchers', says, 'Make a voucher active at Smart Gift.')
  if (!isWhole)
    return warn('vouchers', `${says}; the list goes on`, 'The shop reads it in several turns.')
  return ok('vouchers', says)
}

function judgeMethods(methods: Awaited<ReturnType<typeof fetchPaymentMethods>>): Check {
  const id = env().SMART_GIFT_PAYMENT_METHOD_ID
  if (!methods)
    return warn(
      'payment method',
      'could not be looked up: Smart Gift lists none',
      'Make sure at Smart Gift that there is one with the id in SMART_GIFT_PAYMENT_METHOD_ID.',
    )
  const named = (method: { id: number; name: string }) =>
    `${method.id}${method.name ? ` (${method.name})` : ''}`
  const chosen = methods.find((method) => method.id === id)
  if (chosen) return ok('payment method', `sales are booked under ${named(chosen)}`)
  return fail(
    'payment method',
    `${id} is none of yours`,
    `Set SMART_GIFT_PAYMENT_METHOD_ID to one of ${methods.map(named).join(', ') || '(there are none)'}.`,
  )
}

/** Asks the address of sales by bodies that cannot be sold, and holds what it complains of against what we send. */
async function checkSale(): Promise<Check[]> {
  const [first] = shop().deliveryOptions
  if (!first) return []
  const empty = await askForNothing()
  const unknown = 'paths' in empty ? judgeEmpty(empty, saleFields(first)) : notAnswered(empty)
  if (unknown) return [unknown]
  const checks: Check[] = [ok('shape of a sale', 'is the one that Smart Gift asks for')]
  for (const option of shop().deliveryOptions.slice(0, MOST_OPTIONS)) {
    const answer = await askWithoutLines(option)
    const trouble = 'paths' in answer ? judgeRest(answer, option) : notAnswered(answer)
    checks.push(trouble ?? ok(`delivery ${option.type_id}`, `is taken (${option.name})`))
  }
  return checks
}

const notAnswered = ({ reason }: Unusable): Check =>
  reason === 'budget'
    ? warn('shape of a sale', 'was not asked: the calls of this minute are spent', WAIT)
    : fail('shape of a sale', `the address of sales does not answer (${reason})`, CHECK_PATH)

const CHECK_PATH = 'Check SMART_GIFT_API_URL and SMART_GIFT_SALE_PATH.'

/** What is wrong about the answer to a body with nothing in it; null: nothing is. */
function judgeEmpty({ status, paths }: SaleAnswer, ours: Set<string>): Check | null {
  const fault = merchantFault(status)
  if (fault) return wrong(fault, status)
  if (status !== 422) return unclear(status)
  const asked = [...new Set(paths.map(withoutNumbers))]
  const foreign = asked.filter((path) => !ours.has(path))
  if (foreign.length > 0)
    return fail(
      'shape of a sale',
      `Smart Gift asks for ${foreign.slice(0, MOST_NAMED).join(', ')}, which the shop does not send`,
      'This account speaks another shape of a sale, or sales are taken elsewhere: ask Smart Gift, and see SMART_GIFT_SALE_PATH.',
    )
  if (!asked.some((path) => ours.has(path)))
    return warn(
      'shape of a sale',
      'Smart Gift does not say which fields a sale has to have',
      'Place one real order and look it up in its dashboard before you open the shop.',
    )
  return null
}

const WITHHELD = /^(?:order_id|cart)(?:\.|$)/

/** The same of one with everything but its lines: it may complain of these alone. */
function judgeRest({ status, paths }: SaleAnswer, { type_id }: { type_id: number }): Check | null {
  const fault = merchantFault(status, paths)
  if (fault === 'delivery-type')
    return fail(
      `delivery ${type_id}`,
      'Smart Gift refuses it',
      `Correct type_id ${type_id} of deliveryOptions in shop.config.ts.`,
    )
  if (fault) return wrong(fault, status)
  if (status !== 422) return unclear(status)
  const refused = paths.map(withoutNumbers).filter((path) => !WITHHELD.test(path))
  if (refused.length === 0) return null
  return fail(
    `delivery ${type_id}`,
    `every such order would be refused for ${[...new Set(refused)].slice(0, MOST_NAMED).join(', ')}`,
    'Where it is an address, set needsAddress of this way of delivery in shop.config.ts; otherwise ask Smart Gift.',
  )
}

const NAMES: Record<MerchantFault, string> = {
  key: 'Smart Gift key',
  'sale-path': 'SMART_GIFT_SALE_PATH',
  'payment-method': 'payment method',
  'delivery-type': 'delivery',
}

function wrong(fault: MerchantFault, status: number): Check {
  const [says, remedy] = FAULT_WORDS[fault].split(': ')
  return fail(NAMES[fault], `${says} (${status})`, `${remedy?.replace(/^c/, 'C')}.`)
}

const unclear = (status: number): Check =>
  warn(
    'shape of a sale',
    `a body without lines was answered ${status}, where 422 is documented`,
    'Place one real order and look it up in its dashboard before you open the shop.',
  )

function judgeBudget(perMinute: number | null): Check {
  const ours = env().SMART_GIFT_RATE_LIMIT
  if (perMinute === null || ours <= perMinute)
    return ok('calls a minute', `${ours}, within what Smart Gift allows`)
  return warn(
    'calls a minute',
    `the shop would make ${ours}, Smart Gift allows ${perMinute}`,
    `Set SMART_GIFT_RATE_LIMIT to ${perMinute}, or less where another program uses the key.`,
  )
}
