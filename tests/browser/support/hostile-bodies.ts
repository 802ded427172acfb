import { checkout } from './checkout'

/** In every hostile word, so that a test sees whether any of it comes back. */
export const MARK = 'zz9plural'

type Hostile = [what: string, body: string | Buffer, status: number]

const LINE = { id: '37', value: 50 }
const { customer } = checkout()
const json = (other: object) => JSON.stringify(checkout(other))
const written = (change: object) => json({ cart: [{ ...LINE, ...change }] })
const worth = (value: unknown) => written({ value })
/** A number as no program of ours would write it. */
const worthRaw = (number: string) => worth(50).replace('"value":50', `"value":${number}`)
const named = (first_name: unknown) => json({ customer: { ...customer, first_name } })
const mailed = (email: string) => json({ customer: { ...customer, email } })
const nested = (depth: number, [open, close]: [string, string]) =>
  open.repeat(depth) + close.repeat(depth)

const NUMBERS: Hostile[] = [
  ['a number in words', worth('1e2'), 422],
  ['no number', worthRaw('NaN'), 400],
  ['more than all', worthRaw('Infinity'), 400],
  ['a hexadecimal number', worthRaw('0x32'), 400],
  ['an octal number', worthRaw('050'), 400],
  ['a huge number', worthRaw('1e400'), 422],
  ['a tiny number', worthRaw('1e-400'), 422],
  ['minus nothing', worthRaw('-0'), 422],
  ['less than nothing', worth(-50), 422],
  ['more than can be counted', worthRaw('9007199254740993'), 422],
  ['nearly an amount', worthRaw('50.000000000001'), 422],
  ['huge people', json({ cart: [{ id: '38', value: 215, persons: 2 ** 53 }] }), 422],
  ['a huge id', written({ id: '9'.repeat(400) }), 422],
  ['an id with a sign', written({ id: '+37' }), 422],
  ['an id in other digits', written({ id: '٣٧' }), 422],
  ['a huge kind of delivery', json({ delivery: { type_id: 1e308 } }), 422],
]

const SHAPES: Hostile[] = [
  ['a prototype', `{"__proto__":${json({ leave_blank: '' })}}`, 422],
  ['a prototype of a line', written({ __proto__: null, value: { valueOf: 50 } }), 422],
  ['a constructor', json({ customer: { constructor: { prototype: customer } } }), 422],
  ['a basket that says it is long', json({ cart: { 0: LINE, length: 1 } }), 422],
  ['a list for a person', json({ customer: [customer] }), 422],
  ['a list for all', `[${json({})}]`, 422],
  ['a word for a basket', json({ cart: `[${MARK}]` }), 422],
  ['an operator for an email', json({ customer: { ...customer, email: { $gt: MARK } } }), 422],
  ['the same name twice', written({}).replace(/}$/, ',"cart":[]}'), 422],
  ['a deep list', nested(8_000, ['[', ']']), 422],
  ['a deep thing', `${'{"a":'.repeat(2_700)}1${'}'.repeat(2_700)}`, 422],
  ['a deep beginning', '['.repeat(16_000), 400],
  ['50,000 lines of nothing', json({ cart: Array(50_000).fill({}) }), 413],
  ['5,000 lines of nothing', json({ cart: Array(5_000).fill({}) }), 422],
  ['a filled trap', json({ leave_blank: MARK }), 422],
  ['two things', `${json({ cart: [] })}${json({})}`, 400],
]

const WORDS: Hostile[] = [
  ['half a letter', named(`${MARK}\ud83d`), 422],
  ['another half', written({ to: `\udfff${MARK}` }), 422],
  ['a control sign as it is', named(MARK).replace(MARK, `${MARK}\u0001`), 400],
  ['a header in an email', mailed(`a@example.com\r\nBcc: ${MARK}@example.com`), 422],
  ['markup in an email', mailed(`<script>${MARK}</script>@example.com`), 422],
  ['a query in an email', mailed(`'; drop table orders; --${MARK}`), 422],
  ['a long name', named(MARK.repeat(30)), 422],
  ['a message of 20,000 lines', written({ message: `${MARK}\n`.repeat(20_000) }), 413],
  ['a message of 7,000 lines', written({ message: MARK + '\n'.repeat(7_000) + MARK }), 422],
  ['a key that is a path', json({ key: `../../${MARK}` }), 422],
  ['a key that is a thing', json({ key: { toString: MARK } }), 422],
]

const BYTES: Hostile[] = [
  ['UTF-16', Buffer.from(json({}), 'utf16le'), 400],
  ['UTF-16 the other way round', Buffer.from(json({}), 'utf16le').swap16(), 400],
  ['Latin letters of one byte', Buffer.from(named('Zoë'), 'latin1'), 400],
  [
    'a letter too long',
    Buffer.concat([Buffer.from('"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"')]),
    400,
  ],
  ['a mark of order, and an empty basket', `\ufeff${json({ cart: [] })}`, 422],
  ['two marks of order', `\ufeff\ufeff${json({})}`, 400],
  ['nothing', '', 400],
  ['zeros', Buffer.alloc(1_000), 400],
  ['a form', `key=${MARK}&cart=37`, 400],
  ['XML', `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;${MARK}</a>`, 400],
]

/** What has broken somebody's checkout, or might, and how ours answers it. */
export const HOSTILE_BODIES: Hostile[] = [...NUMBERS, ...SHAPES, ...WORDS, ...BYTES]
