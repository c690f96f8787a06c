/**
 * Why: “Figure 1”, “Figs. 2A”, “Tableau IV”, “S1 File”, “Eq. (3)”, “Supplementary Table 2” are written in many ways, and four
 * passes must read them alike. A scanner without backtracking: it looks at one word, a point, spaces and a number.
 */
import { filesWithS, type LabelKind, labelKind, pairsWithS, supplementWords } from './data/label-words.js'

/** A label or call-out found in a line. */
export interface Label {
  kind: LabelKind
  from: number
  /** End of the number (and of the bracket behind it). */
  to: number
  /** Where the number begins. */
  number: number
  /** The number as printed, without brackets and panel letters: `2`, `S1`, `A.1`, `IV`. */
  printed: string
  /** Panel letters behind the number: `A`, `A-C`. */
  panels: string
}

const wordAt = /[\p{L}]{1,24}/uy
const spaceAt = /[ \u00A0\u2002-\u200A\u202F\t\n]{0,4}/y
/** Arabic with an S, A or other capital before it, with parts; or roman; or, where the caller lets it, a capital alone. */
const numberAt =
  /(?:[A-Z]{0,2}[.-]?\d{1,4}(?:[.-]\d{1,3}){0,3}(?![\d\p{L}])|[A-Z]{0,2}\.?\d{1,4}(?:\.\d{1,3}){0,3}(?=\p{L}{1,2}(?![\p{L}\d]))|[IVXLC]{1,6}(?![\p{L}\d])|[A-Z](?![\p{L}\d]))/uy
const panelsAt = /[A-Za-z](?:[-–,&][A-Za-z](?![\p{L}\d])){0,8}(?![\p{L}\d])/uy

/** What stands before the label of a thing in a letter about the article. */
const letterOf =
  /(?:author response|decision letter|reviewer|review)[ \u00A0](?=(?:image|figure|table|video|chemical)[ \u00A0]\d)/iuy
const boxOf = /(?:key concept|key message|text box|info box|case study|case box)[ \u00A0](?=\d)/iuy
/** What makes a further figure of a figure: a dash and “figure supplement 1”. */
const supplementOf =
  /[ \u00A0]?[—–-][ \u00A0]?(?:figure|table|video) supplement[ \u00A0]\d{1,2}(?!\d)|[ \u00A0]?[—–-][ \u00A0]?source (?:data|code)[ \u00A0]\d{1,2}(?!\d)/iuy

function match(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(line)?.[0]
}

/** Reads a number with its panel letters. Also the second and later numbers of a call-out: the `3` of `Figs 1 and 3`. */
export function numberIn(
  line: string,
  at: number,
  kind: LabelKind
): { printed: string; panels: string; to: number; from: number } | undefined {
  const bracket = line[at] === '(' && kind === 'equation' ? 1 : 0
  const from = at + bracket
  let printed = match(numberAt, line, from)
  if (!printed) return undefined
  // A capital alone numbers appendices, boxes and the like; roman numbers pass as capitals too.
  if (
    /^[A-Z]$/.test(printed) &&
    !/[IVX]/.test(printed) &&
    kind !== 'appendix' &&
    kind !== 'box' &&
    kind !== 'supplement'
  )
    return undefined
  let to = from + printed.length
  // `1-3` is a range of call-outs, not a number with a hyphen in it; `A-1` is one.
  const hyphen = /^\d+(?:\.\d+)*-/.exec(printed)
  if (hyphen) {
    printed = hyphen[0].slice(0, -1)
    to = from + printed.length
  }
  let panels = ''
  if (/\d$/.test(printed)) {
    panels = match(panelsAt, line, to) ?? ''
    to += panels.length
    // “Table 1S” is the first of the supplement, not a panel of Table 1.
    if (panels === 'S') {
      printed += panels
      panels = ''
    }
  }
  if (bracket) {
    if (line[to] !== ')') return undefined
    to++
  }
  return { printed, panels, to, from: at }
}

