// @ts-check

/** @typedef {{ paint: number, blocked: number, moved: number }} Paint milliseconds, milliseconds, layout shift */

/** Where a page keeps its figures. */
export const PAINT = 'benchPaint'
/**
 * Runs in the page, before anything of it: what comes later is not in its reach, names neither.
 * @param {string} name
 */
export function watchPaint(name) {
  const LONG = 50
  const seen = { paint: 0, blocked: 0, moved: 0 }
  Reflect.set(window, name, seen)
  /** @param {string} type @param {(entry: any) => void} each */
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
    })
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.paint = startTime
  })
  watch('longtask', ({ duration }) => {
    seen.blocked += duration - LONG
  })
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.moved += value
  })
}
