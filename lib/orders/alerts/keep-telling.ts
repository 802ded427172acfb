import 'server-only'
import { alertsOf } from '@/lib/domain/order/alerts'
import {
  claimAlert,
  forgetOldAlerts,
  markSent,
  tryLater,
  writeAlert,
} from '@/lib/orders/alerts/outbox'
import { postAlert } from '@/lib/orders/alerts/post-alert'
import { readStanding } from '@/lib/orders/alerts/read-standing'
import { env } from '@/lib/platform/env'
import { log } from '@/lib/platform/log'
import { scaled } from '@/lib/platform/time-scale'

const LOOK_EVERY = 30_000
/** Alerts that one look sends at most: what is left goes with the next. */
const AT_ONCE = 20

/** Writes down what is to be told, and sends what was not taken yet. Any number of processes may do it at once. */
export async function tellWhatIsNew(): Promise<void> {
  for (const alert of alertsOf(await readStanding())) await writeAlert(alert)
  for (let sent = 0; sent < AT_ONCE; sent += 1) {
    const due = await claimAlert()
    if (!due) break
    const { key, event, order, tries } = due
    const reason = await postAlert(due)
    if (reason === null) {
      await markSent(key)
      log.info({ event, order }, 'the merchant was told')
    } else {
      await tryLater(key, tries)
      log.warn({ event, order, tries, reason }, 'the merchant could not be told; tried again')
    }
  }
  await forgetOldAlerts()
}

/** Looks ever so often whether there is something to tell. Does nothing without ALERT_WEBHOOK_URL. */
export function keepTelling(): void {
  if (!env().ALERT_WEBHOOK_URL) return
  let isLooking = false
  setInterval(
    async () => {
      if (isLooking) return
      isLooking = true
      try {
        await tellWhatIsNew()
      } catch (error) {
        log.warn({ err: error }, 'nobody could look what there is to tell')
      } finally {
        isLooking = false
      }
    },
    Math.max(scaled(LOOK_EVERY), 500),
  ).unref()
}
