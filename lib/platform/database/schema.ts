import { type AnyColumn, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ApiError } from '@/lib/domain/api-error'
import type { AlertEvent } from '@/lib/domain/order/alerts'
import type { Attribution } from '@/lib/domain/order/campaign'
import type { MerchantFault } from '@/lib/domain/order/merchant-fault'
import type { OrderDetails } from '@/lib/domain/order/order'
import type { ProviderName } from '@/lib/domain/order/payment-provider'
import type { OrderStatus, PaymentStatus, SaleStatus } from '@/lib/domain/order/state-machine'
import { fromStored, type StoredDetails, toStored } from '@/lib/domain/order/stored-details'
import type { ListProgress } from '@/lib/domain/voucher/list-progress'
import type { Voucher } from '@/lib/domain/voucher/voucher'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const pence = (name = '') => bigint(name, { mode: 'number' })

/** The one door through which an order's details come and go, whichever build wrote them. */
const orderDetails = customType<{ data: OrderDetails; driverData: string | StoredDetails }>({
  dataType: () => 'jsonb',
  toDriver: (details) => JSON.stringify(toStored(details)),
  fromDriver: (stored) => fromStored(typeof stored === 'string' ? JSON.parse(stored) : stored),
})

/** What an order's token is looked up by: a guess's digest is nothing that a guesser can steer. */
export const tokenDigest = (token: AnyColumn) => sql`sha256(${token}::bytea)`

/** One row a checkout, written before anything is sent: one payment and one or more sales belong to it. */
export const orders = pgTable(
  'orders',
  {
    /** Ours, unique, named to shoppers; also the `order_id` of its first sale. */
    id: integer().primaryKey().generatedByDefaultAsIdentity({ startWith: 1 }),
    /** Names the order in its page's address; unguessable. */
    token: text().notNull().unique(),
    /** Made by the browser once a checkout: a repeat is the same order. */
    key: text().notNull().unique(),
    /** SHA-256 of what was asked for, so that the key cannot be used for something else. */
    digest: text().notNull(),
    status: text().$type<OrderStatus>().notNull(),
    details: orderDetails().notNull(),
    /** Delivery included. */
    total: pence().notNull(),
    /** Why it was refused, in words for the shopper. */
    refusal: jsonb().$type<ApiError>(),
    campaign: jsonb().$type<Attribution>(),
    /** No work on it before this moment: somebody works on it, or it is to be tried again then. */
    dueAt: moment('due_at'),
    /** Why a person has to look at it; nothing is done by itself until then. */
    attention: text(),
    /** Since when. */
    attentionAt: moment('attention_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    settledAt: moment('settled_at'),
    /** When what was personal in it was blanked. */
    forgottenAt: moment('forgotten_at'),
  },
  (table) => [
    index('orders_status').on(table.status, table.dueAt),
    index('orders_kept').on(table.createdAt).where(sql`forgotten_at is null`),
    uniqueIndex('orders_token_digest').on(tokenDigest(table.token)),
    index('orders_settled').on(table.settledAt),
    index('orders_attention').on(table.id).where(sql`attention is not null`),
  ],
)

/** How an order is paid: one row an order. */
export const payments = pgTable(
  'payments',
  {
    orderId: integer('order_id')
      .primaryKey()
      .references(() => orders.id),
    provider: text().$type<ProviderName>().notNull(),
    /** The API's id of the payment method that the sales are booked under. */
    paymentMethodId: integer('payment_method_id').notNull(),
    status: text().$type<PaymentStatus>().notNull(),
    amount: pence().notNull(),
    /** What of it was taken and not given back; null before, and where the build before has taken all of it. */
    capturedAmount: pence('captured_amount'),
    /** The provider's checkout: its id, and where the shopper pays until it expires. */
    session: text().unique(),
    url: text(),
    expiresAt: moment('expires_at'),
    /** The provider's id of the money itself, once held or taken. */
    intent: text(),
    /** When the shopper gave this payment up: it is closed, by whatever process, until nobody can pay it or somebody has. */
    closeRequestedAt: moment('close_requested_at'),
    /** Nobody asks the provider about it before: somebody is asking, or has only just asked. */
    nextCheckAt: moment('next_check_at'),
    /** When the money was held or taken. */
    takenAt: moment('taken_at'),
    /** When it was captured, released, refunded or given up. */
    closedAt: moment('closed_at'),
  },
  (table) => [
    index('payments_status').on(table.status),
    index('payments_intent').on(table.intent).where(sql`intent is not null`),
  ],
)

/** One POST to the sell endpoint: one row a sale. */
export const sales = pgTable(
  'sales',
  {
    /** The API's `order_id`, unique over all sales: what a merchant searches for in the Smart Gift dashboard. */
    id: integer().primaryKey().default(sql`nextval('orders_id_seq')`),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id),
    status: text().$type<SaleStatus>().notNull(),
    /** Which lines of the order's cart, counted from 0. */
    lines: integer().array().notNull(),
    /** Its part of the order's total. */
    total: pence().notNull(),
    /** Why it was not sold, in words for the shopper; paths name the order's own lines. */
    refusal: jsonb().$type<ApiError>(),
    /** Smart Gift's own order number. */
    reference: text(),
    /** When it was last sent; set before the request leaves. */
    sentAt: moment('sent_at'),
    settledAt: moment('settled_at'),
  },
  (table) => [index('sales_order').on(table.orderId)],
)

