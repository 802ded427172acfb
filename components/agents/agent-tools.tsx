'use client'

import type NextLink from 'next/link'
import { useEffect, useRef, useState } from 'react'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { agentTools } from '@/lib/marketing/agents/tools'
import { agentMessages as words } from '@/lib/messages/agents'

type Props = {
  limits: NoteLimits
  /** Handed in: imported here as well, it would be put into a script of its own, which every page then brings. */
  Link: typeof NextLink
}

/** Offers the shop's tools to an assistant in the browser, and shows the shopper what it did with them. */
export default function AgentTools({ limits, Link }: Props) {
  const [done, setDone] = useState('')
  const checkout = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const registration = new AbortController()
    const { signal } = registration
    const page = { limits, tell: setDone, openCheckout: () => checkout.current?.click() }
    for (const tool of agentTools(page)) document.modelContext?.registerTool(tool, { signal })
    return () => registration.abort()
  }, [limits])
  return (
    <div role="status" className="fixed inset-x-0 bottom-0 z-20 print:hidden">
      <Link ref={checkout} href="/checkout" prefetch={false} hidden>
        {words.toCheckout}
      </Link>
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
