import 'server-only'
import { parseArgs } from 'node:util'
import { formatMoney } from '@/lib/domain/money'
import { doubtOpenOrders } from '@/lib/orders/after-restore'
import { postAlert } from '@/lib/orders/alerts/post-alert'
import { anonymiseEmail } from '@/lib/orders/anonymise'
import { toCsvFile } from '@/lib/orders/cli/csv'
import { exportRows } from '@/lib/orders/cli/export'
import { filterOrders, ordersSince } from '@/lib/orders/cli/find'
import { listed, shown } from '@/lib/orders/cli/format'
import { parseAge, parseDate, parseId, parseSale, parseState } from '@/lib/orders/cli/parse'
import { report } from '@/lib/orders/cli/report'
import {
  resolveOrder,
  retryOrder,
  salesInDoubt,
  unpaidAmount,
} from '@/lib/orders/manual-resolution'
import { findOrderById, type Order, type Sale, saleName } from '@/lib/orders/order-repository'
import { workOnOrder } from '@/lib/orders/order-worker'
import { callsOf } from '@/lib/orders/provider-calls'
import { shop } from '@/lib/shop/shop'

type Command = (args: string[]) => Promise<string>

async function existing(text: string | undefined): Promise<Order> {
  const id = parseId(text)
  const order = await findOrderById(id)
  if (!order) throw new Error(`There is no order ${id}.`)
  return order
}

const list: Command = async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      state: { type: 'string' },
      'older-than': { type: 'string' },
      email: { type: 'string' },
      'needs-a-person': { type: 'boolean' },
    },
  })
  const age = values['older-than']
  const found = await filterOrders({
    state: values.state === undefined ? undefined : parseState(values.state),
    placedBefore: age === undefined ? undefined : new Date(Date.now() - parseAge(age)),
    email: values.email,
    needsAPerson: values['needs-a-person'],
  })
  return listed(found)
}

const describe = async (order: Order) => shown(order, await callsOf(order.id))

const show: Command = async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  return describe(await existing(positionals[0]))
}

const resolve: Command = async (args) => {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { sold: { type: 'string' }, 'not-sold': { type: 'boolean' } },
  })
  const isSold = Boolean(values.sold?.trim())
  if (isSold === Boolean(values['not-sold'])) {
    throw new Error('Say what you found: --sold NUMBER (Smart Gift’s order number) or --not-sold.')
  }
  const { order, sale } = await existingSale(positionals[0])
  const resolved = await resolveOrder(order, { sold: values.sold?.trim() ?? null }, sale)
  if (!resolved) throw new Error(`${standing(order, sale)}: that cannot be said of it.`)
  const unpaid = unpaidAmount(resolved)
  const warning =
    unpaid > 0
      ? `Nobody has paid ${formatMoney(unpaid)} of this: its hold was about to lapse, so the rest was taken alone. Ask ${resolved.details.customer.email} for it.\n`
      : ''
  return warning + (await describe((await workOnOrder(order.id)) ?? resolved))
}

/** The order, and the sale that is meant, where one is. */
async function existingSale(text: string | undefined): Promise<{ order: Order; sale?: Sale }> {
  const { id, part } = parseSale(text)
  const order = await existing(String(id))
  if (part === null) {
    const names = salesInDoubt(order).map((each) => saleName(order, each))
    if (names.length > 1) throw new Error(`Which of them? Name one: ${names.join(', ')}.`)
    return { order }
  }
  const sale = order.sales[part - 1]
  if (!sale) throw new Error(`Order ${id} has no sale ${part}.`)
  return { order, sale }
}

const standing = (order: Order, sale?: Sale) =>
  sale ? `Sale ${saleName(order, sale)} is ${sale.status}` : `Order ${order.id} is ${order.status}`

const retry: Command = async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const order = await existing(positionals[0])
  if (!(await retryOrder(order))) {
    throw new Error(
      `Order ${order.id} is ${order.status}: sent again, it could be sold twice. Look it up in the Smart Gift dashboard and resolve it.`,
    )
  }
  return describe((await workOnOrder(order.id)) ?? order)
}

const exportAll: Command = async (args) => {
  const { values } = parseArgs({
    args,
    options: { since: { type: 'string' }, csv: { type: 'boolean' } },
  })
  if (!values.since || !values.csv)
    throw new Error('Say from when and how: --since 2026-01-31 --csv.')
  return toCsvFile(exportRows(await ordersSince(parseDate(values.since))))
}

const forget: Command = async (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [email] = positionals
  if (!email?.includes('@')) throw new Error('Whose orders? Name an email address.')
  const { forgotten, open } = await anonymiseEmail(email)
  const done = `Forgotten: ${forgotten.join(', ') || 'none'}.\n`
  const rest = `Not over yet, so kept for now: ${open.join(', ')}. Forget them once they are.\n`
  return open.length > 0 ? done + rest : done
}

const restored: Command = async () => {
  const ids = await doubtOpenOrders()
  if (ids.length === 0) return 'No order is open: the shop can start.\n'
  return `These may have been sold since the backup, so they wait for you: ${ids.join(', ')}.\nThe shop can start. Look each up in the Smart Gift dashboard and resolve it.\n`
}

const testAlert: Command = async () => {
  const reason = await postAlert({
    text: `This is a test: alerts of ${shop().name} arrive here.`,
    event: 'test',
    order: null,
    since: new Date().toISOString(),
  })
  if (reason) throw new Error(`The alert was not taken: ${reason}.`)
  return 'The alert was taken. See whether it has arrived.\n'
}

export const COMMANDS: Record<string, Command> = {
  list,
  show,
  resolve,
  retry,
  export: exportAll,
  report,
  forget,
  'alert-test': testAlert,
  restored,
}
