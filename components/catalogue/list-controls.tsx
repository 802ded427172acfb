import { useRef } from 'react'
import { useEarlyInput } from '@/lib/browser/use-early-input'
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

/** Search, kind and order of the list. A form of its own, so that it is a landmark and Enter does no harm. */
export function ListControls({ query, onChange, found }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEarlyInput(form)
  return (
    <search className="list-controls scripting-none:hidden">
      <form ref={form} method="dialog" onSubmit={(event) => event.preventDefault()}>
        <label>
          {words.search}
          <input
            id={SEARCH_BOX}
            type="search"
            className="field"
            value={query.q}
            onChange={(event) => onChange({ q: event.target.value })}
          />
        </label>
        <label>
          {words.kind}
          <select
            className="field"
            value={query.kind}
            onChange={(event) => onChange({ kind: event.target.value as ListQuery['kind'] })}
          >
            {options(words.kinds)}
          </select>
        </label>
        <label>
          {words.sort}
          <select
            className="field"
            value={query.sort}
            onChange={(event) => onChange({ sort: event.target.value as ListQuery['sort'] })}
          >
            {options(words.sorts)}
          </select>
        </label>
        <p role="status">{found}</p>
      </form>
    </search>
  )
}

const options = (names: Record<string, string>) =>
  Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))
