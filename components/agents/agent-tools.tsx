'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { agentTools } from '@/lib/marketing/agents/tools'
import { agentMessages as words } from '@/lib/messages/agents'

/** Offers the shop's tools to an assistant in the browser, and shows the shopper what it did with them. */
export default function AgentTools({ limits }: { limits: NoteLimits }) {
  const [done, setDone] = useState('')
  const router = useRouter()
  const openCheckout = useEffectEvent(() => router.push('/checkout'))
  useEffect(() => {
    const registration = new AbortController()
    const { signal } = registration
    const page = { limits, tell: setDone, openCheckout: () => openCheckout() }
    for (const tool of agentTools(page)) document.modelContext?.registerTool(tool, { signal })
    return () => registration.abort()
  }, [limits])
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-20 print:hidden">
      {done && (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-hairline border-t bg-wash px-6 py-4">
          <p>{words.did(done)}</p>
          <Link className="link" href="/cart" onClick={() => setDone('')}>
            {words.seeBasket}
          </Link>
          <button type="button" className="link" onClick={() => setDone('')}>
            {words.dismiss}
          </button>
        </div>
      )}
    </div>
  )
}
