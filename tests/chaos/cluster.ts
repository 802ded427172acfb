import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../../scripts/postgres.mjs'

const DATA = { dataDir: '.data/faults-postgres' }
/** PostgreSQL's immediate shutdown: nothing is flushed, so that it recovers from its log. */
const HARD = { stopSignal: 'SIGQUIT' } as const

type Running = Awaited<ReturnType<typeof startPostgres>>

/** A PostgreSQL that can be stopped hard, in the middle of whatever it does. */
export class Cluster {
  #running: Running | undefined

  async open(): Promise<this> {
    this.#running = await startPostgres({ ...DATA, ...HARD, fresh: true })
    return this
  }

  createDatabase = (name: string): Promise<string> => this.#now().createDatabase(name)

  /** Stops it, and starts it again in the same place after so many milliseconds. */
  async crash(ms: number): Promise<void> {
    const { url, stop } = this.#now()
    await stop()
    await pause(ms)
    this.#running = await startPostgres({ ...DATA, ...HARD, port: Number(new URL(url).port) })
  }

  close = () => this.#now().stop()

  #now(): Running {
    if (!this.#running) throw new Error('it was never opened')
    return this.#running
  }
}
