import { expect, test } from 'playwright/test'
import { nextPage } from '@/lib/smart-gift/next-page'

const API = 'https://api.example.com/v1'
const next = (body: object, asked = '/vouchers') => nextPage({ data: [], ...body }, asked, API)
const to = (path: string) => ({ path })

const WHOLE: object[] = [
  {},
  { meta: null, links: null },
  { links: { next: null } },
  { links: { next: '' }, meta: { current_page: 1, last_page: 1 } },
  { meta: { current_page: 3, last_page: '3' } },
  { meta: { last_page: 'many' } },
  { next_page_url: null, last_page: 1 },
  { meta: { next_cursor: null } },
]
for (const body of WHOLE) {
  test(`${JSON.stringify(body)} is whole`, () => {
    expect(next(body)).toBe('end')
  })
}

const MORE: [body: object, path: string][] = [
  [{ meta: { current_page: 1, last_page: 2 } }, '/vouchers?page=2'],
  [{ meta: { current_page: '1', last_page: '2' } }, '/vouchers?page=2'],
  [{ meta: { last_page: 2 } }, '/vouchers?page=2'],
  [{ current_page: 1, last_page: 2 }, '/vouchers?page=2'],
  [{ links: { next: `${API}/vouchers?page=2` } }, '/vouchers?page=2'],
  [{ links: { next: 'HTTPS://API.example.com:443/v1/vouchers?page=2#top' } }, '/vouchers?page=2'],
  [{ links: { next: '/v1/vouchers?page=2' } }, '/vouchers?page=2'],
  [{ links: { next: '?page=2' } }, '/vouchers?page=2'],
  [{ links: { next: { href: '?page=2' } } }, '/vouchers?page=2'],
  [{ _links: { next: { href: '?page=2' } } }, '/vouchers?page=2'],
  [{ next_page_url: '?cursor=abc%3D' }, '/vouchers?cursor=abc%3D'],
  [{ meta: { next_cursor: 'a b=' } }, '/vouchers?cursor=a+b%3D'],
]
for (const [body, path] of MORE) {
  test(`${JSON.stringify(body)} goes on at ${path}`, () => {
    expect(next(body)).toEqual(to(path))
  })
}

test('a page that does not say its number is the one that was asked for', () => {
  expect(next({ meta: { last_page: 3 } }, '/vouchers?page=2')).toEqual(to('/vouchers?page=3'))
  expect(next({ meta: { last_page: 3 } }, '/vouchers?page=3')).toBe('end')
})

const ELSEWHERE = [
  'https://evil.example/v1/vouchers?page=2',
  '//evil.example/v1/vouchers?page=2',
  'http://api.example.com/v1/vouchers?page=2',
  'https://api.example.com:8443/v1/vouchers?page=2',
  'https://user:word@api.example.com/v1/vouchers?page=2',
  'https://api.example.com@evil.example/v1/vouchers',
  'https://api.example.com/v1x/vouchers',
  '/vouchers?page=2',
  '../../vouchers?page=2',
  '/v1/%2e%2e/admin',
  '\\\\evil.example\\v1\\vouchers',
  'javascript:alert(1)',
  'https://',
  `?page=${'2'.repeat(3_000)}`,
]
for (const link of ELSEWHERE) {
  test(`${link.slice(0, 60)} is not followed, and the key goes nowhere`, () => {
    expect(next({ links: { next: link } })).toBe('unusable')
    const numbered = { links: { next: link }, meta: { current_page: 1, last_page: 2 } }
    expect(next(numbered), 'but its number is').toEqual(to('/vouchers?page=2'))
  })
}
