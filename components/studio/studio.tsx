'use client'

import { useState } from 'react'
import useSWR from 'swr'
import { CampaignFields } from '@/components/studio/campaign-fields'
import { Outputs } from '@/components/studio/outputs'
import { TargetFields } from '@/components/studio/target-fields'
import { fetchApi, SWR_OPTIONS } from '@/lib/catalogue/api-fetcher'
import { resolveCollections } from '@/lib/catalogue/collection'
import { useVouchersById } from '@/lib/catalogue/use-vouchers-by-id'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import type { Voucher } from '@/lib/domain/voucher/voucher'
import type { ShopContext } from '@/lib/marketing/shop-context'
import { type Draft, firstDraft } from '@/lib/marketing/studio/studio-draft'
import type { Collection } from '@/lib/shop/shop'

type Props = {
  drawn: Voucher[]
  collections: Collection[]
  site: ShopContext
  noteLimits: NoteLimits
}

/** What to link to and under which campaign on one side, everything made of it on the other; all of it live. */
export function Studio({ drawn, collections, site, noteLimits }: Props) {
  const [draft, setDraft] = useState<Draft>(() => firstDraft(drawn, collections[0]?.slug))
  const { data: listed = drawn } = useSWR<Voucher[]>('/api/vouchers', fetchApi, SWR_OPTIONS)
  const { vouchers: live } = useVouchersById(draft.picks.map(({ id }) => id))
  const shown = resolveCollections(collections, listed)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const find = (id: number) => live.get(id)
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2 scripting-none:hidden">
      <div className="grid content-start gap-10">
        <TargetFields
          draft={draft}
          listed={listed}
          collections={shown}
          find={find}
          noteLimits={noteLimits}
          onChange={change}
        />
        <CampaignFields
          campaign={draft.campaign}
          onChange={(campaign) => change({ campaign })}
          label={draft.label}
          onLabel={(label) => change({ label })}
        />
      </div>
      <Outputs
        draft={draft}
        find={find}
        collection={shown.find(({ slug }) => slug === draft.slug)}
        site={site}
        noteLimits={noteLimits}
      />
    </div>
  )
}
