import { useEffect, useRef, useState } from 'react'

/** The height of a frame before its card has said its own. */
const FIRST_HEIGHT = 240

/** The embed as a page elsewhere shows it: the very document, at the height that it asks for (public/embed/frame.js). */
export function EmbedPreview({ src, title }: { src: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(FIRST_HEIGHT)
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      const isOurs = source === frame.current?.contentWindow && data?.smartVoucher === 'height'
      if (isOurs && data.height > 0) setHeight(data.height)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])
  const greet = () =>
    frame.current?.contentWindow?.postMessage({ smartVoucher: 'hello' }, window.location.origin)
  return (
    <figure className="grid gap-2">
      <figcaption className="text-note text-soft">On a web page</figcaption>
      <iframe
        ref={frame}
        src={src}
        title={`${title}, as it is embedded`}
        height={height}
        className="w-full"
        onLoad={greet}
      />
    </figure>
  )
}
