import { HEIGHT, WIDTH } from './draw'
import { grainDefs } from './grain'
import { aGlass } from './scenes/a-glass'
import { barnsAtNight } from './scenes/barns-at-night'
import { bedroomWindow } from './scenes/bedroom-window'
import { blendingBench } from './scenes/blending-bench'
import { bottleAndPlate } from './scenes/bottle-and-plate'
import { bottlesOnAShelf } from './scenes/bottles-on-a-shelf'
import { candleSupper } from './scenes/candle-supper'
import { cellarArches } from './scenes/cellar-arches'
import { coffeeAtTheDoor } from './scenes/coffee-at-the-door'
import { estateMorning } from './scenes/estate-morning'
import { harvest } from './scenes/harvest'
import { lunchTable } from './scenes/lunch-table'
import { midsummerLanterns } from './scenes/midsummer-lanterns'
import { nightSky } from './scenes/night-sky'
import { picnic } from './scenes/picnic'
import { riverValley } from './scenes/river-valley'
import { rowsAndGlasses } from './scenes/rows-and-glasses'
import { sheepOnTheHill } from './scenes/sheep-on-the-hill'
import { sunriseRidge } from './scenes/sunrise-ridge'
import { waterAndStones } from './scenes/water-and-stones'
import { wildflowers } from './scenes/wildflowers'

const scenes = new Map<string, () => string>([
  ['estate-morning', estateMorning],
  ['sunrise-ridge', sunriseRidge],
  ['river-valley', riverValley],
  ['harvest', harvest],
  ['sheep-on-the-hill', sheepOnTheHill],
  ['wildflowers', wildflowers],
  ['barns-at-night', barnsAtNight],
  ['night-sky', nightSky],
  ['midsummer-lanterns', midsummerLanterns],
  ['candle-supper', candleSupper],
  ['cellar-arches', cellarArches],
  ['bedroom-window', bedroomWindow],
  ['rows-and-glasses', rowsAndGlasses],
  ['picnic', picnic],
  ['water-and-stones', waterAndStones],
  ['lunch-table', lunchTable],
  ['coffee-at-the-door', coffeeAtTheDoor],
  ['bottle-and-plate', bottleAndPlate],
  ['a-glass', aGlass],
  ['bottles-on-a-shelf', bottlesOnAShelf],
  ['blending-bench', blendingBench],
])

/** Whether there is a picture of this name. */
export function hasScene(name: string): boolean {
  return scenes.has(name)
}

/** The SVG of a picture, 1600 × 1200, with the grain of a print over it. */
export async function drawScene(name: string): Promise<string> {
  const scene = scenes.get(name)?.() ?? ''
  const all = `width="${WIDTH}" height="${HEIGHT}"`
  const grain = `<rect ${all} fill="url(#tooth)" opacity=".13"/><g transform="translate(97 61)"><rect x="-97" y="-61" ${all} fill="url(#tooth-dark)" opacity=".16"/></g>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${all}><defs>${await grainDefs()}</defs>${scene}${grain}</svg>`
}
