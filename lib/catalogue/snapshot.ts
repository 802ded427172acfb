import 'server-only'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { database } from '@/lib/database/connection'
import { catalogueSnapshot } from '@/lib/database/schema'
import { log } from '@/lib/log'

const ID = 1

/** Keeps the last good list where a restarted shop finds it. Without a database the shop still browses. */
export async function saveSnapshot(catalogue: Catalogue): Promise<void> {
  try {
    const db = await database()
    await db
      .insert(catalogueSnapshot)
      .values({ id: ID, catalogue })
      .onConflictDoUpdate({ target: catalogueSnapshot.id, set: { catalogue } })
  } catch (error) {
    log.warn({ err: error }, 'last good list not saved')
  }
}

/** The list that an earlier run kept, or null. */
export async function loadSnapshot(): Promise<Catalogue | null> {
  try {
    const db = await database()
    const [row] = await db.select().from(catalogueSnapshot)
    return row?.catalogue ?? null
  } catch (error) {
    log.warn({ err: error }, 'last good list not loaded')
    return null
  }
}