const withS = /[ \u00A0]S\d{1,3}(?![\p{L}\d])/uy
const isFile = (words: string): boolean =>
  words.includes(' ') || filesWithS.has(words) || labelKind(words) !== undefined

/** Reads a label at a place of a line; undefined when there is none. */
export function labelAt(line: string, at: number): Label | undefined {
  let word = match(wordAt, line, at)
  if (word === undefined) return undefined
  // “Author response image 1”, “Decision letter table 2”: things of a letter are numbered by themselves.
  const letter = match(letterOf, line, at)
  if (letter) {
    const inner = labelAt(line, at + letter.length)
    return inner && { ...inner, from: at, printed: `${letter.trim()} ${inner.printed}` }
  }
  // “Key concept 2”, “Text box 1”: boxes that two words name.
  const twoWords = match(boxOf, line, at)
  if (twoWords) {
    const number = at + twoWords.length
    const found = numberIn(line, number, 'box')
    return (
      found && {
        kind: 'box',
        from: at,
        to: found.to,
        number,
        printed: `${twoWords.trim()} ${found.printed}`,
        panels: ''
      }
    )
  }
  let position = at + word.length

  // `S1 File`, `S2 Table`: PLOS names its supplements so.
  if (/^[SA]$/.test(word) && /\d/.test(line[position] ?? '')) {
    const number = match(/\d{1,3}/y, line, position)!
    const space = match(spaceAt, line, position + number.length)!
    const named = position + number.length + space.length
    const what = match(pairsWithS, line, named) ?? match(wordAt, line, named)
    if (space && what && isFile(what.toLowerCase()) && /^[A-Z]/.test(what)) {
      const to = position + number.length + space.length + what.length
      return { kind: 'supplement', from: at, to, number: at, printed: word + number, panels: '' }
    }
    return undefined
  }

  let lower = word.toLowerCase()
  let supplement = false
  if (supplementWords.has(lower)) {
    supplement = true
    position += line[position] === '.' ? 1 : 0
    position += match(spaceAt, line, position)!.length
    word = match(wordAt, line, position)
    if (word === undefined) return undefined
    lower = word.toLowerCase()
    position += word.length
    // “Extended Data Fig. 1”
    if (lower === 'data' && labelKind((match(wordAt, line, position + 1) ?? '').toLowerCase())) {
      position += 1
      word = match(wordAt, line, position)!
      lower = word.toLowerCase()
      position += word.length
    }
  }
  let kind = labelKind(lower)
  if (!kind && filesWithS.has(lower) && match(withS, line, position)) kind = 'supplement'
  if (!kind) return undefined
  if (line[position] === '.') position++
  const space = match(spaceAt, line, position)!
  if (
    !space &&
    !line.startsWith('(', position) &&
    line[position - 1] !== '.' &&
    !/\d/.test(line[position] ?? '')
  )
    return undefined
  position += space.length
  const number = numberIn(line, position, supplement ? 'supplement' : kind)
  if (!number) return undefined
  // “Figure 4—figure supplement 1” is a figure of its own, not a part of Figure 4.
  const own = number.panels === '' ? match(supplementOf, line, number.to) : undefined
  if (own)
    return {
      kind,
      from: at,
      to: number.to + own.length,
      number: position,
      printed: number.printed + own.toLowerCase().replace(/[\s\u00A0]+/g, ' '),
      panels: ''
    }
  // The words of supplements are everyday words: only `Data S1` and `Additional file 1` name one.
  if (kind === 'supplement' && !supplement && !/^S\.?\d/.test(number.printed)) return undefined
  if (supplement || (/^S\.?\d/.test(number.printed) && kind !== 'section')) kind = 'supplement'
  return { kind, from: at, to: number.to, number: position, printed: number.printed, panels: number.panels }
}

