import { z } from 'zod'

const Text = z.string().trim().min(1).max(200)

/** Where a visit came from, as its address said. */
const Touch = z.object({
  utm_source: Text.optional(),
  utm_medium: Text.optional(),
  utm_campaign: Text.optional(),
  utm_term: Text.optional(),
  utm_content: Text.optional(),
  gclid: Text.optional(),
  fbclid: Text.optional(),
  code: Text.optional(),
  /** ISO time of the visit. */
  at: z.iso.datetime(),
})
export type Touchpoint = z.infer<typeof Touch>

/** The first and the last visit that brought a shopper. Whatever is wrong with it is dropped: it never stands in a sale's way. */
export const Attribution = z
  .object({ first: Touch.optional().catch(undefined), last: Touch.optional().catch(undefined) })
  .optional()
  .catch(undefined)
export type Attribution = NonNullable<z.infer<typeof Attribution>>

/** Every field of a touch, in the order of the bookkeeper's columns. */
export const TOUCHPOINT_FIELDS = Object.keys(Touch.shape) as (keyof Touchpoint)[]
