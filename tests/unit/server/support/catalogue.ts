import { readFileSync } from 'node:fs'
import type { Answer } from './upstream'
import { json } from './upstream'

const SAMPLE = new URL('../../../fixtures/vouchers.sample.json', import.meta.url)

/** The documented vouchers as Smart Gift sends them. */
export const documented = (): { data: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(SAMPLE, 'utf8'))

export const vouchers: Answer = json(200, documented())

/** The process as if it had just started, knowing no list. */
export function forgetCatalogue() {
  Object.assign(globalThis, { catalogue: undefined })
}
