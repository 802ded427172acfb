/** The box that no person sees, and the field of a posted checkout. No password manager or autofill knows the name. */
export const HONEYPOT = 'leave_blank'

/** Whether a posted checkout comes from a program: the box that no person sees is filled in. */
export function isTrapped(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !(HONEYPOT in body)) return false
  return body[HONEYPOT] !== '' && body[HONEYPOT] != null
}
