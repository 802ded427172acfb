// @ts-check
// What the shop is made of: licences, known weaknesses, and that no secret is in what is shipped.
import { isScript, main } from './main.mjs'
import { SANDBOX_KEY } from './settings.mjs'
import { audit } from './supply/audit.mjs'
import { checkLicences } from './supply/licences.mjs'
import { findSecrets } from './supply/secrets.mjs'

/** The image holds the first; browsers are given the second and third. */
const SHIPPED = ['.next/standalone', '.next/static', 'public']

/** @returns {Promise<number>} the exit code */
export async function checkSupply() {
  const { SMART_GIFT_SECRET_KEY, STRIPE_SECRET_KEY } = process.env
  const own = [SMART_GIFT_SECRET_KEY, STRIPE_SECRET_KEY, SANDBOX_KEY].flatMap((key) => key || [])
  const licences = checkLicences('.')
  const secrets = findSecrets(SHIPPED, own)
  const known = await audit()
  const problems = [...licences.problems, ...secrets.problems, ...known.problems]
  console.log(
    `${licences.count} packages with licences, ${secrets.count} shipped files without secrets`,
  )
  console.log(
    known.answered
      ? 'the registry was asked'
      : 'the registry did not answer: nothing is known of weaknesses',
  )
  for (const problem of problems) console.error(`  ${problem}`)
  return problems.length === 0 ? 0 : 1
}

if (isScript(import.meta.url)) main(checkSupply)
