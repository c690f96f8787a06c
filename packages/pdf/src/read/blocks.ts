/** Elements between lines as nodes of the tree. */
import { type Block, type Caption, type Inline, type Node, node } from '@offprint/ast'
import { subArticle } from './article-parts.js'
import { inlinesOf } from './inlines.js'
import { idOf, langOf, type Reading, withLabel } from './reading.js'
import { elementsOf, isElement, type TreeElement } from './struct-tree.js'
import { readTable } from './tables.js'

type Read = (element: TreeElement, reading: Reading) => Node[]

const readers: Record<string, Read> = {
  P: paragraph,
  Sect: section,
  Appendix: (element, reading) => {
    const { label, title, rest } = headed(element, reading)
    return [node('appendix', { ...idOf(element), ...label }, [...title, ...blocksOf(rest, reading)] as never)]
  },
  Acknowledgement: (element, reading) => {
    const { title, rest } = headed(element, reading)
    return [node('acknowledgement', { ...idOf(element) }, [...title, ...blocksOf(rest, reading)] as never)]
  },
  Declaration: (element, reading) => {
    const { title, rest } = headed(element, reading)
    const kind = (element.title ?? 'other') as 'other'
    return [node('declaration', { ...idOf(element), kind }, [...title, ...blocksOf(rest, reading)] as never)]
  },
  AuthorDeclaration: (element, reading) => {
    const made = readers['Declaration']!(element, reading)
    for (const one of made) reading.frontParts.add(one)
    return made
  },
  BlockQuote: (element, reading) => [
    node('blockQuote', idOf(element), blocksOf(elementsOf(element), reading) as never)
  ],
  Attribution: (element, reading) => [node('attribution', {}, inlinesOf(element, reading))],
  Aside: boxedText,
  Statement: statement,
  CodeBlock: codeBlock,
  L: list,
  ListTitle: (element, reading) => [node('title', {}, inlinesOf(element, reading))],
  DefinitionList: definitionList,
  FigureGroup: figure,
  // Other programs put a table or text with its caption into a figure.
  Figure: (element, reading) =>
    elementsOf(element).some(kid => kid.standard === 'Table')
      ? readTable(element, reading)
      : image(element, reading),
  TableGroup: readTable,
  Table: readTable,
  EquationGroup: equation,
  Formula: element => [node('equation', { ...(element.alt !== undefined && { alt: element.alt }) }, [])],
  Supplement: (element, reading) => {
    const { label, caption, rest } = captioned(elementsOf(element), reading)
    const address = rest.find(kid => kid.title === 'address')
    const href = address ? { href: reading.textOf(address).trim() } : {}
    const blocks = blocksOf(
      rest.filter(kid => kid !== address),
      reading
    )
    if (element.title === 'media')
      return [node('media', { ...idOf(element), href: '', ...href, ...label }, caption)]
    return [node('supplement', { ...idOf(element), ...href, ...label }, [...caption, ...blocks] as never)]
  },
  Note: (element, reading) => {
    reading.footnotes.push(footnote(element, reading))
    return []
  },
  Funding: (element, reading) => [node('paragraph', {}, inlinesOf(element, reading))],
  References: references,
  SubArticle: (element, reading) => subArticle(element, reading)
}

/** Blocks of a sequence of elements; headings without a section are left as headings. */
export function blocksOf(elements: readonly TreeElement[], reading: Reading): Node[] {
  return elements.flatMap(element => {
    const read = readers[element.type]
    if (read) return read(element, reading)
    const level = /^H([1-6])$/.exec(element.standard)?.[1]
    if (level) return [node('heading', { depth: Number(level) }, inlinesOf(element, reading))]
    const standard = readers[element.standard]
    if (standard) return standard(element, reading)
    if (element.kids.every(isElement)) return blocksOf(elementsOf(element), reading)
    return elementsOf(element).some(holdsBlocks) ? mixed(element, reading) : paragraph(element, reading)
  })
}

