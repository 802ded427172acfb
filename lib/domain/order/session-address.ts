import { cleanLine } from '@/lib/domain/clean-text'
import type { Address } from '@/lib/domain/order/order'
import { tidyPostcode } from '@/lib/domain/order/postcode'
import { truncate } from '@/lib/domain/truncate'

type Part = string | null

/** Who paid, as `customer_details` of Stripe's Checkout Session has it: null where nothing was collected. */
export type SessionCustomer = {
  name: Part
  address: {
    line1: Part
    line2: Part
    city: Part
    state: Part
    postal_code: Part
    /** ISO 3166-1, two letters. */
    country: Part
  } | null
}

/** Names and address as Smart Gift takes them. */
export type Payer = { first_name: string; last_name: string; billing_address: Address }

/** Stands in a field that Smart Gift requires and nothing is known for. Nobody takes it for a name or a postcode. */
export const NOTHING = '-'

/** As the checkout's own boxes. */
const LONGEST = 100

const names = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' })

/**
 * Names and billing address of a session as Smart Gift requires them: no required field is empty, and nothing is made up.
 * Smart Gift has no field for a country, so any but the UK is named in the address's last line. docs/addresses.md has the table.
 */
export function addressOfSession({ name, address }: SessionCustomer): Payer {
  return { ...splitName(name), billing_address: billingAddress(address) }
}

/** The last word is the last name. Read one after the other they are the name as it was given. */
function splitName(name: Part) {
  const words = clean(name).split(/\s+/)
  const last = words.length > 1 ? words.pop() : undefined
  return {
    first_name: truncate(words.join(' '), LONGEST) || NOTHING,
    last_name: truncate(last ?? NOTHING, LONGEST),
  }
}

function billingAddress(address: SessionCustomer['address']): Address {
  const part = (name: keyof NonNullable<typeof address>) =>
    truncate(clean(address?.[name]), LONGEST)
  const country = countryName(part('country'))
  const isAbroad = part('country') !== 'GB'
  const street = [part('line1'), part('line2')].filter(Boolean)
  if (street.length === 0) street.push(NOTHING)
  const [line1 = NOTHING, line2, line3] = isAbroad && country ? [...street, country] : street
  return {
    line1,
    line2,
    line3,
    // A city state is its own town.
    city: part('city') || part('state') || country || NOTHING,
    county: part('state') || part('city') || country || NOTHING,
    postcode: tidyPostcode(part('postal_code')) || NOTHING,
  }
}

/** A country's name in English; its code, where it has none, and nothing where no country is known. */
const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code

/** A broken half of a letter cannot be stored. */
const clean = (text: Part | undefined): string =>
  cleanLine(text ?? '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim()
