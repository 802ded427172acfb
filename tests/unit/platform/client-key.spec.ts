import { expect, test } from 'playwright/test'
import { clientKey } from '@/lib/platform/rate-limits/client-key'
import { fc, forAll } from '../support/property'

const ipv6 = fc.ipV6().filter((text) => !text.includes('.'))
const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16))
const groups = (length: number) => fc.array(group, { minLength: length, maxLength: length })
const port = fc.integer({ min: 0, max: 65_535 })

test('An IPv4 address is itself, with a port or without, alone or in IPv6', () => {
  forAll(fc.tuple(fc.ipV4(), port), ([address, port]) => {
    const hex = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))
    const inHex = `${hex.slice(0, 2).join('')}:${hex.slice(2).join('')}`
    const written = [
      address,
      ` ${address} `,
      `${address}:${port}`,
      `::ffff:${address}`,
      `[::FFFF:${address}]:${port}`,
      `::ffff:${inHex}`,
      `0:0:0:0:0:ffff:${inHex}`,
      `64:ff9b::${address}`,
    ]
    expect(written.filter((each) => clientKey(each) !== address)).toEqual([])
  })
})

test('All addresses of one /64 are one client, and those of another are another', () => {
  const network = groups(4).filter(([first]) => first !== '0' && first !== '64')
  forAll(
    fc.tuple(network, network, groups(4), groups(4), port),
    ([own, other, host, neighbour, port]) => {
      const address = [...own, ...host].join(':')
      const key = clientKey(address)
      const written = [
        [...own, ...neighbour].join(':'),
        address.toUpperCase(),
        `[${address}]`,
        `[${address}]:${port}`,
        `${address}%eth0`,
        `${own.join(':')}::`,
        [...own.map((part) => part.padStart(4, '0')), ...host].join(':'),
      ]
      expect(written.filter((each) => clientKey(each) !== key)).toEqual([])
      expect(clientKey([...other, ...host].join(':')) === key).toBe(own.join() === other.join())
    },
  )
})

test('A key is its own key’s address, and no two clients share one', () => {
  forAll(fc.oneof(fc.ipV4(), ipv6), (address) => {
    const key = clientKey(address)
    expect(key).not.toBe('unknown')
    expect(clientKey(key.replace('/64', ''))).toBe(key)
  })
})

test('What is no address shares one limit', () => {
  const garbage = ['', ' ', 'unknown', '_hidden', 'localhost', '999.1.1.1', '1.2.3', '1.2.3.4:x']
  for (const text of [...garbage, '[', '[]:1', '::1::', 'a'.repeat(20_000), '1.2.3.4, 5.6.7.8'])
    expect(clientKey(text), text.slice(0, 20)).toBe('unknown')
  forAll(fc.string({ unit: 'binary' }), (text) => {
    expect(() => clientKey(text)).not.toThrow()
  })
})
