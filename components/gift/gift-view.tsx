'use client'

import Link from 'next/link'
import { type ReactNode, useEffect } from 'react'
import { useFragment, useToday } from '@/components/gift/use-today'
import { WrappedGift } from '@/components/gift/wrapped-gift'
import { GiftVoucher } from '@/components/voucher/gift-voucher'
import { longDate } from '@/lib/domain/order/order-dates'
import {
  type Announcement,
  isOpen,
  parseAnnouncement,
} from '@/lib/marketing/announcements/announcement'
import { noteOwnSource } from '@/lib/marketing/attribution/own-source'
import { worthOf } from '@/lib/marketing/links/chosen-link'
import { productPath } from '@/lib/marketing/links/product-link'
import { giftMessages as words } from '@/lib/messages/gift'

type Props = {
  /** By the address; null where it is sold no more. */
  voucher: { id: number; title: string } | null
  shopName: string
  /** Its picture, for once it is opened. */
  children?: ReactNode
}

/**
 * A gift as its announcement says it, which only this browser reads. The page that the server draws is the same for everybody: wrapped,
 * so that nothing is given away before the day.
 */
export function GiftView({ voucher, shopName, children }: Props) {
  const fragment = useFragment()
  const today = useToday()
  useEffect(() => {
    noteOwnSource('announcement')
  }, [])
  const announcement = fragment === undefined ? null : parseAnnouncement(fragment)
  if (fragment !== undefined && !announcement) return <Incomplete shopName={shopName} />
  if (!announcement || !today || !isOpen(announcement, today))
    return <Wrapped announcement={announcement} />
  return (
    <Opened announcement={announcement} voucher={voucher} shopName={shopName}>
      {children}
    </Opened>
  )
}

function Wrapped({ announcement }: { announcement: Announcement | null }) {
  const { to = '', from = '', day } = announcement ?? {}
  return (
    <div className="grid max-w-measure gap-6">
      <h1 className="text-title wrap-break-word">{words.something(to)}</h1>
      <WrappedGift />
      {from && <p className="font-hand text-lead italic wrap-break-word">{words.from(from)}</p>}
      {day && (
        <div className="grid gap-1">
          <p className="text-lead">{words.openOn(longDate(day))}</p>
          <p>{words.keep}</p>
        </div>
      )}
    </div>
  )
}

type OpenedProps = Props & { announcement: Announcement }

function Opened({ announcement, voucher, shopName, children }: OpenedProps) {
  const { to, from, message, chosen } = announcement
  const title = voucher?.title ?? announcement.title
  return (
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-2">
      <div className="grid content-start gap-6">
        <h1 className="text-title wrap-break-word">{words.something(to)}</h1>
        <GiftVoucher
          shopName={shopName}
          title={title}
          worth={chosen ? worthOf(chosen) : ''}
          to={to}
          from={from}
          message={message}
        />
        <div className="grid max-w-measure gap-2">
          <p>{words.comes(shopName)}</p>
          {(to || from || message) && <p className="text-note text-soft">{words.wordsOf}</p>}
          {!voucher && <p>{words.notSold}</p>}
        </div>
        <p>
          {voucher ? (
            <Link className="button-quiet" href={productPath(voucher)}>
              {words.see}
            </Link>
          ) : (
            <Visit shopName={shopName} />
          )}
        </p>
      </div>
      {children}
    </div>
  )
}

function Incomplete({ shopName }: { shopName: string }) {
  return (
    <div role="alert" className="grid max-w-measure justify-items-start gap-5">
      <h1 className="text-title">{words.incomplete}</h1>
      <p>{words.incompleteWhy}</p>
      <Visit shopName={shopName} />
    </div>
  )
}

const Visit = ({ shopName }: { shopName: string }) => (
  <Link className="button-quiet" href="/">
    {words.visit(shopName)}
  </Link>
)
