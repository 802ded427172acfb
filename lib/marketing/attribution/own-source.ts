/** Ways to an order that are the shop's own, with the medium that they are counted under. */
const OWN_SOURCES = { announcement: 'share', agent: 'webmcp' } as const

export type OwnSource = keyof typeof OWN_SOURCES

/** Counts the visit as one that came by a way of the shop's own, as if its address said so. Loaded when it is needed. */
export async function noteOwnSource(source: OwnSource): Promise<void> {
  const { noteArrival } = await import('@/lib/marketing/attribution/session-attribution')
  const search = `?utm_source=${source}&utm_medium=${OWN_SOURCES[source]}`
  noteArrival({ pathname: '', search })
}
