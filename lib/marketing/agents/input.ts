import { cleanNote, NOTE_NAMES, type NoteLimits, type Notes } from '@/lib/domain/cart/notes'
import { parseVoucherId } from '@/lib/marketing/links/product-link'
import { agentMessages as words } from '@/lib/messages/agents'

/** What an assistant sent, which may be anything. */
export type Input = Record<string, unknown>

/** Why an assistant's call is refused, in words for it; thrown, because it ends the call wherever it is found. */
export class Refusal extends Error {}

/** @throws a Refusal unless it is the number of a voucher */
export function readId({ id }: Input): number {
  const number = parseVoucherId(String(id))
  if (number === null) throw new Refusal(words.noNumber)
  return number
}

/**
 * A number as it would be typed into the page; empty where it is left out.
 * @throws a Refusal where it is no number
 */
export function readNumber(input: Input, name: string): string {
  const value = input[name] ?? ''
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string' || value.length > 20) throw new Refusal(words.noAmount(name))
  return value
}

/** @throws a Refusal where it is no text */
export function readText(input: Input, name: string): string {
  const value = input[name] ?? ''
  if (typeof value !== 'string') throw new Refusal(words.noText(name))
  return value
}

/** @throws a Refusal where a note is no text or longer than can be printed */
export function readNotes(input: Input, limits: NoteLimits): Notes {
  const notes: Notes = { to: '', from: '', message: '' }
  for (const name of NOTE_NAMES) {
    notes[name] = cleanNote(name, readText(input, name)).trim()
    if (notes[name].length > limits[name]) throw new Refusal(words.tooLong(name, limits[name]))
  }
  return notes
}
