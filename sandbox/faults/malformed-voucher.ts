import type { Voucher } from '../smart-gift/wire'
import type { Fault } from './faults'

type Rot = NonNullable<Extract<Fault, { kind: 'malformed-voucher' }>['rot']>

/** The list with its second voucher spoilt in one way, the rest sound. */
export function withRottenVoucher(vouchers: Voucher[], rot: Rot): unknown[] {
  const place = Math.min(1, vouchers.length - 1)
  return vouchers.map((voucher, index) => (index === place ? spoil(voucher, rot) : voucher))
}

function spoil(voucher: Voucher, rot: Rot): unknown {
  const { id: _id, ...withoutId } = voucher
  switch (rot) {
    case 'no-id':
      return withoutId
    case 'price':
      return { ...voucher, value: 'a song', min: 'a little', max: 'a lot' }
    case 'persons':
      return { ...voucher, persons_min: 4, persons_max: 'many' }
    case 'type':
      return { ...voucher, type: 'subscription' }
    case 'null':
      return null
  }
}
