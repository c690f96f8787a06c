/**
 * Why: divisions (`::: {.box}`) and directives (`:::{note} Title`, ```` ```{figure} ````) are one thing with many spellings: a
 * name, an argument, options, content. Here each gets the form it has in an article.
 */
import type { Block, Inline, Node, Table, TableNotes, Title } from '@offprint/ast'
import { children, node as make, select, text } from '@offprint/ast'
import type { Code, RootContent } from 'mdast'
import { type Attributes, readAttributes } from './attributes.js'
import { captionOf, innerBlocks, innerLine } from './caption.js'
import { figureOfParts, graphicOf, printedLabel } from './figures.js'
import { imageAddress } from './inline-nodes.js'
import { xmlName } from './names.js'
import type { State } from './state.js'
import { at } from './state.js'
import { supplementOf } from './supplements.js'
import { tableOfParts } from './tables.js'

/** A division whose content has been read. */
export interface Division {
  name: string
  /** What stands behind the name: a title, an address. */
  argument: string
  attributes: Attributes
  content: Node[]
  position?: Inline['position']
}

const fence = /^:{3,}[ \t]*/

/** What a fence line opens; nothing when it closes. */
export function opening(line: string): Pick<Division, 'name' | 'argument' | 'attributes'> | undefined {
  const rest = line.replace(fence, '').trim()
  if (rest.replace(/:+$/, '') === '') return undefined
  const none: Attributes = { classes: [], values: new Map() }
  const directive = /^\{([A-Za-z][\w:.-]*)\}\s*(.*)$/s.exec(rest)
  if (directive) return { name: directive[1]!.toLowerCase(), argument: directive[2]!, attributes: none }
  const read = readAttributes(rest)
  if (read) {
    const [name = ''] = read.attributes.classes
    return { name: name.toLowerCase(), argument: '', attributes: read.attributes }
  }
  const generic = /^([\p{L}][\w-]*)(?:\[([^\]]*)\])?/u.exec(rest)
  const name = generic?.[1] ?? ''
  const after = rest.slice(generic?.[0].length ?? 0).trim()
  const more = readAttributes(after)
  return {
    name: name.toLowerCase(),
    argument: generic?.[2] ?? (more ? '' : after.replace(/:+$/, '').trim()),
    attributes: more?.attributes ?? none
  }
}

const notes = new Set([
  'note',
  'tip',
  'warning',
  'important',
  'caution',
  'danger',
  'error',
  'hint',
  'attention',
  'seealso',
  'admonition',
  'box',
  'callout-note',
  'callout-tip',
  'callout-warning',
  'callout-important',
  'callout-caution',
  'callout',
  'sidebar',
  'topic',
  'boxed-text',
  'aside',
  'infobox',
  'textbox',
  'dropdown',
  'card'
])
const statements = new Set([
  'theorem',
  'lemma',
  'corollary',
  'proposition',
  'conjecture',
  'definition',
  'proof',
  'remark',
  'example',
  'axiom',
  'hypothesis',
  'assumption',
  'prf:theorem',
  'prf:lemma',
  'prf:proof',
  'prf:definition',
  'prf:corollary',
  'prf:remark',
  'prf:example'
])
/** Divisions that only lay out a page or are known to mean nothing more than their content. */
const wrappers = new Set([
  '',
  'center',
  'page',
  'column',
  'columns',
  'landscape',
  'portrait',
  'grid',
  'content-visible',
  'panel-tabset',
  'cell',
  'layout',
  'line-block'
])

