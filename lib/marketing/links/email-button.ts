import { type Html, html } from '@/lib/domain/html-template'

type Button = {
  href: string
  label: string
  /** CSS colours of its face and of its words. */
  face: string
  words: string
}

/**
 * A button for an email: a table cell, because mail programs colour and pad little else; no script, no picture, no style
 * sheet. Where colours are left out it is still a link.
 */
export const emailButton = ({ href, label, face, words }: Button): string =>
  html`<table role="presentation" border="0" cellspacing="0" cellpadding="0">
  <tr>
    <td align="center" bgcolor="${face}" style="border-radius:3px">
      <a href="${href}" target="_blank" style="${style(face, words)}">${label}</a>
    </td>
  </tr>
</table>`.text

/** The border is the padding that every mail program keeps. */
const style = (face: string, words: string): Html =>
  html`display:inline-block;border:1px solid ${face};border-radius:3px;padding:14px 28px;font-family:Georgia,serif;font-size:17px;line-height:1.3;color:${words};text-decoration:none`
