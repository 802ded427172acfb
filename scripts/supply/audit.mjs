// @ts-check
import { run as runNpm } from './npm.mjs'

const PATIENCE = 8_000
const GRAVE = ['high', 'critical']

/**
 * Asks the registry what is known against the packages that are shipped. One that does not answer is no finding.
 * @returns {Promise<{ answered: boolean, problems: string[] }>}
 */
export async function audit() {
  const text = await runNpm(['audit', '--omit=dev', '--json'], PATIENCE)
  return readAudit(text)
}

/** @param {string} text what `npm audit --json` printed */
export function readAudit(text) {
  /** @type {{ vulnerabilities?: Record<string, { severity: string, range: string }> }} */
  const { vulnerabilities } = parse(text)
  const problems = Object.entries(vulnerabilities ?? {})
    .filter(([, { severity }]) => GRAVE.includes(severity))
    .map(([name, { severity, range }]) => `${name} ${range}: ${severity} (npm audit says more)`)
  return { answered: vulnerabilities !== undefined, problems }
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {} // npm was stopped before it had an answer
  }
}
