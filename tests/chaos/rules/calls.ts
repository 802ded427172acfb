import type { History } from '../history'

const MINUTE = 60_000
/** The API counts what comes under its key; pictures and payments have other hosts. */
export const isCounted = (path: string) =>
  !path.startsWith('/v1/') && !/^\/(pictures|stripe)\//.test(path)

/** 9: in no minute, wherever it begins, more calls than Smart Gift allows, all processes together. */
export function callsFitTheMinute({ upstreamCalls, callsAMinute }: History): string[] {
  const times = upstreamCalls
    .filter(({ path }) => isCounted(path))
    .map(({ at }) => Date.parse(at))
    .sort((one, other) => one - other)
  const first = times.find(
    (time, index) => (times[index + callsAMinute] ?? Infinity) - time < MINUTE,
  )
  if (first === undefined) return []
  const count = times.filter((time) => time >= first && time - first < MINUTE).length
  return [`${count} calls in the minute from ${new Date(first).toISOString()}`]
}
