import { z } from 'zod'

const where = {
  /** Exact, or a beginning followed by `*`; without it, the whole API of Smart Gift. */
  path: z.string().startsWith('/').optional(),
  /** Only requests whose body has this text: one sale of an order, or one gift. */
  contains: z.string().optional(),
  /** So many requests; without it, until the fault is cleared. */
  times: z.int().min(1).optional(),
  /** This share of the requests. */
  chance: z.number().min(0).max(1).optional(),
}
// With `after` the request is first carried out (a sale is recorded), then answered wrongly.
const whether = { ...where, after: z.boolean().optional() }
const milliseconds = z.int().min(0)
const errorStatus = z.int().min(200).max(599)

/** A switch that makes the sandbox misbehave in one way. */
export const Fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay'), ms: milliseconds, ...where }),
  z.strictObject({
    kind: z.literal('status'),
    status: errorStatus,
    retryAfter: z.union([z.int(), z.string()]).optional(),
    body: z.unknown().optional(),
    ...whether,
  }),
  z.strictObject({ kind: z.literal('refuse'), ms: milliseconds }),
  z.strictObject({ kind: z.literal('reset-before'), ...where }),
  z.strictObject({ kind: z.literal('reset-after'), ...where }),
  z.strictObject({ kind: z.literal('cut-before'), ...where }),
  z.strictObject({ kind: z.literal('cut-after'), ...where }),
  z.strictObject({ kind: z.literal('hang'), ...whether }),
  z.strictObject({ kind: z.literal('html'), ...whether }),
  z.strictObject({
    kind: z.literal('malformed-voucher'),
    rot: z.enum(['no-id', 'price', 'persons', 'type', 'null']).optional(),
    ...where,
  }),
  z.strictObject({
    kind: z.literal('nonsense-list'),
    shape: z.enum(['word', 'missing']).optional(),
    ...where,
  }),
  z.strictObject({
    kind: z.literal('reject'),
    errors: z.record(z.string(), z.array(z.string())),
    message: z.string().optional(),
    ...whether,
  }),
  z.strictObject({ kind: z.literal('success'), status: z.int().min(200).max(299), ...where }),
  z.strictObject({ kind: z.literal('byte-order-mark'), ...where }),
  z.strictObject({ kind: z.literal('redirect'), location: z.string(), ...whether }),
  z.strictObject({ kind: z.literal('truncated'), ...where }),
  z.strictObject({ kind: z.literal('drip'), ms: milliseconds, ...where }),
  z.strictObject({ kind: z.literal('large'), bytes: z.int().min(1).optional(), ...where }),
  z.strictObject({ kind: z.literal('encoded'), ...where }),
  z.strictObject({ kind: z.literal('picture-status'), status: errorStatus, ...where }),
])
export type Fault = z.infer<typeof Fault>

/** What PUT /sandbox/faults takes. */
export const FaultList = z.array(Fault)

/**
 * The faults this request meets, in their order: any delays, then at most one other.
 * Each is used up by one; a fault without uses left is removed.
 */
export function takeFaults(
  faults: Fault[],
  { path, body = '' }: { path: string; body?: string },
  random: () => number,
): Fault[] {
  const taken: Fault[] = []
  for (const fault of [...faults]) {
    if (!meets(fault, path) || !fits(fault, body) || !happens(fault, random)) continue
    taken.push(fault)
    spend(faults, fault)
    if (fault.kind !== 'delay') break
  }
  return taken
}

function meets(fault: Fault, path: string): boolean {
  if (fault.kind === 'refuse') return false
  const isPicture = path.startsWith('/pictures/')
  if (fault.kind === 'picture-status') return isPicture && (fault.path ?? path) === path
  if (isPicture) return false
  if (fault.path?.endsWith('*')) return path.startsWith(fault.path.slice(0, -1))
  if (fault.path !== undefined) return fault.path === path
  if (path.startsWith('/v1/')) return false
  if (fault.kind === 'malformed-voucher') return path === '/vouchers'
  if (fault.kind === 'nonsense-list') return path !== '/sale'
  return true
}

const fits = (fault: Fault, body: string): boolean =>
  fault.kind === 'refuse' || fault.contains === undefined || body.includes(fault.contains)

const happens = (fault: Fault, random: () => number): boolean =>
  fault.kind === 'refuse' || fault.chance === undefined || random() < fault.chance

function spend(faults: Fault[], fault: Fault): void {
  if (fault.kind === 'refuse' || fault.times === undefined) return
  fault.times -= 1
  if (fault.times === 0) faults.splice(faults.indexOf(fault), 1)
}
