import { createServer } from 'node:net'
import { expect } from 'playwright/test'
import { database as openDatabase } from '@/lib/platform/database/database'
import { callSmartGift } from '@/lib/smart-gift/client'
import { SECRET_KEY, test } from '../support/test'

test.use({ spec: 'never-connected' })

test('a connection that fails before it is secured has sent nothing, whatever its error is called', async ({
  database: _,
}) => {
  const heard: string[] = []
  // It takes connections, and hangs up at the first word of TLS.
  const server = createServer((socket) =>
    socket.once('data', (bytes) => {
      heard.push(bytes.toString('latin1'))
      socket.resetAndDestroy()
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  process.env.SMART_GIFT_API_URL = `https://127.0.0.1:${port}`
  await openDatabase()
  const call = { method: 'POST', path: '/sale', body: '{}', deadline: 5_000 } as const
  expect(await callSmartGift(call)).toEqual({ kind: 'not-sent', reason: 'ECONNRESET' })
  expect(heard).toHaveLength(1)
  expect(heard.join()).not.toContain(SECRET_KEY)
  server.close()
})
