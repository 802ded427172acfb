/** Data for search engines; React keeps a `</script>` in it from ending it. */
export const StructuredData = ({ data }: { data: object }) => (
  <script type="application/ld+json">{JSON.stringify(data)}</script>
)
