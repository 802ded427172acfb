// @ts-check

/**
 * @typedef {object} Apps what is measured: a shop with 24 vouchers, one with 1,000, an app with nothing in it
 * @property {import('./catalogue.mjs').Catalogue} shop
 * @property {import('./catalogue.mjs').Catalogue} many
 * @property {import('./empty.mjs').Empty} empty
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {number} shop
 * @property {number} [empty] the same of the empty app
 * @property {string} [unit]
 * @property {{ most?: number, least?: number, of: 'ratio' | 'difference' | 'shop' }} [goal]
 * @property {string} [note] what a reader has to know beside the figure
 */

const HEAD = ['', 'shop', 'empty', 'ratio', 'goal', '']

/** @param {Row} row @returns {boolean} whether a row meets its goal; one without a goal does */
export function isMet({ shop, empty = Number.NaN, goal }) {
  if (!goal) return true
  const value = { ratio: shop / empty, difference: shop - empty, shop }[goal.of]
  return value <= (goal.most ?? Infinity) && value >= (goal.least ?? -Infinity)
}

/** @param {Row[]} rows @returns {string} as Markdown, ready for docs/scaling.md */
export function tableOf(rows) {
  const lines = [HEAD, ...rows.map(cells)]
  const widths = HEAD.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0), 3))
  const text = lines.map((line) => format(line, widths))
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  const notes = rows.flatMap(({ what, note }) => (note ? `\n- ${what}: ${note}` : []))
  return [text[0], rule, ...text.slice(1), ...notes].join('\n')
}

/** @param {string[]} line @param {number[]} widths */
const format = (line, widths) =>
  `| ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`

/** @param {Row} row */
function cells({ what, shop, empty, unit, goal }) {
  const ratio = empty === undefined ? '' : `${(shop / empty).toFixed(2)}x`
  return [
    unit ? `${what}, ${unit}` : what,
    figure(shop),
    empty === undefined ? '' : figure(empty),
    ratio,
    goal ? words(goal) : '',
    goal ? (isMet({ what, shop, empty, goal }) ? 'met' : 'MISSED') : '',
  ]
}

/** @param {number} value */
const figure = (value) => value.toLocaleString('en-GB', { maximumSignificantDigits: 3 })

/** @param {NonNullable<Row['goal']>} goal */
function words({ most, least, of }) {
  if (of === 'difference') return `≥ empty - ${-(least ?? 0)}`
  const unit = of === 'ratio' ? 'x' : ''
  return least === undefined ? `≤ ${most}${unit}` : `≥ ${least}${unit}`
}
