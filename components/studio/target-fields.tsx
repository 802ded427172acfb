import { VoucherPick } from '@/components/studio/voucher-pick'
import { SelectBox } from '@/components/ui/select-box'
import { NoteFields } from '@/components/voucher/note-fields'
import { useUncontrolledRadios } from '@/lib/browser/use-uncontrolled-input'
import type { ListedCollection } from '@/lib/catalogue/collection'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import type { FindVoucher } from '@/lib/domain/cart/reconcile'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import { type Draft, newPick } from '@/lib/marketing/studio/studio-draft'

type Props = {
  draft: Draft
  listed: Voucher[]
  collections: ListedCollection[]
  find: FindVoucher
  noteLimits: NoteLimits
  onChange: (change: Partial<Draft>) => void
}

const KINDS = { voucher: 'One voucher', basket: 'A filled basket', collection: 'A collection' }

/** Where the link leads: a voucher's page, a basket with vouchers in it, or a collection. */
export function TargetFields(props: Props) {
  const { draft, collections, onChange } = props
  const kinds = useUncontrolledRadios<HTMLDivElement>(draft.kind, (kind) =>
    onChange({ kind: kind as Draft['kind'] }),
  )
  return (
    <fieldset className="grid gap-8">
      <legend className="mb-4 font-display text-heading">Where it leads</legend>
      <div ref={kinds} className="flex flex-wrap gap-2">
        {Object.entries(KINDS).map(([kind, name]) => (
          <label key={kind} className="chip">
            <input
              type="radio"
              name="kind"
              className="absolute inset-0 size-full cursor-pointer appearance-none outline-none"
              value={kind}
              defaultChecked={draft.kind === kind}
              disabled={kind === 'collection' && collections.length === 0}
            />
            {name}
          </label>
        ))}
      </div>
      {draft.kind === 'collection' ? <CollectionField {...props} /> : <Picks {...props} />}
    </fieldset>
  )
}

function CollectionField({ draft, collections, onChange }: Props) {
  return (
    <SelectBox
      label="Collection"
      className="grid gap-1 font-medium"
      value={draft.slug}
      options={collections.map(({ slug, name }) => [slug, name])}
      onChange={(slug) => onChange({ slug })}
    />
  )
}

function Picks({ draft, listed, find, noteLimits, onChange }: Props) {
  const isBasket = draft.kind === 'basket'
  const picks = isBasket ? draft.picks : draft.picks.slice(0, 1)
  const [first, ...others] = draft.picks
  const [another] = listed
  return (
    <>
      {picks.map((pick, at) => (
        <VoucherPick
          key={pick.key}
          pick={pick}
          name={isBasket ? `Voucher ${at + 1}` : 'Voucher'}
          listed={listed}
          voucher={find(pick.id) ?? listed.find(({ id }) => id === pick.id)}
          onChange={(changed) => onChange({ picks: draft.picks.with(at, changed) })}
          onRemove={
            isBasket && picks.length > 1
              ? () => onChange({ picks: draft.picks.toSpliced(at, 1) })
              : undefined
          }
        />
      ))}
      {isBasket && another && (
        <button
          type="button"
          className="button-quiet justify-self-start"
          onClick={() => onChange({ picks: [...draft.picks, newPick(another)] })}
        >
          Add another voucher
        </button>
      )}
      {!isBasket && first && (
        <NoteFields
          notes={first.choice}
          limits={noteLimits}
          onChange={(notes) =>
            onChange({ picks: [{ ...first, choice: { ...first.choice, ...notes } }, ...others] })
          }
        />
      )}
    </>
  )
}
