import { download } from '@/components/studio/download'
import { drawPng } from '@/components/studio/draw-png'
import { type QrCode, qrCode, qrPath, qrSvg } from '@/lib/marketing/links/qr-code'
import { leastCodeWidth } from '@/lib/marketing/studio/output-notes'

/** The link as a code to print, for posters and cards. */
export default function QrOutput({ url, note }: { url: string; note: string }) {
  const code = tryCode(url)
  if (!code) return <p>This link is too long for a code: shorten the words in it.</p>
  return (
    <div className="grid justify-items-start gap-3">
      <div className="grid gap-2">
        <p className="font-medium">QR code</p>
        <p className="text-note text-soft">
          {note} Print it at least {leastCodeWidth(code.length)} mm wide.
        </p>
      </div>
      <svg
        role="img"
        aria-label={`QR code of ${url}`}
        viewBox={`0 0 ${code.length} ${code.length}`}
        shapeRendering="crispEdges"
        className="w-48 max-w-full"
      >
        <path d={`M0 0h${code.length}v${code.length}H0z`} fill="#fff" />
        <path d={qrPath(code)} fill="#000" />
      </svg>
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className="button-quiet"
          onClick={() =>
            download('qr-code.svg', new Blob([qrSvg(code)], { type: 'image/svg+xml' }))
          }
        >
          Download SVG
        </button>
        <button
          type="button"
          className="button-quiet"
          onClick={async () => download('qr-code.png', await drawPng(code))}
        >
          Download PNG
        </button>
      </div>
    </div>
  )
}

function tryCode(url: string): QrCode | null {
  try {
    return qrCode(url)
  } catch {
    return null
  }
}
