import { z } from 'zod'

const part = z.string().nullable().default(null)

/** Who pays, in the shape of Stripe's `customer_details`: null where Stripe has nothing. */
export const Payer = z.strictObject({
  name: z.string().nullable(),
  address: z.strictObject({
    line1: part,
    line2: part,
    city: part,
    state: part,
    postal_code: part,
    country: part,
  }),
})
export type Payer = z.infer<typeof Payer>

export const NO_ADDRESS: Payer['address'] = {
  line1: null,
  line2: null,
  city: null,
  state: null,
  postal_code: null,
  country: null,
}

const payer = (name: string, address: Partial<Payer['address']>): Payer => ({
  name,
  address: { ...NO_ADDRESS, ...address },
})

/** People of no real address; each has a shape of address that a shop has to cope with. */
export const PAYERS = {
  /** The usual one: no state. */
  britain: payer('John Smith', {
    line1: '1A Test Street',
    city: 'Testbourne',
    postal_code: 'T35 7ER',
    country: 'GB',
  }),
  ireland: payer('Aoife Murphy', {
    line1: '7 Test Quay',
    line2: 'Flat 2',
    city: 'Dublin',
    state: 'Co. Dublin',
    postal_code: 'D00 T3ST',
    country: 'IE',
  }),
  'united-states': payer('Mary Jane Doe', {
    line1: '100 Test Ave',
    city: 'Testville',
    state: 'CA',
    postal_code: '90000',
    country: 'US',
  }),
  /** Without a postcode: Hong Kong has none. */
  'hong-kong': payer('Chan Tai Man', {
    line1: '1 Test Road',
    line2: 'Flat 3A',
    city: 'Central',
    state: 'Hong Kong Island',
    country: 'HK',
  }),
  japan: payer('山田 花子', {
    line1: 'テスト町1-2-3',
    city: 'テスト市',
    state: '東京都',
    postal_code: '100-0000',
    country: 'JP',
  }),
  /** A wallet that knows its owner by one word. */
  wallet: payer('Aroha', {
    line1: '2 Test Lane',
    city: 'Testbourne',
    postal_code: 'T35 7ER',
    country: 'GB',
  }),
}

export const PayerName = z.enum(Object.keys(PAYERS) as [keyof typeof PAYERS])
