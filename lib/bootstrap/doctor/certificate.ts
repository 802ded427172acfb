import 'server-only'
import { connect, type TLSSocket } from 'node:tls'
import type { Trust } from '@/lib/bootstrap/doctor/ask-address'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'

const DEADLINE = 10_000
const DAY = 24 * 60 * 60 * 1000
/** Whoever renews by a program does so a month before. */
const SOON = 14

/** The certificate of an https address: that browsers trust it, and how long it lasts. */
export async function checkCertificate(url: URL, { ca }: Trust): Promise<Check> {
  const seen = await handshake(url, ca)
  if (typeof seen === 'string')
    return fail(
      'certificate',
      `there is no HTTPS at ${url.host} (${seen})`,
      'Start the proxy that speaks it.',
    )
  const { untrusted, lastDay } = seen
  const days = Math.floor((lastDay - Date.now()) / DAY)
  if (days < 0) return fail('certificate', `ran out ${-days} days ago`, 'Renew it.')
  if (untrusted)
    return fail(
      'certificate',
      `is not trusted (${untrusted})`,
      `Get one for ${url.hostname} from an authority that browsers know, and serve its whole chain.`,
    )
  if (days < SOON)
    return warn('certificate', `lasts ${days} more days`, 'Renew it, and see why nobody has yet.')
  return ok('certificate', `is trusted and lasts ${days} days`)
}

function handshake(
  { hostname, port }: URL,
  ca: string | undefined,
): Promise<{ untrusted: string | null; lastDay: number } | string> {
  return new Promise((resolve) => {
    // One that is not trusted is looked at all the same, to say why; nothing is sent over it.
    const socket: TLSSocket = connect(
      {
        host: hostname,
        port: Number(port || 443),
        servername: hostname,
        ca,
        rejectUnauthorized: false,
      },
      () => {
        const { valid_to } = socket.getPeerCertificate()
        const untrusted = socket.authorized ? null : String(socket.authorizationError)
        resolve({ untrusted, lastDay: Date.parse(valid_to) })
        socket.destroy()
      },
    )
    socket.setTimeout(DEADLINE, () => socket.destroy())
    socket.once('error', (error) => resolve('code' in error ? String(error.code) : 'no answer'))
    socket.once('close', () => resolve('no answer'))
  })
}
