import Link from 'next/link'
import type { ReactNode } from 'react'
import { cataloguePath, pagesAround } from '@/lib/catalogue/pagination'
import { catalogueMessages as words } from '@/lib/messages/catalogue'

/** The ways to the other pages of the catalogue; nothing where it is all on one. */
export function PageLinks({ page, pages }: { page: number; pages: number }) {
  if (pages === 1) return null
  return (
    <nav
      aria-label={words.pages}
      className="flex flex-wrap items-center gap-x-6 gap-y-2 pt-12 tabular-nums"
    >
      {page > 1 && <PageLink page={page - 1}>{words.previousPage}</PageLink>}
      {pagesAround(page, pages).map((each) => (
        <PageLink key={each} page={each} isCurrent={each === page}>
          <span className="sr-only">{words.page} </span>
          {each}
        </PageLink>
      ))}
      {page < pages && <PageLink page={page + 1}>{words.nextPage}</PageLink>}
    </nav>
  )
}

type Props = { page: number; isCurrent?: boolean; children: ReactNode }

const PageLink = ({ page, isCurrent = false, children }: Props) => (
  <Link
    className={isCurrent ? 'link font-bold' : 'link'}
    href={cataloguePath(page)}
    prefetch={false}
    aria-current={isCurrent ? 'page' : undefined}
  >
    {children}
  </Link>
)
