// @ts-check
import { existsSync } from 'node:fs'
import { bundleServer } from './bundle.mjs'
import { noteDemoDatabase } from './demo-database.mjs'
import { install } from './install.mjs'
import { main, untilOneEnds } from './main.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { startPostgres } from './postgres.mjs'
import { start } from './processes.mjs'
import { assertSandboxPortFree, startSandbox } from './sandbox.mjs'
import { sandboxPayments, sandboxSettings, shopPort } from './settings.mjs'
import { assertShopPortFree } from './shop.mjs'

const SERVER = '.data/server.mjs'

main(dev, { interruptedCode: 0 })

async function dev() {
  checkNodeVersion()
  for (const file of ['.env.local', '.env']) if (existsSync(file)) process.loadEnvFile(file)
  const { env } = process
  const ownUpstream = Boolean(env.SMART_GIFT_API_URL)
  await assertShopPortFree('npm run dev')
  if (!ownUpstream) await assertSandboxPortFree('npm run dev')
  await install()

  const databaseUrl = env.DATABASE_URL || (await ownDatabase())
  if (!ownUpstream) await startSandbox({ key: env.SMART_GIFT_SECRET_KEY })
  // With an upstream of one's own, the sandbox's key and paths would only hide what is missing.
  const { DATABASE_URL, SHOP_URL, ...upstream } = sandboxSettings({ databaseUrl })
  const supplied = { DATABASE_URL, SHOP_URL, ...(ownUpstream ? {} : upstream) }
  const ownPayments = Object.keys(env.PAYMENT_PROVIDER ? sandboxPayments() : {})
  for (const [name, value] of Object.entries(supplied)) {
    if (!ownPayments.includes(name)) env[name] ||= value
  }

  await bundleServer(SERVER)
  await start({
    name: 'next dev',
    args: [SERVER],
    env: { ...env, NODE_ENV: 'development', PORT: String(shopPort()), HOSTNAME: '0.0.0.0' },
    output: 'inherit',
  })
  return untilOneEnds()
}

async function ownDatabase() {
  const { createDatabase } = await startPostgres()
  const url = await createDatabase('smart_gift')
  noteDemoDatabase(url)
  return url
}
