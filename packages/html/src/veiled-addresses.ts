/**
 * Why: sites keep e-mail addresses from robots: in figures that a script of the page turns into the address (Cloudflare:
 * `data-cfemail`, `/cdn-cgi/l/email-protection#…`), or written backwards, which a style sheet or a script turns round (PubMed
 * Central: `data-email`). A reader sees the address, and so does the article. Mark-up makes room for it character by character, so
 * that all places stay.
 */

const figures =
  /<(a|span)\b([^<>]{0,600}?)\bdata-cfemail\s?=\s?["']([\da-f]{12,400})["']([^<>]{0,300})>\[email(?:&#160;|&nbsp;|[\s\u00A0])protected\]<\/\1\s{0,4}>/gi
const links = /(["'])(?:https?:\/\/[^"'<>\s]{1,100})?\/cdn-cgi\/l\/email-protection#([\da-f]{12,600})\1/gi
const backwards =
  /<a\b([^<>]{0,300}?)\shref="mailto:dev@null"([^<>]{0,300}?)\sdata-email="([^"<>\s]{5,120})"([^<>]{0,300})>\3<\/a>/gi

const address = /^[\w.!#$%*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/

/** The page with such addresses as readers see them. */
export function openAddresses(page: string): string {
  if (!/data-cfemail|email-protection#|dev@null/i.test(page)) return page
  return page
    .replace(links, (whole, quote: string, code: string) => {
      const found = decode(code)
      return found ? `${quote}mailto:${found}${quote}`.padEnd(whole.length) : whole
    })
    .replace(figures, (whole, tag: string, before: string, code: string, behind: string) => {
      const found = decode(code)
      if (!found) return whole
      const attributes = `${before} ${behind}`
        .trim()
        .replace(/\s?\/cdn-cgi\/l\/email-protection(?=["'])/i, `mailto:${found}`)
      return fitted(tag, attributes, found, whole) ?? fitted(tag, '', found, whole) ?? whole
    })
    .replace(backwards, (whole, first: string, second: string, code: string, third: string) => {
      const found = [...code].reverse().join('')
      if (!address.test(found)) return whole
      return (
        fitted('a', `href="mailto:${found}" ${`${first} ${second} ${third}`.trim()}`, found, whole) ?? whole
      )
    })
}

/** An element as long as the one that it takes the place of; nothing when there is no room. */
function fitted(tag: string, attributes: string, words: string, whole: string): string | undefined {
  const rest = `>${words}</${tag}>`
  const start = `<${tag} ${attributes}`
  return start.length + rest.length <= whole.length
    ? start.padEnd(whole.length - rest.length) + rest
    : undefined
}

/** The first two figures are the key; every pair behind them is a letter under it. What follows a question mark is no address. */
function decode(code: string): string | undefined {
  const pair = (at: number): number => Number.parseInt(code.slice(at, at + 2), 16)
  let found = ''
  for (let at = 2; at + 1 < code.length; at += 2) found += String.fromCharCode(pair(at) ^ pair(0))
  const [only] = found.split('?')
  return only && address.test(only) ? only : undefined
}
