import { troubleWords } from '@/lib/messages/trouble'

/** What is wrong with a field, beside it; the field names it in aria-describedby. */
export function FieldProblem({ id, children }: { id: string; children?: string }) {
  if (!children) return null
  return (
    <p id={id} className="text-note font-medium text-danger">
      <span className="sr-only">{troubleWords.error}</span>
      <span>{children}</span>
    </p>
  )
}

/** aria-describedby of what there is to describe. */
export const describedBy = (...ids: (string | false | undefined)[]) =>
  ids.filter(Boolean).join(' ') || undefined
