import { z } from 'zod'
import type { ApiError } from '@/lib/domain/api-error'
import type { PaymentMode } from '@/lib/domain/order/payment-mode'
import type { PublicDelivery, PublicOrder } from '@/lib/domain/order/public-order'
import {
  ORDER_STEPS,
  type OrderStatus,
  PAYMENT_STEPS,
  type PaymentStatus,
  type ShownStatus,
  shownStatus,
} from '@/lib/domain/order/state-machine'
import type { Card, Voucher } from '@/lib/domain/voucher/voucher'

// What our routes answer. Strict, so that a test of a running shop sees a field that is told nowhere; `satisfies` holds each to
// the type that its handler gives.

const pence = z.int().describe('whole pence')
const count = z.int().min(0)
const day = z.iso.date()

export const ErrorAnswer = z
  .strictObject({
    message: z.string(),
    errors: z
      .record(z.string(), z.array(z.string()))
      .describe('by the path of a field, such as cart.0.value; the first message matters most'),
  })
  .meta({ id: 'Error' }) satisfies z.ZodType<ApiError>

const Common = {
  id: z.int(),
  title: z.string(),
  selling_description: z.string(),
  status: z.enum(['active', 'hidden', 'disabled', 'at_counter_only']),
  persons_min: z.int(),
  persons_max: z.int(),
  available_count: z
    .int()
    .min(0)
    .nullable()
    .describe('how many can still be sold; null: not limited'),
  image: z.string().nullable().describe('a path below this shop'),
  expiry: z.string().nullable(),
  updated_at: z.string().nullable(),
}

export const VoucherAnswer = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...Common,
      type: z.literal('monetary'),
      min: pence,
      max: pence,
      increments: pence,
    }),
    z.strictObject({ ...Common, type: z.literal('experience'), value: pence }),
  ])
  .meta({ id: 'Voucher' }) satisfies z.ZodType<Voucher>

const OnCard = {
  id: Common.id,
  title: Common.title,
  image: Common.image,
  available_count: Common.available_count,
  selling_description: z.string().optional(),
}

/** What a card on a page shows of a voucher. */
const CardAnswer = z
  .discriminatedUnion('type', [
    z.strictObject({ ...OnCard, type: z.literal('monetary'), min: pence, max: pence }),
    z.strictObject({
      ...OnCard,
      type: z.literal('experience'),
      value: pence,
      persons_min: Common.persons_min,
    }),
  ])
  .meta({ id: 'Card' }) satisfies z.ZodType<Card>

const readAt = z.iso.datetime().describe('when the list was read at Smart Gift')
export const VouchersAnswer = z.strictObject({ data: z.array(VoucherAnswer), readAt })
export const CardsAnswer = z.strictObject({ data: z.array(CardAnswer), readAt })
export const OneVoucherAnswer = z.strictObject({ data: VoucherAnswer, readAt })

const orderStatuses = Object.keys(ORDER_STEPS) as OrderStatus[]
const OrderStatusAnswer = z.enum([...new Set(orderStatuses.map(shownStatus))] as [
  ShownStatus,
  ...ShownStatus[],
])
const PaymentStatusAnswer = z.enum(
  Object.keys(PAYMENT_STEPS) as [PaymentStatus, ...PaymentStatus[]],
)

const reference = z.string().nullable().describe('Smart Gift’s order number, once sold')

export const PlacedAnswer = z.strictObject({
  order: z.strictObject({
    token: z.string().describe('names the order: whoever has it may see the order'),
    status: OrderStatusAnswer,
    reference,
    total: pence,
    payment_url: z
      .url()
      .optional()
      .describe('where the shopper pays; absent: nothing is to be paid'),
  }),
})

/** The same order under a key that is used already, or that is about to be closed. */
export const PlacedBeforeAnswer = z.strictObject({ ...ErrorAnswer.shape, ...PlacedAnswer.shape })

const DeliveryAnswer = z.strictObject({
  status: z
    .enum(['waiting', 'sold', 'rejected', 'unknown'])
    .describe('rejected: not sold and not charged; unknown: a person looks into it'),
  reference,
  lines: z.array(z.int()).describe('which of the order’s lines, counted from 0'),
  name: z.string(),
  price: pence.describe('of the way alone'),
  total: pence.describe('with its vouchers'),
  date: day.optional(),
  is_posted: z.boolean(),
  recipient: z.string().nullable().describe('first name of whoever it is posted to'),
  refusal: ErrorAnswer.nullable(),
}) satisfies z.ZodType<PublicDelivery>

const OrderDetailsAnswer = z.strictObject({
  token: z.string(),
  status: OrderStatusAnswer,
  id: z.int().describe('ours; what to name when asking the venue'),
  reference,
  total: pence,
  charged: pence.describe('taken, or to be taken, for what is sold so far'),
  payment: PaymentStatusAnswer,
  is_checked: z.boolean().describe('a person looks into it'),
  is_suspended: z.literal(true).optional().describe('it waits until orders are taken again'),
  is_settled: z.boolean().describe('nothing about it will change by itself: stop asking'),
  placed: day,
  first_name: z.string(),
  email: z.string().describe('masked'),
  lines: z.array(
    z.strictObject({
      id: z.int(),
      title: z.string(),
      value: pence,
      persons: z.int().optional(),
    }),
  ),
  deliveries: z.array(DeliveryAnswer),
  refusal: ErrorAnswer.nullable(),
}) satisfies z.ZodType<PublicOrder>
export const OrderAnswer = z.strictObject({ order: OrderDetailsAnswer })

const PaymentModeAnswer = z
  .enum(['redirect', 'elsewhere', 'suspended'])
  .nullable() satisfies z.ZodType<PaymentMode>

export const PaymentsAnswer = z.strictObject({
  way: PaymentModeAnswer.describe(
    'redirect: on a page of the payment provider; elsewhere: every order is sold at once; null: the shop cannot sell yet',
  ),
  today: day.describe('the day in London'),
})

export const FoundAnswer = z.strictObject({ order: z.strictObject({ token: z.string() }) })

export const ReceivedAnswer = z.strictObject({ received: z.literal(true) })

export const HealthAnswer = z.strictObject({
  status: z.literal('ok'),
  catalogue_age_seconds: count.nullable(),
  orders_needing_a_person: count.nullable(),
  oldest_needing_a_person_seconds: count.nullable(),
  needing_a_person: z.array(z.string().regex(/^\d+(\/\d+)?$/)).nullable(),
})

export const ReadyAnswer = z.strictObject({
  status: z.enum(['ready', 'not ready']),
  server: z.boolean(),
  ending: z.boolean(),
  database: z.boolean(),
  catalogue_age_seconds: count.nullable(),
  orders_needing_a_person: count.nullable(),
  forwarded_addresses: count.optional(),
  suspended: z
    .strictObject({
      fault: z.string(),
      status: z.int(),
      seconds: count,
      reason: z.string().describe('which setting to check'),
    })
    .optional(),
})
