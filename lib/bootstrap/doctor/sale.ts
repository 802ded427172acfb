import 'server-only'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'
import { FAULT_WORDS, type MerchantFault, merchantFault } from '@/lib/domain/order/merchant-fault'
import { shop } from '@/lib/shop/shop'
import {
  askForNothing,
  askWithoutLines,
  type SaleAnswer,
  saleFields,
  type Unusable,
  withoutNumbers,
} from '@/lib/smart-gift/account'

/** Of ways of delivery: each is a call, and a minute has room for sixty. */
const MOST_OPTIONS = 6
const MOST_NAMED = 20
export const WAIT = 'Try again in a minute. If it stays so, another program uses the same key.'

/** Asks the address of sales by bodies that cannot be sold, and holds what it complains of against what we send. */
export async function checkSale(): Promise<Check[]> {
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
      remedyFor(asked),
    )
  if (!asked.some((path) => ours.has(path)))
    return warn(
      'shape of a sale',
      'Smart Gift does not say which fields a sale has to have',
      'Place one real order and look it up in its dashboard before you open the shop.',
    )
  return null
}

/** The shape that an account speaks shows by what it calls the lines. */
function remedyFor(asked: string[]): string {
  if (asked.includes('items')) return 'Set SMART_GIFT_SALE_CONTRACT to items, or to pos-sale.'
  if (asked.includes('cart')) return 'Set SMART_GIFT_SALE_CONTRACT to cart.'
  return 'Correct the assumed names in lib/smart-gift/sale-contracts, or ask Smart Gift where sales go.'
}

const WITHHELD = /^(?:order_id|reference|cart|items)(?:\.|$)/

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
