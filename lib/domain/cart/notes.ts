import { cleanLine, cleanLines } from '@/lib/domain/clean-text'
/** The words to print on a voucher, by the API's own names. */
export const NOTE_NAMES = ['to', 'from', 'message'] as const

export type Notes = Record<(typeof NOTE_NAMES)[number], string>

/** A note as it can be printed: a message of several lines, a name of one. Not trimmed. */
export const cleanNote = (name: keyof Notes, text: string): string =>
  name === 'message' ? cleanLines(text) : cleanLine(text)

/** The most characters that a shopper may write in each note. */
export type NoteLimits = Record<(typeof NOTE_NAMES)[number], number>

export const isTooLong = (notes: Notes, limits: NoteLimits): boolean =>
  NOTE_NAMES.some((name) => notes[name].length > limits[name])
