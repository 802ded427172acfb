import { cleanNote, NOTE_NAMES, type Notes } from '@/lib/domain/cart/notes'
import { formatTyped, type Pence } from '@/lib/domain/money'
import { parseTyped, readTypedCount } from '@/lib/domain/typed-number'
import { readQuery, withoutPunctuation, writeQuery } from '@/lib/marketing/links/repair-link'

/** What a product link chooses of its voucher; whatever it leaves out is left to the shopper. */
export type LinkSelection = {
  /** Pence; of a monetary voucher. */
  value?: Pence
  /** Of an experience. */
  persons?: number
  to?: string
  from?: string
  message?: string
}

/** Far above what fits on a voucher: bounds what a made-up link can put into the form. */
const LONGEST_NOTE = /^.{0,1000}/su

/** The query of a product link, "" or "?value=50&to=Jane". */
export function formatProductQuery({ value, persons, ...notes }: LinkSelection): string {
  const entries: [string, string][] = []
  if (value !== undefined) entries.push(['value', formatTyped(value)])
  if (persons !== undefined) entries.push(['persons', String(persons)])
  for (const name of NOTE_NAMES) if (notes[name]) entries.push([name, notes[name]])
  return writeQuery(entries)
}

/** Reads such a query; what is not understood is left out, so that no query leads to an error. */
export function parseProductQuery(search: string): LinkSelection {
  const params = readQuery(search)
  const value = parseTyped(withoutPunctuation((params.get('value') ?? '').trim()))
  const persons = readTypedCount(withoutPunctuation((params.get('persons') ?? '').trim()))
  const choice: LinkSelection = {}
  if (value !== null) choice.value = value
  if (persons !== null) choice.persons = persons
  for (const name of NOTE_NAMES) {
    const note = readNote(name, params.get(name) ?? '')
    if (note) choice[name] = note
  }
  return choice
}

/** The same query without the personal words in it; campaigns and the rest stay. */
export function withoutNotes(search: string): string {
  const params = readQuery(search)
  if (!NOTE_NAMES.some((name) => params.has(name))) return search
  for (const name of NOTE_NAMES) params.delete(name)
  return writeQuery([...params])
}

function readNote(name: keyof Notes, text: string): string {
  const [bounded = ''] = LONGEST_NOTE.exec(cleanNote(name, text)) ?? []
  return bounded
}
