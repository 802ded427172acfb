import type { FieldErrors } from '@/lib/domain/api-error'
import type { CartLine } from '@/lib/domain/cart/cart'
import { toPounds } from '@/lib/domain/money'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'

type AddressValues = {
  line1: string
  line2: string
  line3: string
  city: string
  county: string
  postcode: string
}

/** The checkout form as typed; the names are the API's, so an error's path is a field's name. */
export type CheckoutValues = {
  customer: { first_name: string; last_name: string; email: string; billing_address: AddressValues }
  delivery: AddressValues & {
    first_name: string
    last_name: string
    /** A radio's text of `type_id`. */
    type_id: string
    /** ISO date or empty. */
    date: string
    /** Sent to whoever pays. */
    same: boolean
  }
}

const NO_ADDRESS: AddressValues = {
  line1: '',
  line2: '',
  line3: '',
  city: '',
  county: '',
  postcode: '',
}

export const emptyValues = (options: readonly DeliveryOption[]): CheckoutValues => ({
  customer: { first_name: '', last_name: '', email: '', billing_address: NO_ADDRESS },
  delivery: {
    ...NO_ADDRESS,
    first_name: '',
    last_name: '',
    type_id: String(options[0]?.type_id ?? ''),
    date: '',
    same: true,
  },
})

export const chosenOption = (values: CheckoutValues, options: readonly DeliveryOption[]) =>
  options.find((option) => String(option.type_id) === values.delivery.type_id)

/** What the browser posts for a form and a basket, less the key: the API's own body. Pence become pounds here. */
export function toRequest(
  values: CheckoutValues,
  lines: readonly CartLine[],
  options: readonly DeliveryOption[],
) {
  const { type_id: _, date, same, ...recipient } = values.delivery
  const option = chosenOption(values, options)
  const { billing_address, first_name, last_name } = values.customer
  const address = same ? { ...billing_address, first_name, last_name } : recipient
  return {
    cart: lines.map(({ id, value, persons, to, from, message }) => ({
      id: String(id),
      value: toPounds(value),
      persons,
      to,
      from,
      message,
    })),
    customer: values.customer,
    delivery: {
      type_id: option?.type_id,
      ...(option?.dated && { date }),
      ...(option?.needsAddress && address),
    },
  }
}

/**
 * The errors of a request at the boxes the shopper sees: a recipient who is the same as billing has none of its own, so what is
 * wrong with it stands at the billing address.
 */
export function shownErrors(errors: FieldErrors, { delivery }: CheckoutValues): FieldErrors {
  if (!delivery.same) return errors
  const moved = Object.entries(errors).map(
    ([path, messages]) => [shownPath(path), messages] as const,
  )
  // A box that has an error of its own keeps its own words.
  const own = Object.entries(errors).filter(([path]) => shownPath(path) === path)
  return Object.fromEntries([...moved, ...own])
}

function shownPath(path: string): string {
  const [, name = ''] = /^delivery\.(\w+)$/.exec(path) ?? []
  if (name === 'first_name' || name === 'last_name') return `customer.${name}`
  return name in NO_ADDRESS ? `customer.billing_address.${name}` : path
}
