import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance'
import { askShop } from './fleet'
import type { Posted } from './history'
import type { Checkout, End, Plan } from './plans'
import { press, type Upstream } from './upstream'

const TRIES = 30

/** Where shoppers are: the shops' addresses, the card pages, and a note of all that was posted. */
export type World = { urls: string[]; upstream: Upstream; posted: Posted[] }

type Order = { token: string; status: string; total: number; payment_url?: string }

/** Goes through the checkout as planned, whatever breaks on the way. Whether an order was placed. */
export async function goShopping(world: World, plan: Plan, chance: Chance): Promise<boolean> {
  const order = await place(world, plan, chance)
  if (!order) return false
  if (order.payment_url) await payAs(world, plan, chance, order.payment_url)
  await visit(world, chance, `/orders/${order.token}`)
  return true
}

/** Presses the button until there is an order or a refusal, or patience is at its end. */
async function place(world: World, plan: Plan, chance: Chance): Promise<Order | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const posts = Array.from({ length: plan.presses }, () => plan.checkout)
    if (plan.other && tries === 0) posts.splice(chance.whole(0, posts.length), 0, plan.other)
    const answers = await Promise.all(posts.map((checkout) => post(world, plan, chance, checkout)))
    const placed = answers.find(({ status }) => status === 201)
    if (placed?.order) return placed.order as Order
    if (answers.every(({ status }) => status === 422 || status === 409)) return null
    await pause(chance.whole(200, 2_000))
  }
  return null
}

async function post(
  { urls, posted }: World,
  { key }: Plan,
  chance: Chance,
  { body, price }: Checkout,
): Promise<Posted> {
  const text = JSON.stringify(body)
  const { status, json } = await askShop(`${chance.pick(urls)}/api/checkout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: text,
  })
  const order = status === 201 ? (json as { order: Order }).order : undefined
  const answer = { key, body: text, price, status, order }
  posted.push(answer)
  return answer
}

/** Asks for a page of some shop; nothing is expected of the answer. */
const visit = ({ urls }: World, chance: Chance, address: string) => {
  const { pathname, search } = new URL(address, 'http://shop')
  return askShop(`${chance.pick(urls)}${pathname}${search}`)
}

const BUTTONS: Partial<Record<End, string>> = {
  pay: 'card',
  'pay with a second card': 'card',
  'pay by bank': 'bank',
  'pay by a bank that is slow': 'slow-bank',
  'pay by a bank that bounces': 'slow-bank',
  'pay and go back at once': 'card',
}

async function payAs(world: World, plan: Plan, chance: Chance, page: string): Promise<void> {
  const { end, payer } = plan
  const button = BUTTONS[end]
  if (end === 'pay with a second card' || end === 'be declined and leave') {
    await press(page, 'decline')
  }
  if (end === 'go back' || end === 'pay and go back at once') {
    const back = await press(page, 'cancel')
    const went = visit(world, chance, back ?? '/')
    if (end === 'go back') await went
    else await Promise.all([went, comeBack(world, plan, chance, await press(page, 'card', payer))])
    return
  }
  if (!button) return
  const success = await press(page, button, payer)
  await comeBack(world, plan, chance, success)
  if (button === 'slow-bank') await endSlowBank(world, chance, page, end)
}

/** After paying, the shopper's browser comes back, several times at once, or never. */
async function comeBack(world: World, plan: Plan, chance: Chance, address: string | null) {
  if (!address) return
  const times = Array.from({ length: plan.returns }, () => visit(world, chance, address))
  await Promise.all(times)
}

async function endSlowBank({ upstream }: World, chance: Chance, page: string, end: End) {
  await pause(chance.whole(500, 3_000))
  const session = new URL(page).pathname.split('/').at(-1) ?? ''
  await upstream.session(session, end === 'pay by a bank that is slow' ? 'clear' : 'bounce')
}
