import { connection } from 'next/server'
import { listedVouchers, readCatalogue } from '@/lib/catalogue/catalogue'
import { catalogueResponse } from '@/lib/catalogue/catalogue-response'
import { cataloguePage, parsePageNumber } from '@/lib/catalogue/pagination'

/** The vouchers on one page of the catalogue, live; money in pence. */
export async function GET(_: Request, { params }: RouteContext<'/api/shelf/[page]'>) {
  const number = parsePageNumber((await params).page) ?? 0
  await connection()
  const catalogue = await readCatalogue()
  const shelf = catalogue && cataloguePage(listedVouchers(catalogue), number)
  return catalogueResponse(catalogue, shelf?.vouchers)
}
