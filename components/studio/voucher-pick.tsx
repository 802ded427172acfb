import { useId } from 'react'
import { SelectBox } from '@/components/ui/select-box'
import { AmountField } from '@/components/voucher/amount-field'
import { PersonsField } from '@/components/voucher/persons-field'
import { checkSelection } from '@/lib/domain/voucher/selection'
import { asksPartySize, type Voucher } from '@/lib/domain/voucher/voucher'
import { parseVoucherId } from '@/lib/marketing/links/product-link'
import { newPick, pickByNumber } from '@/lib/marketing/studio/studio-draft'
import type { Picked } from '@/lib/marketing/studio/studio-link'

type Props = {
  pick: Picked
  name: string
  listed: Voucher[]
  /** As far as it is known. */
  voucher: Voucher | undefined
  onChange: (pick: Picked) => void
  onRemove?: () => void
}

/** One voucher out of the list, or by its number where it is in none, and what is chosen of it. */
export function VoucherPick({ pick, name, listed, voucher, onChange, onRemove }: Props) {
  const id = useId()
  const { choice } = pick
  const checked = voucher && checkSelection(voucher, choice)
  const isWrong = choice.amount !== '' && checked && 'problem' in checked
  const isListed = listed.some((each) => each.id === pick.id)
  const unlisted = { id: pick.id, title: voucher?.title ?? `Voucher ${pick.id}` }
  const change = (part: Partial<Picked['choice']>) =>
    onChange({ ...pick, choice: { ...choice, ...part } })

  function select(wanted: number) {
    const found = listed.find((each) => each.id === wanted)
    if (wanted === pick.id) return
    onChange(found ? newPick(found, pick.key) : pickByNumber(pick, wanted))
  }

  return (
    <div className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
        <SelectBox
          label={name}
          className="grid gap-1 font-medium"
          value={String(pick.id)}
          options={[...listed.map(option), ...(isListed ? [] : [option(unlisted)])]}
          onChange={(id) => select(Number(id))}
        />
        <div className="grid content-start gap-1">
          <label htmlFor={id} className="font-medium">
            Its number
          </label>
          <input
            key={pick.id}
            id={id}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            className="field tabular-nums"
            defaultValue={pick.id}
            onBlur={(event) => select(parseVoucherId(event.target.value.trim()) ?? pick.id)}
          />
        </div>
      </div>
      {voucher?.type === 'monetary' && (
        <AmountField
          voucher={voucher}
          amount={choice.amount}
          problem={isWrong ? checked.problem : undefined}
          onChange={(amount) => change({ amount })}
        />
      )}
      {voucher && asksPartySize(voucher) && (
        <PersonsField
          voucher={voucher}
          persons={choice.persons}
          onChange={(persons) => change({ persons })}
        />
      )}
      {onRemove && (
        <button type="button" className="button-quiet justify-self-start" onClick={onRemove}>
          Remove {name.toLowerCase()}
        </button>
      )}
    </div>
  )
}

const option = ({ id, title }: Pick<Voucher, 'id' | 'title'>) => [String(id), title] as const
