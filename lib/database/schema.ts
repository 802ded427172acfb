import { bigint, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import type { OrderDetails } from '@/lib/orders/order'
import type { OrderStatus } from '@/lib/orders/states'
import type { FieldErrors } from '@/lib/problem'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One row an order, written before anything is sent upstream. */
export const orders = pgTable(
  'orders',
  {
    /** The API's `order_id`: ours, unique, what a merchant searches for in the Smart Gift dashboard. */
    id: integer().primaryKey().generatedByDefaultAsIdentity({ startWith: 1 }),
    /** Names the order in its page's address; unguessable. */
    token: text().notNull().unique(),
    /** Made by the browser once a checkout: a repeat is the same order. */
    key: text().notNull().unique(),
    /** SHA-256 of what was asked for, so that the key cannot be used for something else. */
    digest: text().notNull(),
    status: text().$type<OrderStatus>().notNull(),
    details: jsonb().$type<OrderDetails>().notNull(),
    /** Pence, delivery included. */
    total: bigint({ mode: 'number' }).notNull(),
    /** Smart Gift's own order number. */
    reference: text(),
    /** Why upstream refused it. */
    refusal: jsonb().$type<{ message: string; errors: FieldErrors }>(),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** When the sale was last sent; set before the request leaves. */
    sentAt: moment('sent_at'),
    settledAt: moment('settled_at'),
  },
  (table) => [index('orders_status').on(table.status, table.sentAt)],
)

/** The last good list of vouchers, so that a restart during an outage finds it. One row. */
export const catalogueSnapshot = pgTable('catalogue_snapshot', {
  id: integer().primaryKey(),
  catalogue: jsonb().$type<Catalogue>().notNull(),
})
