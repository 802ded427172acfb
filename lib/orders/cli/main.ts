import { runOrders } from '@/lib/orders/cli/run'
import { log } from '@/lib/platform/log'

// What is printed is for a person or a file; the attempts of an order say what went wrong.
log.level = 'silent'
const { text, code } = await runOrders(process.argv.slice(2))
process[code === 0 ? 'stdout' : 'stderr'].write(text, () => process.exit(code))
