import type { Voucher } from '@/lib/catalogue/voucher'

/** A short name for a text, the same on every machine (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** Our own address of a voucher's picture, new whenever upstream names another one; null where there is none. */
export const picturePath = ({ id, image }: Pick<Voucher, 'id' | 'image'>): string | null =>
  image && `/pictures/${id}-${fingerprint(image)}`
