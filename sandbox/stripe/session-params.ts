import { z } from 'zod'
import { Expand, filled, Metadata, whole } from './stripe-error'

const webAddress = z
  .string()
  .max(5000)
  .regex(/^https?:\/\/\S+$/, 'Not a valid URL')

const LineItem = z.strictObject({
  quantity: whole(1),
  price_data: z.strictObject({
    currency: z.literal('gbp', 'This stand-in takes pounds only.'),
    unit_amount: whole(0),
    product_data: z.strictObject({
      name: filled(5000),
      description: filled(5000).optional(),
      images: z.array(webAddress).max(8).optional(),
      metadata: Metadata,
    }),
  }),
})

/** Options that change nothing here; whatever changes an amount is refused as unknown. */
const decoration = Object.fromEntries(
  [
    ...['branding_settings', 'consent_collection'],
    ...['custom_text', 'customer_creation', 'excluded_payment_method_types', 'locale'],
    ...['name_collection', 'origin_context', 'payment_method_configuration'],
    ...['phone_number_collection', 'submit_type', 'wallet_options', 'adaptive_pricing'],
  ].map((name) => [name, z.unknown().optional()]),
)

/** What POST /v1/checkout/sessions takes, of what Stripe's own takes. */
export const SessionParams = z.strictObject({
  ...decoration,
  mode: z.literal('payment', 'This stand-in knows the mode "payment" only.'),
  ui_mode: z.literal('hosted_page', 'This stand-in has hosted pages only.').optional(),
  success_url: webAddress,
  cancel_url: webAddress.optional(),
  billing_address_collection: z.enum(['auto', 'required']).optional(),
  line_items: z.array(LineItem).min(1).max(100),
  client_reference_id: filled(200).optional(),
  customer_email: z.email().optional(),
  expires_at: whole(0).optional(),
  metadata: Metadata,
  payment_intent_data: z
    .strictObject({
      capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
      description: filled(1000).optional(),
      metadata: Metadata,
      receipt_email: z.email().optional(),
      statement_descriptor_suffix: filled(22).optional(),
    })
    .optional(),
  payment_method_options: z
    .looseObject({
      card: z.looseObject({ capture_method: z.literal('manual').optional() }).optional(),
    })
    .optional(),
  expand: Expand,
})
export type SessionParams = z.infer<typeof SessionParams>

/** Pence of all lines. */
export const amountOf = ({ line_items }: SessionParams): number =>
  line_items.reduce((sum, { quantity, price_data }) => sum + quantity * price_data.unit_amount, 0)

/** Whether a card's money is held rather than taken. */
export const holdsCards = (params: SessionParams): boolean =>
  isHeldWhole(params) || params.payment_method_options?.card?.capture_method === 'manual'

/** Asked for the whole payment, a hold leaves no room for methods that cannot be held: Stripe does not offer them. */
export const offersBanks = (params: SessionParams): boolean => !isHeldWhole(params)

const isHeldWhole = ({ payment_intent_data }: SessionParams) =>
  payment_intent_data?.capture_method === 'manual'
