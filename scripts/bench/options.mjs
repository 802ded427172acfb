// @ts-check
import { parseArgs } from 'node:util'

/** What can be measured, in the order of the table. */
export const PARTS = /** @type {const} */ ([
  'weight',
  'start',
  'load',
  'browser',
  'lighthouse',
  'checkout',
])

/**
 * @param {string[]} args
 * @returns {{ seconds: number, rounds: number, only: string[] }} how long each page is asked for in a round
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '6' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', multiple: true, default: [...PARTS] },
    },
  })
  return { seconds: Number(values.seconds), rounds: Number(values.rounds), only: values.only }
}
