import { expect, test } from '../support/test'

for (const [kind, type] of [
  ['js', 'application/javascript; charset=UTF-8'],
  ['css', 'text/css; charset=UTF-8'],
] as const) {
  test(`A page’s .${kind} comes packed the tightest way that its visitor takes, and is the same`, async ({
    asks,
  }) => {
    const { text: page } = await asks('/')
    const [file = ''] = page.match(new RegExp(`/_next/static/[^"]+\\.${kind}`)) ?? []
    const get = (accepted: string) => asks(file, { headers: { 'accept-encoding': accepted } })
    const plain = await get('identity')
    for (const [accepted, packing] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['br;q=0.5', 'br'],
      ['gzip, br;q=0', 'gzip'],
      ['gzip', 'gzip'],
      ['brisk', null],
    ] as const) {
      const { headers, text } = await get(accepted)
      expect(headers.get('content-encoding'), accepted).toBe(packing)
      expect(headers.get('content-type')).toBe(type)
      expect(headers.get('vary')).toMatch(/^accept-encoding$/i)
      expect(headers.get('cache-control')).toContain('immutable')
      expect(text).toBe(plain.text)
    }
  })
}
