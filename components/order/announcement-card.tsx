import { useRef, useState, useSyncExternalStore } from 'react'
import { GiftCode } from '@/components/gift/gift-code'
import { GiftLinkFields } from '@/components/gift/gift-link-fields'
import { useGiftLink } from '@/components/gift/use-gift-link'
import { TextBox } from '@/components/ui/text-box'
import { linesOf } from '@/lib/domain/order/order'
import { longDate } from '@/lib/domain/order/order-dates'
import type { PublicDelivery, PublicOrder } from '@/lib/domain/order/public-order'
import { announcementCardMessages as words } from '@/lib/messages/order-page'

type Props = {
  order: PublicOrder
  delivery: PublicDelivery
  shopName: string
  /** No other card is beside it. */
  isOnly: boolean
}

const never = () => () => {}

/** A card to print or share that announces one delivery to whoever gets it. It carries no code. */
export function AnnouncementCard({ order, delivery, shopName, isOnly }: Props) {
  const [to, setTo] = useState(delivery.recipient ?? '')
  const [from, setFrom] = useState(order.first_name)
  const canShare = useSyncExternalStore(
    never,
    () => 'share' in navigator,
    () => false,
  )
  const card = useRef<HTMLElement>(null)
  const title = words.something(to)
  const lines = linesOf(order.lines, delivery)
  const gifts = lines.map((line) => line.title)
  const link = useGiftLink({ lines, day: delivery.date }, { to, from })
  const announcement = words.announcement(
    gifts,
    shopName,
    delivery.name,
    delivery.date && longDate(delivery.date),
  )

  function print() {
    const choose = (isChosen: boolean) => card.current?.toggleAttribute('data-chosen', isChosen)
    choose(true)
    window.addEventListener('afterprint', () => choose(false), { once: true })
    window.print()
  }

  async function share() {
    const signed = [announcement, from && words.signed(from)].filter(Boolean).join(' ')
    // Closing the sheet is an answer, too.
    await navigator.share({ title, text: `${title}. ${signed}` }).catch(() => undefined)
  }

  return (
    <div className="grid gap-5">
      {!isOnly && <h3 className="text-lead">{gifts.join(', ')}</h3>}
      <div className="grid gap-4 scripting-none:hidden sm:grid-cols-2">
        <TextBox label={words.to} value={to} onChange={setTo} />
        <TextBox label={words.from} value={from} onChange={setFrom} />
      </div>
      <figure ref={card} aria-label={words.name} className="gift-voucher wrap-card printed">
        <div className="wrap-card-sheet">
          <p className="gift-voucher-name">{shopName}</p>
          <p className="wrap-card-title">{title}</p>
          <p>{announcement}</p>
          {from && <p className="font-hand italic">{words.signed(from)}</p>}
          <GiftCode url={link.url} />
        </div>
      </figure>
      <div className="flex flex-wrap gap-3 scripting-none:hidden">
        <button type="button" className={isOnly ? 'button' : 'button-quiet'} onClick={print}>
          {words.print}
        </button>
        {canShare && (
          <button type="button" className="button-quiet" onClick={share}>
            {words.share}
          </button>
        )}
      </div>
      {isOnly ? (
        <GiftLinkFields link={link} title={title} />
      ) : (
        <details className="scripting-none:hidden">
          <summary className="mb-5 cursor-pointer">{words.orLink}</summary>
          <GiftLinkFields link={link} title={title} />
        </details>
      )}
    </div>
  )
}
