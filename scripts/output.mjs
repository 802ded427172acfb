// @ts-check
import { createInterface } from 'node:readline'

const REMEMBERED = 20

/**
 * Reads what a program prints, line by line.
 * @param {import('node:child_process').ChildProcess} child
 * @param {(line: string) => void} show
 * @returns {{ said: string[], find: (pattern: RegExp) => Promise<void> }} its last lines, and a way
 *   to wait for one that matches
 */
export function readOutput(child, show) {
  /** @type {string[]} */
  const said = []
  /** @type {{ pattern: RegExp, resolve: () => void }[]} */
  const waiting = []

  for (const input of [child.stdout, child.stderr]) {
    if (!input) continue
    createInterface({ input }).on('line', (line) => {
      said.push(line)
      if (said.length > REMEMBERED) said.shift()
      show(line)
      for (const { pattern, resolve } of waiting) if (pattern.test(line)) resolve()
    })
  }
  return {
    said,
    find: (pattern) => new Promise((resolve) => waiting.push({ pattern, resolve })),
  }
}
