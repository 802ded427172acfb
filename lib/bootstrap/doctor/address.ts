import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import {
  type Answer,
  askAddress,
  headerOf,
  jsonOf,
  type Trust,
} from '@/lib/bootstrap/doctor/ask-address'
import { checkCertificate } from '@/lib/bootstrap/doctor/certificate'
import { type Check, fail, ok, warn } from '@/lib/bootstrap/doctor/check'
import { checkWebhookPath } from '@/lib/bootstrap/doctor/webhook-path'
import { env } from '@/lib/platform/env'

/** Where `next build` writes the name of what it has built, beside the build and in the image. */
const BUILD_ID = '.next/BUILD_ID'

/** `plain`: the address over plain HTTP. */
type Place = Trust & { plain?: string; buildId?: string | null }

/** The shop's own address, asked as a shopper's browser and as Stripe would: what stands before the shop is part of it. */
export async function checkAddress({
  ca,
  plain,
  buildId = existsSync(BUILD_ID) ? readFileSync(BUILD_ID, 'utf8').trim() : null,
}: Place = {}): Promise<Check[]> {
  const url = new URL(env().SHOP_URL)
  const isSecure = url.protocol === 'https:'
  const checks: Check[] = []
  if (isSecure) {
    const certificate = await checkCertificate(url, { ca })
    checks.push(certificate)
    if (certificate.state === 'fail') return checks
  }
  const health = await askAddress(`${url.origin}/api/health`, { ca })
  if (typeof health === 'string' || health.status !== 200 || jsonOf(health)?.status !== 'ok')
    return [...checks, notThere(url.origin, health)]
  checks.push(ok('address', `${url.origin} is the shop`))
  checks.push(...(await checkReady(url.origin, { ca })))
  if (buildId) checks.push(await checkBuild(url.origin, buildId, { ca }))
  checks.push(...(await checkPage(url.origin, { ca })))
  if (isSecure) checks.push(await checkPlain(plain ?? `http://${url.hostname}`, url.hostname))
  checks.push(...(await checkWebhookPath(url.origin, { ca })))
  return checks
}

const notThere = (origin: string, answer: Answer | string): Check =>
  fail(
    'address',
    `${origin} is not this shop (${typeof answer === 'string' ? answer : answer.status})`,
    'Start the shop, and let SHOP_URL, the name’s DNS and the proxy lead to it.',
  )

async function checkReady(origin: string, trust: Trust): Promise<Check[]> {
  const answer = await askAddress(`${origin}/api/ready`, trust)
  const facts = typeof answer === 'string' ? null : jsonOf(answer)
  if (!facts || typeof answer === 'string')
    return [fail('ready', '/api/ready does not answer', 'See the log of the shop.')]
  const ready =
    answer.status === 200
      ? ok('ready', 'the shop says that it can sell')
      : fail('ready', `the shop says that it cannot sell: ${lackOf(facts)}`, RUNBOOK)
  return [ready, judgeHops(facts.forwarded_addresses)]
}

const RUNBOOK = 'docs/runbook.md says what each means.'

/** Which lines of /api/ready are not as they should be, and its own reason where it has one. */
function lackOf(facts: Record<string, unknown>): string {
  const suspended = facts.suspended as { reason?: unknown } | undefined
  if (typeof suspended?.reason === 'string') return suspended.reason
  const lacks = [
    facts.server === false && 'server',
    facts.ending === true && 'ending',
    facts.database === false && 'database',
    facts.catalogue_age_seconds === null && 'catalogue',
  ].filter(Boolean)
  return lacks.join(', ') || 'no reason given'
}

/** `arrived`: how many addresses stood in X-Forwarded-For when a request without any came to the shop. */
function judgeHops(arrived: unknown): Check {
  const hops = env().TRUSTED_PROXY_HOPS
  if (typeof arrived !== 'number')
    return warn(
      'TRUSTED_PROXY_HOPS',
      'could not be held against what arrives',
      'Run the same build as the doctor.',
    )
  if (arrived === hops) return ok('TRUSTED_PROXY_HOPS', `is ${hops}, and so many addresses arrive`)
  return warn(
    'TRUSTED_PROXY_HOPS',
    arrived > hops
      ? `is ${hops}, but ${arrived} addresses arrive: all shoppers count as one client`
      : `is ${hops}, but ${arrived} addresses arrive: a client can say that it is another`,
    `Set it to ${arrived}, or let each proxy add the address that it was called from.`,
  )
}

async function checkBuild(origin: string, buildId: string, trust: Trust): Promise<Check> {
  const answer = await askAddress(`${origin}/_next/static/${buildId}/_buildManifest.js`, trust)
  return typeof answer !== 'string' && answer.status === 200
    ? ok('build', 'the one beside the doctor answers')
    : warn(
        'build',
        'another one answers than the one beside the doctor',
        'Restart the shop, or run the doctor of its build.',
      )
}

/** What the shop sends with each page, for the browser to keep (next.config.js, lib/platform/next). */
const SECURITY = [
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'x-frame-options',
  'cross-origin-resource-policy',
]

async function checkPage(origin: string, trust: Trust): Promise<Check[]> {
  const headers = { 'accept-encoding': 'gzip' }
  const first = await askAddress(`${origin}/`, { ...trust, headers })
  const again = await askAddress(`${origin}/`, { ...trust, headers })
  if (typeof first === 'string' || typeof again === 'string' || first.status !== 200)
    return [fail('first page', 'does not answer', 'See the log of the shop.')]
  const missing = SECURITY.filter((name) => !headerOf(first, name))
  return [
    missing.length === 0
      ? ok('security headers', 'arrive')
      : warn(
          'security headers',
          `${missing.join(', ')} do not arrive`,
          'Let the proxy pass them on as the shop sends them.',
        ),
    headerOf(first, 'content-encoding')
      ? ok('compression', `pages come as ${headerOf(first, 'content-encoding')}`)
      : warn(
          'compression',
          'pages come uncompressed',
          'Let the proxy pass Accept-Encoding on, or compress itself.',
        ),
    isKept(first, again)
      ? ok('page cache', 'the proxy keeps pages')
      : warn(
          'page cache',
          'the proxy asks the shop for every page',
          'Let it keep what Cache-Control allows (deploy/nginx.conf does): the shop answers a tenth as many alone.',
        ),
  ]
}

/** The shop names each answer of its own; one that comes twice under the same name was kept. Caches also say an age. */
const isKept = (first: Answer, again: Answer): boolean =>
  Number(headerOf(again, 'age')) > 0 ||
  (headerOf(first, 'x-request-id') !== '' &&
    headerOf(first, 'x-request-id') === headerOf(again, 'x-request-id'))

async function checkPlain(plain: string, hostname: string): Promise<Check> {
  const answer = await askAddress(`${plain}/`)
  const target = typeof answer === 'string' ? '' : headerOf(answer, 'location')
  const leads =
    URL.canParse(target) &&
    new URL(target).protocol === 'https:' &&
    new URL(target).hostname === hostname
  if (leads) return ok('plain HTTP', 'leads to HTTPS')
  return typeof answer === 'string'
    ? warn(
        'plain HTTP',
        `is not answered (${answer})`,
        'Let the proxy lead it to HTTPS: some shoppers type the name alone.',
      )
    : warn(
        'plain HTTP',
        `is answered ${answer.status} and does not lead to HTTPS`,
        'Let the proxy answer it by a redirect.',
      )
}