/** What a label and its call-outs have in common: kind, series and number, written one way. */
export function labelKey(kind: LabelKind, printed: string, word = ''): string {
  const number = printed.toUpperCase().replace(/[.-]$/, '')
  if (kind === 'supplement') return `supplement ${word} ${number.replace(/^S\.?/, 'S')}`
  return word ? `${kind} ${word} ${number}` : `${kind} ${number}`
}

/** The key without its series: “Figure 2” may mean what its caption calls “Scheme 2”, where there is no other. */
export const plainKey = (key: string): string =>
  key.startsWith('supplement ') ? key : key.replace(/ [a-z]+ (?=\S+$)/, ' ')

/** The key of the figure that a further figure belongs to: “Figure 4” of “Figure 4—figure supplement 1”. */
export const setKey = (key: string): string | undefined =>
  /^(.{1,40}?\d)[ \u00A0]?[—–-][ \u00A0]?(?:figure|table|video) supplement[ \u00A0]\d{1,2}$/iu.exec(key)?.[1]

/** Words that set a label of a kind of its own: a scheme is shown as a figure, but “Scheme 1” is not “Figure 1”. */
export function labelWord(line: string, label: Label): string {
  const first = (match(wordAt, line, label.from) ?? '').toLowerCase()
  for (const [word, forms] of ownSeries) if (forms.test(first)) return word
  return ''
}

const ownSeries: [string, RegExp][] = [
  ['scheme', /^(?:sch[eé]mas?|schemes?|esquemas?)$/],
  // Where a language has two words, the two are numbered apart.
  ['quadro', /^(?:quadros?|cuadros?)$/],
  ['plate', /^(?:plates?|planches?|lámina)$/],
  ['chart', /^(?:charts?|gr[aá]fi[ck]\w*|graph\w*)$/],
  ['photo', /^photo\w*$/],
  ['map', /^map$/]
]

const listed =
  /[ \u00A0]{0,2}(?:[-–—,&]|(?:and|et|y|e|und|to|à|a|bis)(?=[ \u00A0]))[ \u00A0]{0,2}(\d{1,3})(?![\p{L}\d]|\.\d)/uy

/** Where the numbers end behind a word in the plural; the end of the only number else. */
function listEnd(line: string, label: Label): number {
  const word = match(wordAt, line, label.from) ?? ''
  let to = label.to
  if (!/s$/i.test(word) || label.panels || !/^\d{1,3}$/.test(label.printed)) return to
  let last = Number(label.printed)
  for (let guard = 0; guard < 8; guard++) {
    listed.lastIndex = to
    const more = listed.exec(line)
    if (!more || Number(more[1]) <= last) break
    last = Number(more[1])
    to = listed.lastIndex
  }
  return to
}

/**
 * Reads the label at the start of a caption, with what parts it from the caption.
 * @param sure the line is known to be a caption; else the label must be set apart by a sign
 * @returns the label, the text of it, and where the caption begins
 */
export function captionLabel(
  line: string,
  sure: boolean
): { label: Label; text: string; rest: number } | undefined {
  // Pages set a small sign before the label, as others set it bold: “■ Figure 3.”
  const start = match(/[\s\u00A0■□▪▫◼◻●○•◆◇▲△▶►▸]{0,40}/y, line, 0)!.length
  const label = labelAt(line, start)
  if (!label) return undefined
  // “Figures 7 and 8”: one caption for two.
  label.to = listEnd(line, label)
  const text = line.slice(start, label.to).replace(/[\s\u00A0]+/g, ' ')
  const sign = match(/[ \u00A0\u2002-\u200A\u202F]{0,4}(?:[.:|–—-]{1,2}|\))?/y, line, label.to)!
  const space = match(/[\s\u00A0]{0,8}/y, line, label.to + sign.length)!
  const rest = label.to + sign.length + space.length
  const parted = /[.:|–—-]/.test(sign) && (space.length > 0 || rest >= line.length)
  if (!sure && !parted && rest < line.length) return undefined
  if (sure && !parted && rest < line.length && !space && !/\s$/.test(sign)) return undefined
  return { label, text, rest }
}
