import type { History, Violation } from './history'
import { isCounted } from './rules/calls'

type Run = {
  history: History
  violations: Violation[]
  counts: Record<string, number>
  /** Milliseconds since 1970. */
  begun: number
}

const SHOWN = 30

/** Prints what happened in a storm, and every violation. */
export function report({ history, violations, counts, begun }: Run): void {
  const calls = history.upstreamCalls.filter(({ path }) => isCounted(path))
  const toStripe = history.upstreamCalls.filter(({ path }) => path.startsWith('/v1/')).length
  const inStorm = calls.filter(({ at }) => at < history.calmAt)
  const spoiled = inStorm.filter(({ faults }) => faults.length > 0).length
  const share = Math.round((100 * spoiled) / Math.max(inStorm.length, 1))
  const states = Object.entries(counts).map(([state, count]) => `${count} ${state}`)
  const kept = history.orders.length
  console.log(`
${Math.round((Date.now() - begun) / 1000)} s
${history.posted.length} checkouts posted, ${kept} orders: ${states.join(', ')}
${history.upstreamSales.length} sales upstream; ${calls.length} calls to Smart Gift, ${share} % spoiled in the storm
${history.charges.length} payment sessions, ${toStripe} calls to Stripe, ${history.webhooks.length} webhooks taken`)
  tell('the storm', violations)
}

/** Prints what was tried and every violation. */
export function tell(what: string, violations: Violation[]): void {
  console.log(`${what}: ${violations.length} violations`)
  for (const { rule, what: text } of violations.slice(0, SHOWN)) console.log(`  ${rule}: ${text}`)
  if (violations.length > SHOWN) console.log(`  and ${violations.length - SHOWN} more`)
}
