import 'server-only'
import { z } from 'zod'
import { EmbedOrigin } from '@/lib/embeds/embed-origin'
import { isLoopback } from '@/lib/loopback'

const secureUrl = (example: string) =>
  z
    .url({ error: `needs a full address, for example ${example}` })
    .pipe(z.string().refine(isSecure, 'must use https (plain http only on this machine)'))

function isSecure(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

const isHere = (address: string) => isLoopback(new URL(address).hostname)

const wholeNumber = (example: number) =>
  z.coerce
    .number({ error: `needs a number, for example ${example}` })
    .int()
    .positive()

/** An optional setting that is left empty in .env counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const StripeKey = z
  .string({ error: 'needs the secret key of your Stripe account (it starts with sk_ or rk_)' })
  .regex(/^(sk|rk)_[\x21-\x7e]+$/, 'does not look like a Stripe key: it starts with sk_ or rk_')

const StripeWebhookSecret = z
  .string({ error: 'needs the signing secret of your webhook at Stripe (it starts with whsec_)' })
  .regex(/^whsec_[\x21-\x7e]+$/, 'does not look like a signing secret: it starts with whsec_')

const Env = z.object({
  SMART_GIFT_API_URL: secureUrl('https://api.smart-gift.co.uk').transform((url) =>
    url.replace(/\/+$/, ''),
  ),
  SMART_GIFT_SECRET_KEY: z
    .string({ error: 'needs the secret key of your Smart Gift account (it starts with sk_)' })
    .regex(
      /^sk_[\x21-\x7e]+$/,
      'does not look like a secret key: it starts with sk_ and has no spaces',
    ),
  SMART_GIFT_SALE_PATH: optional(
    z
      .string()
      .regex(/^\/\S+$/, 'must start with a slash, for example /sale')
      .default('/sale'),
  ),
  SMART_GIFT_PAYMENT_METHOD_ID: wholeNumber(12),
  SMART_GIFT_RATE_LIMIT: optional(wholeNumber(60).min(2, 'must be at least 2').default(60)),
  IMAGE_HOSTS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  DATABASE_URL: z
    .string({ error: 'needs the address of a PostgreSQL database' })
    .regex(/^postgres(ql)?:\/\//, 'must look like postgres://user:password@host:5432/name'),
  SHOP_URL: secureUrl('https://gifts.example.com').transform((url) => new URL(url).origin),
  EMBED_ORIGINS: optional(
    z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(EmbedOrigin))
      .optional(),
  ),
  ORDER_ID_START: optional(wholeNumber(1000).default(1000)),
  /** Proxies of the merchant's own in front of the shop: so many of X-Forwarded-For's last addresses are believed. */
  TRUSTED_PROXY_HOPS: optional(
    z.coerce.number({ error: 'needs a number, for example 1' }).int().min(0).default(0),
  ),
  /** Asked to end, a process goes on answering for so long, so that proxies let go of it first. */
  DRAIN_SECONDS: optional(
    z.coerce.number({ error: 'needs a number, for example 5' }).int().min(0).max(60).default(0),
  ),
  /** New orders a minute: in all, from one client, for one email address. */
  CHECKOUT_LIMIT: optional(wholeNumber(1200).default(1200)),
  CHECKOUT_LIMIT_PER_CLIENT: optional(wholeNumber(120).default(120)),
  CHECKOUT_LIMIT_PER_EMAIL: optional(wholeNumber(60).default(60)),
  /** Payments begun an hour: from one client, for one email address. Unless set, they follow what is ordered in a minute. */
  PAYMENT_LIMIT_PER_CLIENT: optional(wholeNumber(360).optional()),
  PAYMENT_LIMIT_PER_EMAIL: optional(wholeNumber(120).optional()),
  /** None: the shop browses and cannot sell yet. */
  PAYMENT_PROVIDER: optional(
    z.enum(['stripe', 'external'], { error: 'must be stripe or external' }).optional(),
  ),
  STRIPE_SECRET_KEY: optional(StripeKey.optional()),
  STRIPE_WEBHOOK_SECRET: optional(StripeWebhookSecret.optional()),
  STRIPE_API_URL: optional(
    z
      .url({ error: 'needs a full address, for example http://127.0.0.1:4010' })
      .pipe(z.string().refine(isHere, 'is for a stand-in on this very machine'))
      .optional(),
  ),
  /** Where traces and figures go, by the names that OpenTelemetry has for them. None: they are not made. */
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    z
      .url({
        protocol: /^https?$/,
        error: 'needs a full address, for example http://collector:4318',
      })
      .optional(),
  ),
  OTEL_SERVICE_NAME: optional(z.string().default('shop')),
  /** Divides every wait of the work on orders. */
  ORDER_PACE: optional(wholeNumber(20).default(1)),
})
export type Env = z.infer<typeof Env>

const EnvWithStripe = Env.extend({
  STRIPE_SECRET_KEY: StripeKey,
  STRIPE_WEBHOOK_SECRET: StripeWebhookSecret,
})

/**
 * Reads the settings of the shop.
 * @throws an Error whose message names each setting that is missing or wrong and what it needs; values are never repeated.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const schema = source.PAYMENT_PROVIDER === 'stripe' ? EnvWithStripe : Env
  const parsed = schema.safeParse(source, { jitless: true }) // read once: to compile it would take longer
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${String(issue.path[0])} ${issue.message}`)
  throw new Error(
    `The shop cannot start, because of its settings:\n${lines.join('\n')}\nThey are explained in .env.example.`,
  )
}

let parsed: Env | undefined
/** The settings, parsed once. */
export const env = (): Env => (parsed ??= parseEnv(process.env))
