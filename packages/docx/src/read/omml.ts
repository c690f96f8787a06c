/**
 * OMML (ECMA-376-1, 22.1) as presentation MathML 3. Rows of one are written without a row; operators, numbers and letters
 * are told apart as MathML tokens are.
 */
import { plainAccents } from '@offprint/ast'
import type { Messages } from '@offprint/core'
import { serializeXml, type XmlElement, type XmlOutput, xmlElement } from '@offprint/core/xml'
import { mathUnknown } from '../messages.js'
import { attribute, elements, kid, kids, nameOf, toggle } from './word-xml.js'

const mathNamespace = 'http://www.w3.org/1998/Math/MathML'

/** @param math an `m:oMath` */
export function mathmlOf(math: XmlElement, display: boolean, messages: Messages): string {
  const content = join(contentOf(math, messages))
  const root = xmlElement('math', { xmlns: mathNamespace, display: display ? 'block' : undefined }, [content])
  return serializeXml(root, { declaration: false, onIllegal: () => {} }).trim()
}

/** A property of an object: `m:chr` of `m:accPr`; empty text where it is there without a value. */
function property(object: XmlElement, properties: string, name: string): string | undefined {
  const found = kid(kid(object, `m:${properties}`), `m:${name}`)
  return found ? (attribute(found, 'val') ?? '') : undefined
}
const isOn = (object: XmlElement, properties: string, name: string): boolean =>
  toggle(kid(object, `m:${properties}`), `m:${name}`) ?? false

type Many = XmlOutput[]

/** One element of many: a row unless there is just one. */
function join(parts: Many): XmlOutput {
  return parts.length === 1 ? parts[0]! : xmlElement('mrow', {}, parts)
}

const operator = (sign: string, attributes: Record<string, string> = {}): XmlOutput =>
  xmlElement('mo', attributes, [sign])

function contentOf(parent: XmlElement | undefined, messages: Messages): Many {
  return isEmptyArgument(parent) ? [] : elements(parent).flatMap(child => convert(child, messages))
}

/** Editors put a zero-width space where an argument is empty; among other signs it is one that a page has for a product. */
const isEmptyArgument = (parent: XmlElement | undefined): boolean => {
  const [only, ...more] = elements(parent).filter(child => !nameOf(child).endsWith('Pr'))
  return (
    parent?.local === 'e' &&
    only !== undefined &&
    more.length === 0 &&
    nameOf(only) === 'm:r' &&
    textOf(only) === '\u200B'
  )
}

const textOf = (run: XmlElement): string =>
  kids(run, 'm:t')
    .flatMap(each => each.children.map(part => (part.type === 'text' ? part.value : '')))
    .join('')

const argument = (object: XmlElement, name: string, messages: Messages): XmlOutput =>
  join(contentOf(kid(object, `m:${name}`), messages))

