import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace'
import { routeOf } from '@/lib/platform/telemetry/route'

/** The scope of spans that this shop makes itself; their names are fixed words. */
export const OUR_SCOPE = 'shop'

/** What is told of a span, and nothing else: Next would tell addresses with their queries, and errors with their words. */
const TOLD = new Set([
  'call.to',
  'call.what',
  'error.type',
  'http.method',
  'http.response.status_code',
  'http.status_code',
  'next.rsc',
  'next.span_type',
  'order.number',
  'order.sale',
  'order.status',
  'outcome',
  'reason',
  'request.id',
])
const ROUTES_TOLD = new Set(['http.route', 'next.route'])

function cleanAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => {
      if (TOLD.has(name)) return [[name, value]]
      return ROUTES_TOLD.has(name) ? [[name, routeOf(String(value))]] : []
    }),
  )
}

/** Next names spans by addresses; `start response`, `resolve page components` have none. */
const cleanName = (name: string) =>
  name
    .split(' ')
    .map((word) => (word.includes('/') ? routeOf(word) : word))
    .join(' ')

const isOurs = ({ instrumentationScope }: ReadableSpan) => instrumentationScope.name === OUR_SCOPE

export const redactSpan = (span: ReadableSpan): ReadableSpan => ({
  name: isOurs(span) ? span.name : cleanName(span.name),
  kind: span.kind,
  spanContext: () => span.spanContext(),
  parentSpanContext: span.parentSpanContext,
  startTime: span.startTime,
  endTime: span.endTime,
  duration: span.duration,
  ended: span.ended,
  status: { code: span.status.code },
  attributes: cleanAttributes(span.attributes),
  links: [],
  events: [],
  resource: span.resource,
  instrumentationScope: span.instrumentationScope,
  droppedAttributesCount: 0,
  droppedEventsCount: 0,
  droppedLinksCount: 0,
})

/** Sends spans on with nothing in them that is a shopper's. */
export const redactedExporter = (exporter: SpanExporter): SpanExporter => ({
  export: (spans, done) => exporter.export(spans.map(redactSpan), done),
  shutdown: () => exporter.shutdown(),
  forceFlush: async () => exporter.forceFlush?.(),
})
