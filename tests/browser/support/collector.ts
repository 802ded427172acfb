import { createServer } from 'node:http'

type Value = { stringValue?: string; intValue?: number; doubleValue?: number }
type Attributes = { key: string; value: Value }[]
type OtlpSpan = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: Attributes
}
type OtlpMetric = {
  name: string
  [kind: string]: unknown
}
type Point = { attributes: Attributes; asInt?: number; asDouble?: number; count?: number }

const named = (attributes: Attributes) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))

/** A place where traces and figures go, as any OpenTelemetry collector is. */
export async function openCollector() {
  const received: { path: string; headers: NodeJS.Dict<string | string[]>; text: string }[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request.setEncoding('utf8')) text += chunk
    received.push({ path: request.url ?? '', headers: request.headers, text })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const sent = (path: string) =>
    received.filter((each) => each.path === path).map(({ text }) => JSON.parse(text))
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    spans: () =>
      sent('/v1/traces')
        .flatMap(({ resourceSpans }) => resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans)
        .flatMap(({ spans }) => spans as OtlpSpan[])
        .map(({ attributes, ...span }) => ({ ...span, attributes: named(attributes) })),
    /** The points of a figure as they were last sent. */
    points: (name: string) =>
      sent('/v1/metrics')
        .flatMap(({ resourceMetrics }) => resourceMetrics)
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap(({ metrics }) => metrics as OtlpMetric[])
        .filter((metric) => metric.name === name)
        .flatMap((metric) =>
          ['sum', 'gauge', 'histogram'].flatMap(
            (kind) => (metric[kind] as { dataPoints: Point[] } | undefined)?.dataPoints ?? [],
          ),
        )
        .map(({ attributes, ...point }) => ({ ...point, attributes: named(attributes) })),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
