import 'server-only'
import postgres from 'postgres'
import { env } from '@/lib/platform/env'
import { withTimeout } from '@/lib/platform/with-timeout'

type Parameter = postgres.SerializableParameter<never>

/** Connections whose every statement and transaction is answered in time, or fails. */
export type Pool = Statement & Pick<postgres.Sql, 'begin' | 'unsafe' | 'options' | 'end'>

/** One statement in SQL. It is sent at once, so it cannot be a part of another. */
type Statement = <T extends readonly object[] = postgres.Row[]>(
  strings: TemplateStringsArray,
  ...values: Parameter[]
) => Promise<T>

type Limits = {
  /** Most connections at once. */
  max: number
  /** Milliseconds within which a caller has an answer. The server gives a statement up a little earlier. */
  deadline: number
  /** Asks for the types of arrays with each connection: for statements that are not ours. Ours are known. */
  fetchTypes?: boolean
  /** The server is silent: this pool is ended, and whoever goes on takes another one. */
  onSilence: () => void
}

/** How much earlier the server itself gives up, so that its own answer is still in time. */
const SERVER_IS_EARLIER = 500
const CONNECT_SECONDS = 3
/** A transaction whose process was stopped holds its rows no longer than this. */
const LONGEST_PAUSE = 10_000
/** A healthy server has given up any statement by then: its connection is dead. */
const STUCK_AFTER = 4

/** The driver alone, with no more deadline than the server's own: for work that takes its time. */
export const connect = (max: number, deadline: number, fetchTypes = false): postgres.Sql =>
  postgres(env().DATABASE_URL, {
    max,
    connect_timeout: CONNECT_SECONDS,
    fetch_types: fetchTypes,
    onnotice: () => {},
    connection: {
      statement_timeout: deadline - SERVER_IS_EARLIER,
      idle_in_transaction_session_timeout: LONGEST_PAUSE,
    },
  })

/**
 * Opens no connection yet. A caller who is not answered in time gets an error and does not know whether the statement was
 * executed. Where nobody else was answered meanwhile either, all connections are given up: a stopped server reads what
 * was sent once it goes on, so none of them may be used again.
 */
export function openPool({ max, deadline, fetchTypes, onSilence }: Limits): Pool {
  const sql = connect(max, deadline, fetchTypes)
  let answeredAt = Number.NEGATIVE_INFINITY
  const isSilent = () => performance.now() - answeredAt >= deadline

  let isGivenUp = false
  function giveUp() {
    if (isGivenUp) return
    isGivenUp = true
    onSilence()
    void sql.end({ timeout: 0 })
  }

  async function inTime<T>(asked: Promise<T>): Promise<T> {
    const stuck = setTimeout(giveUp, STUCK_AFTER * deadline).unref()
    const answered = (isAnswer: boolean) => {
      clearTimeout(stuck)
      if (isAnswer) answeredAt = performance.now()
    }
    asked.then(
      () => answered(true),
      (error) => answered(error instanceof postgres.PostgresError),
    )
    const sent = performance.now()
    try {
      return await withTimeout(asked, deadline)
    } catch (error) {
      if (performance.now() - sent >= deadline && isSilent()) giveUp()
      throw error
    }
  }

  /** drizzle says only afterwards that it wants rows as arrays. */
  function unsafe(...args: Parameters<postgres.Sql['unsafe']>) {
    const query = sql.unsafe(...args)
    const answer = Promise.resolve().then(() => inTime(query))
    const values = () => {
      query.values()
      return answer
    }
    return Object.assign(answer, { values })
  }

  const tag = (strings: TemplateStringsArray, ...values: Parameter[]) =>
    inTime(sql(strings, ...values))
  return Object.assign(tag, {
    unsafe,
    begin: <T>(work: (tx: postgres.TransactionSql) => T | Promise<T>) => inTime(sql.begin(work)),
    options: sql.options,
    end: sql.end,
  }) as unknown as Pool
}
