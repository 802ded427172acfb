/** The voucher asked for is sold here no more. */
export class NotFoundError extends Error {}

/**
 * `data` of one of our live answers (app/api/vouchers).
 * @throws NotFoundError on 404, another Error when it could not be had: SWR knows failures by what is thrown
 */
export async function fetchApi<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (response.status === 404) throw new NotFoundError(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()).data
}

/** A failed refresh leaves what is on the page; the next focus asks again. */
export const SWR_OPTIONS = { shouldRetryOnError: false }
