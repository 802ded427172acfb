import 'server-only'
import { probeSale } from '@/lib/orders/probe-sale'
import { log } from '@/lib/platform/log'
import { scaled } from '@/lib/platform/time-scale'
import { claimProbe, resumeSales, suspendSales } from '@/lib/smart-gift/suspension'

const LOOK_EVERY = 5_000

/** Takes orders again once Smart Gift would: asked by one process at a time, within the budget of calls. */
export async function reopenIfMended(): Promise<void> {
  const suspension = await claimProbe()
  if (!suspension) return
  const probed = await probeSale(suspension)
  if (probed.kind === 'mended') await resumeSales('sale')
  if (probed.kind === 'fault') await suspendSales('sale', probed)
}

/** Looks ever so often whether there is something to reopen. */
export function keepReopening(): void {
  setInterval(
    () =>
      reopenIfMended().catch((error) =>
        log.warn({ err: error }, 'nobody could look whether orders may be taken again'),
      ),
    Math.max(scaled(LOOK_EVERY), 500),
  ).unref()
}