function convert(element: XmlElement, messages: Messages): Many {
  const arg = (name: string): XmlOutput => argument(element, name, messages)
  const name = nameOf(element)
  switch (name) {
    case 'm:r':
      return run(element)
    case 'm:f': {
      const type = property(element, 'fPr', 'type')
      const attributes: Record<string, string> =
        type === 'noBar'
          ? { linethickness: '0' }
          : type === 'skw' || type === 'lin'
            ? { bevelled: 'true' }
            : {}
      return [xmlElement('mfrac', attributes, [arg('num'), arg('den')])]
    }
    case 'm:rad': {
      const degree = kid(element, 'm:deg')
      const shown =
        !isOn(element, 'radPr', 'degHide') && elements(degree).some(each => nameOf(each) !== 'm:ctrlPr')
      return [
        shown
          ? xmlElement('mroot', {}, [arg('e'), arg('deg')])
          : xmlElement('msqrt', {}, contentOf(kid(element, 'm:e'), messages))
      ]
    }
    case 'm:sSup':
      return [xmlElement('msup', {}, [arg('e'), arg('sup')])]
    case 'm:sSub':
      return [xmlElement('msub', {}, [arg('e'), arg('sub')])]
    case 'm:sSubSup':
      return [xmlElement('msubsup', {}, [arg('e'), arg('sub'), arg('sup')])]
    case 'm:sPre':
      return [xmlElement('mmultiscripts', {}, [arg('e'), xmlElement('mprescripts'), arg('sub'), arg('sup')])]
    case 'm:nary':
      return nary(element, messages)
    case 'm:d':
      return [delimiters(element, messages)]
    case 'm:m':
      return [
        xmlElement(
          'mtable',
          {},
          kids(element, 'm:mr').map(row =>
            xmlElement(
              'mtr',
              {},
              kids(row, 'm:e').map(cell => xmlElement('mtd', {}, contentOf(cell, messages)))
            )
          )
        )
      ]
    case 'm:eqArr':
      return [
        xmlElement(
          'mtable',
          {},
          kids(element, 'm:e').map(row =>
            xmlElement('mtr', {}, [xmlElement('mtd', {}, contentOf(row, messages))])
          )
        )
      ]
    case 'm:acc':
      return [
        xmlElement('mover', { accent: 'true' }, [
          arg('e'),
          operator(accentSign(property(element, 'accPr', 'chr')))
        ])
      ]
    case 'm:bar':
      return [
        property(element, 'barPr', 'pos') === 'top'
          ? xmlElement('mover', {}, [arg('e'), operator('¯')])
          : xmlElement('munder', {}, [arg('e'), operator('_')])
      ]
    case 'm:groupChr': {
      const sign = operator(property(element, 'groupChrPr', 'chr') || '⏟')
      const top = property(element, 'groupChrPr', 'pos') === 'top'
      return [xmlElement(top ? 'mover' : 'munder', {}, [arg('e'), sign])]
    }
    case 'm:limLow':
      return [xmlElement('munder', {}, [arg('e'), arg('lim')])]
    case 'm:limUpp': {
      const [inner, ...more] = elements(kid(element, 'm:e')).filter(each => nameOf(each) !== 'm:ctrlPr')
      // One limit above another below is how Word says both.
      if (inner && more.length === 0 && nameOf(inner) === 'm:limLow')
        return [
          xmlElement('munderover', {}, [
            argument(inner, 'e', messages),
            argument(inner, 'lim', messages),
            arg('lim')
          ])
        ]
      return [xmlElement('mover', {}, [arg('e'), arg('lim')])]
    }
    case 'm:func': {
      const inside = contentOf(kid(element, 'm:e'), messages)
      return [...contentOf(kid(element, 'm:fName'), messages), operator('\u2061'), ...inside]
    }
    case 'm:phant':
      return [isOn(element, 'phantPr', 'show') ? arg('e') : xmlElement('mphantom', {}, [arg('e')])]
    case 'm:borderBox':
      return [xmlElement('menclose', { notation: notationOf(element) }, [arg('e')])]
    case 'm:box':
    case 'm:oMath':
    case 'w:ins':
    case 'w:moveTo':
    case 'w:hyperlink':
      return name === 'm:box' ? contentOf(kid(element, 'm:e'), messages) : contentOf(element, messages)
    case 'w:del':
    case 'w:moveFrom':
      return []
    default:
      if (name.endsWith('Pr') || !name.startsWith('m:') || elements(element).length === 0) return []
      messages.report(mathUnknown, { element: name })
      return contentOf(element, messages)
  }
}

/** Lines round and through a box: all four sides unless it hides some. */
function notationOf(box: XmlElement): string {
  const sides = ['Top', 'Bot', 'Left', 'Right'].filter(side => !isOn(box, 'borderBoxPr', `hide${side}`))
  const strikes = Object.entries({
    strikeH: 'horizontalstrike',
    strikeV: 'verticalstrike',
    strikeBLTR: 'updiagonalstrike',
    strikeTLBR: 'downdiagonalstrike'
  }).flatMap(([name, notation]) => (isOn(box, 'borderBoxPr', name) ? [notation] : []))
  const around = sides.map(side => (side === 'Bot' ? 'bottom' : side.toLowerCase()))
  return [...(sides.length === 4 ? ['box'] : around), ...strikes].join(' ') || 'none'
}

/** Accents are stored as combining characters; MathML has spacing ones. */
const accentSign = (sign: string | undefined): string => (sign ? plainAccents(sign) : '^')

function nary(element: XmlElement, messages: Messages): Many {
  const sign = operator(property(element, 'naryPr', 'chr') || '∫')
  const above = property(element, 'naryPr', 'limLoc') === 'undOvr'
  const hasContent = (name: string): boolean => contentOf(kid(element, `m:${name}`), messages).length > 0
  const sub = !isOn(element, 'naryPr', 'subHide') && hasContent('sub')
  const sup = !isOn(element, 'naryPr', 'supHide') && hasContent('sup')
  const low = argument(element, 'sub', messages)
  const high = argument(element, 'sup', messages)
  const body = contentOf(kid(element, 'm:e'), messages)
  if (sub && sup) return [xmlElement(above ? 'munderover' : 'msubsup', {}, [sign, low, high]), ...body]
  if (sub) return [xmlElement(above ? 'munder' : 'msub', {}, [sign, low]), ...body]
  if (sup) return [xmlElement(above ? 'mover' : 'msup', {}, [sign, high]), ...body]
  return [sign, ...body]
}

