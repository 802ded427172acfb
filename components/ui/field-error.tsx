import { errorMessages } from '@/lib/messages/page-errors'

/** What is wrong with a field, beside it; the field names it in aria-describedby. */
export function FieldError({ id, children }: { id: string; children?: string }) {
  if (!children) return null
  return (
    <p id={id} className="text-note font-medium text-danger">
      <span className="sr-only">{errorMessages.error}</span>
      <span>{children}</span>
    </p>
  )
}

/** aria-describedby of what there is to describe. */
export const describedBy = (...ids: (string | false | undefined)[]) =>
  ids.filter(Boolean).join(' ') || undefined
