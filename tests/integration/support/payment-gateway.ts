import { readCatalogue } from '@/lib/catalogue/catalogue'
import { database as openDatabase } from '@/lib/platform/database/database'
import { forgetEverywhere, vouchers } from './catalogue'
import { noOrders } from './database'
import { test as base } from './test'
import { type Answer, json } from './upstream'

export const SOLD = json(200, { data: { order_id: 'oWg9LWe6G' } })

/** What a sale is answered, and the bodies of the sales that arrived. */
export type Till = { answer: Answer; sales: () => string[] }

/** A test with an open shop: no orders yet, the documented vouchers, and a Smart Gift that sells. */
export const test = base.extend<{ till: Till }>({
  till: async ({ upstream, database }, use) => {
    await openDatabase()
    await noOrders(database)
    const posts = () => upstream.requests.filter(({ method }) => method === 'POST')
    const till: Till = { answer: SOLD, sales: () => posts().map(({ body }) => body) }
    upstream.answer = (response, request) =>
      (request.method === 'POST' ? till.answer : vouchers)(response, request)
    upstream.forget()
    await forgetEverywhere(database)
    await readCatalogue()
    await use(till)
  },
})
