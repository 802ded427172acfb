import type { ReactNode } from 'react'

/** The one body of every page that has only something to say. */
export function PageMessage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid max-w-measure justify-items-start gap-5 py-16 sm:py-24">
      <h1 className="text-title">{title}</h1>
      {children}
    </div>
  )
}
