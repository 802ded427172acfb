import { connection } from 'next/server'
import { answer } from '@/lib/http'

/** The process answers. */
export async function GET() {
  await connection()
  return answer({ status: 'ok' })
}
