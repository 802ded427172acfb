import 'server-only'
import type { IncomingMessage } from 'node:http'

export type Trouble = 'tooLarge' | 'tooSlow'

/**
 * Keeps a body back until it has come whole, so that nobody behind works on half of one or waits for the rest. `most`: its largest
 * size in bytes, counted whatever was announced; `patience`: milliseconds from its headers on, however it drips. Without
 * a trouble it can then be read as if it had only just come; with one, what has come is forgotten.
 */
export function holdBody(
  request: IncomingMessage,
  { most, patience }: { most: number; patience: number },
  then: (trouble: Trouble | null) => void,
): void {
  const held: Buffer[] = []
  let size = 0
  const { push } = request
  const timer = setTimeout(() => settle('tooSlow'), patience)
  request.once('close', () => clearTimeout(timer)) // they hung up

  // Node hands each piece of a body over by this, and null at its end.
  request.push = (piece: Buffer | null) => {
    if (piece === null) settle(null)
    else take(piece)
    return true
  }

  function take(piece: Buffer) {
    size += piece.length
    if (size > most) settle('tooLarge')
    else held.push(piece)
  }

  function settle(trouble: Trouble | null) {
    clearTimeout(timer)
    request.push = push
    if (!trouble) for (const piece of [...held, null]) request.push(piece)
    held.length = 0
    then(trouble)
  }
}
