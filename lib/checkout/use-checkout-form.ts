import { type RefObject, useEffect, useState } from 'react'
import {
  type FieldErrors as FormErrors,
  type Resolver,
  set,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import { useFormReader } from '@/lib/browser/use-uncontrolled-input'
import { readCart } from '@/lib/cart/storage'
import { boxValues } from '@/lib/checkout/box-values'
import { readDraft, saveDraft } from '@/lib/checkout/draft'
import {
  type CheckoutValues,
  emptyValues,
  shownErrors,
  toRequest,
} from '@/lib/checkout/form-values'
import type { FieldErrors } from '@/lib/domain/api-error'
import type { CheckoutRules } from '@/lib/domain/order/checkout-schema'
import type { DeliveryOption } from '@/lib/domain/order/delivery-option'

type Rules = Omit<CheckoutRules, 'deliveryOptions'> & { deliveryOptions: DeliveryOption[] }

/** The key is made when the order is placed; the schema only wants to see one. */
const ANY_KEY = '00000000-0000-4000-8000-000000000000'

/** zod comes when it is first needed, not with the page; null where it cannot be had. */
const loadSchema = () => import('@/lib/domain/order/checkout-schema').catch(() => null)

/** What the one schema says of a checkout: errors by path. Where it cannot be loaded, the server alone judges the order. */
async function check(values: CheckoutValues, rules: Rules): Promise<FieldErrors> {
  const schema = await loadSchema()
  if (!schema) return {}
  const { checkoutRequest, fieldErrors } = schema
  const request = toRequest(values, readCart().lines, rules.deliveryOptions)
  const parsed = checkoutRequest(rules).safeParse({ key: ANY_KEY, ...request })
  return parsed.success ? {} : shownErrors(fieldErrors(parsed.error), values)
}

const resolver =
  (rules: Rules): Resolver<CheckoutValues> =>
  async (values) => {
    const errors = await check(values, rules)
    return Object.keys(errors).length > 0
      ? { values: {}, errors: nest(errors) }
      : { values, errors: {} }
  }

/** `{ "customer.email": ["…"] }` as the nested errors react-hook-form holds. */
function nest(errors: FieldErrors): FormErrors<CheckoutValues> {
  const nested = {}
  for (const [path, [message]] of Object.entries(errors))
    set(nested, path, { type: 'rule', message })
  return nested as FormErrors<CheckoutValues>
}

/** Takes over what its boxes hold; what was said to be wrong with one is checked anew. */
function takeOver(boxes: HTMLFormElement, form: UseFormReturn<CheckoutValues>) {
  for (const [path, value] of boxValues(boxes)) {
    const name = path as 'customer.email'
    const known: unknown = form.getValues(name)
    // What is no field of ours has no value.
    if (known === undefined || known === value) continue
    form.setValue(name, value as string, { shouldValidate: form.getFieldState(name).invalid })
  }
}

/** The checkout form: validated on blur, cleared as it is fixed, its draft kept in this tab. Drawn in the browser alone. */
export function useCheckoutForm(rules: Rules, boxes: RefObject<HTMLFormElement | null>) {
  // From the first moment on: put back later, it could go over what somebody has typed meanwhile.
  const [draft] = useState(() => readDraft(emptyValues(rules.deliveryOptions)))
  const form = useForm<CheckoutValues>({
    mode: 'onTouched',
    shouldFocusError: false,
    defaultValues: draft,
    resolver: resolver(rules),
  })
  useFormReader(() => {
    if (boxes.current) takeOver(boxes.current, form)
  })
  const { subscribe } = form
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => saveDraft(values) }),
    [subscribe],
  )
  return form
}
