import { ROOT, SECRET_KEY, startProgram } from './programs'

/** See sandbox/README.md for the kinds and what goes with them. */
export type Fault = { kind: string; path?: string; times?: number; [parameter: string]: unknown }

type Body = { order_id: number; cart: object[]; customer: object; delivery: object }
type Sale = { orderNumber: string; headers: Record<string, string>; body: Body }
type Calls = Record<string, { count: number; calls: { method: string; status: number | null }[] }>
type Wire = Record<string, unknown> & { id: number; title: string; image: string | null }

/** A payment and what became of its money, in pence. */
type Charge = {
  status: string | null
  amount_held: number
  amount_captured: number
  amount_refunded: number
}

/** The stand-in for Smart Gift, by its switches. */
export class Sandbox {
  constructor(
    readonly url: string,
    readonly stop: () => Promise<void>,
  ) {}

  reset = () => this.switch('POST', 'reset')
  faults = (...faults: Fault[]) => this.switch('PUT', 'faults', faults)
  heal = () => this.switch('DELETE', 'faults')
  sales = () => this.switch<Sale[]>('GET', 'sales')
  vouchers = () => this.switch<Wire[]>('GET', 'vouchers')
  replaceVouchers = (vouchers: unknown[]) => this.switch('POST', 'vouchers', vouchers)
  changeVoucher = (id: number, fields: object) => this.switch('PATCH', `vouchers/${id}`, fields)

  charges = () => this.switch<Charge[]>('GET', 'charges')

  /** The webhooks that the merchant has made at Stripe. */
  hooks = (...urls: string[]) =>
    this.switch('PUT', 'stripe', { endpoints: urls.map((url) => ({ url })) })

  /** Pays as the shopper of a payment page would. */
  pay = (paymentUrl: string) =>
    this.switch('POST', `stripe/sessions/${paymentUrl.split('/').at(-1)}/pay`, { method: 'card' })

  /** The one sale there was. */
  async sale(): Promise<Sale> {
    const [sale, ...more] = await this.sales()
    if (!sale || more.length > 0) throw new Error(`there are ${more.length + (sale ? 1 : 0)} sales`)
    return sale
  }

  /** How often a path of the API was called. */
  async calls(path: string): Promise<number> {
    return (await this.switch<Calls>('GET', 'requests'))[path]?.count ?? 0
  }

  private async switch<T>(method: string, name: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/sandbox/${name}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${method} ${name}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()).data
  }
}

/** Starts a sandbox on a port of its own. `webhooks`: where it sends the events of payments. */
export async function startSandbox({
  rateLimit = 1_000_000,
  webhooks = [] as string[],
} = {}): Promise<Sandbox> {
  const { said, stop } = await startProgram({
    name: 'sandbox',
    args: ['--import', 'tsx', 'sandbox/main.ts'],
    cwd: ROOT,
    env: {
      SANDBOX_PORT: '0',
      SANDBOX_KEY: SECRET_KEY,
      SANDBOX_RATE_LIMIT: String(rateLimit),
      SANDBOX_WEBHOOK_URL: webhooks.join(' '),
    },
    ready: /sandbox listening on /,
  })
  const url = said.join('\n').match(/sandbox listening on (\S+)/)?.[1]
  if (!url) throw new Error('the sandbox did not say where it listens')
  return new Sandbox(url, stop)
}
