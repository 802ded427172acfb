// @ts-check

/** What Lighthouse calls a slow 4G, in the words of Chromium's DevTools: milliseconds, and bytes a second. */
export const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) | 0,
  uploadThroughput: (750e3 / 8) | 0,
}
