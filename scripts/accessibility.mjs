// @ts-check
// Fills the accessibility statement from the last run of the browser tests.
import { writeFileSync } from 'node:fs'
import { main } from './main.mjs'
import { readReport } from './playwright-report.mjs'
import { Problem } from './problem.mjs'

const RESULTS = '.data/test-results/phone-desktop.json'
const STATEMENT = 'lib/shop/accessibility-results.json'
/** What is about everybody being able to use the shop: axe, reading order, keyboard, small screens, no script. */
const ABOUT = /^browser\/(accessibility|reading|keyboard|layout|comfort|no-script)/

main(async () => {
  const { specs: all, stats } = read()
  const specs = all.filter(({ file }) => ABOUT.test(file))
  if (specs.length === 0) throw new Problem(`${RESULTS} holds no test about accessibility.`)
  const passed = specs.filter(({ ok }) => ok).length
  const result = { checked: stats.startTime.slice(0, 10), passed, failed: specs.length - passed }
  writeFileSync(STATEMENT, `${JSON.stringify(result, null, 1).replace(/\n */g, ' ')}\n`)
  console.log(`${STATEMENT}: ${passed} passed, ${result.failed} failed on ${result.checked}`)
  return 0
})

function read() {
  try {
    return readReport(RESULTS)
  } catch {
    throw new Problem('There are no results yet: run npm test first.')
  }
}
