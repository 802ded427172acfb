import 'server-only'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'
import { checkPictures } from '@/lib/bootstrap/doctor/pictures'
import { checkSale, WAIT } from '@/lib/bootstrap/doctor/sale'
import { merchantFault } from '@/lib/domain/order/merchant-fault'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { env } from '@/lib/platform/env'
import { inspectList, type ListSeen, type Unusable } from '@/lib/smart-gift/account'
import { fetchPaymentMethods } from '@/lib/smart-gift/payment-methods'

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