function delimiters(element: XmlElement, messages: Messages): XmlOutput {
  const open = property(element, 'dPr', 'begChr') ?? '('
  const close = property(element, 'dPr', 'endChr') ?? ')'
  const between = property(element, 'dPr', 'sepChr') ?? '|'
  const parts = kids(element, 'm:e').flatMap((each, nth) => [
    ...(nth ? [operator(between)] : []),
    ...contentOf(each, messages)
  ])
  return xmlElement('mrow', {}, [
    ...(open ? [operator(open)] : []),
    ...parts,
    ...(close ? [operator(close)] : [])
  ])
}

/** Variants of letters: ST_Script and ST_Style (22.1.3) → mathvariant. */
const scripts: Readonly<Record<string, string>> = {
  'double-struck': 'double-struck',
  fraktur: 'fraktur',
  monospace: 'monospace',
  'sans-serif': 'sans-serif',
  script: 'script'
}

/** The tokens of a run. */
function run(element: XmlElement): Many {
  const properties = kid(element, 'm:rPr')
  const text = textOf(element)
  if (text === '') return []
  // Word has no space of a width: it writes one of Unicode’s spaces.
  if (/^[\u2000-\u200A\u205F\u3000]+$/.test(text)) return [xmlElement('mspace', { width: widthOf(text) })]
  if (toggle(properties, 'm:nor')) {
    const face = kid(element, 'w:rPr')
    const variant = ['bold', 'italic'].filter((_, i) => face && toggle(face, i ? 'w:i' : 'w:b')).join('-')
    return [xmlElement('mtext', variant ? { mathvariant: variant } : {}, [text])]
  }
  const style = attribute(kid(properties, 'm:sty'), 'val')
  const script = attribute(kid(properties, 'm:scr'), 'val')
  // Slanted is what letters are by themselves: a run that says so is one name of several letters.
  if (style === 'i' && script === undefined && severalWords.test(text) && /\p{L}.*\p{L}/u.test(text))
    return [xmlElement('mi', { mathvariant: 'italic' }, [text])]
  // Upright words with the spaces between them are one name; spaces between tokens are for the editor.
  if (style === 'p' && / /.test(text) && severalWords.test(text))
    return [xmlElement('mi', variant(style, script, text), [text])]
  return tokens(text, style === 'p').map(token => tokenElement(token, style, script))
}

const severalWords = /^(?:\p{L}\p{M}*)+(?: (?:\p{L}\p{M}*)+)*$/u

/** Numbers, words of upright letters, single letters, single signs; plain spaces are for the editor. */
export function tokens(text: string, upright: boolean): string[] {
  return text.match(upright ? uprightTokens : italicTokens) ?? []
}
const italicTokens = /\d+(?:[.,]\d+)*|\p{L}\p{M}*|[^\s\p{L}\p{N}]\p{M}*|\p{N}|[\u2000-\u200A\u205F\u3000]/gu
const uprightTokens =
  /\d+(?:[.,]\d+)*|(?:\p{L}\p{M}*)+|[^\s\p{L}\p{N}]\p{M}*|\p{N}|[\u2000-\u200A\u205F\u3000]/gu

/** Widths of Unicode’s spaces in 1/1000 em. */
const spaceWidths: Readonly<Record<string, number>> = {
  '\u2000': 500,
  '\u2001': 1000,
  '\u2002': 500,
  '\u2003': 1000,
  '\u2004': 333,
  '\u2005': 250,
  '\u2006': 167,
  '\u2007': 500,
  '\u2008': 250,
  '\u2009': 167,
  '\u200A': 100,
  '\u205F': 222,
  '\u3000': 1000
}

const widthOf = (spaces: string): string =>
  `${[...spaces].reduce((sum, space) => sum + (spaceWidths[space] ?? 333), 0) / 1000}em`

function tokenElement(token: string, style: string | undefined, script: string | undefined): XmlOutput {
  if (/^\p{N}/u.test(token)) return xmlElement('mn', style === 'b' ? { mathvariant: 'bold' } : {}, [token])
  if (/^[\u2000-\u200A\u205F\u3000]/.test(token)) return xmlElement('mspace', { width: widthOf(token) })
  // Signs that stand for a thing are identifiers, all others operators (MathML 3, appendix C).
  if (/^[\p{L}∞∅]/u.test(token)) return xmlElement('mi', variant(style, script, token), [token])
  return operator(token, style === 'b' || style === 'bi' ? { mathvariant: 'bold' } : {})
}

function variant(
  style: string | undefined,
  script: string | undefined,
  token: string
): Record<string, string> {
  const base = script === undefined ? undefined : scripts[script]
  if (base) return { mathvariant: style === 'b' && base !== 'double-struck' ? `bold-${base}` : base }
  if (style === 'b') return { mathvariant: 'bold' }
  if (style === 'bi') return { mathvariant: 'bold-italic' }
  // A single letter is italic unless it says otherwise, several together are upright (MathML 3, 3.2.3).
  return style === 'p' && [...token].length === 1 ? { mathvariant: 'normal' } : {}
}
