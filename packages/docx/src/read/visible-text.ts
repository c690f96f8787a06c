/**
 * The visible words of a Word file, found without the reader: a walk over the text elements of the body, its notes, its
 * headers and footers. The ledger balances the recognised article against them.
 */
import type { ReadContext, SourceRun } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import { WordPackage } from './package.js'
import type { Changes } from './state.js'
import { inSymbolFont, symbolCharacter } from './symbols.js'
import { changesOf } from './tracked.js'
import { attribute, kid, nameOf, valOf } from './word-xml.js'

/** Runs of visible text: a paragraph each. */
export async function visibleText(bytes: Uint8Array, context: ReadContext): Promise<SourceRun[]> {
  const files = WordPackage.open(bytes, context.limits)
  const main = files.main()
  const parts = [main, files.related(main, 'footnotes'), files.related(main, 'endnotes')]
  const furniture = files.furniture(main).map(each => each.part)
  const changes = changesOf(context.options?.['changes'])
  return [...parts, ...furniture].flatMap(part => (part ? runsIn(part.root, changes) : []))
}

const passed = ['w:instrText', 'w:delInstrText', 'mc:Fallback', 'w:pPr', 'w:rPr']
const passedBy: Readonly<Record<Changes, ReadonlySet<string>>> = {
  accept: new Set([...passed, 'w:del', 'w:moveFrom']),
  reject: new Set([...passed, 'w:ins', 'w:moveTo']),
  keep: new Set(passed)
}

/** The runs of one part, or of an element of it. */
export function runsIn(root: XmlElement, changes: Changes = 'accept'): SourceRun[] {
  const runs: SourceRun[] = []
  const gone = passedBy[changes]
  let text = ''
  let look = ''
  let font: string | undefined
  let upright = false
  const flush = (element: XmlElement): void => {
    const { position } = element
    if (text.trim()) runs.push({ text, position: { start: { ...position }, end: { ...position } } })
    text = ''
  }
  const visit = (element: XmlElement): void => {
    const name = nameOf(element)
    if (gone.has(name)) return
    if (name === 'w:r') {
      // A raised number behind a word is a word of its own.
      const now = lookOf(element)
      if (now !== look) flush(element)
      look = now
      font = fontOf(element)
    } else if (name === 'm:r') upright = isUpright(element)
    // Signs that are printed where nothing names another one (ECMA-376-1, 22.1.2.70 and 22.1.2.41).
    else if (name === 'm:nary' && !says(element, 'm:naryPr', 'm:chr')) text += ' ∫ '
    else if (name === 'm:groupChr' && !says(element, 'm:groupChrPr', 'm:chr')) text += ' ⏟ '
    else if (name === 'w:hyperlink' || name === 'm:oMath') flush(element)
    if (name === 'w:t' || name === 'w:delText')
      for (const child of element.children)
        text += child.type === 'text' ? inSymbolFont(child.value, font) : ''
    else if (name === 'm:t') text += ` ${upright ? wordsOf(element) : letters(element)} `
    // Big operators, accents and brackets are printed and stand in attributes.
    else if (name === 'm:chr' || name === 'm:begChr' || name === 'm:endChr' || name === 'm:sepChr')
      text += ` ${attribute(element, 'val') ?? ''} `
    else if (name === 'w:sym')
      text +=
        symbolCharacter(
          attribute(element, 'font') ?? '',
          Number.parseInt(attribute(element, 'char') ?? '', 16)
        ) ?? ''
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') text += ' '
    else if (name === 'w:noBreakHyphen') text += '\u2011'
    else if (name === 'mc:AlternateContent') {
      const first = element.children.find(child => child.type === 'element' && child.children.length > 0)
      if (first?.type === 'element') visit(first)
      return
    }
    for (const child of element.children) if (child.type === 'element') visit(child)
    if (name === 'w:p' || name === 'w:hyperlink' || name === 'm:oMath') flush(element)
  }
  visit(root)
  flush(root)
  return runs
}

/** What sets a run apart from its neighbours to the eye. */
function lookOf(run: XmlElement): string {
  const properties = run.children.find(child => child.type === 'element' && nameOf(child) === 'w:rPr')
  if (properties?.type !== 'element') return ''
  return properties.children
    .map(child =>
      child.type === 'element' && shown.has(nameOf(child))
        ? `${child.local}=${Object.values(child.attributes).join()}`
        : ''
    )
    .join(' ')
}

const shown = new Set(['w:b', 'w:i', 'w:u', 'w:strike', 'w:vertAlign', 'w:smallCaps', 'w:rStyle'])

const fontOf = (run: XmlElement): string | undefined => attribute(kid(kid(run, 'w:rPr'), 'w:rFonts'), 'ascii')

/** Upright letters are words: `sin`, `Rate`. */
const isUpright = (run: XmlElement): boolean =>
  valOf(kid(run, 'm:rPr'), 'm:sty') === 'p' || says(run, 'm:rPr', 'm:nor')

const says = (element: XmlElement, properties: string, name: string): boolean =>
  kid(kid(element, properties), name) !== undefined

const wordsOf = (element: XmlElement): string =>
  element.children.map(child => (child.type === 'text' ? child.value : '')).join('')

/** Letters of an equation one by one, numbers whole: how MathML prints them. */
const letters = (element: XmlElement): string => wordsOf(element).replace(/(\p{L})(?=\p{L})/gu, '$1 ')
