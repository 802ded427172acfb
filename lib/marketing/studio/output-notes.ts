import { NOTE_NAMES } from '@/lib/domain/cart/notes'
import type { Draft } from '@/lib/marketing/studio/studio-draft'

export type OutputNotes = Record<'link' | 'direct' | 'button' | 'embed' | 'code', string>

const DELIVERY = 'How and when it is delivered is chosen at the checkout.'

const LINK: Record<Draft['kind'], string> = {
  voucher: `Opens the voucher with the choice and the words filled in. ${DELIVERY}`,
  basket: `Fills the basket. It carries no names and no message. ${DELIVERY}`,
  collection: 'Shows the collection. It carries no choice and no words.',
}

/** Of each thing that the studio makes, in words, what it does and what it cannot carry. */
export function outputNotes({ kind, picks }: Draft): OutputNotes {
  const isWritten = picks.some(({ choice }) => NOTE_NAMES.some((name) => choice[name].trim()))
  const leftOut = isWritten ? ' The words that you wrote are left out.' : ''
  return {
    link: LINK[kind] + (kind === 'basket' ? leftOut : ''),
    direct: `Puts it straight into the basket. It carries no names and no message.${leftOut}`,
    button:
      'Carries what the link carries, but no picture and no typeface of yours. Some mail programs show square corners or colours of their own.',
    embed:
      kind === 'voucher'
        ? `Shows the picture and the price of what is chosen. It carries no names and no message.${leftOut} Sites that are not among your embedOrigins show the plain link.`
        : 'Shows every voucher in the collection. Sites that are not among your embedOrigins show the plain link.',
    code: 'Carries what the link carries; each word makes it finer.',
  }
}

/** Millimetres a module has to be wide for a phone to read it off paper. */
const MODULE = 0.5

/** How wide a code has to be printed, in whole millimetres. */
export const leastCodeWidth = (modules: number): number => Math.ceil(modules * MODULE)
