import 'server-only'
import { COMMANDS } from '@/lib/orders/cli/commands'

export const USAGE = `What there is to do with orders:

  list [--state STATE] [--older-than 2h] [--email EMAIL] [--needs-a-person]
  show ID                              everything about one order, with every call made for it
  resolve ID --sold NUMBER             you found it in the Smart Gift dashboard: its money is taken
  resolve ID --not-sold                you did not find it: its money is given back
  resolve ID/2 …                       the second sale of an order of several
  retry ID                             work on it again now
  export --since 2026-01-31 --csv      for the bookkeeper
  restored                             the database comes from a backup: nothing in it is sold again by itself
  alert-test                           send a test to ALERT_WEBHOOK_URL
  report --since 2026-01-31            orders and revenue by source and campaign, nobody's name
  forget EMAIL                         blank names, addresses and words; amounts and numbers stay
`

/** Runs what a merchant typed; gives what to print and the exit code. What goes wrong is said in words. */
export async function runOrders([name = '', ...args]: string[]): Promise<{
  text: string
  code: number
}> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) return { text: USAGE, code: name === '' || name === 'help' ? 0 : 1 }
  try {
    return { text: await command(args), code: 0 }
  } catch (error) {
    return { text: `${error instanceof Error ? error.message : error}\n`, code: 1 }
  }
}
