import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { suggestEmail } from '@/lib/checkout/suggest-email'

for (const [typed, meant] of [
  ['tom@gmial.com', 'tom@gmail.com'],
  ['tom@gmail.con', 'tom@gmail.com'],
  ['tom@hotmial.co.uk', 'tom@hotmail.co.uk'],
  ['tom@outlok.com', 'tom@outlook.com'],
  ['tom@yahooo.co.uk', 'tom@yahoo.co.uk'],
  ['tom@icloud.co', 'tom@icloud.com'],
  ['tom@gamil.com', 'tom@gmail.com'],
  ['tom@gmal.com', 'tom@gmail.com'],
  ['tom@gmai.com', 'tom@gmail.com'],
  ['tom@gmaill.com', 'tom@gmail.com'],
  ['tom@gnail.com', 'tom@gmail.com'],
  ['tom@gmail.co', 'tom@gmail.com'],
  ['tom@gmail.cm', 'tom@gmail.com'],
  ['tom@gmail.co.uk', 'tom@gmail.com'],
  ['tom@gmail', 'tom@gmail.com'],
  ['tom@gmail,com', 'tom@gmail.com'],
  ['tom@gmial.con', 'tom@gmail.com'],
  ['tom@gogglemail.com', 'tom@googlemail.com'],
  ['tom@hotmal.com', 'tom@hotmail.com'],
  ['tom@hotmail.con', 'tom@hotmail.com'],
  ['tom@hotmail.co.ul', 'tom@hotmail.co.uk'],
  ['tom@hotmail.couk', 'tom@hotmail.co.uk'],
  ['tom@outlook.con', 'tom@outlook.com'],
  ['tom@outllok.com', 'tom@outlook.com'],
  ['tom@yaho.com', 'tom@yahoo.com'],
  ['tom@yahoo.com.uk', 'tom@yahoo.co.uk'],
  ['tom@iclod.com', 'tom@icloud.com'],
  ['tom@btinternet.co.uk', 'tom@btinternet.com'],
  ['tom@btintenet.com', 'tom@btinternet.com'],
  ['tom@virginmeda.com', 'tom@virginmedia.com'],
  ['tom@sky.con', 'tom@sky.com'],
  ['tom@a-small-firm.con', 'tom@a-small-firm.com'],
  [' Tom.Smith+gift@GMIAL.com ', 'Tom.Smith+gift@gmail.com'],
] as const) {
  test(`${typed} may be meant as ${meant}`, () => {
    expect(suggestEmail(typed)).toBe(meant)
    expect(suggestEmail(meant), 'nothing is said of what was suggested').toBeNull()
  })
}

for (const typed of [
  '',
  'tom',
  '@',
  'tom@',
  '@gmial.com',
  'tom@x@gmial.com',
  'tom@.',
  'tom@.com',
]) {
  test(`nothing is said of "${typed}"`, () => {
    expect(suggestEmail(typed)).toBeNull()
  })
}

test('There is no false alarm for real domains', () => {
  const file = join(import.meta.dirname, '../../fixtures/mail-domains.txt')
  const domains = readFileSync(file, 'utf8').split(/\s+/).filter(Boolean)
  expect(new Set(domains).size).toBeGreaterThan(200)
  const alarmed = domains.filter((domain) => suggestEmail(`tom@${domain}`) !== null)
  expect(alarmed).toEqual([])
})
