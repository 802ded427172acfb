import 'server-only'
import { readCatalogue } from '@/lib/catalogue/catalogue'
import { database } from '@/lib/database/connection'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { giveUpForgottenSales } from '@/lib/orders/settle'
import { shop } from '@/lib/shop'

/**
 * What a process does before it serves: settings that are wrong stop it, in words. A database or an upstream
 * that is away does not: the shop browses without the one and says that it is closed without the other.
 */
export async function start(): Promise<void> {
  try {
    env()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : error}\n\n`)
    process.exit(1)
  }
  try {
    await database()
    await giveUpForgottenSales()
  } catch (error) {
    log.error(
      { err: error },
      'no database: the shop browses but cannot sell until DATABASE_URL answers',
    )
  }
  const catalogue = await readCatalogue()
  log.info({ shop: shop.name, vouchers: catalogue?.vouchers.length ?? 0 }, 'shop open')
}
