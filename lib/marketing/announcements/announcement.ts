import { cleanNote, NOTE_NAMES, type Notes } from '@/lib/domain/cart/notes'
import { cleanLine } from '@/lib/domain/clean-text'
import { isIsoDate } from '@/lib/domain/order/delivery-date'
import { type Chosen, formatChosen, parseChosen } from '@/lib/marketing/links/chosen-link'
import { decodeAll } from '@/lib/marketing/links/repair-link'

/** A gift as it is announced to whoever gets it; never a code. */
export type Announcement = Notes & {
  /** What the voucher was called when it was given: it may not be sold any more when the link is opened. */
  title: string
  /** What it is worth, or for how many; null is not said. */
  chosen: Chosen | null
  /** ISO date in London from which on it is shown; null: at once. */
  day: string | null
}

/**
 * The version of the format. Links of this version are read for good: a change makes a version 2 beside it.
 * 1: a JSON list of title, choice, day, to, from and message, in UTF-8 and base64url.
 */
const VERSION = 1

/** Of the fragment, in characters: far above what the form allows. */
const LONGEST = 4_000
const LONGEST_TITLE = 200
const LONGEST_NOTE = 500
/** Of a message that is written here, in characters: more makes a code that no phone reads off a card. */
export const LONGEST_MESSAGE = 300

/** What mail programs and messengers leave alone: letters, digits, "-" and "_". */
const FRAGMENT = /^#*(\d{1,3})\.([\w-]+)/

/** What stands behind the # of an announcement's address, where no server, log or preview sees it. `parseAnnouncement` reads it back. */
export function formatAnnouncement(announcement: Announcement): string {
  const { title, chosen, day } = announcement
  const notes = NOTE_NAMES.map((name) => announcement[name])
  const list = [title, chosen ? formatChosen(chosen) : '', day ?? '', ...notes]
  return `${VERSION}.${toBase64url(JSON.stringify(list))}`
}

/** Reads such a fragment, whatever was put before or after it on its way; null where a part is missing or nothing is there. */
export function parseAnnouncement(fragment: string): Announcement | null {
  if (fragment.length > LONGEST) return null
  const [, version, payload = ''] = FRAGMENT.exec(decodeAll(fragment).replace(/\s/g, '')) ?? []
  const list = Number(version) === VERSION ? readList(payload) : null
  if (!list) return null
  const [title = '', chosen = '', day = '', to = '', from = '', message = ''] = list
  return {
    title: cleanLine(title).slice(0, LONGEST_TITLE),
    chosen: parseChosen(chosen),
    day: isIsoDate(day) ? day : null,
    to: note('to', to),
    from: note('from', from),
    message: note('message', message),
  }
}

const note = (name: keyof Notes, text: string) => cleanNote(name, text).slice(0, LONGEST_NOTE)

/** @returns null where a part got lost: a list that is cut off is none */
function readList(payload: string): string[] | null {
  try {
    const list: unknown = JSON.parse(fromBase64url(payload))
    const isList = Array.isArray(list) && list.length === 3 + NOTE_NAMES.length
    return isList && list.every((each) => typeof each === 'string') ? list : null
  } catch {
    return null
  }
}

function toBase64url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64url(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
  )
}

/** Whether it is shown on a day, an ISO date in London; before, it is a wrapped gift. */
export const isOpen = ({ day }: Announcement, today: string): boolean =>
  day === null || day <= today
