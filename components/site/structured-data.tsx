'use client'
// Drawn on the server alone it would travel three times: in the page, as the page's data, and quoted once more within it.

/**
 * Data for search engines. No `<` stands in it as such: a voucher's words may hold `</script>`, which React would write
 * differently on the server and then find changed in the browser.
 */
export const StructuredData = ({ data }: { data: object }) => (
  <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
)
