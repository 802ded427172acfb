import type { Metadata } from 'next'
import { FindOrder } from '@/components/order/find-order'
import { findOrderMessages as words } from '@/lib/messages/find-order'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: words.title,
  description: words.description,
}

export default function FindOrderPage() {
  return <FindOrder />
}
