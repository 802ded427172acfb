import { pino } from 'pino'
import { log } from '@/lib/platform/log'

export type Line = Record<string, unknown> & { msg: string }

/** What the shop's log says from now on, a line an entry. */
export function readLog(): Line[] {
  const lines: Line[] = []
  log.level = 'info'
  Object.assign(log, {
    [pino.symbols.streamSym]: { write: (line: string) => lines.push(JSON.parse(line)) },
  })
  return lines
}
