import { qrCode, qrPath } from '@/lib/marketing/links/qr-code'
import { giftLinkMessages as words } from '@/lib/messages/gift'

/** A code of black on white: scanners need the contrast, whatever the card's colours are. */
export default function PrintedCode({ url }: { url: string }) {
  const code = qrCode(url)
  return (
    <figure className="grid w-[38mm] justify-items-center gap-1">
      <svg
        role="img"
        aria-label={words.codeName(url)}
        viewBox={`0 0 ${code.length} ${code.length}`}
        shapeRendering="crispEdges"
        className="w-full"
      >
        <path d={`M0 0h${code.length}v${code.length}H0z`} fill="#fff" />
        <path d={qrPath(code)} fill="#000" />
      </svg>
      <figcaption className="text-note">{words.code}</figcaption>
    </figure>
  )
}
