import { useEffect, useState } from 'react'
import { type KeptProblem, readLineProblems } from '@/lib/cart/line-problems'

/** What the checkout found wrong with lines, each time the basket is shown; a link to one of them leads to its box. */
export function useLineProblems(isShown: boolean): KeptProblem[] {
  const [problems, setProblems] = useState<KeptProblem[]>([])
  useEffect(() => {
    if (!isShown) return
    setProblems(readLineProblems())
    // After React has marked it.
    requestAnimationFrame(() => document.getElementById(window.location.hash.slice(1))?.focus())
  }, [isShown])
  return problems
}
