import type { Sandbox } from '../sandbox'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 24

/** A new id such as `pi_3PqX…`. */
export function newId(sandbox: Sandbox, prefix: string): string {
  const letter = () => ALPHABET.charAt(Math.floor(sandbox.random() * ALPHABET.length))
  return `${prefix}_${Array.from({ length: LENGTH }, letter).join('')}`
}

/** Unix seconds, as Stripe counts time. */
export const nowInSeconds = (sandbox: Sandbox): number => Math.floor(sandbox.now() / 1000)
