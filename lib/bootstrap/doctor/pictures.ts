import 'server-only'
import { type Check, ok, warn } from '@/lib/bootstrap/doctor/check'
import { fetchImage, isAllowed } from '@/lib/catalogue/fetch-image'
import type { Voucher } from '@/lib/domain/voucher/voucher'

const AT_ONCE = 4
const MOST_NAMED = 20

type Picture = { address: string; ids: number[] }

/** The pictures of all vouchers that are sold: from a host that may be asked, and to be decoded to their end. */
export async function checkPictures(vouchers: Voucher[]): Promise<Check[]> {
  const pictures = picturesOf(vouchers)
  const allowed = pictures.filter(({ address }) => isAllowed(address))
  const broken = await fetchAll(allowed)
  const foreign = new Set(
    pictures.filter((each) => !allowed.includes(each)).map(({ address }) => new URL(address).host),
  )
  const checks = [
    ...[...foreign].map((host) =>
      warn('pictures', `come from ${host}, which may not be asked`, `Add ${host} to IMAGE_HOSTS.`),
    ),
    ...broken
      .slice(0, MOST_NAMED)
      .map(({ ids, reason }) =>
        warn(
          'pictures',
          `that of voucher ${ids.join(', ')} cannot be shown: ${reason}`,
          'Upload it anew at Smart Gift, as JPEG, PNG or WebP.',
        ),
      ),
  ]
  if (checks.length > 0) return checks
  return [ok('pictures', `all ${pictures.length} can be shown`)]
}

function picturesOf(vouchers: Voucher[]): Picture[] {
  const ids = new Map<string, number[]>()
  for (const { id, image, status } of vouchers) {
    const isSold = status === 'active' || status === 'hidden'
    if (image && isSold) ids.set(image, [...(ids.get(image) ?? []), id])
  }
  return [...ids].map(([address, ids]) => ({ address, ids }))
}

/** Those that cannot be shown, and why. */
async function fetchAll(pictures: Picture[]) {
  const left = [...pictures]
  const broken: { ids: number[]; reason: string }[] = []
  async function work() {
    for (let next = left.shift(); next; next = left.shift()) {
      const fetched = await fetchImage(next.address)
      if (typeof fetched === 'string') broken.push({ ids: next.ids, reason: fetched })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return broken.sort((one, other) => (one.ids[0] ?? 0) - (other.ids[0] ?? 0))
}