const blockTypes = new Set([
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'Table', 'BlockQuote', 'Sect', 'Art', 'Part', 'Div']
])
const known = new WeakMap<TreeElement, boolean>()

/** True for what stands between lines, and for what groups it. */
function holdsBlocks(element: TreeElement): boolean {
  let holds = known.get(element)
  if (holds === undefined) {
    holds = blockTypes.has(element.standard) || elementsOf(element).some(holdsBlocks)
    known.set(element, holds)
  }
  return holds
}

/** Words between blocks, as other programs write them: each stretch of words is a paragraph. */
function mixed(element: TreeElement, reading: Reading): Node[] {
  const blocks: Node[] = []
  let words: TreeElement['kids'] = []
  const flush = (): void => {
    if (words.length > 0) blocks.push(...paragraph({ ...element, kids: words }, reading))
    words = []
  }
  for (const kid of element.kids) {
    if (!isElement(kid) || !holdsBlocks(kid)) {
      words.push(kid)
      continue
    }
    flush()
    blocks.push(...blocksOf([kid], reading))
  }
  flush()
  return blocks
}

function paragraph(element: TreeElement, reading: Reading): Node[] {
  const children = inlinesOf(element, reading)
  return children.length > 0 ? [node('paragraph', { ...idOf(element), ...langOf(element) }, children)] : []
}

/** A heading at the front of an element, with the number before it. */
export function headed(
  element: TreeElement,
  reading: Reading
): { label: { label?: string }; title: Node[]; runIn: boolean; rest: TreeElement[] } {
  const [first, ...rest] = elementsOf(element)
  if (!first || !/^H[1-6]$/.test(first.standard))
    return { label: {}, title: [], runIn: false, rest: elementsOf(element) }
  const { label, rest: heading } = withLabel(first, reading)
  const runIn = first.title === 'run-in'
  let words = inlinesOf(heading, reading)
  if (runIn) words = withoutColon(words)
  const title = words.length > 0 ? [node('title', {}, words)] : []
  return { label: label === undefined ? {} : { label }, title, runIn, rest }
}

function withoutColon(words: Inline[]): Inline[] {
  const last = words.at(-1)
  if (last?.type !== 'text') return words
  const value = last.value.replace(/\s*:\s*$/, '')
  return [...words.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])]
}

function section(element: TreeElement, reading: Reading): Node[] {
  const kids = elementsOf(element)
  // Other programs make a section of every box: there the headings say what the sections are.
  if (reading.isForeign)
    return element.kids.every(isElement) ? blocksOf(kids, reading) : mixed(element, reading)
  const { label, title, runIn, rest } = headed(element, reading)
  if (kids.some(kid => kid.type === 'References'))
    return [node('referenceList', idOf(element), [...title, ...blocksOf(rest, reading)] as never)]
  if (rest.length > 0 && rest.every(kid => kid.type === 'Note')) {
    const notes = rest.map(kid => footnote(kid, reading))
    return [node('footnoteGroup', idOf(element), [...title, ...notes] as never)]
  }
  return [
    node('section', { ...idOf(element), ...langOf(element), ...label, ...(runIn && { runIn }) }, [
      ...title,
      ...blocksOf(rest, reading)
    ] as never)
  ]
}

/** A note: its mark, then its paragraphs. */
export function footnote(element: TreeElement, reading: Reading): Node {
  const [first, ...others] = elementsOf(element)
  if (!first) return node('footnote', idOf(element), [])
  const { label, rest } = withLabel(first, reading)
  return node(
    'footnote',
    { ...idOf(element), ...(label !== undefined && { label }) },
    blocksOf([rest, ...others], reading) as Block[]
  )
}

