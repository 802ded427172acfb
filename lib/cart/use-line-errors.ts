import { useEffect, useState } from 'react'
import { readLineErrors, type StoredLineError } from '@/lib/cart/line-errors'

const NONE: StoredLineError[] = []

/** What the checkout found wrong with lines, each time the basket is shown; a link to one of them leads to its box. */
export function useLineErrors(isShown: boolean): StoredLineError[] {
  const [problems, setProblems] = useState(NONE)
  useEffect(() => {
    if (isShown) setProblems(readLineErrors())
  }, [isShown])
  useEffect(() => {
    // By now it is marked, so that whoever hears the box hears what is wrong with it.
    if (problems !== NONE) document.getElementById(window.location.hash.slice(1))?.focus()
  }, [problems])
  return problems
}
