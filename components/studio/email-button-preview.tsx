import { emailButtonStyles } from '@/lib/marketing/links/email-button'

type Props = { href: string; label: string; face: string; words: string }

/** The button as a mail program shows it: the same elements in the same styles as the code to copy. */
export function EmailButtonPreview({ href, label, face, words }: Props) {
  const { cell, link } = emailButtonStyles({ face, words })
  return (
    <figure className="grid gap-2">
      <figcaption className="text-note text-soft">In an email</figcaption>
      <div className="overflow-x-auto border border-hairline bg-[#fff] p-5">
        <table role="presentation" style={{ borderCollapse: 'separate', borderSpacing: 0 }}>
          <tbody>
            <tr>
              <td align="center" style={{ ...cell, padding: 0, backgroundColor: face }}>
                <a href={href} target="_blank" rel="noopener" style={link}>
                  {label}
                </a>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </figure>
  )
}
