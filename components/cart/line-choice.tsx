import { useState } from 'react'
import { AmountField } from '@/components/voucher/amount-field'
import { PersonsField } from '@/components/voucher/persons-field'
import { type LineErrors, lineFieldId } from '@/lib/cart/line-errors'
import type { CartLine } from '@/lib/domain/cart/cart'
import { formatTyped } from '@/lib/domain/money'
import { checkSelection, type PricedSelection } from '@/lib/domain/voucher/selection'
import { asksPartySize, type Voucher } from '@/lib/domain/voucher/voucher'

type Props = {
  line: CartLine
  voucher: Voucher
  problems: LineErrors
  onChange: (change: Pick<CartLine, 'value' | 'persons'>) => void
}

/** The amount or the number of people of a line; what is typed reaches the basket once it can be bought. */
export function LineChoice({ line, voucher, problems, onChange }: Props) {
  const stored = { amount: formatTyped(line.value), persons: String(line.persons ?? 1) }
  const [typed, setTyped] = useState(stored)
  const checked = checkSelection(voucher, typed)
  // It stays as it was typed while it means what the basket holds, which another tab may change.
  const isKept = 'problem' in checked || isSame(checked, line)
  const shown = isKept ? typed : stored

  function change(part: Partial<typeof stored>) {
    const next = { ...shown, ...part }
    const result = checkSelection(voucher, next)
    setTyped(next)
    if (!('problem' in result)) onChange(result)
  }

  if (voucher.type === 'monetary') {
    return (
      <AmountField
        id={lineFieldId(line.key, 'value')}
        voucher={voucher}
        amount={shown.amount}
        problem={'problem' in checked ? checked.problem : problems.value}
        onChange={(amount) => change({ amount })}
      />
    )
  }
  if (!asksPartySize(voucher)) return null
  return (
    <PersonsField
      id={lineFieldId(line.key, 'persons')}
      voucher={voucher}
      persons={shown.persons}
      problem={problems.persons}
      onChange={(persons) => change({ persons })}
    />
  )
}

const isSame = (chosen: PricedSelection, { value, persons }: CartLine) =>
  chosen.value === value && (chosen.persons ?? 1) === (persons ?? 1)
