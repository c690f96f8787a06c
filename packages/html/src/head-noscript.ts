/**
 * Why: words for browsers without scripts in the head of a page are shown by no browser that runs them; a parser for such browsers
 * ends the head there and takes the words for the beginning of the body.
 */

/**
 * @param page the text of a page
 * @returns the same with spaces in the place of the words of each `<noscript>` before the body, so that all places stay
 */
export function withoutHeadNoscript(page: string): string {
  const body = page.search(/<body[\s>]/i)
  const head = page.slice(0, body < 0 ? 0 : body)
  if (!/<noscript/i.test(head)) return page
  const blank = (text: string): string => text.replace(/[^\n\r]/g, ' ')
  const pieces: string[] = []
  let at = 0
  for (const open of head.matchAll(/<noscript(?:\s[^<>]*)?>/gi)) {
    const from = open.index + open[0].length
    if (from < at) continue
    const end = /<\/noscript/gi
    end.lastIndex = from
    const close = end.exec(head)?.index
    if (close === undefined) break
    const inside = head.slice(from, close)
    // Style sheets and links may stand there.
    const words = inside.replace(/<style[\s\S]*?<\/style\s*>|<[^<>]*>/gi, '').trim()
    pieces.push(head.slice(at, from), words ? blank(inside) : inside)
    at = close
  }
  return pieces.join('') + page.slice(at)
}
