import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { SpanKind, SpanStatusCode } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { expect, test } from 'playwright/test'
import { redactSpan } from '@/lib/platform/telemetry/redact-spans'
import { ROUTES, routeOf } from '@/lib/platform/telemetry/route'

const TOKEN = 'kq3Zr0c2w9'

test('every address that the shop answers has a route', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  const pages = files.filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
  const routes = pages.map((file) => `/${dirname(file)}`.replace(/^\/\.$/, '/'))
  expect([...ROUTES].sort()).toEqual(routes.sort())
})

for (const [address, route] of [
  ['/', '/'],
  ['/?utm_source=mail', '/'],
  [`/orders/${TOKEN}`, '/orders/[token]'],
  [`/api/orders/${TOKEN}/calendar`, '/api/orders/[token]/calendar'],
  ['/vouchers/37-dinner?to=Jane&message=Happy%20birthday', '/vouchers/[slug]'],
  ['/api/payments/stripe/return?order=x', '/api/payments/stripe/return'],
  ['/orders/[token]', '/orders/[token]'],
  ['/_next/static/chunks/1.js', '/_next/…'],
  [`/elsewhere/${TOKEN}`, '/…'],
  [`https://example.com/orders/${TOKEN}`, '/…'],
  [`//${TOKEN}`, '/…'],
  ['/orders/', '/…'],
] as const) {
  test(`${address} is told as ${route}`, () => expect(routeOf(address)).toBe(route))
}

test('a span leaves with its route and status, and with nothing that is somebody’s own', () => {
  const span = redactSpan({
    name: `GET /orders/${TOKEN}`,
    kind: SpanKind.SERVER,
    spanContext: () => ({ traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), traceFlags: 1 }),
    startTime: [1, 0],
    endTime: [2, 0],
    duration: [1, 0],
    ended: true,
    status: { code: SpanStatusCode.ERROR, message: 'no such person as Jane' },
    attributes: {
      'http.target': `/orders/${TOKEN}?to=Jane`,
      'http.route': `/orders/${TOKEN}`,
      'http.status_code': 500,
      'next.span_name': `GET /orders/${TOKEN}`,
    },
    links: [],
    events: [
      {
        name: 'exception',
        time: [1, 0],
        attributes: { 'exception.message': 'for jane@example.com' },
      },
    ],
    resource: resourceFromAttributes({}),
    instrumentationScope: { name: 'next.js' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  })
  expect(span).toMatchObject({
    name: 'GET /orders/[token]',
    status: { code: SpanStatusCode.ERROR },
    attributes: { 'http.route': '/orders/[token]', 'http.status_code': 500 },
  })
  const told = JSON.stringify(span)
  for (const word of [TOKEN, 'Jane', 'jane']) expect(told).not.toContain(word)
})
