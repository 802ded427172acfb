// @ts-check
import { readFileSync } from 'node:fs'
import { Problem } from './problem.mjs'

/** @throws {Problem} when this Node is older than the least that package.json asks for */
export function checkNodeVersion() {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
  const least = engines.node.replace('>=', '')
  if (process.versions.node.localeCompare(least, 'en', { numeric: true }) >= 0) return
  throw new Problem(
    `This is Node ${process.versions.node}, and the shop needs ${least} or newer (24 is recommended). ` +
      'Install it from https://nodejs.org and start again.',
  )
}
