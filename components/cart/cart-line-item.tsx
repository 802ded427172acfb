import Link from 'next/link'
import { useId } from 'react'
import { LineChoice } from '@/components/cart/line-choice'
import { FieldError } from '@/components/ui/field-error'
import { GiftVoucher } from '@/components/voucher/gift-voucher'
import { NoteFields } from '@/components/voucher/note-fields'
import { type LineErrors, lineFieldId } from '@/lib/cart/line-errors'
import { updateCart } from '@/lib/cart/storage'
import { type Cart, type CartLine, changeLine } from '@/lib/domain/cart/cart'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import { stockRefusal } from '@/lib/domain/cart/stock'
import { personsPrice } from '@/lib/domain/voucher/party-size'
import { worth } from '@/lib/domain/voucher/selection'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { productPath } from '@/lib/marketing/links/product-link'
import { basketPageMessages as words } from '@/lib/messages/basket-page'
import { priceMessages } from '@/lib/messages/prices'

type Props = {
  line: CartLine
  /** Absent while the catalogue has not answered: the line stands, only its limits are not known. */
  voucher: Voucher | undefined
  /** What the checkout found wrong with it. */
  problems: LineErrors
  limits: NoteLimits
  shopName: string
  cart: Cart
  onRemove: (title: string) => void
  onRepeat: () => void
}

export function CartLineItem(props: Props) {
  const { line, voucher, problems, limits, shopName, cart, onRemove, onRepeat } = props
  const id = useId()
  const { key, to, from, message, value, persons = 1 } = line
  const title = voucher?.title ?? priceMessages.someVoucher
  const refusal = voucher && stockRefusal(voucher, cart)
  const change = (part: Partial<CartLine>) => updateCart((now) => changeLine(now, key, part))
  return (
    <li className="grid gap-x-12 gap-y-5 py-10 first:pt-0 lg:grid-cols-2">
      <div className="grid content-start gap-4">
        <h2 id={id} className="text-heading wrap-break-word">
          {voucher ? <Link href={productPath(voucher)}>{title}</Link> : title}
        </h2>
        <GiftVoucher
          shopName={shopName}
          title={title}
          worth={worth(line)}
          to={to}
          from={from}
          message={message}
        />
        <p className="text-lead tabular-nums">{personsPrice(value, persons)}</p>
        {refusal && <p className="text-accent">{refusal}</p>}
        {problems.id && (
          <div id={lineFieldId(key, 'id')} tabIndex={-1}>
            <FieldError id={`${id}-problem`}>{problems.id}</FieldError>
          </div>
        )}
      </div>
      <div className="grid content-start gap-5">
        {voucher && (
          <LineChoice line={line} voucher={voucher} problems={problems} onChange={change} />
        )}
        <NoteFields
          idOf={(name) => lineFieldId(key, name)}
          notes={line}
          problems={problems}
          limits={limits}
          onChange={change}
        />
        <div className="flex flex-wrap gap-3">
          <button
            type="button"
            className="button-quiet"
            aria-describedby={id}
            onClick={() => onRemove(title)}
          >
            {words.remove}
          </button>
          {voucher && !refusal && (
            <button type="button" className="button-quiet" aria-describedby={id} onClick={onRepeat}>
              {words.repeat}
            </button>
          )}
        </div>
      </div>
    </li>
  )
}
