import {
  type Cart,
  type CartLine,
  type CartNotice,
  EMPTY_CART,
  type LineDelivery,
} from '@/lib/domain/cart/cart'
import { basketMessages } from '@/lib/messages/basket'

// By hand and not with zod: every page reads the basket, and zod would be most of their script.

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0

const isPence = (value: unknown): value is number => value === 0 || isWhole(value)

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function parseLine(value: unknown): CartLine | null {
  if (!isRecord(value) || typeof value.key !== 'string') return null
  const { key, id, value: pence, persons } = value
  if (!isWhole(id) || !isPence(pence) || !(persons === undefined || isWhole(persons))) return null
  const notes = { to: text(value.to), from: text(value.from), message: text(value.message) }
  const delivery = parseDelivery(value.delivery)
  return {
    key,
    id,
    value: pence,
    ...(persons && { persons }),
    ...notes,
    ...(delivery && { delivery }),
  }
}

/** What cannot be read was never chosen: it is asked again. */
function parseDelivery(value: unknown): LineDelivery | null {
  if (!isRecord(value) || !isWhole(value.type_id)) return null
  const { type_id, date } = value
  return { type_id, ...(typeof date === 'string' && date && { date }) }
}

const parseNotice = (value: unknown): CartNotice[] =>
  isRecord(value) && typeof value.text === 'string'
    ? [{ text: value.text, ...(typeof value.words === 'string' && { words: value.words }) }]
    : []

/** A stored basket, whatever it has become: lines that cannot be read are left out, and the shopper is told. */
export function parseCart(stored: string | null): Cart {
  if (stored === null) return EMPTY_CART
  const value = parseJson(stored)
  const lines = isRecord(value) && Array.isArray(value.lines) ? value.lines : [null]
  const good = lines.map(parseLine).filter((line) => line !== null)
  const notices =
    isRecord(value) && Array.isArray(value.notices) ? value.notices.flatMap(parseNotice) : []
  if (good.length < lines.length) notices.push({ text: basketMessages.unreadable })
  return { lines: good, notices }
}

function parseJson(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch {
    return null
  }
}
