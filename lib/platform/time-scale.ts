import 'server-only'
import { env } from '@/lib/platform/env'

/** Milliseconds at the pace that the settings ask for: with ORDER_PACE, tests let hours pass in minutes. */
export const scaled = (milliseconds: number): number =>
  Math.max(Math.round(milliseconds / env().ORDER_PACE), 1)
