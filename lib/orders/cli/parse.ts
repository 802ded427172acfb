import { isIsoDate } from '@/lib/domain/order/delivery-date'
import { ORDER_STEPS, type OrderStatus } from '@/lib/domain/order/state-machine'

const UNITS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds of an age such as 30m, 2h or 3d. */
export function parseAge(text: string): number {
  const [, count, unit = ''] = /^(\d{1,5})([mhd])$/.exec(text) ?? []
  if (!count) throw new Error(`"${text}" is no age. Write 30m, 2h or 3d.`)
  return Number(count) * (UNITS[unit] ?? 0)
}

/** Midnight UTC of an ISO date. */
export function parseDate(text: string): Date {
  if (isIsoDate(text)) return new Date(`${text}T00:00:00Z`)
  throw new Error(`"${text}" is no date. Write it like 2026-01-31.`)
}

const isState = (text: string): text is OrderStatus => Object.hasOwn(ORDER_STEPS, text)

export function parseState(text: string): OrderStatus {
  if (isState(text)) return text
  throw new Error(`There is no state "${text}". They are: ${Object.keys(ORDER_STEPS).join(', ')}.`)
}

/** An order, and which of its sales where one is named: "1042/2" is its second. */
export function parseSale(text: string | undefined): { id: number; part: number | null } {
  const [id, part, ...more] = text?.split('/') ?? []
  const isPart = part === undefined || /^[1-9]\d?$/.test(part)
  if (!isPart || more.length > 0) throw new Error('Which sale? Name it like 1042/2.')
  return { id: parseId(id), part: part === undefined ? null : Number(part) }
}

export function parseId(text: string | undefined): number {
  if (text && /^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new Error('Which order? Name its number.')
}