/** The form of a division. Unknown ones give what stands in them, and are counted. */
export function divisionOf(division: Division, state: State): Node[] {
  const { name, argument, attributes, content, position } = division
  const id = attributes.id ? xmlName(attributes.id) : undefined
  const where = position ? { position } : {}
  const base = { ...where, ...(id ? { id } : {}) }
  const title = argument ? innerLine(argument, state, position) : undefined

  // The list of references in its own words, as pandoc and our writer set it: entries called `ref-key` in a division `refs`.
  if (attributes.id === 'refs' || attributes.classes.includes('references')) {
    for (const entry of content) if (entry.type === 'container') state.entries.push(entry)
    const rest = content.filter(entry => entry.type !== 'container')
    return rest
  }
  if (attributes.classes.includes('csl-entry')) {
    const key = attributes.id?.replace(/^ref-/, '')
    const label = attributes.values.get('printed')
    return [
      make(
        'container',
        { ...where, hints: [`key:${key ?? ''}`, ...(label ? [`label:${label}`] : [])] },
        content
      )
    ]
  }
  if (name === 'table-notes') return [make('tableNotes', where, content as TableNotes['children'])]
  if (name === 'footnote' && (id !== undefined || attributes.classes.includes('of-table'))) {
    const label = attributes.values.get('label')
    const made = make(
      'footnote',
      {
        ...base,
        ...(label ? { label, sources: { label: 'markdown' } } : {}),
        ...(attributes.classes.includes('front') ? { hints: ['front'] } : {})
      },
      asBlocks(content)
    )
    // The notes of a table stay below it.
    if (attributes.classes.includes('of-table')) return [made]
    state.apart.push(made)
    return []
  }
  if (notes.has(name) || /^callout/.test(name)) {
    const [head, ...rest] = content
    const words = title ?? attributes.values.get('title')
    const line = typeof words === 'string' ? [text(words)] : words
    const made: Title | undefined = line?.length
      ? make('title', {}, line)
      : head?.type === 'heading'
        ? make('title', {}, head.children)
        : undefined
    const blocks = (!line?.length && head?.type === 'heading' ? rest : content) as Block[]
    return [
      make('boxedText', { ...base, ...printedLabel(attributes) }, [
        ...(made ? [made] : []),
        ...asBlocks(blocks)
      ])
    ]
  }
  if (statements.has(name)) {
    return [
      make('statement', { ...base, ...printedLabel(attributes) }, [
        ...(title?.length ? [make('title', {}, title)] : []),
        ...asBlocks(content)
      ])
    ]
  }
  if (name === 'epigraph' || name === 'pull-quote' || name === 'blockquote')
    return [make('blockQuote', base, asBlocks(content))]
  if (name === 'figure' || name === 'subfigure')
    return [labelled(figure(division, state), attributes) ?? make('container', base, content)]
  const isFigure = id !== undefined && /^(?:fig|figure)[:-]/i.test(id)
  if (isFigure || attributes.values.has('layout-ncol') || attributes.values.has('layout')) {
    const made = figureOfParts(content, id, title, where)
    if (made) return [{ ...made, ...printedLabel(attributes) }]
  }
  if (name === 'table' || (id !== undefined && /^(?:tbl|tab|table)[:-]/i.test(id))) {
    const made = tableOfParts(asBlocks(content), id, title) ?? tableOfImages(content, id, title, attributes)
    if (made) return [made]
  }
  if (name === 'supplement' || name === 'media') {
    const made = supplementOf(name, asBlocks(content), attributes, state, where)
    if (made) return [made]
  }
  if (name === 'equation') {
    const images = figureOfParts(content, id, undefined, where)
    const drawn = images ? select(images, 'graphic') : []
    if (drawn.length) return [make('equation', { ...base, ...printedLabel(attributes) }, drawn)]
  }
  if (name === 'math') return content
  if (!wrappers.has(name) && !attributes.id && name !== 'container') state.tally('directive', name, where)
  const lead = title?.length ? [make('paragraph', where, title)] : []
  if (id === undefined) return [...lead, ...content]
  const first = content[0]
  // What pointed at the division points at its first part.
  if (first && first.id === undefined) first.id = id
  return [...lead, ...content]
}

/** A table that is there as an image only: its images, its caption, its label. */
function tableOfImages(
  content: readonly Node[],
  id: string | undefined,
  words: readonly Inline[] | undefined,
  attributes: Attributes
): Table | undefined {
  const made = figureOfParts(content, id, words, {})
  if (!made) return captionOnly(content, id, words, attributes)
  const parts = made.children.flatMap((part): Table['children'] =>
    part.type === 'panel'
      ? children(part, 'graphic')
      : part.type === 'caption' || part.type === 'graphic'
        ? [part]
        : []
  )
  const { id: name } = made
  return make('table', { ...(name ? { id: name } : {}), ...printedLabel(attributes) }, parts)
}

