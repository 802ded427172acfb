// @ts-check
import { Problem } from './problem.mjs'
import { start } from './processes.mjs'
import { SANDBOX_KEY } from './settings.mjs'

/**
 * Starts a sandbox of one's own on a free port, with the rate limit that Smart Gift has.
 * @returns {Promise<{ url: string, ask: (name: string, body?: unknown) => Promise<any> }>} `ask` uses its switches
 */
export async function openSandbox() {
  const { said } = await start({
    name: 'sandbox',
    args: ['--import', 'tsx', 'sandbox/main.ts'],
    env: { ...process.env, SANDBOX_PORT: '0', SANDBOX_KEY },
    output: 'hide',
    ready: /sandbox listening on /,
  })
  const url = said.join('\n').match(/sandbox listening on (\S+)/)?.[1]
  if (!url) throw new Problem('The sandbox did not say where it listens.')
  return {
    url,
    async ask(name, body) {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
      const answer = await fetch(`${url}/sandbox/${name}`, init)
      return (await answer.json()).data
    },
  }
}
