import { noScriptMessages as words } from '@/lib/messages/without-script'
import { shop } from '@/lib/shop/shop'

type Props = {
  /** What does not work without: the start of a sentence. */
  what: string
  /** What there is instead; else the venue's address. */
  instead?: string
}

/**
 * Says what cannot work instead of letting it do nothing: at once where JavaScript is switched off, and after a while
 * where it does not arrive. Words and styles alone (app/styles/without-script.css), so that they cost no script.
 */
export function NoScriptNotice({ what, instead }: Props) {
  return (
    <div role="status" className="late">
      <div className="note my-5 max-w-measure">
        <p>{words.needed(what)}</p>
        <p>{instead ?? <WriteToUs />}</p>
        {/* A form without an action asks for this page again. */}
        <form className="mt-2 mb-1">
          <button type="submit" className="button-quiet">
            {words.reload}
          </button>
        </form>
      </div>
    </div>
  )
}

const WriteToUs = () => (
  <>
    {words.orWrite}{' '}
    <a className="link-inline" href={`mailto:${shop().contact.email}`}>
      {shop().contact.email}
    </a>
  </>
)
