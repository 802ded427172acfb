import type { History, Violation } from './history'
import { callsFitTheMinute } from './rules/calls'
import { endsAreFinal, forgeriesAreRefused, nothingIsForgotten, oneKeyOneOrder } from './rules/kept'
import { moneyFindsItsEnd, oneAmount } from './rules/money'
import { ledgerTellsSales, sentAgainOnlyWhenSafe, soldOnce } from './rules/sold'

/** The rules that hold whatever fails and whenever. */
const RULES: Record<string, (history: History) => string[]> = {
  '1 sold at most once': soldOnce,
  '2 what was acknowledged is kept': nothingIsForgotten,
  '3 the ledger tells what was sold': ledgerTellsSales,
  '4 all money finds its end': moneyFindsItsEnd,
  '5 sent again only when safe': sentAgainOnlyWhenSafe,
  '6 charged is priced is sold': oneAmount,
  '7 one key, one order': oneKeyOneOrder,
  '8 ends are final': endsAreFinal,
  '9 calls fit the minute': callsFitTheMinute,
  'forged events are refused': forgeriesAreRefused,
}

/** Every way in which a history breaks the rules; none when all is well. */
export const check = (history: History): Violation[] =>
  Object.entries(RULES).flatMap(([rule, breaches]) =>
    breaches(history).map((what) => ({ rule, what })),
  )
