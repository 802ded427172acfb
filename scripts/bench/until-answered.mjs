// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'
import { Problem } from '../problem.mjs'

const PATIENCE = 60_000
const POLL = 5

/** Waits until an address answers 200. @param {string} url */
export async function untilAnswered(url) {
  const deadline = performance.now() + PATIENCE
  while (performance.now() < deadline) {
    const status = await fetch(url).then(
      async (answer) => {
        await answer.text()
        return answer.status
      },
      () => 0, // nobody listens there yet
    )
    if (status === 200) return
    await sleep(POLL)
  }
  throw new Problem(`${url} did not answer within ${PATIENCE / 1000} s.`)
}
