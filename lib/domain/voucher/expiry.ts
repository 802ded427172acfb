import type { Voucher } from '@/lib/domain/voucher/voucher'
import { lawMessages } from '@/lib/messages/law'

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

/** "Valid until 23 June 2031", in London; null where the API names no date. */
export const expiryNote = ({ expiry }: Pick<Voucher, 'expiry'>): string | null =>
  expiry && lawMessages.validUntil(day.format(new Date(expiry)))
