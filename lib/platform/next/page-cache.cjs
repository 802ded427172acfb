const FileSystemCache = require('next/dist/server/lib/incremental-cache/file-system-cache').default
const { contentSecurityPolicy } = require('./content-security-policy.cjs')

const PAGE_KIND = 'APP_PAGE'
/** A proxy keeps no page longer than 10 seconds in all: what is withdrawn upstream is gone soon, and so is the build before. */
const FOR_PROXIES = 's-maxage=5, stale-while-revalidate=5'

/**
 * Next's own page cache with some rules more:
 * - every page carries a content security policy with the hashes of its own inline scripts and styles;
 * - a page tagged `closed` was drawn while there never was a list of vouchers, or no order could be looked up: a notice, not a page. It is answered
 *   503 and never stored, so it neither hides a good page nor outlives the outage;
 * - a page tagged `list-…` is forgotten once this process has another list (lib/catalogue/catalogue.ts keeps it on globalThis);
 * - and none is shown before this process has had its first look at the list;
 * - a page tagged `private` is somebody's own: drawn for each visit and kept nowhere;
 * - what is not found, or is elsewhere, is kept nowhere either: such addresses have no end.
 *
 * @typedef {{ kind?: string, html?: unknown, status?: number, headers?: Record<string, unknown> }} Page
 */
module.exports = class PageCache extends FileSystemCache {
  /** @type {string | null | undefined} of the list that pages were last made of; null: nothing was asked for yet */
  static digest = null

  /** @param {Parameters<FileSystemCache['get']>} args */
  async get(...args) {
    await firstLook()
    await this.followList()
    const entry = await super.get(...args)
    if (!entry) return entry
    addPolicy(entry.value)
    const tags = tagsOf(entry.value)
    const isNoPage = tags.includes('closed') || tags.includes('private') || isOutdated(tags)
    return isNoPage ? null : entry
  }

  /** Once there is another list, what was made of the one before is made anew; all of a page from the same one. */
  async followList() {
    const digest = currentDigest()
    const before = PageCache.digest
    if (digest === before) return
    PageCache.digest = digest
    // A new process has made nothing yet; what it finds from an earlier one carries the digest of its list.
    if (before !== null) await this.revalidateTag('catalogue')
  }

  /**
   * What is set here on a page also reaches the visitor it was drawn for.
   * @param {Parameters<FileSystemCache['set']>} args
   */
  async set(...args) {
    const page = args[1]
    addPolicy(page)
    const tags = tagsOf(page)
    if (tags.includes('closed')) {
      page.status = 503
      addHeaders(page, { 'retry-after': '30', 'cache-control': 'no-store' })
    } else if (tags.includes('private')) {
      addHeaders(page, { 'cache-control': 'private, no-store' })
    } else {
      if (listOf(tags)) addHeaders(page, { 'cache-control': FOR_PROXIES })
      // Kept as it is; the visitor's own copy loses the address of a redirect, which Next has put on the answer already.
      if (isKept(page)) await super.set(args[0], page && { ...page }, args[2])
      removeHeader(page, 'location')
    }
  }
}

/** @param {Page | null | undefined} page */
const isKept = (page) => page?.kind !== PAGE_KIND || (page.status ?? 200) === 200

/** @param {Page | null | undefined} page @returns {string[]} */
const tagsOf = (page) => String(page?.headers?.['x-next-cache-tags'] ?? '').split(',')

/** @param {string[]} tags @returns {string | undefined} the digest of the list that a page was drawn from */
const listOf = (tags) => tags.find((tag) => tag.startsWith('list-'))?.slice('list-'.length)

/** @typedef {{ good: { digest: string } | null, firstLook?: Promise<unknown> }} Catalogue */

const catalogue = () => /** @type {{ catalogue?: Catalogue }} */ (globalThis).catalogue

/** A process that has just begun does not know yet whether the pages that it finds are still good. */
const firstLook = async () => catalogue()?.firstLook

/** @returns {string | undefined} the digest of the list that this process has */
const currentDigest = () => catalogue()?.good?.digest

/** @param {string[]} tags */
function isOutdated(tags) {
  const digest = listOf(tags)
  const current = currentDigest()
  return digest !== undefined && current !== undefined && digest !== current
}

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
  if (page?.kind !== PAGE_KIND || typeof page.html !== 'string') return
  if (page.headers?.['content-security-policy']) return
  addHeaders(page, {
    ...(isKept(page) && { 'cache-control': FOR_PROXIES }),
    'content-security-policy': contentSecurityPolicy(page.html),
  })
}
