import 'server-only'
import { NextResponse } from 'next/server'
import { readCatalogue, soldVoucher } from '@/lib/catalogue/catalogue'
import { parseProductSlug, productPath } from '@/lib/links/product-link'

/**
 * From an old or shortened address of a voucher to its one address, with the query: the page's own redirect is static and
 * would lose it. Where there is nothing to be led to, the page has the words.
 */
export async function leadLink({ pathname, search, href }: URL): Promise<NextResponse> {
  const address = await voucherAddress(pathname.split('/')[2] ?? '')
  return address && address !== pathname
    ? NextResponse.redirect(new URL(address + search, href), 308)
    : NextResponse.next()
}

/** null for what is not sold here, or while there is no list. */
async function voucherAddress(slug: string): Promise<string | null> {
  const id = parseProductSlug(slug)
  const catalogue = id && (await readCatalogue())
  const voucher = id && catalogue ? soldVoucher(catalogue, id) : null
  return voucher && productPath(voucher)
}
