import type { Route } from 'next'
import Link from 'next/link'

/** A page of ours is not fetched ahead: few read it, and nobody in a hurry. */
export const LegalLink = ({ name, href }: { name: string; href: string }) =>
  href.startsWith('/') ? (
    <Link className="link" href={href as Route} prefetch={false}>
      {name}
    </Link>
  ) : (
    <a className="link" href={href}>
      {name}
    </a>
  )
