/** The one error shape of the whole system, the API's own: the first message of a path matters most. */
export type FieldErrors = Record<string, string[]>
export type ApiError = { message: string; errors: FieldErrors }

export const apiError = (message: string, errors: FieldErrors = {}): ApiError => ({
  message,
  errors,
})
