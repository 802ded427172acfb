// @ts-check
// npm test: every check from a fresh clone. `npm test -- unit` runs the named steps and what they need.
import { main } from './main.mjs'
import { Problem } from './problem.mjs'
import { STEPS } from './test-steps.mjs'

/** @typedef {import('./test-steps.mjs').Count} Count */
/** @typedef {{ name: string, outcome: string, seconds: number, count: Count }} Line */

main(async () => {
  const wanted = chooseSteps(process.argv.slice(2))
  /** @type {Line[]} */
  const lines = []
  for (const step of STEPS) {
    if (!wanted.has(step.name)) continue
    const missing = step.needs.find((name) =>
      lines.some((line) => line.name === name && !isOk(line)),
    )
    lines.push(missing ? notRun(step.name, missing) : await timed(step))
  }
  return report(lines)
})

/**
 * @param {string[]} named all of them when empty
 * @returns {Set<string>} their names and those of the steps they need
 */
function chooseSteps(named) {
  const chosen = named.length > 0 ? named : STEPS.map(({ name }) => name)
  return new Set(
    chosen.flatMap((name) => {
      const step = STEPS.find((candidate) => candidate.name === name)
      if (step) return [name, ...step.needs]
      throw new Problem(
        `There is no step "${name}". The steps are: ${STEPS.map((s) => s.name).join(', ')}.`,
      )
    }),
  )
}

/**
 * @param {import('./test-steps.mjs').Step} step
 * @returns {Promise<Line>}
 */
async function timed({ name, run }) {
  console.log(`\n— ${name}`)
  const begun = performance.now()
  const count = await run().catch((error) => {
    console.error(error instanceof Problem ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  })
  const outcome = count.failed === 0 ? 'ok' : 'failed'
  return { name, outcome, seconds: (performance.now() - begun) / 1000, count }
}

/**
 * @param {string} name
 * @param {string} missing the step it needs
 * @returns {Line}
 */
function notRun(name, missing) {
  const count = { passed: 0, failed: 0, skipped: 0 }
  return { name, outcome: `not run, since ${missing} failed`, seconds: 0, count }
}

/** @param {Line} line */
const isOk = ({ outcome }) => outcome === 'ok'

/**
 * Prints what failed, a line a step and, as the very last line, the sum.
 * @param {Line[]} lines
 * @returns {number} the exit code
 */
function report(lines) {
  console.log()
  for (const { count } of lines) {
    for (const failure of count.failures ?? []) console.log(`failed: ${failure}`)
  }
  for (const { name, seconds, outcome } of lines) {
    console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s  ${outcome}`)
  }
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    lines.reduce((n, { count }) => n + count[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return sum('failed') === 0 ? 0 : 1
}
