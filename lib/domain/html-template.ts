/** Text that is HTML or XML already. */
export class Html {
  constructor(readonly text: string) {}
}

type Hole = string | number | null | undefined | false | Html | readonly Hole[]

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** What no XML document may hold, not even escaped: https://www.w3.org/TR/xml/#charsets */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * HTML or XML from a template, safe in elements and in double-quoted attributes: whatever stands in a hole is text, unless it
 * is Markup itself; a list is one after the other; null, undefined and false are nothing.
 */
export const html = (parts: TemplateStringsArray, ...holes: Hole[]): Html =>
  new Html(parts.reduce((text, part, index) => text + fill(holes[index - 1]) + part))

function fill(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return ''
  if (hole instanceof Html) return hole.text
  if (typeof hole === 'object') return hole.map(fill).join('')
  return String(hole)
    .replace(NOT_XML, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
}
