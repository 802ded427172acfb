import { readiness } from '@/lib/bootstrap/readiness'
import { withRequestId } from '@/lib/platform/telemetry/request-context'

/** The readiness as it is told to whoever asks through our own server. */
export const askReadiness = () => withRequestId('a-request', readiness, { client: '127.0.0.1' })