export type ProviderCallKind = 'sale' | 'open' | 'capture' | 'release' | 'close'

/** Every call that moves money or vouchers: written before it leaves, closed when it is answered. */
export const providerCalls = pgTable(
  'attempts',
  {
    id: uuid().primaryKey(),
    orderId: integer('order_id')
      .notNull()
      .references(() => orders.id),
    /** The sale that was sent; null for a call about the payment, and for what the build before wrote. */
    saleId: integer('sale_id'),
    kind: text().$type<ProviderCallKind>().notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
    /** What it came to; null: the answer never came, or nobody lived to write it down. */
    outcome: text(),
    /** HTTP status of the answer. */
    status: integer(),
    reason: text(),
  },
  (table) => [index('attempts_order').on(table.orderId)],
)

/** The last good list of vouchers and whose turn it is to read it anew, for all processes. One row. */
export const sharedCatalogue = pgTable('catalogue', {
  id: integer().primaryKey(),
  vouchers: jsonb().$type<Voucher[]>(),
  /** Of the vouchers: who has the same need not load them. */
  digest: text(),
  readAt: moment('read_at'),
  /** When it was asked for: what was sold before is in its counts. */
  askedAt: moment('asked_at'),
  /** Nobody reads before. */
  nextReadAt: moment('next_read_at').notNull(),
  /** Somebody reads, and has until `nextReadAt`. */
  isReading: boolean('is_reading').notNull(),
  failures: integer().notNull().default(0),
  /** Empty lists in a row. */
  empties: integer().notNull().default(0),
  /** How far the list was read, where it takes more than one reading. */
  progress: jsonb().$type<ListProgress>(),
})

/** How often somebody tried to order in the current minute; rate-limiter-flexible's own columns. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  /** Unix milliseconds. */
  expire: bigint({ mode: 'number' }),
})

/** The budget of upstream calls: a call takes a slot, which is free again when its minute is over. */
export const upstreamSlots = pgTable('upstream_slots', {
  slot: integer().primaryKey(),
  freeAt: moment('free_at').notNull(),
})

/** What the merchant is told of without asking, each once, whichever process saw it; sent until it is taken. */
export const alerts = pgTable(
  'alerts',
  {
    key: text().primaryKey(),
    event: text().$type<AlertEvent>().notNull(),
    orderId: integer('order_id'),
    since: moment('since').notNull(),
    text: text().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    tries: integer().notNull().default(0),
    /** Nobody sends it before: it is being sent, or was not taken. */
    nextTryAt: moment('next_try_at').notNull().defaultNow(),
    sentAt: moment('sent_at'),
    /** Of what lasts: when it was over. */
    endedAt: moment('ended_at'),
  },
  (table) => [index('alerts_unsent').on(table.nextTryAt).where(sql`sent_at is null`)],
)

/** Where a fault of the merchant's showed itself: in the answer to a sale, or to the list of vouchers. */
export type SuspendedBy = 'sale' | 'list'

/** Why nobody can order just now. No row while all is well. */
export const suspensions = pgTable('suspensions', {
  suspendedBy: text('suspended_by').$type<SuspendedBy>().primaryKey(),
  fault: text().$type<MerchantFault>().notNull(),
  /** HTTP status of the answer. */
  status: integer().notNull(),
  /** The delivery type that was refused. */
  typeId: integer('type_id'),
  since: moment('since').notNull().defaultNow(),
  /** Nobody asks Smart Gift before whether it is mended. */
  nextProbeAt: moment('next_probe_at').notNull(),
})
