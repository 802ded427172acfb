// @ts-check
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const READERS = 16
/** Milliseconds between orders: within what Smart Gift allows a minute. */
const BETWEEN_ORDERS = 1_500

/** @typedef {{ pages: number, orders: number, failed: string[] }} Visits */

/**
 * Visits a shop without a pause and orders now and then, until told to stop; notes everything that was not answered well.
 * @param {string} url
 * @param {string[]} paths
 */
export function startVisits(url, paths) {
  /** @type {Visits} */
  const visits = { pages: 0, orders: 0, failed: [] }
  let isOver = false
  async function read() {
    for (let at = 0; !isOver; at += 1) {
      await visit(visits, url + paths[at % paths.length])
      visits.pages += 1
    }
  }
  async function buy() {
    while (!isOver) {
      await visit(visits, `${url}/api/checkout`, order())
      visits.orders += 1
      await sleep(BETWEEN_ORDERS)
    }
  }
  const all = Promise.all([...Array.from({ length: READERS }, read), buy()])
  return async () => {
    isOver = true
    await all
    return visits
  }
}

/** @param {Visits} visits @param {string} url @param {RequestInit} [init] */
async function visit(visits, url, init) {
  try {
    const answer = await fetch(url, init)
    await answer.arrayBuffer()
    if (!answer.ok) visits.failed.push(`${answer.status} ${url}`)
  } catch (error) {
    visits.failed.push(`${url}: ${error instanceof Error ? (error.cause ?? error) : error}`)
  }
}

const DOCUMENTED = new URL('../../tests/fixtures/sale.sample.json', import.meta.url)
const { customer } = JSON.parse(readFileSync(DOCUMENTED, 'utf8'))

/** The documented £50 voucher, for the documented customer, sent by email. @returns {RequestInit} */
function order() {
  const cart = [{ id: '37', value: 50 }]
  const body = { key: randomUUID(), cart, customer, delivery: { type_id: 1 } }
  const headers = { 'content-type': 'application/json' }
  return { method: 'POST', headers, body: JSON.stringify(body) }
}
