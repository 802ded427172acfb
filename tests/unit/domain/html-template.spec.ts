import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'playwright/test'
import { html } from '@/lib/domain/html-template'
import { fc, forAll } from '../support/property'

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
})

test('what stands in a hole is text, in an element and in an attribute', () => {
  const nasty = `</a><script>alert("1")</script> & 'more'`
  expect(html`<a title="${nasty}">${nasty}</a>`.text).not.toMatch(/<script|title="[^"]*"1/)
})

test('a parser reads back what was written, less what no XML may hold', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  forAll(anyText, (text) => {
    const kept = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    const { a } = parser.parse(html`<a>x${text}x</a>`.text)
    expect(a).toBe(`x${kept.replace(/\r\n?/g, '\n')}x`)
  })
})

test('a line ending of any kind is a line ending', () => {
  expect(html`${'a\u0000\u0008b\uFFFE'}`.text).toBe('ab')
})

test('nothing is written for nothing, and a list one after the other', () => {
  const items = ['a', 'b'].map((each) => html`<i>${each}</i>`)
  expect(html`${null}${undefined}${false}${0}${items}${[]}`.text).toBe('0<i>a</i><i>b</i>')
})
