import { connection } from 'next/server'
import { readiness } from '@/lib/bootstrap/readiness'
import { jsonResponse } from '@/lib/platform/http/api-response'

/** Whether the shop can sell, and what it lacks: for whoever watches it. While it only browses, /api/health is still well. */
export async function GET() {
  await connection()
  const { isReady, ...facts } = await readiness()
  return jsonResponse({ status: isReady ? 'ready' : 'not ready', ...facts }, isReady ? 200 : 503)
}
