import { cacheLife, cacheTag } from 'next/cache'

async function list() {
  'use cache'
  try {
    if (process.env.NEXT_PHASE === 'phase-production-build') throw new Error('build')
    const r = await fetch(process.env.UP!)
    cacheLife({ stale: 300, revalidate: 5, expire: 31536000 })
    return await r.text()
  } catch {
    cacheTag('closed')
    cacheLife({ stale: 30, revalidate: 1, expire: 300 })
    return null
  }
}
export default async function Page() {
  const l = await list()
  return <p className="text-red-500">{l ?? 'closed'}</p>
}
