import { parseArgs } from 'node:util'
import type { Check } from '@/lib/bootstrap/doctor/check'
import { examine } from '@/lib/bootstrap/doctor/examine'
import { exitCodeOf, lineOf, summaryOf } from '@/lib/bootstrap/doctor/print'
import { log } from '@/lib/platform/log'

// npm run doctor, and doctor.mjs of the image. What is printed is for a person, or with --json for a program.
log.level = 'silent'
const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values

const checks: Check[] = []
for await (const check of examine()) {
  checks.push(check)
  if (!json) process.stdout.write(lineOf(check))
}
const code = exitCodeOf(checks)
const text = json ? `${JSON.stringify({ can_sell: code === 0, checks })}\n` : summaryOf(checks)
process.stdout.write(text, () => process.exit(code))
