/** Ends of lines as any machine or word processor writes them. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * What nobody sees and no voucher can print: soft hyphens, spaces of no width, byte order marks, what turns the direction of
 * all that follows, what stands for a picture. The marks that scripts of either direction write themselves stay.
 */
const UNSEEN = /[\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/g

/** Joiners stay after an emoji, a mark or a letter of a script that joins; after anything else they do nothing. */
const STRAY_JOINERS = /(^|[\p{ASCII}\p{Script=Latin}\p{Z}])[\u200c\u200d]+/gu

/** Tags stay in the flags that are made of them: England, Scotland, Wales. */
const STRAY_TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,16}\u{e007f})|[\u{e0000}-\u{e007f}]/gu

/** Words of several lines as they can be printed: line ends are `\n`, other control characters spaces. Not trimmed. */
export const cleanLines = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(UNSEEN, '')
    .replace(STRAY_TAGS, '$1')
    .replace(STRAY_JOINERS, '$1')

/** The same for words that stand on one line. */
export const cleanLine = (text: string): string => cleanLines(text).replaceAll('\n', ' ')
