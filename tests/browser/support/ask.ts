import { SECRET_KEY } from './programs'

/** An answer of the shop over plain HTTP, read whole. */
export type Answer = { status: number; headers: Headers; text: string; json: () => unknown }

/** Asks a shop without a browser; a redirect is an answer like any other. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init })
  const { status, headers } = response
  const text = await response.text()
  if (text.includes(SECRET_KEY) || JSON.stringify([...headers]).includes(SECRET_KEY)) {
    throw new Error(`The answer of ${url} holds the secret key`)
  }
  return { status, headers, text, json: () => JSON.parse(text) }
}
