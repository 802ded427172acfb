import 'server-only'
import { z } from 'zod'

const words = z.string().trim().min(1)
const LegalText = z.union([z.strictObject({ href: z.url() }), z.strictObject({ text: words })])

/** What the law wants a shopper to be told. What is not set is left out, never invented. */
export const Law = z.strictObject({
  validity: z
    .strictObject({ months: z.int().positive(), from: z.enum(['purchase', 'delivery']) })
    .optional(),
  cancellation: words.optional(),
  terms: LegalText.optional(),
  privacy: LegalText.optional(),
  company: words.optional(),
})
