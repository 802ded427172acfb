// @ts-check
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { inTurn, middle } from './middle.mjs'

const CONNECTIONS = 20
const MB = 1024

/**
 * Requests a second, the slowest hundredth, and what they leave in memory.
 * @param {{ shelf: import('./shelf.mjs').Shelf, many: import('./shelf.mjs').Shelf, empty: import('./empty.mjs').Empty }} apps
 * @param {{ seconds: number, rounds: number }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function loadRows({ shelf, many, empty }, { seconds, rounds }) {
  const ask = (/** @type {string} */ url) => () => load(url, seconds)
  const results = await inTurn(rounds, {
    home: ask(`${shelf.shop.url}/`),
    likeHome: ask(`${empty.url}/home`),
    large: ask(`${many.shop.url}/`),
    voucher: ask(shelf.shop.url + shelf.voucher),
    likeVoucher: ask(`${empty.url}/voucher`),
  })
  /** @param {keyof Awaited<ReturnType<typeof load>>} key */
  const of = (key) => (/** @type {string} */ name) =>
    middle((results[name] ?? []).map((r) => r[key]))
  const [rate, slow, time] = [of('rate'), of('p99'), of('mean')]
  const fast = { least: 0.8, of: /** @type {const} */ ('ratio') }
  const at = (/** @type {number} */ most) => ({ most, of: /** @type {const} */ ('ratio') })
  return [
    { what: 'requests a second of /', shop: rate('home'), empty: rate('likeHome'), goal: fast },
    { what: '… of a voucher page', shop: rate('voucher'), empty: rate('likeVoucher'), goal: fast },
    { what: 'p99 of /', unit: 'ms', shop: slow('home'), empty: slow('likeHome'), goal: at(2) },
    {
      what: '… of a voucher page',
      unit: 'ms',
      shop: slow('voucher'),
      empty: slow('likeVoucher'),
      goal: at(2),
    },
    {
      what: 'time of / with 1,000 vouchers (against 24)',
      unit: 'ms',
      shop: time('large'),
      empty: time('home'),
      goal: at(1.5),
    },
    {
      what: 'memory after it',
      unit: 'MB',
      shop: memory(shelf.shop.pid),
      empty: memory(empty.pid),
      goal: at(1.5),
    },
    await callsRow(shelf.sandbox),
  ]
}

/** @param {string} url @param {number} duration seconds */
async function load(url, duration) {
  const { requests, latency, non2xx, errors } = await autocannon({
    url,
    duration,
    connections: CONNECTIONS,
  })
  if (non2xx + errors > 0)
    throw new Error(`${url}: ${non2xx} answers were not 2xx, ${errors} failed`)
  // Its own mean of latencies is whole milliseconds; with all connections busy this is the same, finer.
  return { rate: requests.average, p99: latency.p99, mean: (CONNECTIONS / requests.average) * 1000 }
}

/** Resident, in MB. @param {number} pid */
function memory(pid) {
  const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]
  return Number(kilobytes) / MB
}

/** The most calls of the list in any minute. @param {import('./shelf.mjs').Shelf['sandbox']} sandbox */
async function callsRow(sandbox) {
  /** @type {{ calls: { at: string }[] }} */
  const { calls } = (await sandbox.ask('requests'))['/vouchers']
  const times = calls.map(({ at }) => Date.parse(at))
  const inMinute = times.map((from) => times.filter((t) => t >= from && t < from + 60_000).length)
  const goal = { most: 4, of: /** @type {const} */ ('shop') }
  return { what: 'upstream calls a minute, under load', shop: Math.max(...inMinute), goal }
}
