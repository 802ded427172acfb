import type { ApiError, FieldErrors } from '@/lib/domain/api-error'

const LINE = /^cart\.(\d+)(\.|$)/

/** What a refusal says of one line of the order, counted from 0. */
export const lineRejections = (refusal: ApiError | null, line: number): string[] =>
  reasonsWhere(refusal?.errors ?? {}, (path) => lineOf(path) === line)

/** What it says of the order as a whole, which has so many lines; its message, where it names nothing at all. */
export function orderRejections({ message, errors }: ApiError, lines: number): string[] {
  if (Object.keys(errors).length === 0) return [message]
  return reasonsWhere(errors, (path) => {
    const line = lineOf(path)
    return line === null || line >= lines
  })
}

function lineOf(path: string): number | null {
  const line = LINE.exec(path)?.[1]
  return line === undefined ? null : Number(line)
}

const reasonsWhere = (errors: FieldErrors, isMeant: (path: string) => boolean): string[] => [
  ...new Set(Object.entries(errors).flatMap(([path, reasons]) => (isMeant(path) ? reasons : []))),
]
