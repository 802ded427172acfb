import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { FaultList } from './faults/faults'
import { parseJson, readBody } from './http/read-body'
import { failure, json, type Reply } from './http/reply'
import { reset, type Sandbox } from './sandbox'
import type { Voucher } from './smart-gift/wire'
import { answerStripeControl } from './stripe/control'

// Room for lists of thousands of vouchers.
const BODY_LIMIT = 50_000_000

/** Answers /sandbox/…, by which tests look at the sandbox and make it misbehave. */
export async function answerControl(
  sandbox: Sandbox,
  request: IncomingMessage,
  path: string,
): Promise<Reply> {
  const body = parseJson((await readBody(request, BODY_LIMIT)) || 'null')
  if (!body.ok) return failure(400, 'The body is not JSON.')
  const voucherId = /^\/sandbox\/vouchers\/(\d+)$/.exec(path)?.[1]
  if (voucherId && request.method === 'PATCH') return patchVoucher(sandbox, voucherId, body.value)
  const payments = answerStripeControl(sandbox, request.method ?? '', path, body.value)
  if (payments) return payments
  switch (`${request.method} ${path}`) {
    case 'GET /sandbox/sales':
      return json(200, { data: sandbox.state.sales })
    case 'GET /sandbox/requests':
      return json(200, { data: Object.fromEntries(sandbox.state.requests) })
    case 'GET /sandbox/vouchers':
      return json(200, { data: sandbox.state.vouchers })
    case 'POST /sandbox/vouchers':
      return replaceVouchers(sandbox, body.value)
    case 'GET /sandbox/faults':
      return json(200, { data: sandbox.state.faults })
    case 'PUT /sandbox/faults':
      return setFaults(sandbox, body.value)
    case 'DELETE /sandbox/faults':
      sandbox.state.faults = []
      return json(200, { data: [] })
    case 'POST /sandbox/reset':
      reset(sandbox)
      return json(200, { data: 'reset' })
    default:
      return failure(404, 'There is no such switch: see sandbox/README.md.')
  }
}

function setFaults(sandbox: Sandbox, body: unknown): Reply {
  const faults = FaultList.safeParse(body)
  if (!faults.success) return failure(422, z.prettifyError(faults.error))
  sandbox.state.faults = faults.data.filter((fault) => fault.kind !== 'refuse')
  const refusal = faults.data.find((fault) => fault.kind === 'refuse')
  if (refusal) sandbox.refuseConnections(refusal.ms)
  return json(200, { data: faults.data }, refusal ? { connection: 'close' } : {})
}

function patchVoucher(sandbox: Sandbox, id: string, body: unknown): Reply {
  const voucher = sandbox.state.vouchers.find((candidate) => String(candidate.id) === id)
  if (!voucher) return failure(404, 'There is no voucher with this id.')
  const fields = z.record(z.string(), z.unknown()).safeParse(body)
  if (!fields.success) return failure(422, 'Send the fields to change as an object.')
  // Any value goes: rotten vouchers are what this switch is for.
  return json(200, { data: Object.assign(voucher, fields.data) })
}

function replaceVouchers(sandbox: Sandbox, body: unknown): Reply {
  const list = z.union([z.array(z.unknown()), z.object({ data: z.array(z.unknown()) })])
  const parsed = list.safeParse(body)
  if (!parsed.success) return failure(422, 'Send a list of vouchers.')
  const vouchers = Array.isArray(parsed.data) ? parsed.data : parsed.data.data
  sandbox.state.vouchers = vouchers as Voucher[]
  return json(200, { data: vouchers.length })
}
