import { expect, test } from 'playwright/test'
import {
  campaignQuery,
  parseCampaign,
  readTouchpoint,
  remember,
} from '@/lib/marketing/attribution/touchpoint'
import { fc, forAll } from '../support/property'
import { browser, forgetBrowser } from '../support/window'

const NOW = new Date('2026-01-15T12:00:00Z')
const at = NOW.toISOString()

test('An address says where its reader came from, and nothing else of it is kept', () => {
  const search =
    '?utm_source=mail&utm_campaign=spring+26&gclid=abc&c=poster&value=50&to=Jane&from=John&message=Hi&x=1'
  expect(readTouchpoint(search, NOW)).toEqual({
    utm_source: 'mail',
    utm_campaign: 'spring 26',
    gclid: 'abc',
    code: 'poster',
    at,
  })
})

test('An address without a campaign says nothing', () => {
  for (const search of ['', '?value=50&to=Jane', '?utm_source=', '?c=%20', '?utm_source=j@x.org'])
    expect(readTouchpoint(search, NOW), search).toBeNull()
})

test('An address of a person is no campaign however often it was encoded, nor is what follows a link', () => {
  for (const source of ['j%40x.org', 'j%2540x.org', 'j%252540x.org'])
    expect(readTouchpoint(`?utm_source=${source}`, NOW), source).toBeNull()
  expect(readTouchpoint('?value=50?utm_source=mail&amp;utm_campaign=spring).', NOW)).toMatchObject({
    utm_source: 'mail',
    utm_campaign: 'spring',
  })
})

test('Whatever is in an address, what is kept is short and whole text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 })
  forAll(fc.tuple(text, text), ([source, code]) => {
    const params = new URLSearchParams({ utm_source: source, c: code })
    for (const part of Object.values(readTouchpoint(`?${params}`, NOW) ?? {})) {
      expect(part.length).toBeLessThanOrEqual(200)
      expect(part).not.toMatch(/\p{Cc}|\p{Cs}/u)
    }
  })
})

test('The first touch of a visit stays, the last one follows', () => {
  const first = { utm_source: 'mail', at }
  const second = { utm_source: 'poster', at }
  const third = { utm_source: 'social', at }
  expect(remember({}, first)).toEqual({ first, last: first })
  expect(remember(remember(remember({}, first), second), third)).toEqual({ first, last: third })
})

test('A stored campaign comes back, and one that cannot be read is none', () => {
  const campaign = remember({}, { utm_source: 'mail', at })
  expect(parseCampaign(JSON.stringify(campaign))).toEqual(campaign)
  for (const text of [null, '', '{', '7', '{"first":{}}', '{"first":7,"last":7}', 'null'])
    expect(parseCampaign(text), String(text)).toEqual({})
})

test('A campaign is read from an address as it was written into it', () => {
  const word = fc.stringMatching(/^([^\s@\p{Cc}][^@\p{Cc}]{0,40})?[\p{L}\d%]$/u)
  const names = { utm_source: word, utm_campaign: word, gclid: word, code: word }
  forAll(fc.record(names, { requiredKeys: ['utm_source'] }), (touch) => {
    expect(readTouchpoint(campaignQuery(touch), NOW)).toEqual({ ...touch, at })
  })
  expect(campaignQuery({ utm_source: 'mail', code: 'a b' })).toBe('?utm_source=mail&c=a+b')
  expect(campaignQuery({})).toBe('')
})

test('A visit is kept nowhere but in the page, until the shopper agrees', async () => {
  forgetBrowser()
  const { noteArrival, readAttribution, keepAttribution, dropAttribution } = await import(
    '@/lib/marketing/attribution/session-attribution'
  )
  noteArrival({ pathname: '/', search: '?utm_source=mail' })
  noteArrival({ pathname: '/cart/37:50&amp;c=poster', search: '' })
  expect(readAttribution()).toMatchObject({
    first: { utm_source: 'mail' },
    last: { code: 'poster' },
  })
  expect(browser.thisTab.items.size + browser.shared.items.size).toBe(0)
  keepAttribution()
  expect(parseCampaign(browser.thisTab.getItem('campaign'))).toEqual(readAttribution())
  dropAttribution()
  expect(browser.thisTab.items.size).toBe(0)
})
