/** Whether a URL's host name is this very machine, the one place where plain http is safe. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
