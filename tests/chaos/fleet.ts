import { freePort } from '../../scripts/ports.mjs'
import { removeCopy, type Shop, startShop } from '../browser/support/shop'

const PATIENCE = 60_000

/** What all shops of a run share. */
export type FleetSettings = { upstream: string; database: string; more: NodeJS.Dict<string> }

/** Any number of shop processes over one database, each of which may die at any moment and be started again. */
export class Fleet {
  #shops: Shop[] = []

  private constructor(readonly urls: string[]) {}

  /** Ports are chosen first, because whoever sends webhooks has to know them. */
  static async plan(count: number): Promise<Fleet> {
    const ports = await Promise.all(Array.from({ length: count }, freePort))
    return new Fleet(ports.map((port) => `http://127.0.0.1:${port}`))
  }

  async open({ upstream, database, more }: FleetSettings): Promise<void> {
    for (const url of this.urls) {
      const port = Number(new URL(url).port)
      this.#shops.push(await startShop({ upstream, database, port, more }))
    }
  }

  /** Kills a shop (-9) and starts it again where it was. */
  async kill(at: number): Promise<void> {
    const shop = this.#shops[at]
    if (!shop) throw new Error(`there is no shop ${at}`)
    await shop.kill()
    this.#shops[at] = await startShop(shop.settings, shop.folder)
  }

  async close(): Promise<void> {
    for (const shop of this.#shops) {
      await shop.kill()
      await removeCopy(shop.folder)
    }
  }
}

export type Reply = { status: number | null; json: unknown }

/** Asks a shop, which may die meanwhile; a page is an answer without JSON. */
export async function askShop(url: string, init: RequestInit = {}): Promise<Reply> {
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(url, { redirect: 'manual', signal, ...init })
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, json: isJson ? JSON.parse(text) : null }
  } catch {
    return { status: null, json: null } // dead, or dying: what a shopper sees as "no connection"
  }
}
