import { html } from '@/lib/domain/html-template'

type Button = {
  href: string
  label: string
  /** CSS colours of its face and of its words. */
  face: string
  words: string
}

const CORNER = '3px'

/** The styles of the button by the elements that carry them, under the DOM's own names. The border is the padding that every mail program keeps. */
export const emailButtonStyles = ({ face, words }: Pick<Button, 'face' | 'words'>) => ({
  cell: { borderRadius: CORNER },
  link: {
    display: 'inline-block',
    border: `1px solid ${face}`,
    borderRadius: CORNER,
    padding: '14px 28px',
    fontFamily: 'Georgia,serif',
    fontSize: '17px',
    lineHeight: '1.3',
    color: words,
    textDecoration: 'none',
  },
})

/**
 * A button for an email: a table cell, because mail programs colour and pad little else; no script, no picture, no style
 * sheet. Where colours are left out it is still a link.
 */
export function emailButton({ href, label, face, words }: Button): string {
  const { cell, link } = emailButtonStyles({ face, words })
  return html`<table role="presentation" border="0" cellspacing="0" cellpadding="0">
  <tr>
    <td align="center" bgcolor="${face}" style="${inline(cell)}">
      <a href="${href}" target="_blank" style="${inline(link)}">${label}</a>
    </td>
  </tr>
</table>`.text
}

const inline = (style: Record<string, string>): string =>
  Object.entries(style)
    .map(
      ([name, value]) =>
        `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
    )
    .join(';')
