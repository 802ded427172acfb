import { type ReactNode, ViewTransition } from 'react'

/** From page to page the old one fades out where it was, and the new one in (app/styles/motion.css). */
export default function Template({ children }: { children: ReactNode }) {
  return (
    <ViewTransition enter="page" exit="page" default="none">
      {children}
    </ViewTransition>
  )
}
