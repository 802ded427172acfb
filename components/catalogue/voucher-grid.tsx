import { VoucherCard } from '@/components/catalogue/voucher-card'
import type { Voucher } from '@/lib/catalogue/voucher'

/** Pictures that fill the first screen of a phone and of a wide screen. */
const FIRST = 3

export function VoucherGrid({ vouchers }: { vouchers: Voucher[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
      {vouchers.map((voucher, index) => (
        <VoucherCard key={voucher.id} voucher={voucher} first={index < FIRST} />
      ))}
    </ul>
  )
}
