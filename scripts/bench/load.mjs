// @ts-check
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import { getNginx, startNginx } from '../fleet/nginx.mjs'
import { freePort } from '../ports.mjs'
import { inTurn, middle } from './middle.mjs'
import { untilAnswered } from './until-answered.mjs'

const CONNECTIONS = 20
const MB = 1024
/** Every request comes from this machine, so for nginx they are one client. */
const NO_LIMIT = 1_000_000
/** Of a processor: a sender as busy as that could not send more. */
const BUSY = 0.9

/** @typedef {Awaited<ReturnType<typeof load>>} Load */

/**
 * Requests a second of one process alone and of the proxy that is shipped, the slowest hundredth, and what they leave in memory.
 * @param {import('./table.mjs').Apps} apps
 * @param {{ seconds: number, rounds: number }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function loadRows({ shop, many, empty }, { seconds, rounds }) {
  const proxy = await openProxy(shop.url)
  const ask = (/** @type {string} */ url) => () => load(url, seconds)
  const results = await inTurn(rounds, {
    home: ask(`${shop.url}/`),
    kept: ask(`${proxy.url}/`),
    likeHome: ask(`${empty.url}/home`),
    large: ask(`${many.url}/`),
    voucher: ask(shop.url + shop.voucher),
    keptVoucher: ask(proxy.url + shop.voucher),
    likeVoucher: ask(`${empty.url}/voucher`),
  })
  await proxy.stop()
  /** @param {keyof Load} key @param {string} name */
  const of = (key, name) => middle((results[name] ?? []).map((each) => each[key]))
  /** @param {string} what @param {keyof Load} key @param {[shop: string, empty: string]} names @param {import('./table.mjs').Row['goal']} [goal] */
  const row = (what, key, [name, like], goal) => ({
    ...{ what, unit: key === 'rate' ? undefined : 'ms', goal },
    ...{ shop: of(key, name), empty: of(key, like) },
    note: noteOf(of('busy', name)),
  })
  const least = (/** @type {number} */ value) => ({ least: value, of: RATIO })
  const most = (/** @type {number} */ value) => ({ most: value, of: RATIO })
  return [
    row('requests a second of /, one process', 'rate', ['home', 'likeHome'], least(0.5)),
    row('… behind the proxy', 'rate', ['kept', 'likeHome'], least(7)),
    row('requests a second of a voucher, one process', 'rate', ['voucher', 'likeVoucher']),
    row('… behind the proxy', 'rate', ['keptVoucher', 'likeVoucher']),
    row('p99 of /, one process', 'p99', ['home', 'likeHome']),
    row('… behind the proxy', 'p99', ['kept', 'likeHome'], most(0.5)),
    row('time of / with 1,000 vouchers (against 24)', 'mean', ['large', 'home'], most(1.5)),
    {
      ...{ what: 'memory after it', unit: 'MB', goal: most(1.5) },
      ...{ shop: memory(shop.pid), empty: memory(empty.pid) },
    },
    await callsRow(shop.sandbox),
  ]
}

const RATIO = /** @type {const} */ ('ratio')

/** @param {number} busy */
const noteOf = (busy) =>
  busy < BUSY
    ? undefined
    : `the sender of the load is the limit (${Math.round(100 * busy)} % of a processor)`

/** The proxy of deploy/nginx.conf before one shop. @param {string} shop its address */
async function openProxy(shop) {
  const port = await freePort()
  const options = { folder: '.data/bench-nginx', rate: NO_LIMIT }
  const running = await startNginx(await getNginx(), port, [shop], options)
  const url = `http://127.0.0.1:${port}`
  await untilAnswered(url)
  return { ...running, url }
}

/** As a browser asks: compressed. @param {string} url @param {number} duration seconds */
async function load(url, duration) {
  const before = process.cpuUsage()
  const { requests, latency, non2xx, errors } = await autocannon({
    ...{ url, duration, connections: CONNECTIONS },
    headers: { 'accept-encoding': 'gzip' },
  })
  const { user, system } = process.cpuUsage(before)
  if (non2xx + errors > 0)
    throw new Error(`${url}: ${non2xx} answers were not 2xx, ${errors} failed`)
  return {
    ...{ rate: requests.average, p99: latency.p99 },
    // Its own mean of latencies is whole milliseconds; with all connections busy this is the same, finer.
    mean: (CONNECTIONS / requests.average) * 1000,
    /** What the sender took of one processor. */
    busy: (user + system) / 1e6 / duration,
  }
}

/** Resident, in MB. @param {number} pid */
function memory(pid) {
  const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]
  return Number(kilobytes) / MB
}

/** The most calls of the list in any minute. @param {import('./catalogue.mjs').Catalogue['sandbox']} sandbox */
async function callsRow(sandbox) {
  /** @type {{ calls: { at: string }[] }} */
  const { calls } = (await sandbox.ask('requests'))['/vouchers']
  const times = calls.map(({ at }) => Date.parse(at))
  const inMinute = times.map((from) => times.filter((t) => t >= from && t < from + 60_000).length)
  const goal = { most: 4, of: /** @type {const} */ ('shop') }
  return { what: 'upstream calls a minute, under load', shop: Math.max(...inMinute), goal }
}
