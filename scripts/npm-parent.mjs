// @ts-check

const POLL_MS = 250

/**
 * Ends this script, as a kill would, when the npm that runs it is killed: npm hands a signal to the
 * shell between the two, and that shell ends without handing it on.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, POLL_MS)
  timer.unref()
}
