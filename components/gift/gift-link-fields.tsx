import { useId, useRef, useState, useSyncExternalStore } from 'react'
import type { GiftLink } from '@/components/gift/use-gift-link'
import { worth } from '@/lib/domain/voucher/selection'
import { LONGEST_MESSAGE } from '@/lib/marketing/announcements/announcement'
import { giftLinkMessages as words } from '@/lib/messages/gift'

const never = () => () => {}

/** Makes the announcement link and hands it on: by the phone's own sheet, or copied. */
export function GiftLinkFields({ link, title }: { link: GiftLink; title: string }) {
  const { lines, draft, change } = link
  const id = useId()
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-5 scripting-none:hidden">
      <div className="grid gap-2">
        <h3 id={`${id}-title`} className="text-lead">
          {words.title}
        </h3>
        <p className="max-w-measure">{words.why}</p>
      </div>
      {lines.length > 1 && (
        <div className="grid max-w-measure gap-1">
          <label htmlFor={`${id}-which`} className="font-medium">
            {words.which}
          </label>
          <select
            id={`${id}-which`}
            className="field"
            value={draft.line}
            onChange={(event) => change({ line: Number(event.target.value) })}
          >
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of an order never move
              <option key={at} value={at}>
                {[line.title, worth(line)].filter(Boolean).join(', ')}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="grid max-w-measure gap-1">
        <label htmlFor={`${id}-message`} className="font-medium">
          {words.message}
        </label>
        <textarea
          id={`${id}-message`}
          rows={3}
          maxLength={LONGEST_MESSAGE}
          autoComplete="off"
          className="field"
          value={draft.message}
          onChange={(event) => change({ message: event.target.value })}
          aria-describedby={`${id}-message-hint`}
        />
        <p id={`${id}-message-hint`} className="text-note text-soft">
          {words.messageHint}
        </p>
      </div>
      <div className="grid max-w-measure gap-1">
        <label htmlFor={`${id}-day`} className="font-medium">
          {words.day}
        </label>
        <input
          id={`${id}-day`}
          type="date"
          className="field max-w-60"
          value={draft.day}
          onChange={(event) => change({ day: event.target.value })}
          aria-describedby={`${id}-day-hint`}
        />
        <p id={`${id}-day-hint`} className="text-note text-soft">
          {words.dayHint}
        </p>
      </div>
      <HandOn url={link.url} title={title} />
    </section>
  )
}

function HandOn({ url, title }: { url: string; title: string }) {
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [news, setNews] = useState({ of: '', words: '' })
  const canShare = useSyncExternalStore(
    never,
    () => 'share' in navigator,
    () => false,
  )

  async function copy() {
    box.current?.select()
    const isCopied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    setNews({ of: url, words: isCopied ? words.copied : words.selected })
  }

  // Closing the sheet is an answer, too.
  const share = () => navigator.share({ title, url }).catch(() => undefined)

  return (
    <div className="grid max-w-measure gap-3">
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          {words.link}
        </label>
        <input ref={box} id={id} type="text" readOnly className="field font-mono" value={url} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {canShare && (
          <button type="button" className="button" onClick={share}>
            {words.share}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={copy}>
          {words.copy}
        </button>
        <a className="link" href={url} target="_blank" rel="noopener">
          {words.tryIt}
        </a>
        <span aria-live="polite" className="text-note text-soft">
          {news.of === url && news.words}
        </span>
      </div>
    </div>
  )
}
