import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { GiftCode } from '@/components/gift/gift-code'
import { GiftLinkFields } from '@/components/gift/gift-link-fields'
import { useGiftLink } from '@/components/gift/use-gift-link'
import { TextBox } from '@/components/ui/text-box'
import { longDate } from '@/lib/domain/order/order-dates'
import type { PublicOrder } from '@/lib/domain/order/public-order'
import { announcementCardMessages as words } from '@/lib/messages/order-page'

type Props = { order: PublicOrder; shopName: string; children: ReactNode }

const never = () => () => {}

/** Something to give today: a card to print or share that announces the gift. It carries no code. */
export function AnnouncementCard({ order, shopName, children }: Props) {
  const [to, setTo] = useState('')
  const [from, setFrom] = useState(order.first_name)
  const canShare = useSyncExternalStore(
    never,
    () => 'share' in navigator,
    () => false,
  )
  const title = words.something(to)
  const { lines, deliveries } = order
  const [delivery] = deliveries
  const link = useGiftLink({ lines, day: delivery?.date }, { to, from })
  const announcement = words.announcement(
    lines.map((line) => line.title),
    shopName,
    delivery?.name ?? '',
    delivery?.date && longDate(delivery.date),
  )

  async function share() {
    const signed = [announcement, from && words.signed(from)].filter(Boolean).join(' ')
    // Closing the sheet is an answer, too.
    await navigator.share({ title, text: `${title}. ${signed}` }).catch(() => undefined)
  }

  return (
    <section aria-labelledby="wrap" className="grid gap-5">
      <div className="grid gap-2">
        <h2 id="wrap" className="text-heading">
          {words.title}
        </h2>
        <p className="max-w-measure">{words.why}</p>
      </div>
      {children}
      <div className="grid gap-4 scripting-none:hidden sm:grid-cols-2">
        <TextBox label={words.to} value={to} onChange={setTo} />
        <TextBox label={words.from} value={from} onChange={setFrom} />
      </div>
      <figure aria-label={words.name} className="gift-voucher wrap-card printed">
        <div className="wrap-card-sheet">
          <p className="gift-voucher-name">{shopName}</p>
          <p className="wrap-card-title">{title}</p>
          <p>{announcement}</p>
          {from && <p className="font-hand italic">{words.signed(from)}</p>}
          <GiftCode url={link.url} />
        </div>
      </figure>
      <div className="flex flex-wrap gap-3 scripting-none:hidden">
        <button type="button" className="button" onClick={() => window.print()}>
          {words.print}
        </button>
        {canShare && (
          <button type="button" className="button-quiet" onClick={share}>
            {words.share}
          </button>
        )}
      </div>
      <GiftLinkFields link={link} title={title} />
    </section>
  )
}
