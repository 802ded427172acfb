import type { Voucher } from '../wire'
import { awkwardVouchers } from './awkward'
import { documentedVouchers } from './documented'
import { experienceVouchers } from './experiences'
import { monetaryVouchers } from './monetary'
import { stayVouchers } from './stays'

/** The merchant's vouchers at start, fresh each time. Their pictures are served from `origin`. */
export function openingVouchers(origin: string): Voucher[] {
  const all = [
    ...documentedVouchers,
    ...experienceVouchers,
    ...stayVouchers,
    ...monetaryVouchers,
    ...awkwardVouchers,
  ]
  return all.map((voucher) => ({
    ...voucher,
    image: voucher.image && `${origin}/pictures/${voucher.image}.webp`,
  }))
}
