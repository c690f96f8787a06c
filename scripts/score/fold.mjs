/**
 * How texts are made comparable before they are compared. `fold` takes away only what typesetting adds: composed
 * letters, white space, kinds of quotes and dashes. `letters` keeps letters, digits and marks alone, in lower case: for
 * values that each site punctuates in its own way, and for looking a text up in a page.
 */

/** NFC; invisible characters out; white space, quotation marks and dashes of all kinds to one kind each. */
export function fold(value) {
  return value
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g, '')
    .replace(/[‘’‚‛′ʹʼ`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−﹣－]/g, '-')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/** Letters, digits and combining marks, compatibility forms undone, lower case. */
export function letters(value) {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** The same with single spaces between words. */
export function words(value) {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
}
