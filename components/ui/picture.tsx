'use client'

import { useCallback, useState } from 'react'
import { pictureSources } from '@/lib/catalogue/picture'

type Props = {
  /** Our own address of the picture; null where there is none. */
  path: string | null
  alt: string
  sizes: string
  /** In the first screenful: fetched at once and first. */
  first?: boolean
}

/** A picture 4 : 3, its place kept; where it is missing or broken stands a drawn placeholder. */
export function Picture({ path, alt, sizes, first = false }: Props) {
  const [broken, setBroken] = useState(false)
  // A picture that failed before React was here tells no one: its own state is asked.
  const check = useCallback((img: HTMLImageElement | null) => {
    if (img?.complete && img.naturalWidth === 0) setBroken(true)
  }, [])
  return (
    <div className="picture relative aspect-4/3 overflow-hidden rounded-corner bg-wash">
      {path && !broken && (
        // biome-ignore lint/performance/noImgElement: next/image is 5.7 KB of script; its optimiser serves this one too
        <img
          ref={check}
          {...pictureSources(path)}
          alt={alt}
          sizes={sizes}
          width={828}
          height={621}
          loading={first ? 'eager' : 'lazy'}
          fetchPriority={first ? 'high' : undefined}
          decoding="async"
          onError={() => setBroken(true)}
          className="picture-image absolute inset-0 size-full object-cover"
        />
      )}
    </div>
  )
}
