/** A voucher as the upstream lists it: money as decimal strings, ids as integers. */
export type Voucher = {
  id: number
  title: string
  selling_description: string | null
  type: 'monetary' | 'experience'
  status: 'active' | 'hidden' | 'disabled' | 'at_counter_only'
  value: string | null
  min: string | null
  max: string | null
  persons_min: number
  persons_max: number
  increments: string | null
  available_count: number | null
  expiry: string | null
  image: string | null
  created_at: string
  updated_at: string
}

/** Messages by field path, the way the contract answers a 422. */
export type FieldErrors = Record<string, string[]>

/** One recorded sale: what was sent, word for word, and the number it was given. */
export type SaleRecord = {
  orderNumber: string
  receivedAt: string
  headers: Record<string, string | string[] | undefined>
  body: unknown
}
