/** Where JavaScript did not arrive: says so instead of doing nothing. */
export function NeedsScript({ what }: { what: string }) {
  return (
    <noscript>
      <p className="border-hairline border-l-4 bg-wash px-4 py-3">
        {what} needs JavaScript, which did not arrive or is switched off. Reload the page to try
        again.
      </p>
    </noscript>
  )
}
