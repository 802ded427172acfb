const FileSystemCache = require('next/dist/server/lib/incremental-cache/file-system-cache').default
const { contentSecurityPolicy } = require('./content-security-policy.cjs')

/**
 * Next's own page cache with three rules more:
 * - every page carries a content security policy with the hashes of its own inline scripts;
 * - a page tagged `closed` was drawn while there never was a list of vouchers: a notice, not a page. It is answered
 *   503 and never stored, so it neither hides a good page nor outlives the outage;
 * - a page tagged `private` is somebody's own: drawn for each visit and kept nowhere.
 *
 * @typedef {{ kind?: string, html?: unknown, status?: number, headers?: Record<string, unknown> }} Page
 */
module.exports = class PageCache extends FileSystemCache {
  /** @param {Parameters<FileSystemCache['get']>} args */
  async get(...args) {
    const entry = await super.get(...args)
    if (!entry) return entry
    addPolicy(entry.value)
    return hasTag(entry.value, 'closed') || hasTag(entry.value, 'private') ? null : entry
  }

  /**
   * What is set here on a page also reaches the visitor it was drawn for.
   * @param {Parameters<FileSystemCache['set']>} args
   */
  async set(...args) {
    const page = args[1]
    addPolicy(page)
    if (hasTag(page, 'closed')) {
      page.status = 503
      addHeaders(page, { 'retry-after': '30', 'cache-control': 'no-store' })
    } else if (hasTag(page, 'private')) {
      addHeaders(page, { 'cache-control': 'private, no-store' })
    } else {
      // Kept as it is; the visitor's own copy loses the address of a redirect, which Next has put on the answer already.
      await super.set(args[0], page && { ...page }, args[2])
      removeHeader(page, 'location')
    }
  }
}

/** @param {Page | null | undefined} page @param {string} tag */
const hasTag = (page, tag) => String(page?.headers?.['x-next-cache-tags']).split(',').includes(tag)

/** @param {Page} page @param {Record<string, string>} headers */
function addHeaders(page, headers) {
  page.headers = { ...page.headers, ...headers }
}

/** @param {Page | null | undefined} page @param {string} name */
function removeHeader(page, name) {
  if (!page?.headers) return
  const { [name]: _, ...rest } = page.headers
  page.headers = rest
}

/** @param {Page | null | undefined} page */
function addPolicy(page) {
  if (page?.kind !== 'APP_PAGE' || typeof page.html !== 'string') return
  addHeaders(page, { 'content-security-policy': contentSecurityPolicy(page.html) })
}
