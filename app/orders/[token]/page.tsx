import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { OrderView } from '@/components/order/order-view'
import { publicOrder } from '@/lib/orders/public-order'
import { followOrder } from '@/lib/orders/settle'
import { shop } from '@/lib/shop'

/** Somebody's own, so it is drawn when asked for, and nothing of it before it is known whether the order exists. */
export const instant = false

export const metadata: Metadata = { title: 'Your order', robots: { index: false, follow: false } }

export default async function OrderPage({ params }: PageProps<'/orders/[token]'>) {
  await connection()
  const order = await followOrder((await params).token)
  if (!order) notFound()
  return <OrderView drawn={publicOrder(order)} contact={shop.contact} />
}
