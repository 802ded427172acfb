import 'server-only'

/** A picture, and whether it shows all it should: one whose photograph was away is drawn again in a minute. */
export type Drawn = { bytes: Buffer; isWhole: boolean }

/** About 8 MB of pictures. */
const MOST = 100
const MINUTE = 60_000

const kept = new Map<string, Promise<Drawn>>()

/** A picture under its name: drawn once however many ask, and kept while it is among the last 100 asked for. */
export function keptPicture(name: string, draw: () => Promise<Drawn>): Promise<Drawn> {
  const picture = kept.get(name) ?? drawNew(name, draw)
  kept.delete(name)
  kept.set(name, picture)
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
  return picture
}

function drawNew(name: string, draw: () => Promise<Drawn>): Promise<Drawn> {
  const picture = draw()
  picture.then(
    ({ isWhole }) => {
      if (!isWhole) setTimeout(() => kept.delete(name), MINUTE).unref()
    },
    () => kept.delete(name), // told by whoever asked for it
  )
  return picture
}

let last: Promise<unknown> = Promise.resolve()

/** Drawing fills a processor for a quarter of a second: one at a time, so that shoppers keep the others. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work)
  last = done.catch(() => {})
  return done
}