/** A caption as its label and the rest. */
export function captioned(
  elements: readonly TreeElement[],
  reading: Reading
): { label: { label?: string }; caption: Caption[]; rest: TreeElement[] } {
  const found = elements.find(element => element.type === 'Caption')
  const rest = elements.filter(element => element !== found)
  if (!found) return { label: {}, caption: [], rest }
  const parts = elementsOf(found)
  const [first, ...others] = parts.length > 0 ? parts : [found]
  const { label, rest: words } = withLabel(first!, reading)
  // Space before the title is the label's; space between a formula and a citation is the caption's own.
  const begin = words.kids.findIndex(kid => !isBlank(kid, reading))
  const [head, ...kids] = begin < 0 ? [] : words.kids.slice(begin)
  const hasTitle = head && isElement(head) && head.type === 'CaptionTitle'
  const title = hasTitle ? [node('title', {}, inlinesOf(head, reading))] : []
  const body = hasTitle ? { ...words, kids } : words
  const blocks = blocksOf([{ ...body, type: body.type === 'Caption' ? 'P' : body.type }, ...others], reading)
  const children = [...title, ...blocks]
  const caption = children.length > 0 ? [node('caption', langOf(found), children as never)] : []
  return { label: label === undefined ? {} : { label }, caption, rest }
}

function isBlank(kid: TreeElement['kids'][number], reading: Reading): boolean {
  return !isElement(kid) && 'mcid' in kid && reading.words(kid.page, kid.mcid).trim() === ''
}

function image(element: TreeElement, reading: Reading): Node[] {
  return [
    node('graphic', { href: reading.imageName(), ...(element.alt !== undefined && { alt: element.alt }) })
  ]
}

function figure(element: TreeElement, reading: Reading): Node[] {
  const { label, caption, rest } = captioned(elementsOf(element), reading)
  const graphics = rest.filter(kid => kid.type === 'Figure').flatMap(kid => image(kid, reading))
  const panels = rest.filter(kid => kid.type === 'Panel').map(kid => panel(kid, label.label, reading))
  const others = rest.filter(
    kid => kid.type !== 'Figure' && kid.type !== 'Panel' && !(kid.type === 'P' && kid.title === 'image')
  )
  const shown = graphics.map(graphic => withoutStandIn(graphic, label.label))
  return [
    node('figure', { ...idOf(element), ...label }, [
      ...shown,
      ...panels,
      ...caption,
      ...blocksOf(others, reading)
    ] as never)
  ]
}

/** A label that stood in for an alternative text is none. */
function withoutStandIn(graphic: Node, label: string | undefined): Node {
  if (graphic.type !== 'graphic' || graphic.alt === undefined || graphic.alt !== label) return graphic
  const { alt: _, ...rest } = graphic
  return rest
}

function panel(element: TreeElement, figureLabel: string | undefined, reading: Reading): Node {
  const { label, caption, rest } = captioned(elementsOf(element), reading)
  const standIn = [figureLabel, label.label].filter(Boolean).join(' ')
  const graphics = rest.filter(kid => kid.type === 'Figure').flatMap(kid => image(kid, reading))
  return node('panel', { ...idOf(element), ...label }, [
    ...graphics.map(one => withoutStandIn(one, standIn)),
    ...caption
  ] as never)
}

function equation(element: TreeElement, reading: Reading): Node[] {
  const kids = elementsOf(element)
  const label = kids.find(kid => kid.type === 'Lbl')
  const formula = kids.find(kid => kid.standard === 'Formula')
  const images = kids.filter(kid => kid.standard === 'Figure').flatMap(kid => image(kid, reading))
  const alt = formula?.alt ?? reading.textOf({ ...element, kids: kids.filter(kid => kid !== label) })
  return [
    node(
      'equation',
      { ...idOf(element), ...(label && { label: reading.textOf(label).trim() }), ...(alt !== '' && { alt }) },
      images as never
    )
  ]
}

function codeBlock(element: TreeElement, reading: Reading): Node[] {
  const lines = elementsOf(element).map(line => reading.textOf(line).replace(/\s+$/, ''))
  const language = element.title === undefined ? {} : { language: element.title }
  return [node('codeBlock', { ...idOf(element), value: lines.join('\n'), ...language })]
}

function boxedText(element: TreeElement, reading: Reading): Node[] {
  const { label, title, rest } = headed(element, reading)
  return [node('boxedText', { ...idOf(element), ...label }, [...title, ...blocksOf(rest, reading)] as never)]
}

