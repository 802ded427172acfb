import type { Route } from 'next'
import { trimEnd } from '@/lib/domain/trim-end'

/** What mail programs and linkifiers take for a part of a link that stands in a sentence or in brackets. */
const TRAILING = /[.,;:!?)>\]}"'’”]/u

export const withoutPunctuation = (text: string): string => trimEnd(text, TRAILING)

/** What no address of ours begins or ends with: blanks, marks that nobody sees, and any punctuation but "-" and "_". */
const NOISE = /[\s\p{C}\p{S}]|[^\P{P}_-]/u

/** A text without noise at its ends. It is counted off: a pattern for an end searches from every place in the text. */
export function withoutNoise(text: string): string {
  const isNoise = (at: number) => NOISE.test(text.charAt(at))
  let [begin, end] = [0, text.length]
  while (end > 0 && isNoise(end - 1)) end--
  while (begin < end && isNoise(begin)) begin++
  return text.slice(begin, end)
}

/** Undoes what was encoded once, twice or three times; what cannot be undone stays. */
export function decodeAll(text: string, times = 3): string {
  if (times === 0 || !text.includes('%')) return text
  const decoded = decode(text)
  return decoded === text ? text : decodeAll(decoded, times - 1)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What a query begins with, encoded or not, where it stands in a path. */
const QUERY_IN_PATH = /(?:[?&]|%(?:25)*(?:3F|26))(?:amp;)?/i

/** What a path's last part holds of a query whose question mark was encoded or got lost: "utm_source=mail", or "". */
export function queryInPath(path: string): string {
  const begin = QUERY_IN_PATH.exec(path)
  return begin ? path.slice(begin.index + begin[0].length) : ''
}

/** A path before such a query. */
export const withoutQueryInPath = (path: string): string =>
  path.slice(0, QUERY_IN_PATH.exec(path)?.index)

/** The last part of a path without such a query, as it was before it was encoded and before marks that nobody sees got into it. */
export const withoutQuery = (part: string): string =>
  withoutNoise(decodeAll(part).split(/[?&#]/, 1)[0] ?? '')
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')

/** The query of an address whoever has passed it on: `&amp;` for `&`, a second `?`, and all or parts of it encoded again. */
export function readQuery(search: string): URLSearchParams {
  const parts = search
    .replace(/^\?/, '')
    .replaceAll('&amp;', '&')
    .replace(/\?(?=\w+=)/g, '&')
    .split('&')
  return new URLSearchParams(parts.map((part) => mend(part)).join('&'))
}

/** A part without its sign, `value%3D50%26to%3DJane`, is a whole query; `to=J%25C3%25A9` was encoded once too often. */
function mend(part: string, times = 3): string {
  const isWhole = !part.includes('=') && /%3D/i.test(part)
  const mended = isWhole ? decode(part) : isEncodedTwice(part) ? part.replaceAll('%25', '%') : part
  return mended === part || times === 0 ? part : mend(mended, times - 1)
}

/** Every escape in it is one of an escape. `%2525` alone proves nothing: it may be the words "100%25". */
const isEncodedTwice = (part: string): boolean =>
  /%(?:25)+(?!25)[\dA-F]{2}/i.test(part) && !/%(?!25[\dA-F]{2})/i.test(part)

/** A page's one address for whoever came to it by another, with the query that stands in the other's last part. */
export const repairedPath = (path: Route, part: string): Route =>
  (path + writeQuery([...readQuery(queryInPath(part))])) as Route

/** The query that `readQuery` reads back as it is: "", or "?to=Jane+%26+Jo". */
export const writeQuery = (entries: readonly (readonly [name: string, value: string])[]): string =>
  entries
    .map(([name, value], at) => `${at === 0 ? '?' : '&'}${encode(name)}=${encodeValue(value)}`)
    .join('')

/**
 * A value whose only escapes are of percent signs could be taken for one that was encoded twice, so one letter more of
 * it is escaped.
 */
function encodeValue(value: string): string {
  const encoded = encode(value)
  const [plain] = /[^%]/.exec(value) ?? []
  if (!plain || !/^[^%]*(%25[^%]*)+$/.test(encoded)) return encoded
  const at = value.indexOf(plain)
  const escaped = `%${plain.charCodeAt(0).toString(16).toUpperCase()}`
  return encode(value.slice(0, at)) + escaped + encode(value.slice(at + 1))
}

const encode = (text: string) => new URLSearchParams({ _: text }).toString().slice(2)
