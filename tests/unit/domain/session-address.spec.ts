import { readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { checkoutRequest } from '@/lib/domain/order/checkout-schema'
import { addressOfSession, type SessionCustomer } from '@/lib/domain/order/session-address'

type Parts = NonNullable<SessionCustomer['address']>

const NO_ADDRESS: Parts = {
  line1: null,
  line2: null,
  city: null,
  state: null,
  postal_code: null,
  country: null,
}

const of = (name: string | null, address: Partial<Parts> | null) =>
  addressOfSession({ name, address: address && { ...NO_ADDRESS, ...address } })

/** The checkout's own rules for a customer: what they refuse, the shop would not have sent either. */
const { customer } = checkoutRequest({
  noteLimits: { to: 100, from: 100, message: 100 },
  deliveryOptions: [
    { type_id: 1, name: 'By email', price: 0, needsAddress: false, dated: true },
  ] as never,
  days: null,
}).shape

function expectAccepted(result: ReturnType<typeof addressOfSession>) {
  const { email: _email, ...accepted } = customer.parse({ ...result, email: 'j@example.com' })
  expect(accepted).toEqual(result)
}

/** What a payment page or a wallet says of strangers, and what Smart Gift is sent. */
const STRANGERS: [
  who: string,
  name: string,
  address: Partial<Parts>,
  sent: Record<string, unknown>,
][] = [
  [
    'the UK, where Stripe asks for no county',
    'John Smith',
    { line1: '1A Test Street', city: 'Eastbourne', postal_code: 'bn217qq', country: 'GB' },
    {
      first_name: 'John',
      last_name: 'Smith',
      billing_address: {
        line1: '1A Test Street',
        city: 'Eastbourne',
        county: 'Eastbourne',
        postcode: 'BN21 7QQ',
      },
    },
  ],
  [
    'Ireland, by county',
    'Aoife Ní Bhriain',
    {
      line1: '7 Quay Street',
      line2: 'Flat 2',
      city: 'Galway',
      state: 'Co. Galway',
      postal_code: 'H91 XXXX',
      country: 'IE',
    },
    {
      first_name: 'Aoife Ní',
      last_name: 'Bhriain',
      billing_address: {
        line1: '7 Quay Street',
        line2: 'Flat 2',
        line3: 'Ireland',
        city: 'Galway',
        county: 'Co. Galway',
        postcode: 'H91 XXXX',
      },
    },
  ],
  [
    'Portugal, without a state',
    'João da Silva',
    { line1: 'Rua da Prata 1', city: 'Lisboa', postal_code: '1100-000', country: 'PT' },
    {
      first_name: 'João da',
      last_name: 'Silva',
      billing_address: {
        line1: 'Rua da Prata 1',
        line2: 'Portugal',
        city: 'Lisboa',
        county: 'Lisboa',
        postcode: '1100-000',
      },
    },
  ],
  [
    'Japan, in its own script, family name first',
    '山田\u3000花子',
    {
      line1: '丸の内1-2-3',
      city: '千代田区',
      state: '東京都',
      postal_code: '100-0000',
      country: 'JP',
    },
    {
      first_name: '山田',
      last_name: '花子',
      billing_address: {
        line1: '丸の内1-2-3',
        line2: 'Japan',
        city: '千代田区',
        county: '東京都',
        postcode: '100-0000',
      },
    },
  ],
  [
    'the United States, whose state is a code',
    'Mary Jane Doe',
    { line1: '100 Main St', city: 'San Jose', state: 'CA', postal_code: '95000', country: 'US' },
    {
      first_name: 'Mary Jane',
      last_name: 'Doe',
      billing_address: {
        line1: '100 Main St',
        line2: 'United States',
        city: 'San Jose',
        county: 'CA',
        postcode: '95000',
      },
    },
  ],
  [
    'the Netherlands',
    'Piet de Vries',
    { line1: 'Damrak 1', city: 'Amsterdam', postal_code: '1012 AA', country: 'NL' },
    {
      billing_address: {
        line1: 'Damrak 1',
        line2: 'Netherlands',
        city: 'Amsterdam',
        county: 'Amsterdam',
        postcode: '1012 AA',
      },
    },
  ],
  [
    'Germany',
    'Jürgen Groß',
    { line1: 'Lange Straße 1', city: 'Köln', postal_code: '50667', country: 'DE' },
    {
      last_name: 'Groß',
      billing_address: {
        line1: 'Lange Straße 1',
        line2: 'Germany',
        city: 'Köln',
        county: 'Köln',
        postcode: '50667',
      },
    },
  ],
  [
    'Hong Kong, which has no postcodes',
    'Chan Tai Man',
    {
      line1: 'Flat 3A, 1 Queen’s Road',
      city: 'Central',
      state: 'Hong Kong Island',
      country: 'HK',
    },
    {
      billing_address: {
        line1: 'Flat 3A, 1 Queen’s Road',
        line2: expect.stringContaining('Hong Kong'),
        city: 'Central',
        county: 'Hong Kong Island',
        postcode: '-',
      },
    },
  ],
  [
    'Singapore, which is its own town',
    'Tan Wei Ling',
    { line1: '1 Orchard Road', line2: '#02-03', postal_code: '238800', country: 'SG' },
    {
      billing_address: {
        line1: '1 Orchard Road',
        line2: '#02-03',
        line3: 'Singapore',
        city: 'Singapore',
        county: 'Singapore',
        postcode: '238800',
      },
    },
  ],
  [
    'the Emirates, with an emirate and neither town nor postcode',
    'محمد أحمد',
    { line1: 'Marina Walk 1', state: 'Dubai', country: 'AE' },
    {
      first_name: 'محمد',
      last_name: 'أحمد',
      billing_address: { city: 'Dubai', county: 'Dubai', postcode: '-' },
    },
  ],
  [
    'the Isle of Man, which is not the UK and writes its postcodes alike',
    'Juan Quayle',
    { line1: '1 Strand Street', city: 'Douglas', postal_code: 'im12aa', country: 'IM' },
    {
      billing_address: {
        line1: '1 Strand Street',
        line2: 'Isle of Man',
        city: 'Douglas',
        county: 'Douglas',
        postcode: 'IM1 2AA',
      },
    },
  ],
  [
    'Jersey',
    'Le Sueur',
    { line1: 'La Rue 1', city: 'St Helier', postal_code: 'JE2 3AA', country: 'JE' },
    {
      first_name: 'Le',
      last_name: 'Sueur',
      billing_address: {
        line1: 'La Rue 1',
        line2: 'Jersey',
        city: 'St Helier',
        county: 'St Helier',
        postcode: 'JE2 3AA',
      },
    },
  ],
]

for (const [who, name, address, sent] of STRANGERS) {
  test(`Somebody in ${who}`, () => {
    const result = of(name, address)
    expect(result).toMatchObject(sent)
    expectAccepted(result)
  })
}

test('A name of one word is a first name; a hyphen says that there is no last one', () => {
  expect(of('Aroha', null)).toMatchObject({ first_name: 'Aroha', last_name: '-' })
  expect(of('  ', null)).toMatchObject({ first_name: '-', last_name: '-' })
  expect(of(null, null)).toMatchObject({ first_name: '-', last_name: '-' })
})

test('Whoever collected no address is sent hyphens, and nothing that looks like one', () => {
  const unknown = { line1: '-', city: '-', county: '-', postcode: '-' }
  expect(of('John Smith', null).billing_address).toEqual(unknown)
  expect(of('John Smith', {}).billing_address).toEqual(unknown)
  expectAccepted(of(null, null))
})

test('A street that stands in the second line alone moves up', () => {
  const { billing_address } = of('John Smith', { line2: 'The Barn', country: 'FR' })
  expect(billing_address).toMatchObject({ line1: 'The Barn', line2: 'France' })
})

test('Long words are cut at the checkout’s limit, marked, and never inside a letter', () => {
  const long = `${'𠮷'.repeat(80)} ${'von '.repeat(60)}Ende`
  const result = of(long, {
    line1: 'A very long street '.repeat(20),
    line2: '🏠'.repeat(99),
    city: 'x'.repeat(101),
    state: 'y'.repeat(5000),
    postal_code: '1'.repeat(200),
    country: 'DE',
  })
  expectAccepted(result)
  expect(result.billing_address.line1).toMatch(/\w…$/)
  expect(result.billing_address.line3).toBe('Germany')
})

test('What nobody sees goes, and a broken half of a letter is marked', () => {
  const result = of('Jane\u200b \ufeffSmith\r\n', { line1: '1 High\tStreet \ud83c', country: 'GB' })
  expect(result).toMatchObject({ first_name: 'Jane', last_name: 'Smith' })
  expect(result.billing_address.line1).toBe('1 High Street \ufffd')
  expectAccepted(result)
})

test('A country without a name in our language is named by its code', () => {
  expect(of('J S', { line1: '1', country: 'QX' }).billing_address.line2).toBe('QX')
})

/** Two letters that name something else than a country, or one that has a newer code. */
const NO_COUNTRIES = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB']

const COUNTRIES = allCountries()

function allCountries(): string[] {
  const names = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) && new Intl.Locale(`und-${code}`).region === code)
    .filter((code) => code !== 'ZZ' && !NO_COUNTRIES.includes(code))
}

test('Every country: nothing required is empty, the country is named, the checkout would take it', () => {
  expect(COUNTRIES).toHaveLength(250) // ISO 3166-1’s 249, and Kosovo
  const names = new Intl.DisplayNames('en-GB', { type: 'region' })
  for (const country of COUNTRIES) {
    for (const rest of [
      {},
      { line1: '1 A', line2: 'B', city: 'C', state: 'D', postal_code: 'E' },
    ]) {
      const result = of('Ann', { ...rest, country })
      const { line1, line2, line3, ...fields } = result.billing_address
      expectAccepted(result)
      expect([line1, ...Object.values(fields)], country).not.toContain('')
      if (country === 'GB') expect([line2, line3]).not.toContain(names.of(country))
      else expect([line2, line3], country).toContain(names.of(country))
    }
  }
})

test('The written table has every country', () => {
  const table = readFileSync('docs/addresses.md', 'utf8')
  const written = [...table.matchAll(/\b([A-Z]{2}) \p{L}/gu)].map(([, code]) => code)
  expect(COUNTRIES.filter((code) => !written.includes(code))).toEqual([])
})
