// @ts-check

/** The median of what was measured. @param {number[]} values */
export const middle = (values) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * @template {string} Key
 * @param {{ shop?: Record<Key, number>[], empty?: Record<Key, number>[] }} results of the shop and of the empty app, by those names
 * @returns {(key: Key) => { shop: number, empty: number }} the medians of one figure
 */
export const sideBySide = (results) => (key) => {
  const of = (/** @type {Record<Key, number>[]} */ each = []) => middle(each.map((one) => one[key]))
  return { shop: of(results.shop), empty: of(results.empty) }
}

/**
 * Measures several things in turn, round by round, so that what else the machine does falls on all of them alike.
 * @template T
 * @param {number} rounds
 * @param {Record<string, () => Promise<T>>} measures
 * @returns {Promise<Record<string, T[]>>} by name, one a round
 */
export async function inTurn(rounds, measures) {
  /** @type {Record<string, T[]>} */
  const results = Object.fromEntries(Object.keys(measures).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries(measures)) results[name]?.push(await measure())
  }
  return results
}
