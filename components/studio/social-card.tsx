import { OG_IMAGE_SIZE } from '@/lib/marketing/og-images/og-image'
import type { Card } from '@/lib/marketing/studio/studio-target'

/** The link as it looks where it is shared. */
export function SocialCard({ title, description, picture, alt, host }: Card & { host: string }) {
  return (
    <figure className="grid gap-2">
      <figcaption className="font-medium">Where it is shared</figcaption>
      <div className="max-w-measure border border-hairline">
        {/* biome-ignore lint/performance/noImgElement: a social preview is shown as it is sent */}
        <img src={picture} alt={alt} {...OG_IMAGE_SIZE} className="h-auto w-full" />
        <div className="grid gap-1 bg-wash px-4 py-3">
          <p className="text-note text-soft">{host}</p>
          <p className="font-medium wrap-break-word">{title}</p>
          <p className="text-note wrap-break-word">{description}</p>
        </div>
      </div>
    </figure>
  )
}