function statement(element: TreeElement, reading: Reading): Node[] {
  const [first, ...others] = elementsOf(element)
  if (!first) return []
  const { label, rest } = withLabel(first, reading)
  const kids = rest.kids.filter(kid => !isBlank(kid, reading))
  const [head, ...after] = kids
  const hasTitle = head && isElement(head) && head.type === 'StatementTitle'
  const title = hasTitle ? [node('title', {}, inlinesOf(head, reading))] : []
  const body = blocksOf([{ ...rest, kids: hasTitle ? after : rest.kids }, ...others], reading)
  return [
    node('statement', { ...idOf(element), ...(label !== undefined && { label }) }, [
      ...title,
      ...body
    ] as never)
  ]
}

const listKinds: Record<
  string,
  'bullet' | 'order' | 'simple' | 'alpha-lower' | 'alpha-upper' | 'roman-lower' | 'roman-upper'
> = {
  Disc: 'bullet',
  Circle: 'bullet',
  Square: 'bullet',
  Decimal: 'order',
  LowerAlpha: 'alpha-lower',
  UpperAlpha: 'alpha-upper',
  LowerRoman: 'roman-lower',
  UpperRoman: 'roman-upper'
}

function list(element: TreeElement, reading: Reading): Node[] {
  const kind = listKinds[element.listNumbering ?? 'None'] ?? 'simple'
  const start = Number(element.title)
  const children = elementsOf(element).flatMap((item): Node[] => {
    if (item.standard !== 'LI') {
      const blocks = blocksOf([item], reading)
      const isItem = blocks.every(block => block.type === 'title' || block.type === 'listItem')
      return isItem ? blocks : [node('listItem', {}, blocks as Block[])]
    }
    const kids = elementsOf(item)
    const label = kids.find(kid => kid.type === 'Lbl')
    const printed = label ? reading.textOf(label).trim() : ''
    const own = kind === 'simple' && printed !== '' ? { label: printed } : {}
    const body = kids.filter(kid => kid !== label).flatMap(kid => bodyOf(kid, reading))
    return [node('listItem', { ...idOf(item), ...own }, body as Block[])]
  })
  return [
    node(
      'list',
      { ...idOf(element), kind, ...(Number.isInteger(start) && element.title && { start }) },
      children as never
    )
  ]
}

function bodyOf(element: TreeElement, reading: Reading): Node[] {
  if (element.kids.every(isElement)) return blocksOf(elementsOf(element), reading)
  return elementsOf(element).some(holdsBlocks) ? mixed(element, reading) : paragraph(element, reading)
}

function definitionList(element: TreeElement, reading: Reading): Node[] {
  const children = elementsOf(element).flatMap((item): Node[] => {
    if (item.type !== 'LI') return blocksOf([item], reading)
    const parts = elementsOf(item).map(part =>
      part.type === 'Term'
        ? node('definitionTerm', idOf(part), inlinesOf(part, reading))
        : node('definition', idOf(part), bodyOf(part, reading) as Block[])
    )
    return [node('definitionItem', idOf(item), parts)]
  })
  return [node('definitionList', idOf(element), children as never)]
}

function references(element: TreeElement, reading: Reading): Node[] {
  return elementsOf(element).map(item => {
    const kids = elementsOf(item)
    const label = kids.find(kid => kid.type === 'Lbl')
    const entry = kids
      .flatMap(kid => (kid.type === 'LBody' ? elementsOf(kid) : []))
      .find(kid => kid.type === 'BibEntry')
    // A label that is too long for the margin stands before the words.
    const own = entry && withLabel(entry, reading)
    const printed = label ? reading.textOf(label).trim().replace(/\.$/, '') : own?.label
    return node(
      'reference',
      { ...idOf(item), ...(printed !== undefined && { label: printed }) },
      // Words put together from fields are not the author's.
      own && own.rest.title !== 'composed' ? inlinesOf(own.rest, reading) : []
    )
  })
}
