// <smart-voucher voucher="38"> or <smart-voucher collection="for-two"> on any page. The link inside is shown until the
// voucher is there, and stays where it never comes. Nothing is stored, and nothing is fetched until it is nearly in view.
;(() => {
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? document.querySelector('script[src*="/embed.js"]')
  )
  if (!script || customElements.get('smart-voucher')) return
  const shop = new URL(script.src).origin
  const NEAR = '400px'
  const HIGHEST = 5000
  const HANDED_ON = 'utm_source utm_medium utm_campaign utm_term utm_content c value persons'.split(
    ' ',
  )

  class SmartVoucher extends HTMLElement {
    static observedAttributes = ['voucher', 'collection']

    /** @type {HTMLIFrameElement | undefined} */
    #frame
    #shadow = this.attachShadow({ mode: 'open' })
    #slot = this.#shadow.appendChild(document.createElement('slot'))
    #near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#load(),
      { rootMargin: NEAR },
    )

    connectedCallback() {
      this.style.display = 'block'
      addEventListener('message', this.#hear)
      this.#near.observe(this)
    }

    disconnectedCallback() {
      removeEventListener('message', this.#hear)
      this.#reset()
    }

    attributeChangedCallback() {
      if (!this.isConnected) return
      this.#reset()
      this.#near.observe(this)
    }

    #reset() {
      this.#near.disconnect()
      this.#frame?.remove()
      this.#frame = undefined
      this.#slot.style.display = ''
    }

    #load() {
      this.#near.disconnect()
      const path = this.#path()
      if (!path) return
      const frame = document.createElement('iframe')
      frame.src = shop + path + this.#query()
      frame.title = this.textContent?.trim() || 'Gift voucher'
      frame.style.cssText = 'display:block;width:100%;height:0;border:0;visibility:hidden'
      frame.onload = () => frame.contentWindow?.postMessage({ smartVoucher: 'hello' }, shop)
      this.#frame = this.#shadow.appendChild(frame)
    }

    #path() {
      const voucher = this.getAttribute('voucher') ?? ''
      const collection = this.getAttribute('collection') ?? ''
      if (/^[1-9]\d{0,8}$/.test(voucher)) return `/embed/${voucher}`
      return /^[a-z0-9-]{1,60}$/.test(collection) ? `/embed/collections/${collection}` : ''
    }

    /** The campaign and the choice that the link inside names; else the page's own host is the source. */
    #query() {
      const link = this.querySelector('a')
      const given = new URL(link?.href || shop).searchParams
      const query = new URLSearchParams({ utm_source: location.hostname, utm_medium: 'embed' })
      for (const name of HANDED_ON) {
        const value = given.get(name)
        if (value) query.set(name, value)
      }
      return `?${query}`
    }

    /** @param {MessageEvent} message of any window: only the frame's own, from the shop, is listened to */
    #hear = ({ origin, source, data }) => {
      const frame = this.#frame
      if (!frame || source !== frame.contentWindow || origin !== shop) return
      if (data?.smartVoucher !== 'height' || !(data.height > 0 && data.height <= HIGHEST)) return
      frame.style.height = `${Math.ceil(data.height)}px`
      frame.style.visibility = 'visible'
      this.#slot.style.display = 'none'
    }
  }

  customElements.define('smart-voucher', SmartVoucher)
})()
