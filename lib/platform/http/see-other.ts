/** Sends a browser on to a page of the shop; kept by no cache. */
export const seeOther = (path: `/${string}`): Response =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
