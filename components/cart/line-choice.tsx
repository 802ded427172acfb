import { useState } from 'react'
import { AmountField } from '@/components/voucher/amount-field'
import { PersonsField } from '@/components/voucher/persons-field'
import type { CartLine } from '@/lib/cart/cart'
import { checkChoice } from '@/lib/catalogue/choice'
import { asksPersons, type Voucher } from '@/lib/catalogue/voucher'
import { formatTyped } from '@/lib/money'

type Props = {
  line: CartLine
  voucher: Voucher
  onChange: (change: Pick<CartLine, 'value' | 'persons'>) => void
}

/** The amount or the number of people of a line; what is typed reaches the basket once it can be bought. */
export function LineChoice({ line, voucher, onChange }: Props) {
  const stored = { amount: formatTyped(line.value), persons: String(line.persons ?? 1) }
  const [typed, setTyped] = useState<Partial<typeof stored>>({})
  const shown = { ...stored, ...typed }
  const checked = checkChoice(voucher, shown)

  function change(part: Partial<typeof stored>) {
    const result = checkChoice(voucher, { ...shown, ...part })
    setTyped('problem' in result ? part : {})
    if (!('problem' in result)) onChange(result)
  }

  if (voucher.type === 'monetary') {
    return (
      <AmountField
        voucher={voucher}
        amount={shown.amount}
        problem={'problem' in checked ? checked.problem : undefined}
        onChange={(amount) => change({ amount })}
      />
    )
  }
  if (!asksPersons(voucher)) return null
  return (
    <PersonsField
      voucher={voucher}
      persons={shown.persons}
      onChange={(persons) => change({ persons })}
    />
  )
}
