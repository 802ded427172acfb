import 'server-only'
// What is read at every start: zod's small form is there 8 ms sooner (docs/scaling.md).
import * as z from 'zod/mini'
import { EmbedOrigin } from '@/lib/domain/embed-origin'
import { isLoopback } from '@/lib/domain/loopback'
import { trimEnd } from '@/lib/domain/trim-end'

const address = (example: string, protocol?: RegExp) =>
  z.url({ protocol, error: `needs a full address, for example ${example}` })

const secureUrl = (example: string) =>
  z.pipe(
    address(example),
    z.string().check(z.refine(isSecure, 'must use https (plain http only on this machine)')),
  )

function isSecure(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

const isHere = (address: string) => isLoopback(new URL(address).hostname)

const text = (needs: string, shape: RegExp, otherwise: string) =>
  z.string({ error: `needs ${needs}` }).check(z.regex(shape, otherwise))

const wholeNumber = (example: number, least = 1) =>
  z.coerce
    .number({ error: `needs a number, for example ${example}` })
    .check(z.int(), z.minimum(least))

const words = z.pipe(
  z.string(),
  z.transform((text) => text.split(/[\s,]+/).filter(Boolean)),
)

/** A setting that is left empty in .env counts as not set. */
const optional = <T extends z.core.SomeType>(schema: T) => orEmpty(z.optional(schema))
const withDefault = <T extends z.core.SomeType>(
  schema: T,
  value: z.core.util.NoUndefined<z.core.output<T>>,
) => orEmpty(z._default(schema, value))

const orEmpty = <T extends z.core.SomeType>(schema: T) =>
  z.pipe(
    z.transform((value: unknown) => (value === '' ? undefined : value)),
    schema as T & z.core.$ZodType<z.core.output<T>, unknown>,
  )

const StripeKey = text(
  'the secret key of your Stripe account (it starts with sk_ or rk_)',
  /^(sk|rk)_[\x21-\x7e]+$/,
  'does not look like a Stripe key: it starts with sk_ or rk_',
)

const StripeWebhookSecret = text(
  'the signing secret of your webhook at Stripe (it starts with whsec_)',
  /^whsec_[\x21-\x7e]+$/,
  'does not look like a signing secret: it starts with whsec_',
)

const Env = z.object({
  SMART_GIFT_API_URL: z.pipe(
    secureUrl('https://api.smart-gift.co.uk'),
    z.transform((url) => trimEnd(url, /\//)),
  ),
  SMART_GIFT_SECRET_KEY: text(
    'the secret key of your Smart Gift account (it starts with sk_)',
    /^sk_[\x21-\x7e]+$/,
    'does not look like a secret key: it starts with sk_ and has no spaces',
  ),
  /** Which of the published shapes of a sale the account speaks. */
  SMART_GIFT_SALE_CONTRACT: withDefault(
    z.enum(['cart', 'items', 'pos-sale'], { error: 'must be cart, items or pos-sale' }),
    'cart',
  ),
  SMART_GIFT_SALE_PATH: withDefault(
    z.string().check(z.regex(/^\/\S+$/, 'must start with a slash, for example /sale')),
    '/sale',
  ),
  SMART_GIFT_PAYMENT_METHOD_ID: wholeNumber(12),
  SMART_GIFT_RATE_LIMIT: withDefault(wholeNumber(60).check(z.minimum(2, 'must be at least 2')), 60),
  IMAGE_HOSTS: withDefault(words, []),
  DATABASE_URL: text(
    'the address of a PostgreSQL database',
    /^postgres(ql)?:\/\//,
    'must look like postgres://user:password@host:5432/name',
  ),
  SHOP_URL: z.pipe(
    secureUrl('https://gifts.example.com'),
    z.transform((url) => new URL(url).origin),
  ),
  EMBED_ORIGINS: optional(z.pipe(words, z.array(EmbedOrigin))),
  ORDER_ID_START: withDefault(wholeNumber(1000), 1000),
  /** Proxies of the merchant's own in front of the shop: so many of X-Forwarded-For's last addresses are believed. */
  TRUSTED_PROXY_HOPS: withDefault(wholeNumber(1, 0), 0),
  /** Asked to end, a process goes on answering for so long, so that proxies let go of it first. */
  DRAIN_SECONDS: withDefault(wholeNumber(5, 0).check(z.maximum(60)), 0),
  /** New orders a minute: in all, from one client, for one email address. */
  CHECKOUT_LIMIT: withDefault(wholeNumber(1200), 1200),
  CHECKOUT_LIMIT_PER_CLIENT: withDefault(wholeNumber(120), 120),
  CHECKOUT_LIMIT_PER_EMAIL: withDefault(wholeNumber(60), 60),
  /**
   * Payments begun an hour: in all, from one client, for one email address. Unless set, the first is what Smart Gift could be sent
   * in that time, and the others follow what is ordered in a minute.
   */
  PAYMENT_LIMIT: optional(wholeNumber(3600)),
  PAYMENT_LIMIT_PER_CLIENT: optional(wholeNumber(360)),
  PAYMENT_LIMIT_PER_EMAIL: optional(wholeNumber(120)),
  /** None: the shop browses and cannot sell yet. */
  PAYMENT_PROVIDER: optional(
    z.enum(['stripe', 'external'], { error: 'must be stripe or external' }),
  ),
  STRIPE_SECRET_KEY: optional(StripeKey),
  STRIPE_WEBHOOK_SECRET: optional(StripeWebhookSecret),
  STRIPE_API_URL: optional(
    z.pipe(
      address('http://127.0.0.1:4010'),
      z.string().check(z.refine(isHere, 'is for a stand-in on this very machine')),
    ),
  ),
  /** Where the merchant is told of what needs a person. None: nobody is told. */
  ALERT_WEBHOOK_URL: optional(secureUrl('https://hooks.example.com/shop')),
  /** Where traces and figures go, by the names that OpenTelemetry has for them. None: they are not made. */
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(address('http://collector:4318', /^https?$/)),
  OTEL_SERVICE_NAME: withDefault(z.string(), 'shop'),
  /** Divides every wait of the work on orders. */
  ORDER_PACE: withDefault(wholeNumber(20), 1),
})
export type Env = z.infer<typeof Env>
export type SaleContract = Env['SMART_GIFT_SALE_CONTRACT']

const EnvWithStripe = z.extend(Env, {
  STRIPE_SECRET_KEY: StripeKey,
  STRIPE_WEBHOOK_SECRET: StripeWebhookSecret,
})

/** Where sales are posted unless it is said: each shape has its own address. */
const withSalePath = (source: Record<string, string | undefined>) =>
  !source.SMART_GIFT_SALE_PATH && source.SMART_GIFT_SALE_CONTRACT === 'pos-sale'
    ? { ...source, SMART_GIFT_SALE_PATH: '/pos-sale' }
    : source

export type SettingProblem = { name: string; needs: string }

/** The settings of the shop, or each that is missing or wrong with what it needs; values are never repeated. */
export function readEnv(
  source: Record<string, string | undefined>,
): { env: Env } | { problems: SettingProblem[] } {
  const schema = source.PAYMENT_PROVIDER === 'stripe' ? EnvWithStripe : Env
  const read = schema.safeParse(withSalePath(source), { jitless: true }) // read once: to compile it would take longer
  if (read.success) return { env: read.data }
  const problems = read.error.issues.map(({ path, message }) => ({
    name: String(path[0]),
    needs: message,
  }))
  return { problems }
}

/**
 * The settings of the shop.
 * @throws an Error whose message names each setting that is missing or wrong and what it needs.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const read = readEnv(source)
  if ('env' in read) return read.env
  const lines = read.problems.map(({ name, needs }) => `  ${name} ${needs}`)
  throw new Error(
    `The shop cannot start, because of its settings:\n${lines.join('\n')}\nThey are explained in .env.example.`,
  )
}

let parsed: Env | undefined
/** The settings, parsed once. */
export const env = (): Env => (parsed ??= parseEnv(process.env))
