import Link from 'next/link'

/** Says politely what went into the basket; empty until then, so that the announcement is one. */
export function AddedToBasket({ what }: { what: string }) {
  return (
    <div role="status" className="w-full">
      {what && (
        <p className="border-support border-l-4 bg-wash px-4 py-2">
          Added to your basket: {what}.{' '}
          <Link className="link" href="/cart">
            See your basket
          </Link>
        </p>
      )}
    </div>
  )
}
