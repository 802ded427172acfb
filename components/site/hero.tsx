'use client'
// As components/ui/picture.tsx: drawn on the server it would be preloaded with every page that leads here.

import type { ReactNode } from 'react'
import { imageSources } from '@/lib/domain/voucher/image-url'
import type { ShopConfig } from '@/lib/shop/shop'

type Props = Pick<ShopConfig, 'tagline' | 'introduction'> & {
  picture: NonNullable<ShopConfig['look']>['hero']
  children?: ReactNode
}

/** The first page's words, with the venue's picture where there is one. */
export function Hero({ tagline, introduction, picture, children }: Props) {
  return (
    <div className={picture ? 'hero' : 'pt-6 pb-part sm:pt-12'}>
      {picture && (
        <div className="picture hero-picture">
          {/* biome-ignore lint/performance/noImgElement: next/image is 5.7 KB of script; its optimiser serves this one too */}
          <img
            {...imageSources(picture.src)}
            alt=""
            sizes="(min-width: 1024px) 60vw, (min-resolution: 2.5dppx) 70vw, 100vw"
            width={picture.width}
            height={picture.height}
            fetchPriority="high"
          />
        </div>
      )}
      <div className="grid gap-5">
        <h1 className="max-w-[16ch] text-display">{tagline}</h1>
        <p className="max-w-measure text-lead text-soft">{introduction}</p>
        {children}
      </div>
    </div>
  )
}
