import { giftMessages as words } from '@/lib/messages/gift'

/** A wrapped gift in the theme's colours: paper, a ribbon round it, a bow. */
export function WrappedGift() {
  return (
    <svg
      role="img"
      aria-label={words.wrapped}
      viewBox="0 0 420 198"
      className="w-full max-w-xl text-hairline"
    >
      <rect y="14" width="420" height="184" rx="4" className="text-accent" fill="currentColor" />
      <path fill="currentColor" d="M276 14h26v184h-26zM0 92h420v26H0z" />
      <g fill="none" stroke="currentColor" strokeWidth="9" strokeLinejoin="round">
        <path d="M289 104c-20-52-78-66-80-40-2 24 50 40 80 40z" />
        <path d="M289 104c20-52 78-66 80-40 2 24-50 40-80 40z" />
        <path d="m284 108-34 48m44-48 34 48" strokeLinecap="round" />
      </g>
      <circle cx="289" cy="105" r="14" fill="currentColor" />
    </svg>
  )
}
