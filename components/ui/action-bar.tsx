import { type ReactNode, ViewTransition } from 'react'

type Props = { className?: string; children: ReactNode }

/** The one thing to do next. On a phone it keeps its place at the lower edge, and turns into that of the next step. */
export function ActionBar({ className = '', children }: Props) {
  return (
    <ViewTransition name="action" default="none" share="auto">
      <div className={`action-bar ${className}`}>{children}</div>
    </ViewTransition>
  )
}
