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
  { path: `${path}.line1`, label: 'Address line 1', autoComplete: `${section} address-line1` },
  {
    path: `${path}.line2`,
    label: 'Address line 2',
    autoComplete: `${section} address-line2`,
    isOptional: true,
  },
  {
    path: `${path}.line3`,
    label: 'Address line 3',
    autoComplete: `${section} address-line3`,
    isOptional: true,
  },
  {
    path: `${path}.city`,
    label: 'Town or city',
    autoComplete: `${section} address-level2`,
    width: 'medium',
  },
  {
    path: `${path}.county`,
    label: 'County',
    autoComplete: `${section} address-level1`,
    width: 'medium',
  },
  {
    path: `${path}.postcode`,
    label: 'Postcode',
    autoComplete: `${section} postal-code`,
    width: 'short',
  },
]

/** Tokens: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-field */
export const CUSTOMER_FIELDS: Field[] = [
  { path: 'customer.first_name', label: 'First name', autoComplete: 'given-name', width: 'medium' },
  { path: 'customer.last_name', label: 'Last name', autoComplete: 'family-name', width: 'medium' },
  {
    path: 'customer.email',
    label: 'Email',
    autoComplete: 'email',
    inputMode: 'email',
    type: 'email',
    hint: 'Your confirmation goes here.',
  },
]

export const BILLING_FIELDS: Field[] = address('customer.billing_address', 'billing')

export const RECIPIENT_FIELDS: Field[] = [
  {
    path: 'delivery.first_name',
    label: 'First name',
    autoComplete: 'shipping given-name',
    width: 'medium',
  },
  {
    path: 'delivery.last_name',
    label: 'Last name',
    autoComplete: 'shipping family-name',
    width: 'medium',
  },
  ...address('delivery', 'shipping'),
]
