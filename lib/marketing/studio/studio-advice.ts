import type { NoteLimits } from '@/lib/domain/cart/notes'
import { isTooLong } from '@/lib/domain/cart/notes'
import type { FindVoucher } from '@/lib/domain/cart/reconcile'
import type { Draft } from '@/lib/marketing/studio/studio-draft'

const CAMPAIGN = {
  utm_campaign: 'Campaign',
  utm_source: 'Source',
  utm_medium: 'Medium',
  code: 'Short code',
} as const

/** What mailing tools fill in for each reader: {{email}}, *|FNAME|*, %name%, [[name]]. */
const FILLED_IN = /\{\{|\*\||\[\[|%\S+%|\$\{/

/** In words, what is better known before a link that works is sent out. */
export function studioAdvice(draft: Draft, find: FindVoucher, limits: NoteLimits): string[] {
  return [...adviceOnCampaign(draft.campaign), ...adviceOnPicks(draft, find, limits)]
}

function adviceOnCampaign(campaign: Draft['campaign']): string[] {
  const advice = Object.entries(CAMPAIGN).flatMap(([name, label]) => {
    const words = campaign[name as keyof typeof CAMPAIGN] ?? ''
    if (words.includes('@')) return [`${label}: an address of a person is not counted.`]
    return FILLED_IN.test(words) ? [`${label}: nobody’s name or address belongs in a link.`] : []
  })
  if (!campaign.utm_source?.trim() && !campaign.code?.trim())
    advice.push('Without a source or a short code no order can say which link it came by.')
  return advice
}

function adviceOnPicks({ kind, picks }: Draft, find: FindVoucher, limits: NoteLimits): string[] {
  if (kind === 'collection') return []
  const used = kind === 'voucher' ? picks.slice(0, 1) : picks
  const hidden = new Set(
    used.flatMap(({ id }) => {
      const voucher = find(id)
      return voucher?.status === 'hidden' ? [voucher.title] : []
    }),
  )
  const advice = [...hidden].map((title) => `${title} is in no list: only a link leads to it.`)
  const [first] = used
  if (kind === 'voucher' && first && isTooLong(first.choice, limits))
    advice.push('The words are too long: they must be shortened before it can be bought.')
  return advice
}
