/**
 * Text as runs. A run holds one direction of writing, so that Word takes the right font and order; characters that XML
 * has no way to write are reported and left out; soft hyphens and unbreakable hyphens become Word's own.
 */
import type { IRunOptions } from 'docx'
import { illegalCharacter } from '../messages.js'
import type { Format, WriteState } from './state.js'
import type { Inline } from './word.js'

/** XML 1.0, 2.2 (production Char), the other way round. */
const illegal =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
/** Hebrew, Arabic, Syriac, Thaana, NKo and their presentation forms (Unicode 15, blocks written from right to left). */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const strong = /\p{L}/u

/** Leaves out what XML cannot hold, with a message for each character. */
export function legal(value: string, state: WriteState, node?: import('@offprint/ast').Node): string {
  return value.replace(illegal, character => {
    const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const text = value.replace(illegal, '').slice(0, 60)
    state.messages.report(illegalCharacter, { character: code, text }, node)
    return ''
  })
}

/** Runs for a text. */
export function runs(
  value: string,
  format: Format,
  state: WriteState,
  node?: import('@offprint/ast').Node
): Inline[] {
  const clean = legal(value, state, node)
  if (clean === '') return []
  return directions(clean).map(part =>
    run(part.text, part.rtl ? { ...format, rtl: true } : notRtl(format), state)
  )
}

const notRtl = (format: Format): Format => {
  const { rtl: _rtl, ...rest } = format
  return rest
}

/** Cuts a text where the direction of its letters changes; signs go with the letters before them. */
function directions(text: string): { text: string; rtl: boolean }[] {
  if (!rightToLeft.test(text)) return [{ text, rtl: false }]
  const parts: { text: string; rtl: boolean }[] = []
  for (const character of text) {
    const last = parts[parts.length - 1]
    const rtl = rightToLeft.test(character) ? true : strong.test(character) ? false : last?.rtl
    if (last && (rtl === undefined || last.rtl === rtl)) last.text += character
    else parts.push({ text: character, rtl: rtl ?? false })
  }
  return parts
}

/** One run. */
export function run(text: string, format: Format, state: WriteState): Inline {
  const { TextRun, Tab, SoftHyphen, NoBreakHyphen } = state.word.docx
  const special = /[\t\n\u00AD\u2011]/
  if (!special.test(text)) return new TextRun({ text, ...runOptions(format, state) })
  const children = text
    .split(/([\t\n\u00AD\u2011])/)
    .filter(part => part !== '')
    .map(part =>
      part === '\t'
        ? new Tab()
        : part === '\n'
          ? state.word.element('w:br')
          : part === '\u00AD'
            ? new SoftHyphen()
            : part === '\u2011'
              ? new NoBreakHyphen()
              : part
    )
  return new TextRun({ children, ...runOptions(format, state) })
}

/** Run properties of a format. */
export function runOptions(format: Format, state: WriteState): IRunOptions {
  const { lang, rtl, monospace, linked: _linked, underline, font, style, ...marks } = format
  const byStyle = style ?? (monospace ? 'VerbatimChar' : undefined)
  const byFont = font ?? (monospace && style ? monospaceFont : undefined)
  const other = lang !== undefined && lang !== state.lang
  return {
    ...marks,
    ...(marks.bold && rtl ? { boldComplexScript: true } : {}),
    ...(marks.italics && rtl ? { italicsComplexScript: true } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(byStyle ? { style: byStyle } : {}),
    ...(byFont ? { font: byFont } : {}),
    ...(rtl ? { rightToLeft: true } : {}),
    ...(rtl
      ? { language: { bidirectional: lang ?? state.lang } }
      : other
        ? { language: { value: lang, eastAsia: lang } }
        : {})
  }
}

export const monospaceFont = 'Courier New'
