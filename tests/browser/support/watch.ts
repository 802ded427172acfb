import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright/test'
import { SECRET_KEY } from './programs'

/** Watches every tab of a browser for what no shopper should meet. */
export class Watch {
  readonly problems: string[] = []
  private readonly expected = new Set<number>()
  private isOffline = false
  private mayRefuse = false
  private mayRedraw = false
  private isInSandbox = false
  private readonly reading: Promise<void>[] = []

  constructor(context: BrowserContext) {
    context.on('console', (message) => this.onConsole(message))
    context.on('weberror', (error) => this.onError(error.error()))
    context.on('requestfailed', (request) => this.onFailed(request))
    context.on('response', (response) => this.onResponse(response))
    context.on('requestfinished', (request) => this.reading.push(this.scan(request)))
  }

  /** The test provokes answers with these statuses. */
  expects(...statuses: number[]) {
    for (const status of statuses) this.expected.add(status)
  }

  /** The test takes the browser off the network. */
  allowsOffline() {
    this.isOffline = true
  }

  /** The test does what the page's policy forbids, or its browser runs no scripts: their refusal has the same name. */
  allowsRefusals() {
    this.mayRefuse = true
  }

  /** The test changes a page before React takes it over: React says so and draws the changed part anew. */
  allowsRedrawing() {
    this.mayRedraw = true
  }

  /** The test's pages are opened from a sandbox; Chromium warns in each of them that this one is none against its own site. */
  allowsSandbox() {
    this.isInSandbox = true
  }

  async findings(): Promise<string[]> {
    await Promise.all(this.reading)
    return this.problems
  }

  private onError({ message, stack }: Error) {
    if (this.mayRedraw && message.includes('React error #418')) return
    this.problems.push(`page error: ${stack}`)
  }

  private onConsole(message: ConsoleMessage) {
    const status = /responded with a status of (\d+)/.exec(message.text())?.[1]
    if (this.isOffline && message.text().includes('ERR_INTERNET_DISCONNECTED')) return
    if (this.mayRefuse && /Trusted|Content Security Policy/.test(message.text())) return
    if (this.isInSandbox && message.text().includes('can escape its sandboxing')) return
    if (status && this.expected.has(Number(status))) return
    if (['error', 'warning'].includes(message.type())) {
      this.problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  }

  /** A request given up because the page was left is none that failed. */
  private onFailed(request: Request) {
    const { errorText } = request.failure() ?? { errorText: '' }
    if (this.isOffline && errorText === 'net::ERR_INTERNET_DISCONNECTED') return
    if (this.mayRefuse && errorText === 'csp') return
    if (errorText !== 'net::ERR_ABORTED') this.problems.push(`${errorText}: ${request.url()}`)
  }

  private onResponse(response: Response) {
    const status = response.status()
    if (status >= 400 && !this.expected.has(status)) {
      this.problems.push(`answered ${status}: ${response.url()}`)
    }
  }

  private async scan(request: Request) {
    const response = request.existingResponse() // asking for it would fail once its page is gone
    const headers = JSON.stringify(response?.headers() ?? {})
    const body = (await response?.body().catch(() => '')) ?? '' // a redirect, or gone with its page
    if (headers.includes(SECRET_KEY) || body.includes(SECRET_KEY)) {
      this.problems.push(`holds the secret key: ${request.url()}`)
    }
  }
}
