import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, SECRET_KEY } from '../support/programs'
import { expect, test } from '../support/test'

const DINNER = '/vouchers/38-dinner-bed-breakfast-for-two-at-the-flint-barns'

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('What browsers load knows neither the key nor how it is used', () => {
  const files = filesIn(join(ROOT, '.next/static'))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const text = readFileSync(file, 'latin1')
    for (const secret of [SECRET_KEY, 'SMART_GIFT_', 'smart-auth', 'Smart-Auth', 'sk_']) {
      expect(text.includes(secret), `${file} holds ${secret}`).toBe(false)
    }
  }
})

test('Pages that the shop has drawn and kept do not hold the key', async ({ asks, shop }) => {
  for (const path of ['/', DINNER, '/cart', '/checkout', '/api/vouchers']) await asks(path)
  await expect(async () => {
    const drawn = filesIn(join(shop.folder, '.next/server/route-cache'))
    expect(drawn.some((file) => file.includes('38-dinner'))).toBe(true)
    expect(drawn.filter((file) => readFileSync(file).includes(SECRET_KEY))).toEqual([])
  }).toPass()
})

test('No answer holds the key, whatever is asked', async ({ asks }) => {
  const paths = ['/', '/cart', '/checkout', '/vouchers/37', '/vouchers/52', '/api/vouchers']
  const odd = ['/api/vouchers/37', '/api/health', '/api/checkout', '/orders/x', '/%00', '/%ff']
  for (const path of [...paths, ...odd]) {
    for (const headers of [{}, { rsc: '1' }, { accept: 'application/json' }]) {
      await asks(path, { headers: headers as Record<string, string> }) // which looks for the key
    }
  }
})
