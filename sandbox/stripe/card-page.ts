import type { Reply } from '../http/reply'
import { PAYERS, type Payer } from './payers'
import { offersBanks } from './session-params'
import type { Session } from './state'

const STYLE = `
  :root { color-scheme: light }
  * { box-sizing: border-box }
  body { margin: 0; background: #f3f4f6; color: #17202a; font: 1rem/1.5 system-ui, sans-serif }
  main { max-width: 30rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
  .test { margin: 0 0 1.5rem; padding: .75rem 1rem; background: #fff3bf; border: 2px solid #8a6100; border-radius: .5rem; font-weight: 700 }
  .told { margin: 0 0 1.5rem; padding: .75rem 1rem; background: #fff; border: 2px solid #a61b1b; border-radius: .5rem; color: #8d1414 }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25 }
  table { width: 100%; margin: 0 0 1.5rem; border-collapse: collapse }
  caption { text-align: left; font-weight: 700; padding-bottom: .25rem }
  th, td { padding: .5rem 0; border-top: 1px solid #c4cad3; text-align: left; font-weight: 400; vertical-align: top; overflow-wrap: anywhere }
  td { text-align: right; white-space: nowrap; padding-left: 1rem }
  tfoot th, tfoot td { font-weight: 700 }
  button { display: block; width: 100%; min-height: 3rem; margin: .75rem 0; padding: .5rem 1rem; border: 1px solid #17202a; border-radius: .5rem; background: #fff; color: #17202a; font: inherit; font-weight: 600 }
  button.first { background: #1b3a8a; border-color: #1b3a8a; color: #fff }
  :focus-visible { outline: 3px solid #b85c00; outline-offset: 2px }
  label { display: flex; gap: .75rem; align-items: center; min-height: 3rem }
  select { width: 100%; min-height: 3rem; font: inherit }
  input { width: 1.5rem; height: 1.5rem }
  a { color: #1b3a8a }
`

/** The hosted page on which a shopper pays; it works without script. Milliseconds in `delay`. */
export function cardPage(session: Session, { delay, told = '' }: { delay: number; told?: string }) {
  const total = pounds(session.amount)
  const { params } = session
  const bank = offersBanks(params)
    ? button('bank', 'Pay by bank transfer (cannot be held)') +
      button('slow-bank', 'Pay by slow bank transfer (the money comes later)')
    : ''
  const back = params.cancel_url ? button('cancel', 'Cancel and go back') : ''
  return html(
    `Pay ${total}`,
    `${told && `<p class="told" role="alert">${text(told)}</p>`}
    <table>
      <caption>What you are paying for</caption>
      <tbody>${params.line_items.map(row).join('')}</tbody>
      <tfoot><tr><th scope="row">Total</th><td>${total}</td></tr></tfoot>
    </table>
    <form method="post">
      ${params.billing_address_collection === 'required' ? payerBox() : ''}
      <label><input type="checkbox" name="slow" value="yes">Take ${delay / 1000} seconds over it</label>
      <button class="first" name="do" value="card">Pay ${total}</button>
      ${button('decline', 'Decline')}${bank}${back}
    </form>`,
  )
}

/** What is shown of a session that nobody can pay any more. */
export function closedPage(session: Session): Reply {
  const { success_url, cancel_url } = session.params
  const isPaid = session.status === 'complete'
  const link = isPaid ? successUrl(session) : (cancel_url ?? success_url)
  const heading = isPaid ? 'This was paid already' : 'The time to pay is over'
  return html(heading, `<p><a href="${text(link)}">Back to the shop</a></p>`)
}

/** Where a paid shopper goes. */
export const successUrl = ({ id, params }: Session): string =>
  params.success_url.replaceAll('{CHECKOUT_SESSION_ID}', id)

/** Nobody types an address here: whoever tries the shop chooses one of the stand-in's payers. */
const payerBox = () => `<p><label for="payer">Name and billing address</label>
  <select id="payer" name="payer">${Object.entries(PAYERS).map(option).join('')}</select></p>`

function option([value, { name, address }]: [string, Payer]): string {
  const { line1, city, state, postal_code, country } = address
  const said = [name, line1, city, state ?? 'no state', postal_code ?? 'no postcode', country]
  return `<option value="${value}">${text(said.join(', '))}</option>`
}

const button = (value: string, name: string) =>
  `<button name="do" value="${value}">${name}</button>`

function row({ quantity, price_data }: Session['params']['line_items'][number]): string {
  const count = quantity > 1 ? `${quantity} × ` : ''
  const { name, description } = price_data.product_data
  const more = description ? `<br><small>${text(description)}</small>` : ''
  const price = pounds(quantity * price_data.unit_amount)
  return `<tr><th scope="row">${count}${text(name)}${more}</th><td>${price}</td></tr>`
}

const pounds = (pence: number): string =>
  (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP' })

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const text = (raw: string): string => raw.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

function html(heading: string, content: string): Reply {
  const body = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${heading} (test)</title>
    <link rel="icon" href="data:,">
    <style>${STYLE}</style>
  </head>
  <body><main>
    <p class="test">This is a test page. No money moves.</p>
    <h1>${heading}</h1>
    ${content}
  </main></body>
</html>`
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}
