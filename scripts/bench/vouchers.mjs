// @ts-check

/** @typedef {Record<string, unknown> & { id: number, title: string }} Wire */

const NAMES = [
  'Vineyard Tour and Tasting',
  'Dinner for Two in the Cellar',
  'Monetary Gift Voucher',
  'Sunday Lunch on the Terrace',
  'A Night in the Barn',
  'Picnic among the Vines',
  'Blending Day with the Winemaker',
  'Coffee and Cake',
]

/**
 * Vouchers for a shelf of any size, as Smart Gift would list them; all can be sold, each has a picture.
 * @param {Wire[]} samples what they are made like
 * @param {number} count
 * @returns {Wire[]}
 */
export function manyVouchers(samples, count) {
  const usable = samples.filter((each) => each.status === 'active' && each.available_count === null)
  return Array.from({ length: count }, (_, index) => ({
    ...usable[index % usable.length],
    id: 1000 + index,
    title: `${NAMES[index % NAMES.length]} ${index + 1}`,
  }))
}
