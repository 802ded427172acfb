import type { ReactNode } from 'react'

/** A page to be read: a title and words in lines of a length that reads well. */
export function TextPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <article className="prose grid max-w-measure gap-5 pt-6 sm:pt-12">
      <h1 className="text-title">{title}</h1>
      {children}
    </article>
  )
}
