/** Elements of a line as nodes of the tree. */
import { type CrossReference, type Inline, node, text } from '@offprint/ast'
import { langOf, type Reading } from './reading.js'
import { isElement, type TreeElement } from './struct-tree.js'

/** What the writer calls a formula of which no words are known (PDF/UA-1, 7.7 asks for some). */
const namelessFormula = 'equation'

type Styled =
  | 'emphasis'
  | 'strong'
  | 'underline'
  | 'delete'
  | 'superscript'
  | 'subscript'
  | 'smallCaps'
  | 'monospace'

const styled: Record<string, Styled> = {
  Em: 'emphasis',
  Strong: 'strong',
  Underline: 'underline',
  Deleted: 'delete',
  Sup: 'superscript',
  Sub: 'subscript',
  SmallCaps: 'smallCaps',
  Monospace: 'monospace'
}

/** The content of an element, without white space at its ends. */
export function inlinesOf(element: TreeElement, reading: Reading): Inline[] {
  return tidy(
    element.kids.flatMap(kid =>
      isElement(kid) ? inline(kid, reading) : 'mcid' in kid ? words(reading.words(kid.page, kid.mcid)) : []
    )
  )
}

function words(value: string): Inline[] {
  return value === '' ? [] : [text(value)]
}

/** Joins neighbouring texts and trims the ends. */
function tidy(nodes: Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const one of nodes) {
    const previous = joined.at(-1)
    if (one.type === 'text' && previous?.type === 'text')
      joined[joined.length - 1] = text(previous.value + one.value)
    else joined.push(one)
  }
  const [first] = joined
  if (first?.type === 'text') joined[0] = text(first.value.trimStart())
  const last = joined.at(-1)
  if (last?.type === 'text') joined[joined.length - 1] = text(last.value.trimEnd())
  return joined.filter(one => one.type !== 'text' || one.value !== '')
}

/** Content inside a mark keeps its white space: the space before the next word may be in it. */
function inside(element: TreeElement, reading: Reading): Inline[] {
  return element.kids.flatMap(kid =>
    isElement(kid) ? inline(kid, reading) : 'mcid' in kid ? words(reading.words(kid.page, kid.mcid)) : []
  )
}

/** White space at the end of a mark goes behind it. */
function marked(make: (children: Inline[]) => Inline, children: Inline[]): Inline[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children.length > 0 ? [make(children)] : []
  const trimmed = last.value.trimEnd()
  const space = last.value.slice(trimmed.length)
  const rest = [...children.slice(0, -1), ...words(trimmed)]
  return [...(rest.length > 0 ? [make(rest)] : []), ...words(space)]
}

function inline(element: TreeElement, reading: Reading): Inline[] {
  const { type } = element
  if (element.actual !== undefined) return words(element.actual)
  const style = styled[type]
  if (style) return marked(children => node(style, langOf(element), children), inside(element, reading))
  if (type === 'Link') return link(element, reading)
  if (type === 'Reference')
    return marked(children => reference(element, children, reading), inside(element, reading))
  if (type === 'PanelLabel')
    return marked(
      children =>
        node(
          'panelLabel',
          { panels: element.title?.split(', ') ?? panelsOf(reading.textOf(element)) },
          children
        ),
      inside(element, reading)
    )
  // Words that stand for an image which could not be shown; the space behind them is in their element.
  if (type === 'Span' && element.title === 'image')
    return words(/\s*$/.exec(reading.textOf(element))?.[0] ?? '')
  if (type === 'Span' && element.id !== undefined && !reading.isForeign) {
    const { id, ...unnamed } = element
    const place = node('anchor', { id }, [])
    const rest = inline(unnamed, reading)
    return element.title === 'behind' ? [...rest, place] : [place, ...rest]
  }
  if (element.standard === 'Formula')
    // “equation” is what a picture of a formula without words is called.
    return [
      node('inlineEquation', {
        ...(element.alt !== undefined && element.alt !== namelessFormula && { alt: element.alt })
      })
    ]
  if (element.standard === 'Figure')
    return [
      node('inlineGraphic', {
        href: reading.imageName(),
        ...(element.alt !== undefined && { alt: element.alt })
      })
    ]
  const children = inside(element, reading)
  if (element.expanded !== undefined)
    return marked(inner => node('abbreviation', { expansion: element.expanded! }, inner), children)
  if (element.lang !== undefined) return marked(inner => node('span', langOf(element), inner), children)
  return children
}

