import { errorMessages } from '@/lib/messages/page-errors'

/** While the browser's own contents are on their way. Hidden where they cannot come. */
export function Loading() {
  return <p className="text-soft scripting-none:hidden">{errorMessages.moment}</p>
}
