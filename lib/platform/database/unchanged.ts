import 'server-only'
import { eq, isNull, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** A guard: the column holds what the caller saw there; null as well, which SQL holds equal to nothing. */
export const unchanged = <T>(column: PgColumn, seen: T | null): SQL =>
  seen === null ? isNull(column) : eq(column, seen)
