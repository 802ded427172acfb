import 'server-only'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { connection } from '@/lib/database/connection'

export type Database = PostgresJsDatabase

const typed = new WeakMap<postgres.Sql, Database>()

/** The shop's database by its schema (lib/database/schema.ts). Rejects while it cannot be reached; the next call tries anew. */
export async function database(): Promise<Database> {
  const sql = await connection()
  const known = typed.get(sql) ?? drizzle(sql)
  typed.set(sql, known)
  return known
}
