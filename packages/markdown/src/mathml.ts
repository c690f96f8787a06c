/** Why: MathML that stands in a text as it is (our writer puts it there where an equation has no TeX) must be safe and whole. */

const allowed =
  /^(?:math|mrow|mi|mn|mo|ms|mtext|mspace|mfrac|msqrt|mroot|mstyle|merror|mpadded|mphantom|mfenced|menclose|msub|msup|msubsup|munder|mover|munderover|mmultiscripts|mprescripts|none|mtable|mtr|mlabeledtr|mtd|maligngroup|malignmark|maction)$/

/** The MathML when it is one balanced `<math>` of presentation elements, else nothing. */
export function readMathml(source: string): string | undefined {
  const text = source.trim()
  if (!/^<math[\s>]/.test(text) || !text.endsWith('</math>') || text.length > 200_000) return undefined
  const open: string[] = []
  let at = 0
  for (const match of text.matchAll(/<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<&]*")*)\s*(\/?)>/g)) {
    const between = text.slice(at, match.index)
    if (/[<>]|&(?!(?:amp|lt|gt|quot|#\d{1,7}|#x[\da-fA-F]{1,6});)/.test(between)) return undefined
    if (open.length === 0 && (match.index > 0 || match[1])) return undefined
    at = match.index + match[0].length
    const [, closing, name, , empty] = match
    if (!allowed.test(name!)) return undefined
    if (closing) {
      if (open.pop() !== name) return undefined
    } else if (!empty) {
      open.push(name!)
      if (open.length > 100) return undefined
    }
  }
  return open.length === 0 && at === text.length ? text : undefined
}
