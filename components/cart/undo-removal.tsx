import { useEffect, useRef } from 'react'
import { basketPageMessages as words } from '@/lib/messages/basket-page'

/** Says what left the basket, with the way back; the focus, whose button has gone with the line, moves there. */
export function UndoRemoval({ title, onUndo }: { title: string | undefined; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (title !== undefined) button.current?.focus()
  }, [title])
  return (
    <div role="status">
      {title !== undefined && (
        <p className="mb-8 flex flex-wrap items-center gap-4 border-hairline border-l-4 bg-wash px-4 py-2">
          <span>{words.removed(title)}</span>
          <button ref={button} type="button" className="button-quiet" onClick={onUndo}>
            {words.undo}
          </button>
        </p>
      )}
    </div>
  )
}
