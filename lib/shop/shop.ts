import type { NoteLimits } from '@/lib/domain/cart/notes'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'
import 'server-only'
import { z } from 'zod'
import { EmbedOrigin } from '@/lib/domain/embed-origin'
import { Law } from '@/lib/shop/legal-settings'
import { checkContrast, Look, ThemeName } from '@/lib/shop/theme/settings'
import shopConfig from '@/shop.config'

const DeliveryOptionSchema = z.object({
  type_id: z.int().positive(),
  name: z.string().min(1),
  price: z.int().min(0),
  needsAddress: z.boolean(),
  dated: z.boolean(),
}) satisfies z.ZodType<DeliveryOption>

const NoteLimitsSchema = z.object({
  to: z.int().positive(),
  from: z.int().positive(),
  message: z.int().positive(),
}) satisfies z.ZodType<NoteLimits>

const Collection = z.object({
  /** The last part of its address: /collections/{slug}. */
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, figures and dashes'),
  name: z.string().min(1),
  words: z.string().min(1),
  /** Ids of vouchers, in the order shown; the first one's picture stands for them all. */
  vouchers: z.array(z.int().positive()).min(1),
})
export type Collection = z.infer<typeof Collection>

const ShopConfig = z.object({
  name: z.string().min(1),
  tagline: z.string().min(1),
  introduction: z.string().min(1),
  law: Law.optional(),
  theme: ThemeName.optional(),
  look: Look.optional(),
  /** The most characters a shopper can write in each note. */
  noteLimits: NoteLimitsSchema,
  deliveryOptions: z.array(DeliveryOptionSchema).min(1),
  /** The most days ahead that a shopper may name to deliver on. */
  furthestDeliveryDays: z.int().positive().default(365),
  contact: z.object({ email: z.email(), phone: z.string().optional() }),
  /** Days that names, addresses and words of finished orders are kept; amounts and numbers stay. */
  retentionDays: z.int().positive().default(400),
  /** Terms, privacy and the like, shown in the footer. */
  links: z.array(z.object({ name: z.string().min(1), href: z.url() })),
  /** Sets of vouchers with a page of their own. */
  collections: z
    .array(Collection)
    .default([])
    .refine((all) => new Set(all.map(({ slug }) => slug)).size === all.length, 'share a slug'),
  /** Whose pages may show our vouchers in a frame; the setting EMBED_ORIGINS overrides it. */
  embedOrigins: z.array(EmbedOrigin).default([]),
  /** Without a tag nobody is counted and nobody is asked. */
  analytics: z
    .object({
      /** Of Google Analytics or Google Ads; loaded only when the shopper has agreed. */
      googleTag: z
        .string()
        .regex(/^(G|GT|AW)-[A-Z0-9]+$/, 'looks like G-ABC123')
        .optional(),
    })
    .optional(),
})
export type ShopConfig = z.input<typeof ShopConfig>

/** What a merchant has written in shop.config.ts; or, in zod's words, why it cannot be used. */
export const readShopConfig = (config: unknown) =>
  ShopConfig.superRefine(checkContrast).safeParse(config, { jitless: true }) // read once: not compiled

let parsed: z.output<typeof ShopConfig> | undefined
/**
 * The merchant's settings of shop.config.ts, parsed once, at first use.
 * @throws an Error where they are not usable: no shop is built of such
 */
export const shop = () => (parsed ??= parseShopConfig())

function parseShopConfig() {
  const read = readShopConfig(shopConfig)
  if (!read.success) throw read.error
  return read.data
}
