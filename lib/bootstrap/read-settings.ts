import 'server-only'
import { type Env, env } from '@/lib/platform/env'

/** The settings of a process; one that is missing or wrong ends it, in words. */
export function readSettings(): Env {
  try {
    return env()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : error}\n\n`)
    process.exit(1)
  }
}
