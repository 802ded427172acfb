import { fieldLabels as words } from '@/lib/messages/checkout-page'

/** How one text box of the checkout is called and filled in; its path is the API's own. */
export type Field = {
  path: string
  label: string
  autoComplete: string
  inputMode?: 'email' | 'text'
  type?: 'email'
  isOptional?: true
  hint?: string
  /** Widths say how much is expected. */
  width?: 'short' | 'medium'
}

const address = (path: string, section: 'billing' | 'shipping'): Field[] => [
  { path: `${path}.line1`, label: words.line1, autoComplete: `${section} address-line1` },
  {
    path: `${path}.line2`,
    label: words.line2,
    autoComplete: `${section} address-line2`,
    isOptional: true,
  },
  {
    path: `${path}.line3`,
    label: words.line3,
    autoComplete: `${section} address-line3`,
    isOptional: true,
  },
  {
    path: `${path}.city`,
    label: words.city,
    autoComplete: `${section} address-level2`,
    width: 'medium',
  },
  {
    path: `${path}.county`,
    label: words.county,
    autoComplete: `${section} address-level1`,
    width: 'medium',
  },
  {
    path: `${path}.postcode`,
    label: words.postcode,
    autoComplete: `${section} postal-code`,
    width: 'short',
  },
]

/** Tokens: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-field */
export const CUSTOMER_FIELDS: Field[] = [
  {
    path: 'customer.first_name',
    label: words.firstName,
    autoComplete: 'given-name',
    width: 'medium',
  },
  {
    path: 'customer.last_name',
    label: words.lastName,
    autoComplete: 'family-name',
    width: 'medium',
  },
  {
    path: 'customer.email',
    label: words.email,
    autoComplete: 'email',
    inputMode: 'email',
    type: 'email',
    hint: words.emailHint,
  },
]

export const BILLING_FIELDS: Field[] = address('customer.billing_address', 'billing')

export const RECIPIENT_FIELDS: Field[] = [
  {
    path: 'delivery.first_name',
    label: words.firstName,
    autoComplete: 'shipping given-name',
    width: 'medium',
  },
  {
    path: 'delivery.last_name',
    label: words.lastName,
    autoComplete: 'shipping family-name',
    width: 'medium',
  },
  ...address('delivery', 'shipping'),
]
