import { expect, test } from 'playwright/test'
import { leastCodeWidth, outputNotes } from '@/lib/marketing/studio/output-notes'
import { firstDraft } from '@/lib/marketing/studio/studio-draft'
import { monetary } from '../support/vouchers'

const draft = firstDraft([monetary()])
const [first] = draft.picks
const written = first
  ? { ...draft, picks: [{ ...first, choice: { ...first.choice, to: 'Jane' } }] }
  : draft

test('every output says what it cannot carry', () => {
  for (const kind of ['voucher', 'basket', 'collection'] as const)
    for (const note of Object.values(outputNotes({ ...draft, kind }))) expect(note).not.toBe('')
  const notes = outputNotes({ ...draft, kind: 'basket' })
  expect(notes.link).toContain('no names and no message')
})

test('whoever has written words is told where they are left out', () => {
  const left = 'The words that you wrote are left out.'
  const ofVoucher = outputNotes(written)
  expect(ofVoucher.link).not.toContain(left)
  expect(ofVoucher.direct).toContain(left)
  expect(ofVoucher.embed).toContain(left)
  expect(outputNotes({ ...written, kind: 'basket' }).link).toContain(left)
  expect(outputNotes(draft).direct).not.toContain(left)
})

test('a code is printed half a millimetre a module or wider', () => {
  expect(leastCodeWidth(45)).toBe(23)
})
