import { Builder, Capabilities } from 'selenium-webdriver'
import { freePort } from '../../../scripts/ports.mjs'
import { start } from '../../../scripts/processes.mjs'
import { webKitTab } from './webkit-tab'

/** A display nobody sees, and on it WebKit's own browser as its driver starts it. */
export async function startWebKit() {
  const { WEBKIT_DRIVER_PATH = '', WEBKIT_PATH = '', XVFB_PATH = '' } = process.env
  const display = await start({
    name: 'Xvfb',
    command: XVFB_PATH,
    args: ['-displayfd', '1', '-screen', '0', '1280x1024x24'],
    output: 'hide',
    ready: /^\d+$/,
  })
  const port = await freePort()
  const driver = await start({
    name: 'WebKitWebDriver',
    command: WEBKIT_DRIVER_PATH,
    args: [`--port=${port}`],
    env: {
      ...process.env,
      DISPLAY: `:${display.said.find((line) => /^\d+$/.test(line))}`,
      // Its sandbox cannot be had as root and in containers. It sees nothing here but pages of our own.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
    output: 'hide',
  })
  const open = async () =>
    webKitTab(
      await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(
          new Capabilities({
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: WEBKIT_PATH, args: ['--automation'] },
          }),
        )
        .build(),
    )
  const stop = async () => {
    await driver.stop()
    await display.stop()
  }
  return { open, stop }
}
