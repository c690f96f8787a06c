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
 * MathML with each `mfenced` as the row it is short for (MathML 3, 3.3.8): MathML Core has none, and browsers show what is
 * in it without its brackets. Everything else is left as it is.
 */
export function withoutFenced(mathml: string): string {
  if (!mathml.includes('mfenced')) return mathml
  interface Open {
    prefix: string
    /** Signs between the parts; undefined for an element that is no `mfenced`. */
    between?: readonly string[]
    close: string
    parts: number
  }
  const open: Open[] = []
  const sign = (prefix: string, text: string, kind: string): string =>
    text === '' ? '' : `<${prefix}mo ${kind}="true">${text}</${prefix}mo>`
  const begun = (): string => {
    const parent = open[open.length - 1]
    if (!parent?.between) return ''
    const nth = parent.parts++
    const { between, prefix } = parent
    return nth === 0 ? '' : sign(prefix, between[Math.min(nth, between.length) - 1] ?? '', 'separator')
  }
  return mathml.replace(
    /<(\/?)((?:\w+:)?)(\w+)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*?)(\/?)>/g,
    (whole, end: string, prefix: string, name: string, attributes: string, empty: string) => {
      if (end) {
        const closed = open.pop()
        return closed?.between ? `${sign(closed.prefix, closed.close, 'fence')}</${prefix}mrow>` : whole
      }
      const before = begun()
      if (name !== 'mfenced') {
        if (!empty) open.push({ prefix, close: '', parts: 0 })
        return before + whole
      }
      const said = (wanted: string, usual: string): string => {
        const found = new RegExp(`\\s${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
        return (found ? (found[1] ?? found[2] ?? '') : usual).replace(/\s+/g, '')
      }
      const row = `${before}<${prefix}mrow>${sign(prefix, said('open', '('), 'fence')}`
      const close = said('close', ')')
      if (empty) return `${row}${sign(prefix, close, 'fence')}</${prefix}mrow>`
      open.push({ prefix, between: said('separators', ',').match(/&#?\w+;|./gu) ?? [], close, parts: 0 })
      return row
    }
  )
}
