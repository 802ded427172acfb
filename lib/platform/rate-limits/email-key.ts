/** Whose mailboxes have one name under two domains, and any dots in it (https://support.google.com/mail/answer/7436150). */
const GMAIL = ['gmail.com', 'googlemail.com']

/**
 * Which mailbox an email address leads to, for limits alone: any case, without what follows a plus sign. The order keeps what was
 * typed: whether a host knows plus signs is the host's to say.
 */
export function emailKey(email: string): string {
  const address = email.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  const domain = withoutDot(address.slice(at + 1))
  const name = address.slice(0, Math.max(0, at))
  const mailbox = name.split('+', 1)[0] || name
  return GMAIL.includes(domain)
    ? `${mailbox.replaceAll('.', '')}@${GMAIL[0]}`
    : `${mailbox}@${domain}`
}

/** `example.com.` is `example.com`, to the last dot. */
const withoutDot = (domain: string) => (domain.endsWith('.') ? domain.slice(0, -1) : domain)
