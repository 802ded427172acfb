/** Where an editor asks how to embed a page of ours (oEmbed's discovery). */
export const oembedUrl = (pageUrl: string, shopUrl: string): string =>
  `${shopUrl}/oembed?${new URLSearchParams({ url: pageUrl, format: 'json' })}`
