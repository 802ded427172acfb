// @ts-check
// Fills the accessibility statement from the last run of the browser tests.
import { readFileSync, writeFileSync } from 'node:fs'
import { main } from './main.mjs'
import { Problem } from './problem.mjs'

const RESULTS = '.data/test-results/phone-desktop.json'
const STATEMENT = 'lib/accessibility/results.json'
/** What is about everybody being able to use the shop: axe, reading order, keyboard, small screens. */
const ABOUT = /^browser\/(accessibility|reading|keyboard|layout|comfort)/

/**
 * @typedef {{ file: string, ok: boolean }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

main(async () => {
  const { suites, stats } = read()
  const specs = suites.flatMap(specsIn).filter(({ file }) => ABOUT.test(file))
  if (specs.length === 0) throw new Problem(`${RESULTS} holds no test about accessibility.`)
  const passed = specs.filter(({ ok }) => ok).length
  const result = { checked: stats.startTime.slice(0, 10), passed, failed: specs.length - passed }
  writeFileSync(STATEMENT, `${JSON.stringify(result)}\n`)
  console.log(`${STATEMENT}: ${passed} passed, ${result.failed} failed on ${result.checked}`)
  return 0
})

/** @returns {{ suites: Suite[], stats: { startTime: string } }} */
function read() {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'))
  } catch {
    throw new Problem('There are no results yet: run npm test first.')
  }
}

/** @param {Suite} suite @returns {Spec[]} */
function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}
