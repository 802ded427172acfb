import { trimEnd } from '@/lib/domain/trim-end'
import { toCount } from '@/lib/smart-gift/repair-list'

/** Where a list goes on: a path below the API's address, nowhere, or where we do not go. */
export type NextPage = { path: string } | 'end' | 'unusable'

const LONGEST_PATH = 2_000

/**
 * What an answer to GET /vouchers says of its next page, in any of the usual ways: `links.next`, `next_page_url`, a
 * cursor, or `last_page` beside `current_page`, in `meta` or on top. `asked`: the path that was answered.
 * A link is followed below the API's own address alone: the key goes nowhere else.
 */
export function nextPage(body: unknown, asked: string, api: string): NextPage {
  const top = fieldsOf(body)
  const meta = fieldsOf(top.meta)
  const { links = top._links } = top
  const link =
    linkOf(fieldsOf(links).next) ?? linkOf(top.next_page_url) ?? linkOf(meta.next_page_url)
  const path = link === null ? null : pathBelow(api, link, asked)
  if (path !== null) return { path }
  const cursor = linkOf(meta.next_cursor) ?? linkOf(top.next_cursor)
  if (cursor !== null) return withQuery(asked, 'cursor', cursor)
  const last = toCount(meta.last_page ?? top.last_page) ?? 1
  const current = toCount(meta.current_page ?? top.current_page) ?? pageOf(asked)
  if (current < last) return withQuery(asked, 'page', String(current + 1))
  return link === null ? 'end' : 'unusable'
}

/** A link is a text, or an object that has it. */
function linkOf(value: unknown): string | null {
  const text = typeof value === 'object' ? fieldsOf(value).href : value
  return typeof text === 'string' && text !== '' ? text : null
}

/** The path of a link, as it is put behind the API's address; null where it leads anywhere else. */
function pathBelow(api: string, link: string, asked: string): string | null {
  const base = trimEnd(new URL(api).href, /\//)
  const here = base + asked
  if (link.length > LONGEST_PATH || !URL.canParse(link, here)) return null
  const url = new URL(link, here)
  url.hash = ''
  const { href, username, password } = url
  const isBelow = href.startsWith(`${base}/`) && username === '' && password === ''
  return isBelow ? href.slice(base.length) : null
}

function withQuery(asked: string, name: string, value: string): NextPage {
  const [path = '', query] = asked.split('?')
  const params = new URLSearchParams(query)
  params.set(name, value)
  return value.length > LONGEST_PATH ? 'unusable' : { path: `${path}?${params}` }
}

const pageOf = (asked: string): number =>
  toCount(new URLSearchParams(asked.split('?')[1]).get('page')) ?? 1

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
