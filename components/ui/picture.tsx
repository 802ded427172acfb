'use client'
// Drawn on the server it would be preloaded with every prefetched page, in sizes that nobody is looking at yet.

import { type HTMLAttributes, ViewTransition } from 'react'
import { cardSources, pageSources } from '@/lib/domain/voucher/image-url'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** React marks what a transition names by attributes that HTML allows on an element of one's own alone. */
      'voucher-picture': HTMLAttributes<HTMLElement> & { class: string }
    }
  }
}

const SOURCES = { card: cardSources, page: pageSources }

type Props = {
  /** Our own address of the picture; null where there is none. */
  path: string | null
  on: keyof typeof SOURCES
  /** In the first screenful: fetched at once and first. */
  first?: boolean
  /** The same on two pages: the picture grows from one into the other. */
  name?: string
}

/**
 * A picture 4 : 3, its place kept. It lies over a drawn placeholder, which is what stays where it is missing; a broken
 * one is answered with a transparent pixel (app/pictures). Decoration beside its title, so without an alternative text.
 */
export function Picture({ path, on, first = false, name }: Props) {
  return (
    <ViewTransition name={name} default="none" share="auto">
      <voucher-picture class="picture">
        {path && (
          // biome-ignore lint/performance/noImgElement: next/image is 5.7 KB of script; its optimiser serves this one too
          <img
            {...SOURCES[on](path)}
            alt=""
            width={828}
            height={621}
            loading={first ? 'eager' : 'lazy'}
            fetchPriority={first ? 'high' : undefined}
          />
        )}
      </voucher-picture>
    </ViewTransition>
  )
}
