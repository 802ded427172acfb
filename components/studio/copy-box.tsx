import { type ReactNode, useId, useRef, useState } from 'react'

type Props = {
  name: string
  value: string
  /** What it does, and what it cannot carry. */
  note: string
  /** Where it can be tried. */
  href?: string
  /** How it will look. */
  children?: ReactNode
}

const SELECTED = 'It is selected now: copy it from the box.'

/** Something to take along, as text. */
export function CopyBox({ name, value, note, href, children }: Props) {
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [news, setNews] = useState({ of: '', words: '' })

  async function copy() {
    box.current?.select()
    const words = await writeClipboard(value)
    setNews({ of: value, words })
  }

  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-medium">
        {name}
      </label>
      <p id={`${id}-note`} className="text-note text-soft">
        {note}
      </p>
      {children}
      <textarea
        ref={box}
        id={id}
        readOnly
        aria-describedby={`${id}-note`}
        rows={href ? 2 : 5}
        className="field font-mono break-all"
        value={value}
      />
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className="button-quiet" aria-label={`Copy: ${name}`} onClick={copy}>
          Copy
        </button>
        {href && (
          <a className="link min-w-11" href={href} target="_blank" rel="noopener">
            Try it
          </a>
        )}
        <span role="status" className="text-note text-soft">
          {news.of === value && news.words}
        </span>
      </div>
    </div>
  )
}

/** A browser may refuse, or have no clipboard on a page without https. */
async function writeClipboard(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return 'Copied.'
  } catch {
    return SELECTED
  }
}
