// @ts-check
import { createServer } from 'node:net'
import { Problem } from './problem.mjs'

/** @returns {Promise<number>} a port nobody listens on */
export const freePort = () => listenOnce(0, '127.0.0.1')

/**
 * @param {number} port
 * @param {{ who: string, remedy: string }} words who wants the port, and what to do when it is taken
 * @throws {Problem} when the port cannot be had
 */
export async function assertPortFree(port, { who, remedy }) {
  try {
    // Both, because some systems let one program have the port everywhere and another on one address.
    await listenOnce(port, '127.0.0.1')
    await listenOnce(port)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    const why =
      code === 'EADDRINUSE' ? 'another program listens there' : `the system refuses it (${code})`
    throw new Problem(`${who} wants port ${port}, but ${why}. ${remedy}`)
  }
}

/**
 * @param {number} port 0 for any
 * @param {string} [host] every address when left out
 * @returns {Promise<number>} the port
 */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen({ port, host }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(address.port))
    })
  })
}
