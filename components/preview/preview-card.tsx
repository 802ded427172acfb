import { truncate } from '@/lib/domain/truncate'
import { drawable } from '@/lib/marketing/og-images/drawable'
import type { OgImage } from '@/lib/marketing/og-images/og-image'
import type { Colours } from '@/lib/shop/theme-colours'

type Props = {
  shown: OgImage
  /** A data: address of the photograph, or null for the drawn hills. */
  photograph: string | null
}

const LONG = 48
const VERY_LONG = 96
/** More is not seen, and a title may have thousands. */
const LONGEST = 200

/** A link's picture, drawn for next/og: every box a flex box, every style here, no stylesheet. */
export function PreviewCard({ shown, photograph }: Props) {
  const { colours } = shown
  const title = truncate(drawable(shown.title), LONGEST)
  const size = title.length > VERY_LONG ? 42 : title.length > LONG ? 52 : 66
  return (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background: colours.paper,
        color: colours.ink,
        fontFamily: 'Text, TextExt',
        borderTop: `12px solid ${colours.accent}`,
      }}
    >
      <div
        style={{ display: 'flex', flexDirection: 'column', width: 620, padding: '52px 52px 48px' }}
      >
        <div style={{ fontSize: 30, color: colours.accent, letterSpacing: 1 }}>
          {drawable(shown.shopName)}
        </div>
        <div
          style={{
            display: 'block',
            marginTop: 28,
            fontFamily: 'Display, DisplayExt',
            fontSize: size,
            lineHeight: 1.14,
            wordBreak: 'break-word',
            lineClamp: size === 66 ? 4 : 5,
          }}
        >
          {title}
        </div>
        <div
          style={{
            display: 'flex',
            marginTop: 'auto',
            paddingTop: 22,
            borderTop: `2px solid ${colours.hairline}`,
            alignItems: 'baseline',
            justifyContent: 'space-between',
            fontSize: 34,
          }}
        >
          <div style={{ fontFamily: 'Display, DisplayExt', fontSize: 48 }}>{shown.price}</div>
          {shown.note && <div style={{ color: colours.accent }}>{shown.note}</div>}
        </div>
      </div>
      {photograph ? (
        // biome-ignore lint/performance/noImgElement: drawn on the server into a picture, not shown by a browser
        <img src={photograph} alt="" width={580} height={618} />
      ) : (
        <Hills colours={colours} />
      )}
    </div>
  )
}

/** The place of a photograph that there is not: hills and a low sun, as on the shop's own pages. */
function Hills({ colours }: { colours: Colours }) {
  const round = { position: 'absolute', borderRadius: '50%' } as const
  return (
    <div
      style={{
        display: 'flex',
        position: 'relative',
        width: 580,
        height: 618,
        overflow: 'hidden',
        background: colours.wash,
      }}
    >
      <div
        style={{
          ...round,
          left: 340,
          top: 130,
          width: 120,
          height: 120,
          background: colours.hairline,
          opacity: 0.45,
        }}
      />
      <div
        style={{
          ...round,
          left: 60,
          top: 330,
          width: 900,
          height: 700,
          background: colours.support,
          opacity: 0.4,
        }}
      />
      <div
        style={{
          ...round,
          left: -380,
          top: 380,
          width: 1000,
          height: 700,
          background: colours.support,
          opacity: 0.75,
        }}
      />
    </div>
  )
}
