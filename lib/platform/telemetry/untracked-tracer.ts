import { AsyncResource } from 'node:async_hooks'
import {
  type Context,
  context,
  type Span,
  type SpanOptions,
  type Tracer,
  type TracerProvider,
  trace,
} from '@opentelemetry/api'

/**
 * While Next draws a page to be stored, asking for the time or for chance is a mistake that ends the drawing. Spans ask for
 * both, Next's own among them, so they begin and end where Next does not look.
 */
export function untracked(provider: TracerProvider): TracerProvider {
  const outside = new AsyncResource('telemetry')
  const run = <T>(work: () => T): T => outside.runInAsyncScope(work)
  return {
    getTracer: (...named) => tracerOutside(provider.getTracer(...named), run),
  }
}

function tracerOutside(tracer: Tracer, run: <T>(work: () => T) => T): Tracer {
  function startSpan(name: string, options: SpanOptions = {}, parent = context.active()): Span {
    const span = run(() => tracer.startSpan(name, options, parent))
    const { end, recordException } = span
    span.end = (...when) => run(() => end.apply(span, when))
    span.recordException = (...what) => run(() => recordException.apply(span, what))
    return span
  }
  function startActiveSpan(name: string, ...rest: unknown[]): unknown {
    const work = rest.pop() as (span: Span) => unknown
    const [options, parent = context.active()] = rest as [SpanOptions?, Context?]
    const span = startSpan(name, options, parent)
    return context.with(trace.setSpan(parent, span), work, undefined, span)
  }
  return { startSpan, startActiveSpan: startActiveSpan as Tracer['startActiveSpan'] }
}
