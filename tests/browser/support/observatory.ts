/**
 * What MDN's HTTP Observatory gives for the headers of a page that sets no cookie and loads scripts from its own site alone; what only
 * a live site has (its redirect to https, the browsers' preload list) counts nothing, as it does there when it is right.
 * The modifiers are those of its published table: https://github.com/mdn/mdn-http-observatory, src/grader/charts.js.
 */
export function observatoryScore(headers: Headers): number {
  const modifiers = RULES.map((rule) => rule((name) => (headers.get(name) ?? '').toLowerCase()))
  const penalties = sum(modifiers.filter((modifier) => modifier < 0))
  const score = 100 + penalties
  // Nothing is given to who lost more than ten.
  return score < 90 ? score : score + sum(modifiers.filter((modifier) => modifier > 0))
}

type Header = (name: string) => string

const RULES: ((header: Header) => number)[] = [
  (header) => policyModifier(directivesOf(header('content-security-policy'))),
  (header) =>
    ({ 'same-origin': 10, 'same-site': 10, 'cross-origin': 0, '': 0 })[
      header('cross-origin-resource-policy')
    ] ?? -5,
  (header) => referrerModifier(header('referrer-policy')),
  (header) => {
    const age = Number(/max-age=(\d+)/.exec(header('strict-transport-security'))?.[1] ?? -1)
    return age < 0 ? -20 : age < 15_768_000 ? -10 : 0
  },
  (header) => (header('x-content-type-options') === 'nosniff' ? 0 : -5),
  (header) => {
    if (directivesOf(header('content-security-policy')).has('frame-ancestors')) return 5
    return ['deny', 'sameorigin'].includes(header('x-frame-options')) ? 0 : -20
  },
  (header) => (header('access-control-allow-credentials') === 'true' ? -50 : 0),
  (header) => (header('set-cookie') ? -20 : 0),
]

/** Far too open for whatever names it. */
const BROAD = ['*', 'http:', 'https:', 'data:', "'unsafe-inline'", "'unsafe-eval'"]

function policyModifier(policy: Map<string, string[]>): number {
  if (policy.size === 0) return -25
  const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*']
  const isOpen = (name: string) => sources(name).some((source) => BROAD.includes(source))
  if (isOpen('script-src') || isOpen('object-src')) return -20
  if ([...policy.values()].flat().some((source) => source.startsWith('http:'))) return -20
  if (isOpen('style-src')) return 0
  const isClosed = policy.get('default-src')?.join() === "'none'"
  const form = policy.get('form-action')?.join() ?? ''
  return isClosed && ["'none'", "'self'"].includes(form) ? 10 : 5
}

function referrerModifier(policy: string): number {
  if (policy === '') return 0
  const isPrivate = /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/
  return isPrivate.test(policy) ? 5 : -5
}

const directivesOf = (policy: string) =>
  new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .flatMap(([name, ...sources]) => (name ? [[name, sources] as const] : [])),
  )

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
