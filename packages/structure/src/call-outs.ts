/**
 * Why: call-outs of figures, tables and the like are lists too: “Figs 1A and 3”, “Tables 2–4”, “Equations (1) and (2)”. A
 * scanner reads the word, then numbers as long as signs or joining words stand between them.
 */
import { andWords, type LabelKind, rangeWords } from './data/label-words.js'
import { type Label, labelAt, labelKey, labelWord, numberIn } from './label.js'

/** A call-out found in a line. */
export interface CallOut {
  from: number
  to: number
  kind: LabelKind
  /** Keys of what is meant, ranges filled. */
  keys: string[]
  /** Panel letters of the first number. */
  panels: string
}

const joint = /[\s\u00A0]{0,3}(?:([-–—−])|[,;&]|(?:,[\s\u00A0]?)?(?=\p{L}))[\s\u00A0]{0,3}/uy
const joiningWord = /(\p{L}{1,8})[\s\u00A0]{1,3}/uy
/** Panels behind a space: `2 a-h`, `2 a, b`. One letter alone may be a word. */
const spacedPanels =
  /[ \u00A0][A-Za-z](?:[ \u00A0]?[-–,&][ \u00A0]?[A-Za-z](?![\p{L}\d])){1,8}(?![\p{L}\d])/uy
const letters = /(?:[,&\s\u00A0]|and|et|y|und|e|-|–){1,6}([A-Z])(?![\p{L}\d.])/uy

/**
 * All call-outs of a line. Linear: a word is looked up once, and a list is read once.
 * @param exists whether the article has what a key names: a list goes on as long as it does
 */
export function* callOuts(line: string, exists: (key: string) => boolean): Generator<CallOut> {
  const words = /(?<![\p{L}\d])[\p{L}]{1,24}/gu
  for (let word = words.exec(line); word; word = words.exec(line)) {
    const label = labelAt(line, word.index)
    if (!label) continue
    const found = listFrom(line, label, word[0], exists)
    yield found
    words.lastIndex = Math.max(found.to, word.index + 1)
  }
}

function listFrom(line: string, label: Label, word: string, exists: (key: string) => boolean): CallOut {
  // “Figure 1, 3 patients” is no list; “Figures 1, 3” is one.
  const plural = /(?:[sx]|en)$/i.test(word)
  const bracketed = line[label.number] === '('
  const series = labelWord(line, label)
  const { kind } = label
  const keys = [keyOf(line, label, kind, label.printed, series)]
  let to = label.to
  let last = label.printed
  // Panels of the number: `Figure 1A, B and C`.
  for (let guard = 0; label.panels && guard < 26; guard++) {
    letters.lastIndex = to
    const more = letters.exec(line)
    if (!more) break
    to = letters.lastIndex
  }
  for (let guard = 0; guard < 200; guard++) {
    spacedPanels.lastIndex = to
    if (/\d$/.test(last) && spacedPanels.test(line)) to = spacedPanels.lastIndex
    joint.lastIndex = to
    const sign = joint.exec(line)
    if (!sign) break
    let at = joint.lastIndex
    let range = sign[1] !== undefined
    joiningWord.lastIndex = at
    const joined = joiningWord.exec(line)
    if (joined) {
      const lower = joined[1]!.toLowerCase()
      if (rangeWords.has(lower)) range = true
      else if (!andWords.has(lower)) break
      at = joiningWord.lastIndex
    } else if (sign[0].trim() === '') break
    const number = numberIn(line, at, kind)
    // Behind a comma a number may be anything; it goes on with the list only where it is a plain small number.
    if (!number || !/^(?:[A-Z]{0,2}\.?\d{1,3}(?:\.\d{1,3}){0,2}|[IVX]{1,5})$/.test(number.printed)) break
    if (/[%°]|\p{L}/u.test(line[number.to] ?? '')) break
    if ((line[at] === '(') !== bracketed || /\./.test(number.printed) !== /\./.test(label.printed)) break
    if (!plural && !range && !joined && line[number.to] !== ')') break
    const key = labelKey(kind, number.printed, series)
    if (!exists(key)) break
    if (range) keys.push(...between(last, number.printed).map(printed => labelKey(kind, printed, series)))
    keys.push(key)
    last = number.printed
    to = number.to
  }
  return { from: label.from, to, kind, keys: [...new Set(keys)], panels: label.panels }
}

function keyOf(line: string, label: Label, kind: LabelKind, printed: string, series: string): string {
  return labelKey(
    kind,
    printed,
    kind === 'supplement' ? supplementSeries(line.slice(label.from, label.to)) : series
  )
}

/** `S1 Table` and `Table S1` are of one series, `S1 File` is of another. */
function supplementSeries(text: string): string {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? []
  const word = words[words.length - 1] ?? ''
  return word.replace(/s$/, '').replace(/^figure?$/, 'fig')
}

const widest = 60

/** The numbers between the ends of a range: between `1` and `4` lie 2 and 3; between `S1` and `S3` lies S2. */
function between(first: string, last: string): string[] {
  const a = /^(\D*)(\d{1,3})$/.exec(first)
  const b = /^(\D*)(\d{1,3})$/.exec(last)
  if (!a || !b || (b[1] !== '' && a[1] !== b[1])) return []
  const from = Number(a[2])
  const to = Number(b[2])
  const numbers: string[] = []
  if (to - from < widest) for (let n = from + 1; n < to; n++) numbers.push(`${a[1]}${n}`)
  return numbers
}

/** The keys of a labelled thing, from its printed label: one, or more where the label says “Figures 7 and 8”. */
export function keysOfLabel(label: string, kind: LabelKind): string[] {
  const bare = label.trim()
  const found = labelAt(bare, 0)
  if (found) return listFrom(bare, found, /^\p{L}*/u.exec(bare)![0], () => true).keys
  // A number alone, or behind a word that no list has.
  const number =
    /^\(?([\p{L}\d][\p{L}\d.-]{0,12})\)?[.:]?$/u.exec(bare) ??
    /^\p{L}[\p{L}.]{1,23}[ \u00A0]?(\d{1,3}|[IVX]{1,5})$/u.exec(bare)
  return number ? [labelKey(kind, number[1]!)] : []
}
