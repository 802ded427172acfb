import 'server-only'
import { isLoopback } from '@/lib/domain/loopback'
import { env } from '@/lib/platform/env'
import { shop } from '@/lib/shop/shop'

const THIS_MACHINE = ['http://localhost:*', 'http://127.0.0.1:*']

/** Whose pages may frame an embed, as a content security policy names them. A shop on this machine is tried out from it. */
export function embedOrigins(): string[] {
  const origins = env().EMBED_ORIGINS ?? shop().embedOrigins
  return isLoopback(new URL(env().SHOP_URL).hostname) ? [...origins, ...THIS_MACHINE] : origins
}
