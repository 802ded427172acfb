/** A value of JSON as YAML in blocks (https://yaml.org/spec/1.2.2): every text that could be read as anything else is quoted. */
export function toYaml(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return ` ${scalar(value)}\n`
  const entries = Object.entries(value).filter(([, child]) => child !== undefined)
  if (entries.length === 0) return Array.isArray(value) ? ' []\n' : ' {}\n'
  const lines = entries.map(([name, child]) =>
    Array.isArray(value)
      ? `${indent}-${inItem(child, `${indent}  `)}`
      : `${indent}${scalar(name)}:${toYaml(child, `${indent}  `)}`,
  )
  return `${indent === '' ? '' : '\n'}${lines.join('')}`
}

/** The first line of what stands in a list begins beside its dash. */
function inItem(child: unknown, indent: string): string {
  const text = toYaml(child, indent)
  return text.startsWith('\n') ? ` ${text.slice(1 + indent.length)}` : text
}

const PLAIN = /^[A-Za-z/$][\w/$. {}-]*$/
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i

function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const isPlain = PLAIN.test(value) && !WORDS.test(value) && !value.endsWith(' ')
  return isPlain && !value.includes('{') ? value : JSON.stringify(value)
}
