import { updateCart } from '@/lib/cart/storage'
import type { CartNotice } from '@/lib/domain/cart/cart'
import { basketPageMessages as words } from '@/lib/messages/basket-page'

/** What changed in the basket without its owner, until the owner has seen it. */
export function CartNotices({ notices }: { notices: CartNotice[] }) {
  return (
    <div role="status">
      {notices.length > 0 && (
        <div className="mb-8 grid justify-items-start gap-3 border-accent border-l-4 bg-wash px-4 py-3">
          <h2 className="text-heading">{words.changed}</h2>
          <ul className="grid max-w-measure gap-2">
            {notices.map(({ text, words }) => (
              <li key={text + words}>
                {text}
                {words && <q className="block text-note text-soft">{words}</q>}
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button-quiet"
            onClick={() => updateCart((cart) => ({ ...cart, notices: [] }))}
          >
            {words.seen}
          </button>
        </div>
      )}
    </div>
  )
}
