/**
 * Why: browsers take anything for a formula, files do not. MathML is written in one way whatever the page's spelling was:
 * one `<math>` in the default namespace, presentation elements with the children and attributes that MathML 3 gives them,
 * attributes in the order of the source, no character references but those XML needs. Words are never lost on the way: an
 * element that MathML does not know gives what is in it, and one with too few or too many children becomes a row, as browsers
 * show it (MathML Core, 3.1.3).
 */
import type { Element } from 'hast'
import { attribute } from './attributes.js'
import { silent } from './element-text.js'
import { arity, columns, empty, inColumns, isAttribute, rows, tokens } from './mathml-vocabulary.js'

/** A written element, or several in a row. */
interface Piece {
  name: string
  xml: string
}

/**
 * Writes a MathML element in the one spelling the tree uses.
 * @param strange is called with each element that has no place in presentation MathML, HTML in words aside
 */
export function serialize(
  math: Element,
  strange: (name: string, element: Element) => void = () => {}
): string {
  const wrap = (name: string, pieces: readonly Piece[], attributes = ''): Piece => {
    const inside = pieces.map(piece => piece.xml).join('')
    return { name, xml: inside ? `<${name}${attributes}>${inside}</${name}>` : `<${name}${attributes}/>` }
  }
  const words = (text: string): Piece[] => {
    const value = squeezed(text)
    return value ? [{ name: 'mtext', xml: `<mtext>${value}</mtext>` }] : []
  }
  const inside = (element: Element, parent: string): Piece[] =>
    element.children.flatMap(child =>
      child.type === 'text' ? words(child.value) : child.type === 'element' ? write(child, parent) : []
    )
  /** Children that must be of one kind; others are put into one. */
  const only = (pieces: readonly Piece[], kinds: readonly string[], make: (piece: Piece) => Piece): Piece[] =>
    pieces.map(piece => (kinds.includes(piece.name) ? piece : make(piece)))
  const cell = (piece: Piece): Piece => wrap('mtd', [piece])

  const write = (element: Element, parent: string): Piece[] => {
    const name = localName(element.tagName)
    if (silent.has(name)) return []
    const attributes = written(element, name)
    if (tokens.has(name)) {
      const value = squeezed(wordsOf(element))
      return [{ name, xml: value ? `<${name}${attributes}>${value}</${name}>` : `<${name}${attributes}/>` }]
    }
    if (empty.has(name)) return [wrap(name, [], attributes), ...inside(element, parent)]
    const row = (): Piece[] => [wrap('mrow', inside(element, 'mrow'))]
    const count = arity[name]
    if (count !== undefined) {
      const pieces = inside(element, name)
      return [pieces.length === count ? wrap(name, pieces, attributes) : wrap('mrow', pieces)]
    }
    switch (name) {
      case 'none':
      case 'mprescripts':
        if (parent === 'mmultiscripts') return [wrap(name, []), ...inside(element, parent)]
        return inside(element, parent)
      case 'mmultiscripts': {
        const pieces = inside(element, name)
        return areScripts(pieces)
          ? [wrap(name, pieces, attributes)]
          : [
              wrap(
                'mrow',
                pieces.filter(piece => piece.name !== 'none' && piece.name !== 'mprescripts')
              )
            ]
      }
      case 'mtable':
        return [
          wrap(
            name,
            only(inside(element, name), ['mtr', 'mlabeledtr'], piece => wrap('mtr', [cell(piece)])),
            attributes
          )
        ]
      case 'mtr':
      case 'mlabeledtr': {
        if (parent !== 'mtable') return row()
        const cells = only(inside(element, 'mtr'), ['mtd'], cell)
        return [wrap(cells.length ? name : 'mtr', cells, attributes)]
      }
      case 'mtd':
        return parent === 'mtr' ? [wrap(name, inside(element, name), attributes)] : row()
      case 'mlongdiv':
      case 'maction': {
        const pieces = inside(element, name)
        const enough = pieces.length >= (name === 'maction' ? 1 : 3)
        return [enough ? wrap(name, pieces, attributes) : wrap('mrow', pieces)]
      }
      case 'mglyph':
        return words(attribute(element, 'alt') ?? '')
      case 'semantics':
        // Only the bracket between a formula and its annotations.
        return inside(element, parent)
    }
    if (inColumns.has(name)) {
      if (!columns.has(parent)) return row()
      return [wrap(name, inside(element, name), attributes)]
    }
    // A formula in a formula is a part of it.
    if (name === 'math') return row()
    if (rows.has(name)) return [wrap(name, inside(element, name), attributes)]
    strange(name, element)
    return inside(element, parent)
  }
  const pieces = inside(math, 'math')
  return wrap('math', pieces, ` xmlns="http://www.w3.org/1998/Math/MathML"${written(math, 'math')}`).xml
}

/** A base, pairs of scripts, and perhaps a mark with more pairs (MathML 3, 3.4.7). */
function areScripts(pieces: readonly Piece[]): boolean {
  const mark = pieces.findIndex(piece => piece.name === 'mprescripts')
  const behind = mark < 0 ? pieces.length : mark
  const before = mark < 0 ? 0 : pieces.length - mark - 1
  return (
    behind % 2 === 1 &&
    before % 2 === 0 &&
    pieces[0]!.name !== 'none' &&
    !pieces.some((piece, i) => i !== mark && piece.name === 'mprescripts')
  )
}

/** The attributes that MathML knows, as they are written. */
function written(element: Element, name: string): string {
  let text = ''
  for (const property of Object.keys(element.properties)) {
    const value = attribute(element, property)
    const key = property.toLowerCase()
    if (value !== undefined && isAttribute(name, key, value))
      text += ` ${key}="${xmlText(value).replace(/"/g, '&quot;')}"`
  }
  return text
}

/** HTML inside of words gives its words. The guard has looked at the depth. */
const wordsOf = (element: Element): string =>
  element.children
    .map(child =>
      child.type === 'text'
        ? child.value
        : child.type === 'element' && !silent.has(localName(child.tagName))
          ? wordsOf(child)
          : ''
    )
    .join('')
const squeezed = (text: string): string => xmlText(text.replace(/[ \t\n\r]+/g, ' ').trim())

/** Characters XML 1.0 cannot hold are left out; `&`, `<` and `>` are written as references. */
const xmlText = (value: string): string =>
  value
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1).toLowerCase()
