/** All but the letters, figures and signs that both bundled faces hold in their Latin and Latin-Ext cuts. */
const NOT_DRAWN =
  /[^ -~\u00a1-\u00ac\u00ae-\u0148\u014a-\u017e\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2039\u203a\u20ac]/gu

/**
 * A text as the picture can show it. For anything its fonts lack, emoji included, the drawing library would ask a
 * server elsewhere: what a voucher is called is nobody else's business, and their silence not ours.
 */
export const drawable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u2010-\u2012]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(NOT_DRAWN, '')
    .replace(/ +/g, ' ')
    .trim()
