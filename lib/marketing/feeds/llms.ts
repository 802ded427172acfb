import { collectionPath, type ListedCollection } from '@/lib/catalogue/collection'
import { priceLine, stockNote, type Voucher } from '@/lib/domain/voucher/voucher'
import { productPath } from '@/lib/marketing/links/product-link'
import type { ShopContext } from '@/lib/marketing/shop-context'
import type { ShopConfig } from '@/lib/shop/shop'

type Words = Pick<ShopConfig, 'tagline' | 'introduction' | 'contact'>

/** llms.txt: what the shop sells, in Markdown for machines that read (https://llmstxt.org). */
export function llmsText(
  vouchers: readonly Voucher[],
  collections: readonly ListedCollection[],
  { tagline, introduction, contact }: Words,
  { shopUrl, shopName }: ShopContext,
): string {
  return [
    `# ${shopName}`,
    `> ${tagline}. ${introduction}`,
    'Vouchers are bought on this site, for oneself or as a gift, and sent by email or post. Prices are in pounds sterling and are the least one pays. A voucher’s page names its amounts or its number of people.',
    section(
      'Vouchers',
      vouchers.map((each) => item(each.title, productPath(each), facts(each))),
    ),
    section(
      'Collections',
      collections.map((each) => item(each.name, collectionPath(each), each.words)),
    ),
    section('Lists for machines', [
      item('Every voucher as JSON', '/feeds/vouchers.json', 'prices, amounts, stock, links'),
      item('Sitemap', '/sitemap.xml', 'every page with its last change'),
    ]),
    section('Contact', [`- ${[contact.email, contact.phone].filter(Boolean).join(', ')}`]),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')

  function item(name: string, path: string, about: string): string {
    return `- [${plain(name)}](${shopUrl}${path}): ${plain(about)}`
  }
}

const section = (heading: string, lines: string[]): string =>
  lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`

const facts = (voucher: Voucher): string =>
  [priceLine(voucher), stockNote(voucher)].filter(Boolean).join(', ')

/** A title is one line of text and no Markdown. */
const plain = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`)
