/** An empty segment, a dot segment, or a backslash, which URL parsers read as a slash. */
const UNCLEAN = /\\|\/\/|\/\.{1,2}(?:\/|$)/
/** ASCII alone: what a second decoder would find in what the first one has left. */
const ASCII_ESCAPE = /%[0-7][\da-f]/gi

/**
 * Whether a path means the same to everybody who reads it. Servers differ in what they do with `..`, `//` and `\`, and in how
 * often they decode: one would take `/api/../vouchers/38` for the API and the next for a page.
 */
export function isCleanPath(path: string): boolean {
  if (path.includes('#') || !isUtf8(path)) return false
  for (let text = path; ; ) {
    if (UNCLEAN.test(text)) return false
    const decoded = text.replace(ASCII_ESCAPE, decodeURIComponent)
    if (decoded === text) return true
    text = decoded
  }
}

function isUtf8(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
