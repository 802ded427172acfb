'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { findOrderMessages as words } from '@/lib/messages/find-order'

const URL_OF_SEARCH = '/api/orders/find'

type Props = { problem?: string; contact: string }

/** Posts itself without script; with it, what was typed stays where an order is not found. */
export function FindOrderForm({ problem: drawn, contact }: Props) {
  const [problem, setProblem] = useState(drawn)
  const [isLooking, setLooking] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (problem !== drawn) alert.current?.focus()
  }, [problem, drawn])

  async function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isLooking) return
    const fields = new URLSearchParams(new FormData(event.currentTarget) as never)
    setLooking(true)
    setProblem(undefined)
    const found = await findOrder(fields)
    if (found.token) return window.location.assign(`/orders/${found.token}`)
    setProblem(found.message)
    setLooking(false)
  }

  return (
    <form method="post" action={URL_OF_SEARCH} onSubmit={look} className="grid gap-5">
      {problem && (
        <p ref={alert} tabIndex={-1} role="alert" className="font-medium text-danger">
          {problem}{' '}
          <a className="link" href={`mailto:${contact}`}>
            {contact}
          </a>
        </p>
      )}
      <div className="grid gap-1">
        <label htmlFor="order-number" className="font-medium">
          {words.number}
        </label>
        <p id="order-number-hint" className="text-note text-soft">
          {words.numberHint}
        </p>
        <input
          id="order-number"
          name="number"
          className="field max-w-48"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          aria-describedby="order-number-hint"
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor="order-email" className="font-medium">
          {words.email}
        </label>
        <input
          id="order-email"
          name="email"
          type="email"
          className="field"
          autoComplete="email"
          autoCapitalize="none"
          required
        />
      </div>
      <button type="submit" className="button justify-self-start" aria-disabled={isLooking}>
        {isLooking ? words.finding : words.find}
      </button>
    </form>
  )
}

/** The token of the order; or why there is none, in words. */
async function findOrder(fields: URLSearchParams): Promise<{ token?: string; message?: string }> {
  try {
    const response = await fetch(URL_OF_SEARCH, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: fields,
    })
    const { order, message } = await response.json()
    return { token: order?.token, message }
  } catch {
    return { message: words.notReached }
  }
}
