// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const FILE = '.data/demo-database-url'

/** Notes where the demo's database is, for `npm run orders` beside it. @param {string} url */
export function noteDemoDatabase(url) {
  mkdirSync(dirname(FILE), { recursive: true })
  writeFileSync(FILE, url, { mode: 0o600 })
}

/** @returns {string | null} where the last demo's database is or was */
export const demoDatabase = () => (existsSync(FILE) ? readFileSync(FILE, 'utf8') : null)
