/**
 * In a page: what has gone wrong since it was last asked, and from now on. WebKit's driver tells of nothing that a page
 * writes to the console, so the page is listened to as soon as its document is there.
 */
export function listen(): string[] {
  const page = window as unknown as { heard?: string[] }
  if (page.heard) return page.heard.splice(0)
  const heard: string[] = []
  page.heard = heard
  addEventListener('error', ({ message, target }) =>
    heard.push(`page error: ${message ?? (target as HTMLElement).outerHTML}`),
  )
  addEventListener('unhandledrejection', ({ reason }) => heard.push(`page error: ${reason}`))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    heard.push(`refused by ${violatedDirective}: ${blockedURI}`),
  )
  for (const level of ['error', 'warn'] as const) {
    const write = console[level]
    console[level] = (...words: unknown[]) => {
      heard.push(`console ${level}: ${words.join(' ')}`)
      write.apply(console, words)
    }
  }
  return []
}
