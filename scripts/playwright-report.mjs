// @ts-check
// What Playwright's JSON reporter wrote of a run.
import { readFileSync } from 'node:fs'

/**
 * @typedef {{ title: string, file: string, ok: boolean }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ startTime: string, expected: number, flaky: number, unexpected: number, skipped: number }} Stats
 * @typedef {{ specs: Spec[], stats: Stats }} Report every test of the run, a line for each project it ran in
 */

/**
 * @param {string} file
 * @returns {Report}
 */
export function readReport(file) {
  /** @type {{ suites: Suite[], stats: Stats }} */
  const { suites, stats } = JSON.parse(readFileSync(file, 'utf8'))
  return { specs: suites.flatMap(specsIn), stats }
}

/** @param {Suite} suite @returns {Spec[]} */
function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}
