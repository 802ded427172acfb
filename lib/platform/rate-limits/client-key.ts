import { isIPv4, isIPv6 } from 'node:net'

/** Whoever gives no address that can be read shares one limit with all others who do not. */
const UNKNOWN = 'unknown'

/** IPv4 addresses as IPv6 writes them: mapped (RFC 4291, 2.5.5.2), and translated by a network without IPv4 (RFC 6052, 2.1). */
const HOLDS_IPV4 = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0']

/**
 * Who counts as one client for limits, by the address a request came from, with or without its port: an IPv4 address, or
 * the /64 of an IPv6 one, which is the least that a provider gives to one customer (RFC 6177).
 */
export function clientKey(address: string): string {
  const host = withoutPort(address.trim())
  if (isIPv4(host)) return host
  if (!isIPv6(host)) return UNKNOWN
  const groups = groupsOf(host)
  return HOLDS_IPV4.includes(groups.slice(0, 6).join(':'))
    ? ipv4Of(groups.slice(6))
    : `${groups.slice(0, 4).join(':')}::/64`
}

/** `192.0.2.1:443`, `[2001:db8::1]:443`, `[2001:db8::1]`; the interface in `fe80::1%eth0` is this machine's own. */
function withoutPort(address: string): string {
  const [, inBrackets, beforePort] =
    /^\[([^\]]*)\](?::\d{1,5})?$|^([^:]*):\d{1,5}$/.exec(address) ?? []
  return (inBrackets ?? beforePort ?? address).split('%', 1)[0] ?? ''
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(ipv6: string): string[] {
  const written = new URL(`http://[${ipv6}]`).hostname.slice(1, -1) // one way to write each
  const [start = [], end = []] = written.split('::').map((half) => half.split(':').filter(Boolean))
  return [...start, ...Array<string>(8 - start.length - end.length).fill('0'), ...end]
}

const ipv4Of = (groups: string[]) =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.')