/** A table whose image is not at hand keeps its caption and its label. */
function captionOnly(
  content: readonly Node[],
  id: string | undefined,
  words: readonly Inline[] | undefined,
  attributes: Attributes
): Table | undefined {
  const [line, ...more] = content
  const named = id !== undefined || attributes.values.has('printed')
  if (!named || words || more.length || (line && line.type !== 'paragraph')) return undefined
  const { caption } = line ? captionOf(line.children as Inline[]) : { caption: undefined }
  return make('table', { ...(id ? { id } : {}), ...printedLabel(attributes) }, caption ? [caption] : [])
}

const labelled = (made: Node | undefined, attributes: Attributes): Node | undefined =>
  made?.type === 'figure' && made.label === undefined ? { ...made, ...printedLabel(attributes) } : made

function figure({ argument, attributes, content, position }: Division, state: State): Node | undefined {
  const where = position ? { position } : {}
  const id = attributes.id ? xmlName(attributes.id) : undefined
  const href = argument ? imageAddress(argument, state, where) : undefined
  if (href === undefined) {
    const made = figureOfParts(content, id, undefined, where)
    if (made || content.some(node => node.type !== 'paragraph')) return made
    // A figure whose image is not at hand keeps its caption.
    const read = captionOf(
      content.flatMap((node): Inline[] => (node.type === 'paragraph' ? (node.children as Inline[]) : []))
    )
    return make('figure', { ...where, ...(id ? { id } : {}) }, read.caption ? [read.caption] : [])
  }
  const graphic = graphicOf(href, attributes.values.get('alt'), attributes, where)
  const [first, ...rest] = content
  const read = first?.type === 'paragraph' ? captionOf(first.children as Inline[]) : { caption: undefined }
  const caption = read.caption
  // What follows the caption is the legend.
  for (const block of rest) if (caption && block.type === 'paragraph') caption.children.push(block)
  const others = rest.filter(block => block.type !== 'paragraph' || !caption)
  const name = id ?? read.id
  return make('figure', { ...where, ...(name ? { id: name } : {}) }, [
    ...(caption ? [caption] : []),
    graphic,
    ...(others.filter(block => block.type === 'paragraph') as never[])
  ])
}

/** A directive written as code: its options, then its content as Markdown. */
export function directiveOf(
  name: string,
  argument: string,
  code: Code,
  state: State,
  read: (nodes: RootContent[]) => Node[]
): Division {
  const { attributes, body } = options(code.value)
  let content: Node[] = []
  if (body.trim())
    innerBlocks(body, state, code.position, nodes => {
      content = read(nodes)
    })
  return { name, argument, attributes, content, ...at(code) }
}

/** `:name: fig-1` lines, or a YAML block, at the head of a directive. */
export function options(source: string): { attributes: Attributes; body: string } {
  const attributes: Attributes = { classes: [], values: new Map() }
  const lines = source.split('\n')
  let next = 0
  const yaml = lines[0]?.trim() === '---'
  if (yaml) next = 1
  for (; next < lines.length; next++) {
    const line = lines[next]!
    if (yaml && line.trim() === '---') {
      next++
      break
    }
    const option = (yaml ? /^([\w-]+):\s*(.*)$/ : /^:([\w-]+):\s*(.*)$/).exec(line.trim())
    if (!option) break
    const [, key, value] = option as unknown as [string, string, string]
    if (key === 'name' || key === 'label') attributes.id = value.trim()
    else attributes.values.set(key.toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1'))
  }
  return { attributes, body: lines.slice(next).join('\n') }
}

/** Headings inside boxes and cells are lines in bold, which is what they look like. */
export function asBlocks(nodes: readonly Node[]): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'heading')
      return [
        make('paragraph', { id: node.id, position: node.position }, [make('strong', {}, node.children)])
      ]
    if (node.type === 'container') return asBlocks(node.children)
    return [node as Block]
  })
}