/** `A)` names A; `A-C)` names A, B and C. */
function panelsOf(label: string): string[] {
  const bare = label.replace(/[^\p{L}\p{N},–-]/gu, '')
  const range = /^(\p{L})[–-](\p{L})$/u.exec(bare)
  if (!range) return bare.split(/[,–-]/).filter(Boolean)
  const [from, to] = [range[1]!.codePointAt(0)!, range[2]!.codePointAt(0)!]
  return to < from || to - from > 30
    ? [bare]
    : Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at))
}

function link(element: TreeElement, reading: Reading): Inline[] {
  const children = inside(element, reading)
  // An address that only the printed page made live is text.
  if (element.title === 'address' || element.title === 'orcid') return children
  const { url, goTo } = reading.targetOf(element)
  if (goTo !== undefined) return marked(inner => pointer(goTo, element.title, inner, reading), children)
  if (url === undefined) return children
  if (url.startsWith('mailto:') && element.title !== 'link')
    return marked(inner => node('email', { address: url.slice(7) }, inner), children)
  if (element.title === 'by its label') return [node('link', { url }, [])]
  return marked(inner => node('link', { url }, inner), children)
}

/** A link inside the document; the `Reference` around it says the rest. */
function pointer(target: string, title: string | undefined, children: Inline[], reading: Reading): Inline {
  const all = listed(title, reading)
  if (reading.kindOf(target) === 'reference')
    return node('citationMark', { targets: all.length > 0 ? all : [target] }, children) as Inline
  return node('crossReference', { kind: crossKind(target, reading), targets: [target] }, children)
}

function crossKind(target: string, reading: Reading): CrossReference['kind'] {
  const kind = reading.kindOf(target)
  return kind === 'reference' ? 'other' : kind === 'note' ? 'footnote' : kind
}

/** What a `Reference` is: its title names the kind of a call-out, else its links say whether it cites or calls a note. */
function reference(element: TreeElement, children: Inline[], reading: Reading): Inline {
  const pointers = (children as Pointer[]).filter(child => 'targets' in child)
  const [first] = pointers
  if (!first) return node('span', langOf(element), children)
  const isMark = pointers.some(pointer => pointer.type === 'citationMark')
  const [named, ...said] = element.title?.split(', ') ?? []
  const listed = said.find(part => part.startsWith('to '))
  const all =
    listed
      ?.slice(3)
      .split(' ')
      .filter(id => reading.knows(id)) ?? []
  if (isMark && (named === undefined || named === 'citation')) {
    if (all.length > 0)
      return node('citation', { targets: all }, said.includes('whole') ? bare(children) : children)
    return node('citation', { targets: filledTargets(children, reading) }, children)
  }
  // What stands beside the link is part of the call-out.
  const inner = bare(children)
  const [target] = first.targets
  if (named === undefined && reading.kindOf(target!) === 'note')
    return node('footnoteReference', { target: target! }, inner)
  const kind = named ?? crossKind(target!, reading)
  const targets = all.length > 0 ? all : pointers.flatMap(pointer => pointer.targets)
  return node(
    'crossReference',
    { kind: kind as CrossReference['kind'], targets },
    said.includes('by its label') ? [] : inner
  )
}

/** The words of links inside the document, without the links. */
const bare = (children: readonly Inline[]): Inline[] =>
  (children as readonly Pointer[]).flatMap(child => ('targets' in child ? child.children : [child]))

/** All that an element leads to, where its title says that it is more than one thing. */
function listed(title: string | undefined, reading: Reading): string[] {
  const to = title?.split(', ').find(part => part.startsWith('to '))
  return (
    to
      ?.slice(3)
      .split(' ')
      .filter(id => reading.knows(id)) ?? []
  )
}

type Pointer = { type: 'citationMark' | 'crossReference'; targets: string[]; children: Inline[] }

/** Every reference that a citation names; a dash between two marks names those between them as well. */
function filledTargets(children: readonly Inline[], reading: Reading): string[] {
  const targets: string[] = []
  let dash = false
  for (const child of children as readonly (Inline | { type: 'citationMark'; targets: string[] })[]) {
    if (child.type === 'text') dash = /^\s*[-–—‑]\s*$/.test(child.value)
    else if (child.type === 'citationMark') {
      const [id] = child.targets
      const before = reading.references.indexOf(targets.at(-1) ?? '')
      const here = reading.references.indexOf(id!)
      if (dash && before >= 0 && here > before)
        targets.push(...reading.references.slice(before + 1, here + 1))
      else targets.push(...child.targets)
      dash = false
    }
  }
  return targets
}
