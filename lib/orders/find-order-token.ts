import 'server-only'
import { cleanLine } from '@/lib/domain/clean-text'
import { query } from '@/lib/platform/database/connection'

/** PostgreSQL's `integer`. */
const LARGEST_ID = 2 ** 31 - 1
const LONGEST = 254

/**
 * The token of the order that a number and an email belong to; null where there is none. The number is ours or a sale's ("1042",
 * "#1042", "1042/2") or Smart Gift's own; the email is the one that it was placed with, in any case.
 */
export async function findOrderToken(number: string, email: string): Promise<string | null> {
  const named = cleanLine(number).trim().slice(0, LONGEST)
  const address = tidyEmail(email)
  if (named === '' || address === '') return null
  const rows = await query(
    `select token, details->'customer'->>'email' as email from orders
     where id = $1 or id in (select order_id from sales where id = $1 or reference = $2)`,
    [idOf(named), named],
  )
  const found = rows.find((row) => tidyEmail(row.email ?? '') === address)
  return found?.token ?? null
}

/** 0, which no order has, where it is no number of ours. */
function idOf(named: string): number {
  const id = Number(/^#?\s*(\d{1,10})(?:\/\d{1,2})?$/.exec(named)?.[1] ?? 0)
  return id <= LARGEST_ID ? id : 0
}

const tidyEmail = (email: string) => cleanLine(email).trim().slice(0, LONGEST).toLowerCase()
