import { cardMessages as words } from '@/lib/messages/voucher'

type Props = {
  shopName: string
  title: string
  /** "£50" or "for 2 people"; empty while nothing is chosen. */
  worth: string
  to?: string
  from?: string
  message?: string
}

/**
 * The gift as the thing it will be: a DL voucher, drawn in HTML, sized by its own width; what a printed page shows of its page.
 * It never shows a code.
 */
export function GiftVoucher({ shopName, title, worth, to, from, message }: Props) {
  return (
    <figure aria-label={words.name} className="gift-voucher printed">
      <div className="gift-voucher-sheet">
        <div className="gift-voucher-front">
          <p className="gift-voucher-name">{shopName}</p>
          <p className="gift-voucher-title">{title}</p>
          <p className="gift-voucher-note">
            {to && <Named label={words.to} name={to} />}
            {message && <span className="gift-voucher-hand whitespace-pre-line">{message}</span>}
            {from && <Named label={words.from} name={from} />}
          </p>
        </div>
        <div className="gift-voucher-stub">
          <p className="gift-voucher-kind">{words.kind}</p>
          <p className="gift-voucher-worth">{worth}</p>
          <p className="gift-voucher-code">{words.code}</p>
        </div>
      </div>
    </figure>
  )
}

const Named = ({ label, name }: { label: string; name: string }) => (
  <span>
    <span className="gift-voucher-label">{label}</span>{' '}
    <span className="gift-voucher-hand">{name}</span>
  </span>
)
