import 'server-only'
import { env } from '@/lib/platform/env'
import { type Gauges, shared } from '@/lib/platform/telemetry/telemetry'

/** Sends traces and figures to where OTEL_EXPORTER_OTLP_ENDPOINT says; without it nothing of all that is even loaded. */
export async function startTelemetry(gauges: Gauges): Promise<void> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: service } = env()
  if (!endpoint || shared.telemetry) return
  const { openTelemetry } = await import('@/lib/platform/telemetry/sdk')
  shared.telemetry = openTelemetry({ endpoint, service, gauges })
}

/** Sends what is not sent yet. */
export const stopTelemetry = async (): Promise<void> => shared.telemetry?.close()
