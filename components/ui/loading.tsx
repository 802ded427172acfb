/** Holds a screen's height, so that nothing jumps when the contents come. Hidden where they cannot come. */
export function Loading() {
  return <p className="min-h-svh text-soft scripting-none:hidden">One moment…</p>
}
