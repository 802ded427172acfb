import 'server-only'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { connection } from '@/lib/platform/database/connection'
import type { Pool } from '@/lib/platform/database/pool'

export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

const typed = new WeakMap<Pool, Database>()

/** The shop's database by its schema (lib/platform/database/schema.ts). Rejects while it cannot be reached; the next call tries anew. */
export async function database(): Promise<Database> {
  const sql = await connection()
  const known = typed.get(sql) ?? drizzle(asDriver(sql))
  typed.set(sql, known)
  return known
}

/** drizzle asks for nothing else of the driver. */
const asDriver = (sql: Pool) => sql as unknown as postgres.Sql
