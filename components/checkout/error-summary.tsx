import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { errorTarget, type ListedError } from '@/lib/checkout/errors'
import type { CartLine } from '@/lib/domain/cart/cart'
import { checkoutPageMessages as words } from '@/lib/messages/checkout-page'
import { errorMessages } from '@/lib/messages/page-errors'

type Props = {
  lines: readonly CartLine[]
  errors: ListedError[]
  /** Counts the tries to place the order: each that fails brings the focus here. */
  tries: number
}

/** Everything that is wrong, each a way to its field (GOV.UK's error summary is the model). */
export function ErrorSummary({ lines, errors, tries }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  const isWrong = errors.length > 0 && tries > 0
  useEffect(() => {
    if (tries > 0) ref.current?.focus()
  }, [tries])
  useEffect(() => {
    if (!isWrong) return
    const before = document.title
    document.title = errorMessages.error + before
    return () => {
      document.title = before
    }
  }, [isWrong])
  if (!isWrong) return null
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary"
      className="grid gap-2 border-4 border-danger p-5"
    >
      <h2 id="error-summary" className="text-heading">
        {words.problem}
      </h2>
      <ul className="grid">
        {errors.map((error) => (
          <li key={error.path}>
            <ErrorLink message={error.message} target={errorTarget(error.path, lines)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type LinkProps = { message: string; target: ReturnType<typeof errorTarget> }

function ErrorLink({ message, target }: LinkProps) {
  const style = 'link py-2 font-medium text-danger'
  if (target === null) return <span className="font-medium text-danger">{message}</span>
  if (isPage(target)) {
    return (
      <Link className={style} href={target}>
        {message}
      </Link>
    )
  }
  return (
    <a
      className={style}
      href={target}
      onClick={(event) => {
        event.preventDefault()
        document.querySelector<HTMLElement>(target)?.focus()
      }}
    >
      {message}
    </a>
  )
}

const isPage = (target: string): target is '/cart' | `/cart#${string}` => target.startsWith('/')
