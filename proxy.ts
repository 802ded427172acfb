import { type NextRequest, NextResponse } from 'next/server'
import { tidyPath } from '@/lib/marketing/links/tidy-path'

/** Sends whoever has an address in capitals, or with something at its ends that does not belong to it, to the one it means. */
export function proxy({ nextUrl }: NextRequest) {
  const path = tidyPath(nextUrl.pathname)
  if (path === null) return NextResponse.next()
  return NextResponse.redirect(new URL(path + nextUrl.search, nextUrl))
}

/** Only what has a character that our own addresses of pages have not, so that those cost nothing. */
export const config = { matcher: '/((?!_next/|api/|pictures/|previews/|icons/).*[^a-z0-9/-].*)' }
