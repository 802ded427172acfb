import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../browser/support/sandbox'

const TRIES = 40
const PAUSE = 100

/** The sandbox by its switches, patient while it refuses connections. */
export class Upstream {
  constructor(readonly url: string) {}

  get = <T>(name: string) => this.ask<T>('GET', name)
  faults = (faults: Fault[]) => this.ask('PUT', 'faults', faults)
  settings = (settings: object) => this.ask('PUT', 'stripe', settings)
  session = (id: string, action: string) => this.ask('POST', `stripe/sessions/${id}/${action}`)
  replay = (wish: object) => this.ask('POST', 'webhooks/replay', wish)
  forge = (forgery: object) => this.ask<string>('POST', 'webhooks/forge', forgery)

  private async ask<T>(method: string, name: string, body?: object): Promise<T> {
    const init = { method, body: body && JSON.stringify(body) }
    const answer = await patiently(() => fetch(`${this.url}/sandbox/${name}`, init))
    if (!answer.ok) throw new Error(`${method} ${name}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()).data
  }
}

/** Presses a button on the card page, as one of the stand-in's payers; gives where it leads, or null where it leads nowhere. */
export async function press(page: string, button: string, payer = ''): Promise<string | null> {
  const body = new URLSearchParams({ do: button, ...(payer && { payer }) })
  const answer = await patiently(() => fetch(page, { method: 'POST', body, redirect: 'manual' }))
  await answer.arrayBuffer()
  return answer.headers.get('location')
}

/** Repeats what may be repeated until somebody answers. */
async function patiently(send: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send()
    } catch (error) {
      if (tries === TRIES) throw error
      await pause(PAUSE)
    }
  }
}
