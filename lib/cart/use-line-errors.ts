import { useEffect, useState } from 'react'
import { type KeptProblem, readLineProblems } from '@/lib/cart/line-errors'

const NONE: KeptProblem[] = []

/** What the checkout found wrong with lines, each time the basket is shown; a link to one of them leads to its box. */
export function useLineProblems(isShown: boolean): KeptProblem[] {
  const [problems, setProblems] = useState(NONE)
  useEffect(() => {
    if (isShown) setProblems(readLineProblems())
  }, [isShown])
  useEffect(() => {
    // By now it is marked, so that whoever hears the box hears what is wrong with it.
    if (problems !== NONE) document.getElementById(window.location.hash.slice(1))?.focus()
  }, [problems])
  return problems
}
