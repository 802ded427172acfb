/** The addresses in X-Forwarded-For, in its order. */
export const forwardedAddresses = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)

/**
 * Whose request it is. Each of the `hops` proxies that the merchant runs has added the address it was called from to
 * the end of X-Forwarded-For; what stands before that anybody can have written, so without proxies nothing of it is believed.
 */
export function clientAddress(
  forwardedFor: string | string[] | undefined,
  socketAddress: string | undefined,
  hops: number,
): string {
  const named = hops > 0 ? forwardedAddresses(forwardedFor).at(-hops) : undefined
  return named || socketAddress || 'unknown'
}
