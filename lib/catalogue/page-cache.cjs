/**
 * Next's own page cache, with one rule more: a page drawn while no list of vouchers was ever had is
 * a notice, not a page. It is answered 503 and never stored, so it neither hides a good page nor outlives
 * the outage. Such pages carry the cache tag `closed` (./cached-catalogue.ts).
 */
const FileSystemCache = require('next/dist/server/lib/incremental-cache/file-system-cache').default

/** @param {{ headers?: Record<string, unknown> } | null | undefined} page */
const isClosed = (page) =>
  String(page?.headers?.['x-next-cache-tags']).split(',').includes('closed')

module.exports = class PageCache extends FileSystemCache {
  /** @param {Parameters<FileSystemCache['get']>} args */
  async get(...args) {
    const entry = await super.get(...args)
    return isClosed(entry?.value) ? null : entry
  }

  /** @param {Parameters<FileSystemCache['set']>} args */
  async set(...args) {
    const page = args[1]
    if (!isClosed(page)) return super.set(...args)
    page.status = 503
    page.headers = { ...page.headers, 'retry-after': '30', 'cache-control': 'no-store' }
  }
}
