import type { Route } from 'next'
import { asCard, type Card, type Voucher } from '@/lib/domain/voucher/voucher'

/** So many vouchers stand on a page of the catalogue. */
export const PAGE_SIZE = 24
const AROUND = 2

export type CataloguePage = {
  vouchers: Card[]
  /** From 1. */
  page: number
  pages: number
  /** On all pages together. */
  total: number
}

/** One page of what is listed, in the shop's order; null where there is no such page. An empty shop has one. */
export function cataloguePage(listed: readonly Voucher[], page: number): CataloguePage | null {
  const pages = Math.max(Math.ceil(listed.length / PAGE_SIZE), 1)
  if (page < 1 || page > pages) return null
  const vouchers = listed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(asCard)
  return { vouchers, page, pages, total: listed.length }
}

/** The one address of a page of the catalogue. */
export const cataloguePath = (page: number) => (page === 1 ? '/' : `/page/${page}`) as Route

/** A page's number written plainly; null for anything else. */
export const parsePageNumber = (text: string): number | null =>
  /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null

/** The pages that one page leads to: the first, the last and those around it. */
export const pagesAround = (page: number, pages: number): number[] =>
  Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= AROUND,
  )
