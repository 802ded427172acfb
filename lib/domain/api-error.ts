/** The one error shape of the whole system, the API's own: the first message of a path matters most. */
export type FieldErrors = Record<string, string[]>
export type Problem = { message: string; errors: FieldErrors }

export const problem = (message: string, errors: FieldErrors = {}): Problem => ({ message, errors })
