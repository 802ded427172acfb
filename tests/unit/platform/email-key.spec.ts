import { expect, test } from 'playwright/test'
import { emailKey } from '@/lib/platform/rate-limits/email-key'
import { fc, forAll } from '../support/property'

const name = fc.stringMatching(/^[a-z0-9_-]{1,20}$/)
const domain = fc.domain().filter((host) => !host.startsWith('gmail') && !host.startsWith('google'))

test('One mailbox is one address, however it is written', () => {
  forAll(fc.tuple(name, domain, name), ([name, host, tag]) => {
    const key = emailKey(`${name}@${host}`)
    const written = [
      `${name}+${tag}@${host}`,
      `${name}+@${host}`,
      `${name}+a+b@${host}`,
      `${name.toUpperCase()}@${host.toUpperCase()}`,
      ` ${name}@${host}. `,
    ]
    expect(written.filter((each) => emailKey(each) !== key)).toEqual([])
    expect(emailKey(key)).toBe(key)
  })
})

test('Other mailboxes are others', () => {
  const all = ['joe@a.example', 'jo.e@a.example', 'joe@b.example', 'joe-1@a.example']
  const odd = ['+1@a.example', '+2@a.example', 'joe', '', '@a.example']
  expect(new Set([...all, ...odd].map(emailKey)).size).toBe(all.length + odd.length)
})

test('Gmail knows no dots, and has two names', () => {
  for (const email of ['j.o.e@gmail.com', 'Joe+x@Gmail.com', 'jo.e@googlemail.com'])
    expect(emailKey(email)).toBe('joe@gmail.com')
})

test('Whatever is written, it has a key', () => {
  forAll(fc.string({ unit: 'binary' }), (text) => {
    expect(() => emailKey(text)).not.toThrow()
  })
})
