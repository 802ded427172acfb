/** Says what left the basket, with the way back. */
export function UndoRemoval({ title, onUndo }: { title: string | undefined; onUndo: () => void }) {
  return (
    <div role="status">
      {title !== undefined && (
        <p className="mb-8 flex flex-wrap items-center gap-4 border-hairline border-l-4 bg-wash px-4 py-2">
          <span>Removed: {title}.</span>
          <button type="button" className="button-quiet" onClick={onUndo}>
            Undo
          </button>
        </p>
      )}
    </div>
  )
}
