import type { IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { readBody } from '../http/read-body'
import { failure, page, type Reply } from '../http/reply'
import type { Sandbox } from '../sandbox'
import { cardPage, closedPage, successUrl } from './card-page'
import { parseForm } from './form-body'
import { passTime } from './pass-time'
import { decline, type PaymentResult, pay } from './pay'
import { PAYERS, type Payer, PayerName } from './payers'
import type { Method, Session } from './state'

const BODY_LIMIT = 10_000

/** GET and POST /stripe/pay/{session}: the page that a shopper is sent to, and what is pressed on it. */
export async function answerCardPage(
  sandbox: Sandbox,
  request: IncomingMessage,
  path: string,
): Promise<Reply> {
  passTime(sandbox)
  const form = parseForm((await readBody(request, BODY_LIMIT)) ?? '')
  const session = sandbox.state.stripe.sessions.get(path.replace('/stripe/pay/', ''))
  if (!session) return page(404, 'There is no such payment')
  const { delay } = sandbox.state.stripe.settings
  if (request.method === 'GET' || request.method === 'HEAD') {
    return session.status === 'open' ? cardPage(session, { delay }) : closedPage(session)
  }
  if (request.method !== 'POST') return failure(405, 'Use GET or POST here.')
  if (form.slow) await wait(delay, undefined, { ref: false })
  if (form.do === 'cancel') return seeOther(session.params.cancel_url ?? successUrl(session))
  return afterwards(
    sandbox,
    session,
    act(sandbox, session, String(form.do), chosenPayer(form.payer)),
  )
}

const METHODS: string[] = ['card', 'bank', 'slow-bank'] satisfies Method[]

function act(sandbox: Sandbox, session: Session, pressed: string, payer: Payer): PaymentResult {
  const isMethod = (name: string): name is Method => METHODS.includes(name)
  if (pressed === 'decline') return decline(sandbox, session)
  return isMethod(pressed) ? pay(sandbox, session, pressed, payer) : 'not-offered'
}

function afterwards({ state }: Sandbox, session: Session, result: PaymentResult): Reply {
  const { delay } = state.stripe.settings
  switch (result) {
    case 'paid':
      return seeOther(successUrl(session))
    case 'closed':
      return closedPage(session)
    case 'declined':
      return cardPage(session, { delay, told: 'Your card was declined. Try another.' })
    case 'not-offered':
      return cardPage(session, { delay, told: 'This payment cannot be made in that way.' })
  }
}

/** The payer chosen on the page; the first where the page did not ask. */
const chosenPayer = (chosen: unknown): Payer => PAYERS[PayerName.catch('britain').parse(chosen)]

const seeOther = (location: string): Reply => ({ status: 303, headers: { location }, body: '' })
