// <smart-voucher voucher="38"> or <smart-voucher collection="for-two"> on any page. The link inside is shown until the
// voucher is there, and stays where it never comes. Nothing is stored, and nothing is fetched until it is nearly in view.
;(() => {
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript ?? document.querySelector('script[src*="/embed.js"]')
  )
  if (customElements.get('smart-voucher')) return
  /** A script in a shadow root is not told which one it is: there the link inside says whose voucher it is. */
  const home = script && new URL(script.src).origin
  const NEAR = '400px'
  const HIGHEST = 5000
  const HANDED_ON = 'utm_source utm_medium utm_campaign utm_term utm_content c value persons'.split(
    ' ',
  )

  class SmartVoucher extends HTMLElement {
    static observedAttributes = ['voucher', 'collection']

    /** @type {HTMLIFrameElement | undefined} */
    #frame
    #shop = ''
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
      const link = this.querySelector('a')
      const path = this.#path()
      const shop = home ?? (link && new URL(link.href).origin)
      if (!path || !shop) return
      const frame = document.createElement('iframe')
      frame.src = shop + path + this.#query(link?.href ?? shop)
      frame.title = this.textContent?.trim() || 'Gift voucher'
      frame.style.cssText = 'display:block;width:100%;height:0;border:0;visibility:hidden'
      // To whatever origin the frame has: in a sandbox it may have none. There is nothing in it to keep.
      frame.onload = () => frame.contentWindow?.postMessage({ smartVoucher: 'hello' }, '*')
      this.#shop = shop
      this.#frame = this.#shadow.appendChild(frame)
    }

    #path() {
      const voucher = this.getAttribute('voucher') ?? ''
      const collection = this.getAttribute('collection') ?? ''
      if (/^[1-9]\d{0,8}$/.test(voucher)) return `/embed/${voucher}`
      return /^[a-z0-9-]{1,60}$/.test(collection) ? `/embed/collections/${collection}` : ''
    }

    /** @param {string} link its campaign and its choice go on; without any, the page's own host is the source */
    #query(link) {
      const given = new URL(link).searchParams
      const query = new URLSearchParams({ utm_source: location.hostname, utm_medium: 'embed' })
      for (const name of HANDED_ON) {
        const value = given.get(name)
        if (value) query.set(name, value)
      }
      return `?${query}`
    }

    /** @param {MessageEvent} message of any window: only the frame's own is listened to, from the shop or, in a sandbox, from nowhere */
    #hear = ({ origin, source, data }) => {
      const frame = this.#frame
      if (!frame || source !== frame.contentWindow) return
      if (origin !== this.#shop && origin !== 'null') return
      if (data?.smartVoucher !== 'height' || !(data.height > 0 && data.height <= HIGHEST)) return
      frame.style.height = `${Math.ceil(data.height)}px`
      frame.style.visibility = 'visible'
      this.#slot.style.display = 'none'
    }
  }

  customElements.define('smart-voucher', SmartVoucher)
})()
