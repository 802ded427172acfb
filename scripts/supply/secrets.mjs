// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What keys look like: Smart Gift's and Stripe's, a webhook's secret, a database's address with a password, a private key. */
const SECRETS = [
  /\b[sr]k_(?:live|test|sandbox)?_?[A-Za-z0-9]{12,}/,
  /\bwhsec_[A-Za-z0-9_]{12,}/,
  /\bpostgres(?:ql)?:\/\/(?!user:password@)[^\s:@/'"`$]+:[^\s@/'"`$]+@/,
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{32}/,
]
const TEXT = /\.(?:[cm]?js|json|html|rsc|css|txt|map|body|meta|svg|xml|env.*)$/
/** Examples in other people's documentation are no secrets of ours. */
const NOT_OURS = 'node_modules'

/**
 * Looks through what is shipped and what browsers are given.
 * @param {string[]} folders
 * @param {string[]} own values that must be nowhere: this machine's own settings
 * @returns {{ count: number, problems: string[] }}
 */
export function findSecrets(folders, own) {
  const files = folders.filter((folder) => existsSync(folder)).flatMap(textsIn)
  const problems = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const isFound =
      SECRETS.some((secret) => secret.test(text)) || own.some((value) => text.includes(value))
    return isFound ? [`${file} holds what looks like a secret`] : []
  })
  return { count: files.length, problems }
}

/** @param {string} folder @returns {string[]} */
function textsIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === NOT_OURS ? [] : textsIn(path)
    return entry.isFile() && TEXT.test(entry.name) ? [path] : []
  })
}
