// @ts-check

/** @typedef {Record<string, unknown> & { id: number, title: string }} Wire */

const TITLES = [
  'Vineyard Tour and Tasting',
  'Dinner for Two in the Cellar',
  'Monetary Gift Voucher',
  'Sunday Lunch on the Terrace',
  'A Night in the Barn',
  'Picnic among the Vines',
  'Blending Day with the Winemaker',
  'Coffee and Cake in the Orangery',
  'Afternoon Tea with Sparkling Rosé',
  'Harvest Supper at the Long Table',
  'Introduction to Cheese Making',
  'Spa Morning and Light Breakfast',
  'Family Pass to the Kitchen Garden',
  'Private Screening under the Oak',
  'Six Bottles from our Library',
  'Weekend Stay in a Shepherd’s Hut',
  'Pruning Course for Beginners',
  'Hot-Air Balloon over the Valley',
  'Christmas Market and Mulled Cider',
  'Chef’s Counter, Seven Courses',
  'Guided Foraging Walk at Dawn',
  'Bread and Butter Workshop',
  'Boat Trip to the Lower Meadows',
  'Photography Day in Autumn Colours',
]

/**
 * Vouchers for a catalogue of any size, as Smart Gift would list them; all can be sold, each has a title of its own and a picture.
 * @param {Wire[]} samples what they are made like
 * @param {number} count
 * @returns {Wire[]}
 */
export function manyVouchers(samples, count) {
  const usable = samples.filter((each) => each.status === 'active' && each.available_count === null)
  return Array.from({ length: count }, (_, index) => ({
    ...usable[index % usable.length],
    id: 1000 + index,
    title: titleOf(index),
  }))
}

/** @param {number} index */
function titleOf(index) {
  const title = TITLES[index % TITLES.length] ?? ''
  return index < TITLES.length ? title : `${title} ${index + 1}`
}
