import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { TextBox } from '@/components/ui/text-box'
import { longDate } from '@/lib/orders/milestones'
import type { PublicOrder } from '@/lib/orders/public-order'

type Props = { order: PublicOrder; shopName: string; children: ReactNode }

const never = () => () => {}

/** Something to give today: a card to print or share that announces the gift. It carries no code. */
export function WrapCard({ order, shopName, children }: Props) {
  const [to, setTo] = useState('')
  const [from, setFrom] = useState(order.first_name)
  const canShare = useSyncExternalStore(
    never,
    () => 'share' in navigator,
    () => false,
  )
  const title = to ? `Something for ${to}` : 'Something for you'
  const words = announcement(order, shopName)

  async function share() {
    const signed = [words, from && `From ${from}`].filter(Boolean).join(' ')
    // Closing the sheet is an answer, too.
    await navigator.share({ title, text: `${title}. ${signed}` }).catch(() => undefined)
  }

  return (
    <section aria-labelledby="wrap" className="grid gap-5">
      <div className="grid gap-2">
        <h2 id="wrap" className="text-heading">
          Wrap it now
        </h2>
        <p className="max-w-measure">
          A card to put into their hands today. It says that a gift is coming, and gives nothing
          away that could be spent.
        </p>
      </div>
      {children}
      <div className="grid gap-4 scripting-none:hidden sm:grid-cols-2">
        <TextBox label="Who is it for?" value={to} onChange={setTo} />
        <TextBox label="Who is it from?" value={from} onChange={setFrom} />
      </div>
      <figure aria-label="Your card" className="gift-voucher wrap-card printed">
        <div className="wrap-card-sheet">
          <p className="gift-voucher-name">{shopName}</p>
          <p className="wrap-card-title">{title}</p>
          <p>{words}</p>
          {from && <p className="font-hand italic">From {from}</p>}
        </div>
      </figure>
      <div className="flex flex-wrap gap-3 scripting-none:hidden">
        <button type="button" className="button" onClick={() => window.print()}>
          Print the card
        </button>
        {canShare && (
          <button type="button" className="button-quiet" onClick={share}>
            Share it
          </button>
        )}
      </div>
    </section>
  )
}

/** "A gift voucher from Downland Estate: Harvest Day. It comes by email on Thursday 24 December 2026." */
function announcement({ lines, delivery }: PublicOrder, shopName: string): string {
  const [first, ...more] = lines.map(({ title }) => title)
  const gift =
    more.length === 0
      ? `A gift voucher from ${shopName}: ${first}.`
      : `${lines.length} gift vouchers from ${shopName}.`
  const when = delivery.date ? `on ${longDate(delivery.date)}` : 'very soon'
  const comes = more.length === 0 ? 'It comes' : 'They come'
  return `${gift} ${comes} ${delivery.name.toLowerCase()} ${when}.`
}
