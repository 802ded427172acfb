import type { Voucher } from '../wire'

type Common = Pick<Voucher, 'id' | 'title' | 'selling_description'> & Partial<Voucher>

const plain = {
  status: 'active',
  value: null,
  min: null,
  max: null,
  persons_min: 1,
  persons_max: 1,
  increments: null,
  available_count: null,
  expiry: null,
  image: null,
  created_at: '2024-02-12T09:30:00.000000Z',
  updated_at: '2025-01-20T15:04:11.000000Z',
} as const

/** An experience: the value is the price of one unit. */
export function experience(voucher: Common & { value: string }): Voucher {
  return { ...plain, type: 'experience', ...voucher }
}

/** A monetary voucher: min, max and increments give its options. */
export function monetary(
  voucher: Common & { min: string; max: string; increments: string },
): Voucher {
  return { ...plain, type: 'monetary', ...voucher }
}

/** A description of several paragraphs, parted the way the contract's examples part theirs. */
export function paragraphs(...texts: string[]): string {
  return texts.join('\r\n\r\n')
}
