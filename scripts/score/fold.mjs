/**
 * How texts are made comparable before they are compared. `fold` takes away only what typesetting adds: composed
 * letters, white space, kinds of quotes and dashes. `letters` keeps letters, digits and marks alone, in lower case: for
 * values that each site punctuates in its own way, and for looking a text up in a page.
 */

/**
 * Text that was read as Latin-1 although it was UTF-8, put right: `â\u0080\u009c` is a quotation mark. Only runs that hold a
 * control character of Latin-1, which no text has on purpose.
 */
function decoded(value) {
  return value.replace(/[\u00C2-\u00F4][\u0080-\u00BF]{1,3}/g, run => {
    if (!/[\u0080-\u009F]/.test(run)) return run
    const text = Buffer.from(run, 'latin1').toString('utf8')
    return text.includes('\uFFFD') ? run : text
  })
}

/** NFC; invisible characters out; white space, quotation marks and dashes of all kinds to one kind each. */
export function fold(value) {
  return decoded(value)
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
  return decoded(value)
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
