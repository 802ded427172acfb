import { lazy, Suspense } from 'react'
import { CopyBox } from '@/components/studio/copy-box'
import { EmailButtonPreview } from '@/components/studio/email-button-preview'
import { EmbedPreview } from '@/components/studio/embed-preview'
import { SocialCard } from '@/components/studio/social-card'
import { Loading } from '@/components/ui/loading'
import type { ListedCollection } from '@/lib/catalogue/collection'
import type { NoteLimits } from '@/lib/domain/cart/notes'
import type { FindVoucher } from '@/lib/domain/cart/reconcile'
import { emailButton } from '@/lib/marketing/links/email-button'
import { embedSnippet } from '@/lib/marketing/links/embed-link'
import type { ShopContext } from '@/lib/marketing/shop-context'
import { outputNotes } from '@/lib/marketing/studio/output-notes'
import { studioAdvice } from '@/lib/marketing/studio/studio-advice'
import { type Draft, linkUrl, withCampaign } from '@/lib/marketing/studio/studio-draft'
import { studioTarget } from '@/lib/marketing/studio/studio-target'

const QrOutput = lazy(() => import('@/components/studio/qr-output'))

type Props = {
  draft: Draft
  find: FindVoucher
  collection: ListedCollection | undefined
  site: ShopContext
  noteLimits: NoteLimits
}

/** Everything made of a draft, or why it would not work. */
export function Outputs({ draft, find, collection, site, noteLimits }: Props) {
  const target = studioTarget(draft, find, collection)
  const { link, direct, title, embed, card } = target
  const url = link.path === null ? null : linkUrl(site.shopUrl, link, draft.campaign)
  const directUrl = direct?.path && linkUrl(site.shopUrl, direct, draft.campaign)
  const embedQuery = withCampaign(target.embedQuery ?? '', draft.campaign)
  const shown = url && card?.(site)
  const notes = outputNotes(draft)
  const button = (href: string) => ({
    href,
    label: draft.label.trim() || title,
    face: site.colours.accent,
    words: site.colours.onAccent,
  })
  return (
    <section aria-labelledby="outputs" className="grid content-start gap-8">
      <h2 id="outputs" className="text-heading">
        Ready to use
      </h2>
      <div role="status">
        <Verdict problems={link.problems} isWhole={url !== null} />
        {url && <Advice lines={studioAdvice(draft, find, noteLimits)} />}
      </div>
      {url && (
        <>
          <CopyBox name="Link" note={notes.link} value={url} href={url} />
          {shown && <SocialCard {...shown} host={new URL(url).host} />}
          {directUrl && (
            <CopyBox
              name="Link into the basket"
              note={notes.direct}
              value={directUrl}
              href={directUrl}
            />
          )}
          <CopyBox name="Button for an email" note={notes.button} value={emailButton(button(url))}>
            <EmailButtonPreview {...button(url)} />
          </CopyBox>
          {embed && (
            <CopyBox
              name="Embed for a web page"
              note={notes.embed}
              value={embedSnippet(embed, site.shopUrl, embedQuery)}
            >
              <EmbedPreview title={title} src={embed.embedPath + embedQuery} />
            </CopyBox>
          )}
          <Suspense fallback={<Loading />}>
            <QrOutput url={url} note={notes.code} />
          </Suspense>
        </>
      )}
    </section>
  )
}

function Verdict({ problems, isWhole }: { problems: string[]; isWhole: boolean }) {
  if (problems.length === 0) return isWhole ? <p>Checked just now: it works.</p> : <Loading />
  return (
    <ul className="grid gap-1 border-danger border-l-4 bg-wash px-4 py-3">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  )
}

function Advice({ lines }: { lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="mt-2 grid gap-1 text-note text-soft">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
