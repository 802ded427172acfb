import { useState, useSyncExternalStore } from 'react'
import type { Announcement } from '@/lib/marketing/announcements/announcement'
import { announcementUrl } from '@/lib/marketing/announcements/announcement-link'

/** A voucher that was bought; `value` in pence for one unit. */
export type GivenLine = { id: number; title: string; value: number; persons?: number | undefined }

/** What of a link is filled in beside the names, which stand on the card already. */
export type GiftLinkDraft = { line: number; message: string; day: string }

type Names = { to: string; from: string }
type Given = { lines: GivenLine[]; day: string | undefined }

const never = () => () => {}

/** The announcement link of an order's vouchers, as it is filled in. `url` is empty while the page is still the server's. */
export function useGiftLink({ lines, day = '' }: Given, { to, from }: Names) {
  const [draft, setDraft] = useState<GiftLinkDraft>({ line: 0, message: '', day })
  const shopUrl = useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  )
  const line = lines[draft.line] ?? lines[0]
  const change = (part: Partial<GiftLinkDraft>) => setDraft({ ...draft, ...part })
  if (!line || !shopUrl) return { lines, draft, change, url: '' }
  const announcement: Announcement = {
    title: line.title,
    chosen: line.persons === undefined ? { value: line.value } : { persons: line.persons },
    day: draft.day || null,
    to: to.trim(),
    from: from.trim(),
    message: draft.message.trim(),
  }
  return { lines, draft, change, url: announcementUrl(shopUrl, line.id, announcement) }
}

export type GiftLink = ReturnType<typeof useGiftLink>
