import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Loopback only: the control switches ask for no key. */
export const HOST = '127.0.0.1'

/** Opens the listening socket and resolves with its port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Kept-alive and hanging connections would otherwise go on being served.
    server.closeAllConnections()
  })
}

/** Shuts a listening server for good, or for some milliseconds in which connections are refused. */
export function revolvingDoor(server: Server, port: number) {
  // The answer to the switch itself must still leave before the socket closes.
  const leaveMs = 20
  let timer: NodeJS.Timeout | undefined
  let isShutForGood = false
  const shutFor = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      await close(server)
      if (!isShutForGood) timer = setTimeout(() => void listen(server, port), ms)
    }, leaveMs)
  }
  const shut = () => {
    isShutForGood = true
    clearTimeout(timer)
    return close(server)
  }
  return { shutFor, shut }
}
