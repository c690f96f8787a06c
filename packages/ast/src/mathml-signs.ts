/**
 * Why: MathML has several spellings for the signs above letters and round rows. One of each is what texts and comparisons
 * use, and what every program for MathML Core can show.
 */

/** Accents above letters: as letters of their own, and as combining ones, each as the sign that keyboards have. */
const accents: Readonly<Record<string, string>> = {
  '˜': '~',
  ˆ: '^',
  '\u0300': '`',
  '\u0301': '´',
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '¯',
  '\u0305': '‾',
  '\u0306': '˘',
  '\u0307': '˙',
  '\u0308': '¨',
  '\u030C': 'ˇ',
  '\u20D6': '←',
  '\u20D7': '→'
}

/** Text of a formula with one spelling of each accent. */
export const plainAccents = (text: string): string =>
  text.replace(/\u02DC|\u02C6|[\u0300-\u0308\u030C\u20D6\u20D7]/g, sign => accents[sign] ?? sign)

/**
 * MathML in the elements that MathML Core has: each `mfenced` as the row it is short for (MathML 3, 3.3.8), each `menclose` with
 * a line over or under it as what carries that line. Browsers show what is in them without brackets and without lines.
 * Everything else is left as it is.
 */
export function coreMathml(mathml: string): string {
  if (!/mfenced|menclose/.test(mathml)) return mathml
  interface Open {
    /** What its end tag becomes; the tag itself when there is none. */
    end?: string
    /** Signs between the parts. */
    between?: readonly string[]
    parts: number
  }
  const open: Open[] = []
  const sign = (prefix: string, text: string, kind: string): string =>
    text === '' ? '' : `<${prefix}mo ${kind}="true">${text}</${prefix}mo>`
  const begun = (prefix: string): string => {
    const parent = open[open.length - 1]
    if (!parent?.between) return ''
    const nth = parent.parts++
    const { between } = parent
    return nth === 0 ? '' : sign(prefix, between[Math.min(nth, between.length) - 1] ?? '', 'separator')
  }
  return mathml.replace(
    /<(\/?)((?:\w+:)?)(\w+)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*?)(\/?)>/g,
    (whole, end: string, prefix: string, name: string, attributes: string, empty: string) => {
      if (end) return open.pop()?.end ?? whole
      const before = begun(prefix)
      const said = (wanted: string, usual: string): string => {
        const found = new RegExp(`\\s${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
        return (found ? (found[1] ?? found[2] ?? '') : usual).replace(/\s+/g, '')
      }
      const begin = (start: string, frame: Open): string => {
        if (empty) return before + start + (frame.end ?? '')
        open.push(frame)
        return before + start
      }
      if (name === 'mfenced') {
        const between = said('separators', ',').match(/&#?\w+;|./gu) ?? []
        const close = `${sign(prefix, said('close', ')'), 'fence')}</${prefix}mrow>`
        return begin(`<${prefix}mrow>${sign(prefix, said('open', '('), 'fence')}`, {
          end: close,
          between,
          parts: 0
        })
      }
      const line = name === 'menclose' ? lines[said('notation', '')] : undefined
      if (line) {
        const end = `</${prefix}mrow>${sign(prefix, line.sign, 'stretchy')}</${prefix}${line.name}>`
        return begin(`<${prefix}${line.name}><${prefix}mrow>`, { end, parts: 0 })
      }
      if (!empty) open.push({ parts: 0 })
      return before + whole
    }
  )
}

/** Lines that a thing carries, by the notation of `menclose`. */
const lines: Readonly<Record<string, { name: string; sign: string }>> = {
  top: { name: 'mover', sign: '¯' },
  bottom: { name: 'munder', sign: '_' }
}
