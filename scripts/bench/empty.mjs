// @ts-check
import { buildEmptyApp } from '../empty-app.mjs'
import { freePort } from '../ports.mjs'
import { start } from '../processes.mjs'
import { untilAnswered } from './until-answered.mjs'

/** @typedef {Awaited<ReturnType<typeof openEmpty>>} Empty */

const FOLDER = '.data/bench-empty'
/** About what the HTML of a page weighs before its text, which is in it twice: to be seen and to be hydrated. */
const FRAME = 4_600
const WORDS = 'a page as heavy as another and with nothing in it but words '

/**
 * Builds and opens the app with nothing in it, and with a page as heavy as each of those named.
 * @param {Record<string, number>} weights bytes of HTML by name of page
 */
export async function openEmpty(weights) {
  const pages = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, padding((weight - FRAME) / 2)]),
  )
  const { server } = await buildEmptyApp(FOLDER, pages)
  const running = await startEmpty(server)
  await untilAnswered(running.url)
  return { ...running, server, built: `${FOLDER}/.next` }
}

/** @param {string} server */
export async function startEmpty(server) {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings = { NODE_ENV: /** @type {const} */ ('production'), HOSTNAME: '127.0.0.1' }
  const running = await start({
    name: 'empty app',
    args: [server],
    env: { ...process.env, ...settings, PORT: String(port) },
    output: 'hide',
  })
  return { ...running, url }
}

/** @param {number} length */
const padding = (length) =>
  WORDS.repeat(Math.ceil(Math.max(length, 1) / WORDS.length)).slice(0, Math.max(length, 1))
