type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const findBoxes = () => [...document.querySelectorAll<Box>('input,textarea,select')]

/** As the server drew them. */
let drawn: Box[] = []

/** Remembers the page's boxes before React begins (instrumentation-client.ts). */
export function noteDrawnBoxes(): void {
  drawn = findBoxes()
}

/**
 * React keeps what was typed into boxes while its script was on its way, unless an extension has changed the page: then it draws all
 * of them anew, and this copies what was typed from those that it has thrown away. To be called as the page opens.
 */
export function putBackTyped(): void {
  if (drawn.length === 0) return
  const now = findBoxes()
  for (const [at, old] of drawn.entries()) {
    const box = now[at]
    if (box && !old.isConnected && box.type === old.type) copy(old, box)
  }
  drawn = []
}

function copy(from: Box, to: Box) {
  if ('checked' in from && 'checked' in to) to.checked = from.checked
  to.value = from.value
}
