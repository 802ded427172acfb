// Runs in the frame. It tells the page around it how high the card is, and where its links come from.
const root = document.documentElement
const origins = (root.dataset.origins ?? '').split(' ')
const HANDED_ON = 'utm_source utm_medium utm_campaign utm_term utm_content c value persons'.split(
  ' ',
)
const LONGEST = 200

handOn(new URLSearchParams(location.search))

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || !isAllowed(origin) || data?.smartVoucher !== 'hello') return
  root.classList.add('fit')
  const to = origin === 'null' ? '*' : origin // a page in a sandbox has no origin to name; it is only told a height
  const measure = () =>
    parent.postMessage({ smartVoucher: 'height', height: document.body.offsetHeight }, to)
  measure() // at once: a frame without a height is not drawn, so no observer would speak up
  new ResizeObserver(measure).observe(document.body)
})

/** @param {string} asks the origin of the page that asks; `http://localhost:*` is that host at any port */
function isAllowed(asks) {
  const anyPort = asks.replace(/:\d+$/, ':*')
  return [asks, anyPort, '*'].some((each) => origins.includes(each)) || asks === location.origin
}

/** @param {URLSearchParams} query of the frame: the campaign and the choice in it go on with every link */
function handOn(query) {
  for (const link of document.links) {
    const url = new URL(link.href)
    for (const name of HANDED_ON) {
      const value = query.get(name)
      if (value && value.length <= LONGEST) url.searchParams.set(name, value)
    }
    link.href = url.href
  }
}
