import { SelectBox } from '@/components/ui/select-box'
import { useUncontrolledInput } from '@/lib/browser/use-uncontrolled-input'
import type { ListQuery } from '@/lib/domain/voucher/search'
import { catalogueMessages as words } from '@/lib/messages/catalogue'

/** The search box's id, for whoever brings the focus back to it. */
export const SEARCH_BOX = 'search'

type Props = {
  query: ListQuery
  onChange: (change: Partial<ListQuery>) => void
  /** "12 vouchers" */
  found: string
}

/** Search, type and order of the list. A form of its own, so that it is a landmark and Enter does no harm. */
export function ListControls({ query, onChange, found }: Props) {
  return (
    <search className="list-controls scripting-none:hidden">
      <form method="dialog" onSubmit={(event) => event.preventDefault()}>
        <SearchBox q={query.q} onChange={(q) => onChange({ q })} />
        <SelectBox
          label={words.kind}
          value={query.kind}
          options={Object.entries(words.kinds)}
          onChange={(kind) => onChange({ kind: kind as ListQuery['kind'] })}
        />
        <SelectBox
          label={words.sort}
          value={query.sort}
          options={Object.entries(words.sorts)}
          onChange={(sort) => onChange({ sort: sort as ListQuery['sort'] })}
        />
        <p role="status">{found}</p>
      </form>
    </search>
  )
}

function SearchBox({ q, onChange }: { q: string; onChange: (q: string) => void }) {
  const box = useUncontrolledInput<HTMLInputElement>(q, onChange)
  return (
    <label>
      {words.search}
      <input id={SEARCH_BOX} type="search" className="field" {...box} />
    </label>
  )
}
