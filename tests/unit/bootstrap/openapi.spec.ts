import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { z } from 'zod'
import { openApiDocument, rulesOfShop } from '@/lib/bootstrap/openapi/document'
import { routes } from '@/lib/bootstrap/openapi/routes'
import { toYaml } from '@/lib/bootstrap/openapi/yaml'

test('openapi.yaml is what the schemas of the handlers make: npm run openapi', () =>
  expect(readFileSync('openapi.yaml', 'utf8')).toBe(toYaml(openApiDocument())))

test('every route below /api is in it, by its methods, and no other', () => {
  const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' })
  const handled = files
    .filter((file) => file.endsWith('route.ts'))
    .flatMap((file) => {
      const path = `/api/${file.replace(/\/?route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`
      const source = readFileSync(join('app/api', file), 'utf8')
      return [...source.matchAll(/export (?:async function|const) (GET|POST)\b/g)].map(
        ([, method = '']) => `${method.toLowerCase()} ${path}`,
      )
    })
  expect(
    routes(rulesOfShop())
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  ).toEqual(handled.sort())
})

test('what an app may send is told as strictly as it is read', () => {
  const { paths } = openApiDocument() as unknown as {
    paths: Record<
      string,
      { post: { requestBody: { content: Record<string, { schema: object }> } } }
    >
  }
  const schema = paths['/api/checkout']?.post.requestBody.content['application/json']?.schema
  const body = z.fromJSONSchema({ ...schema })
  const address = { line1: '1A Test Street', city: 'Test', county: 'Testings', postcode: 'T35 TER' }
  const customer = { first_name: 'J', last_name: 'S', email: 'j@example.com' }
  const order = {
    key: 'a-key-of-an-app',
    cart: [{ id: '37', value: 50, message: 'Thank you' }],
    customer: { ...customer, billing_address: address },
    delivery: { type_id: 1 },
  }
  expect(body.safeParse(order).success).toBe(true)
  for (const wrong of [
    { ...order, key: 'short' },
    { ...order, cart: [] },
    { ...order, cart: [{ id: 37, value: 50 }] },
    { ...order, customer: { ...order.customer, first_name: '' } },
    { ...order, cart: [{ id: '37', value: 50, message: 'x'.repeat(201) }] },
    { ...order, delivery: { type_id: 99 } },
    { ...order, delivery: { type_id: 2 } },
  ])
    expect(body.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
})

test('what YAML would take for something else is quoted', () => {
  const value = { '404': 'no', text: 'a: b', list: [{ one: 1 }, 'plain', []], none: null, on: true }
  expect(toYaml(value)).toBe(
    '"404": "no"\ntext: "a: b"\nlist:\n  - one: 1\n  - plain\n  - []\nnone: null\n"on": true\n',
  )
})
