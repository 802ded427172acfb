/** A voucher's own words: text, never markup; a blank line starts a paragraph. */
export function Description({ text }: { text: string }) {
  const paragraphs = text.split(/(?:\r?\n\s*){2,}/).filter((paragraph) => paragraph.trim())
  return (
    <div className="grid max-w-measure content-start gap-4 wrap-break-word">
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="whitespace-pre-line">
          {paragraph.trim()}
        </p>
      ))}
    </div>
  )
}
