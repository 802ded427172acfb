import 'server-only'
import {
  type Attributes,
  context,
  diag,
  metrics,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { trimEnd } from '@/lib/domain/trim-end'
import { log } from '@/lib/platform/log'
import { OUR_SCOPE, redactedExporter } from '@/lib/platform/telemetry/redact-spans'
import type { Gauges, Telemetry } from '@/lib/platform/telemetry/telemetry'
import { untracked } from '@/lib/platform/telemetry/untracked-tracer'

/** Milliseconds. */
const SPANS_EVERY = 1_000
const FIGURES_EVERY = 15_000
/** Seconds: from an answer out of memory to the deadline of a sale. */
const BOUNDARIES = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25]

type Plan = { endpoint: string; service: string; gauges: Gauges }

/**
 * Begins to send: from now on Next itself makes spans, too. OTEL_EXPORTER_OTLP_HEADERS is read by the exporters. What a caller
 * says of traces of its own is not believed: nothing of a caller's leaves here.
 */
export function openTelemetry({ endpoint, service, gauges }: Plan): Telemetry {
  tellOfTrouble()
  const base = trimEnd(endpoint, /\//)
  const resource = resourceFromAttributes({ 'service.name': service })
  const exporter = redactedExporter(new OTLPTraceExporter({ url: `${base}/v1/traces` }))
  const processor = new BatchSpanProcessor({ exporter, scheduledDelayMillis: SPANS_EVERY })
  const tracers = new TracerProvider({ resource, spanProcessors: [processor] })
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({ url: `${base}/v1/metrics` }),
    exportIntervalMillis: FIGURES_EVERY,
  })
  const meters = new MeterProvider({ resource, readers: [reader] })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(untracked(tracers))
  metrics.setGlobalMeterProvider(meters)
  observe(gauges)
  return {
    inSpan,
    ...instruments(),
    async close() {
      await Promise.allSettled([tracers.forceFlush(), meters.forceFlush()])
    },
  }
}

const inSpan: Telemetry['inSpan'] = (name, facts, work) => {
  const kind = 'call.to' in facts ? SpanKind.CLIENT : SpanKind.INTERNAL
  const options = { kind, attributes: facts }
  return trace.getTracer(OUR_SCOPE).startActiveSpan(name, options, async (span) => {
    try {
      return await work((more) => span.setAttributes(more as Attributes))
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown')
      throw error
    } finally {
      span.end()
    }
  })
}

function instruments(): Pick<Telemetry, 'count' | 'measure'> {
  const meter = metrics.getMeter(OUR_SCOPE)
  const inSeconds = { unit: 's', advice: { explicitBucketBoundaries: BOUNDARIES } }
  const orders = meter.createCounter('shop.orders', {
    description: 'Orders that came to a status',
  })
  const histograms = {
    calls: meter.createHistogram('shop.calls', {
      ...inSeconds,
      description: 'Calls to Smart Gift and Stripe, by what became of them',
    }),
    requests: meter.createHistogram('http.server.request.duration', {
      ...inSeconds,
      description: 'Answers to requests',
    }),
  }
  return {
    count: (_, facts, many) => orders.add(many, facts),
    measure: (what, seconds, facts) => histograms[what].record(seconds, facts),
  }
}

function observe(gauges: Gauges) {
  const meter = metrics.getMeter(OUR_SCOPE)
  for (const [name, read] of Object.entries(gauges)) {
    meter.createObservableGauge(name).addCallback(async (result) => {
      const value = await read()
      if (value !== null) result.observe(value)
    })
  }
}

/** What keeps figures from being sent is said in the log. */
function tellOfTrouble() {
  const tell =
    (level: 'warn' | 'error') =>
    (message: string): void =>
      log[level]({ reason: message }, 'telemetry not sent')
  const nothing = () => {}
  diag.setLogger({
    error: tell('error'),
    warn: tell('warn'),
    info: nothing,
    debug: nothing,
    verbose: nothing,
  })
}
