import { connection } from 'next/server'
import { answer } from '@/lib/http'
import { readiness } from '@/lib/readiness'

/** Whether the shop can sell, and what it lacks: for whoever watches it. While it only browses, /api/health is still well. */
export async function GET() {
  await connection()
  const { isReady, ...facts } = await readiness()
  return answer({ status: isReady ? 'ready' : 'not ready', ...facts }, isReady ? 200 : 503)
}
