/**
 * The last brush: draft nodes and hints go, wrappers that mean nothing go, what is empty goes, neighbouring texts become one,
 * lines lose the white space at their ends, and every node stands where its schema lets it stand.
 */
import type { Node, NodeType, Text } from '@offprint/ast'
import { allowed, node as make, select, specs, text } from '@offprint/ast'
import { type Holder, holder } from '../blocks.js'
import { hasContent, isInline, lineOf } from '../inline-text.js'
import type { Pass } from '../pass.js'
import { withTerms } from '../termless-definitions.js'

export const pass: Pass = {
  name: 'finish',
  doc: 'Draft nodes, hints, empty and meaningless nodes go; the tree obeys its schema.',
  run(article) {
    clean(article as unknown as Holder)
    delete article.hints
  }
}

const lines = new Set<NodeType>([
  'paragraph',
  'title',
  'tableCell',
  'reference',
  'definitionTerm',
  'attribution',
  'articleTitle',
  'subtitle',
  'keyword',
  'subject',
  'affiliation',
  'correspondence',
  'fundingStatement'
])

/** Nodes that say nothing when nothing is in them. */
const hollow = new Set<NodeType>([
  'paragraph',
  'title',
  'caption',
  'list',
  'listItem',
  'strong',
  'emphasis',
  'underline',
  'superscript',
  'subscript',
  'smallCaps',
  'monospace',
  'delete',
  'span',
  'link',
  'citation',
  'citationMark',
  'crossReference',
  'footnoteGroup',
  'tableNotes',
  'rowGroup',
  'blockQuote',
  'definitionList',
  'grid',
  'panel',
  'statement',
  'back'
])

/** Marks that are one where two stand side by side. */
const joinable = new Set<NodeType>([
  'strong',
  'emphasis',
  'superscript',
  'subscript',
  'underline',
  'smallCaps',
  'monospace'
])

function clean(parent: Holder): void {
  let row: Node[] = []
  for (const child of parent.children) {
    const below = holder(child)
    if (below) clean(below)
    const inProse = prose.has(parent.type)
    row.push(
      ...unnested(child)
        .flatMap(part => parted(part, inProse))
        .flatMap(part => keep(part, parent))
    )
  }
  row = joined(row)
  if (lines.has(parent.type)) row = trimmed(row)
  if (prose.has(parent.type) || parent.type === 'acknowledgement' || parent.type === 'appendix')
    row = row.filter((node, i) => node.type !== 'thematicBreak' || parts(row, i))
  parent.children = lawful(row, parent)
}

/** Where paragraphs are running text. */
const prose: ReadonlySet<string> = new Set(['body', 'section'])

/** Whether a rule parts two blocks: at the end of a section, or before one, it only draws a line across the page. */
function parts(row: readonly Node[], at: number): boolean {
  const before = row[at - 1]
  const after = row.slice(at + 1).find(node => node.type !== 'thematicBreak')
  return [before, after].every(
    node =>
      node !== undefined && node.type !== 'thematicBreak' && node.type !== 'title' && node.type !== 'section'
  )
}

/** A line that is a paragraph of its own: long, and whole sentences. */
const sentences = /^\s*["“‘'([]?[\p{Lu}\p{N}].{60,}[.!?:]["”’')\]]?\s*$/su

/** Whether single breaks part the whole of a paragraph into lines of whole sentences. */
function isTyped(paragraph: Node & { children: unknown }): boolean {
  const rows = lineOf(paragraph.children as Node[]).split('\n')
  return rows.length > 1 && rows.every(row => sentences.test(row))
}

/** A paragraph between the words of another parts it: what stands before, the paragraph, what goes on behind. */
function unnested(node: Node): Node[] {
  if (node.type !== 'paragraph' || node.children.length < 2) return [node]
  if (!node.children.some(child => child.type === 'paragraph')) return [node]
  const rows: (Node & { type: 'paragraph' })[] = []
  let open: Node[] | undefined
  for (const child of node.children as Node[]) {
    if (child.type === 'paragraph') {
      open = undefined
      rows.push(child)
    } else if (open) open.push(child)
    else {
      open = [child]
      rows.push(make('paragraph', node.position ? { position: node.position } : {}, open as never))
    }
  }
  const [first, ...rest] = rows.filter(row => hasContent(row.children as Node[]))
  // What led to the whole leads to where it begins.
  return first
    ? [{ ...node, ...first, ...(node.id === undefined ? {} : { id: node.id }) } as Node, ...rest]
    : [node]
}

/**
 * Two line breaks in a row part paragraphs: old pages and letters typed into a form have no other way to say so. One does
 * where every line of running text is a long one of whole sentences.
 */
function parted(node: Node, inProse: boolean): Node[] {
  if (node.type !== 'paragraph') return [node]
  const least = inProse && isTyped(node) ? 1 : 2
  const parts: Node[][] = [[]]
  let breaks: Node[] = []
  for (const child of node.children as Node[]) {
    if (child.type === 'break' || (breaks.length && child.type === 'text' && child.value.trim() === '')) {
      breaks.push(child)
      continue
    }
    if (breaks.filter(one => one.type === 'break').length >= least) parts.push([])
    else parts.at(-1)!.push(...breaks)
    breaks = []
    parts.at(-1)!.push(child)
  }
  if (parts.length === 1) return [node]
  parts.at(-1)!.push(...breaks)
  return (
    parts
      .filter(hasContent)
      .map(trimmed)
      .map((part, i) =>
        i === 0
          ? { ...node, children: part as never }
          : make('paragraph', node.position ? { position: node.position } : {}, part as never)
      )
      // Of what double breaks have parted, single ones may part some again.
      .flatMap(part => parted(part, inProse))
  )
}

/** What is left of a node that has been cleaned inside. */
function keep(node: Node, parent: Holder): Node[] {
  delete node.hints
  switch (node.type) {
    case 'fact':
      return []
    case 'container':
      return node.children
    case 'heading':
      return [
        make('paragraph', { id: node.id, position: node.position }, [make('strong', {}, node.children)])
      ]
    case 'span':
      if (node.style === undefined && bare(node)) return node.children
      // What only has a name is a place.
      if (node.style === undefined && node.lang === undefined && node.dir === undefined)
        return [make('anchor', { id: node.id, position: node.position }, node.children)]
      break
    case 'anchor':
      if (node.id === undefined) return node.children
      break
    case 'text':
      return node.value === '' ? [] : [node]
    case 'paragraph':
      if (node.children.length === 1 && node.children[0]!.type === 'paragraph' && bare(node))
        return node.children as Node[]
      // A block by itself needs no paragraph around it.
      if (
        node.children.length &&
        bare(node) &&
        node.children.every(child => !isInline(child)) &&
        takes(parent, node.children as Node[])
      )
        return node.children as Node[]
      if (!hasContent(node.children as Node[]) && node.id === undefined) return []
      break
    case 'section':
      if (!node.children.length) return []
      break
    case 'definitionList':
      return node.children.length ? withTerms(node) : []
    case 'link':
      // Nothing that could be followed shows.
      if (node.id === undefined && !hasContent(node.children as Node[])) return node.children
      break
    case 'citation':
    case 'citationMark':
      // A call of a note leads to the note, whatever work that names.
      if (onlyCalls(node.children as Node[])) return node.children as Node[]
      break
    case 'reference':
      if (node.id !== undefined) node.children = withoutSelf(node.children, node.id)
      break
  }
  const below = holder(node)
  if (
    below &&
    hollow.has(node.type) &&
    below.children.length === 0 &&
    (node.id === undefined || node.type === 'link')
  )
    return []
  return [node]
}

/** Whether a line prints calls of notes and nothing else. */
const onlyCalls = (row: readonly Node[]): boolean =>
  row.some(node => select(node, 'footnoteReference').length > 0) &&
  row.every(
    node =>
      node.type === 'footnoteReference' ||
      (node.type === 'text' && !/[\p{L}\p{N}]/u.test(node.value)) ||
      (node.type === 'superscript' && onlyCalls(node.children as Node[]))
  )

/** An entry whose number or name leads back to the entry points at nothing else. */
const withoutSelf = <T extends Node>(row: readonly T[], id: string): T[] =>
  row.flatMap((node): T[] => {
    if (!('children' in node)) return [node]
    const children = withoutSelf(node.children as Node[], id)
    const isSelf = node.type === 'crossReference' && node.targets.every(target => target === id)
    return (isSelf ? children : [{ ...node, children }]) as T[]
  })

const bare = (node: Node): boolean =>
  node.id === undefined && node.lang === undefined && node.dir === undefined

const takes = (parent: Holder, nodes: readonly Node[]): boolean => {
  const model = specs[parent.type].children
  return model !== null && nodes.every(node => allowed(model, node.type))
}

/** Neighbouring texts, and neighbouring marks of one kind, as one. */
function joined(row: readonly Node[]): Node[] {
  const out: Node[] = []
  for (const node of row) {
    const last = out[out.length - 1]
    if (
      last?.type === 'text' &&
      node.type === 'text' &&
      bare(last) &&
      bare(node) &&
      last.sources?.['value'] === node.sources?.['value'] &&
      oneText(last, node)
    )
      out[out.length - 1] = sum(last, node)
    else if (last && last.type === node.type && joinable.has(node.type) && bare(last) && bare(node)) {
      const together = [...(last as unknown as Holder).children, ...(node as unknown as Holder).children]
      out[out.length - 1] = { ...last, children: joined(together) } as Node
    } else out.push(node)
  }
  return out
}

/** Texts become one, but where mark-up of the source cut a word in two, the cut stays: the ledger counts words as it does. */
function oneText(a: Text, b: Text): boolean {
  const end = a.position?.end.offset
  if (end !== undefined && end === b.position?.start.offset) return true
  return !(/[\p{L}\p{N}\p{M}]$/u.test(a.value.slice(-2)) && /^[\p{L}\p{N}\p{M}]/u.test(b.value.slice(0, 2)))
}

function sum(a: Text, b: Text): Text {
  const position =
    a.position && b.position ? { start: a.position.start, end: b.position.end } : (a.position ?? b.position)
  const sum = text(a.value + b.value, position)
  return a.sources ? { ...sum, sources: a.sources } : sum
}

/**
 * A line without white space and breaks at its ends; between blocks of a mixed holder there is no white space at all. The
 * space between two parts of an address is the author's.
 */
function trimmed(row: readonly Node[]): Node[] {
  const out = [...row]
  for (const end of ['start', 'end'] as const)
    for (;;) {
      const at = end === 'start' ? 0 : out.length - 1
      const node = out[at]
      if (node?.type === 'break') out.splice(at, 1)
      else if (node?.type === 'text') {
        const value = end === 'start' ? node.value.trimStart() : node.value.trimEnd()
        if (value === node.value) break
        if (value === '') out.splice(at, 1)
        else {
          out[at] = { ...node, value }
          break
        }
      } else break
    }
  return out.some(node => !isInline(node) && node.type !== 'affiliationPart')
    ? out.filter(node => node.type !== 'text' || node.value.trim() !== '')
    : out
}

/** Brings children where the content model of their parent lets them stand. */
function lawful(row: readonly Node[], parent: Holder): Node[] {
  const model = specs[parent.type].children
  if (!model) return []
  let out: Node[] = []
  let line: Node[] = []
  const flush = (): void => {
    const inside = trimmed(line)
    if (hasContent(inside)) out.push(make('paragraph', {}, inside as never))
    line = []
  }
  for (const node of row) {
    if (allowed(model, node.type)) {
      if (line.length) flush()
      out.push(node)
    } else if (isInline(node) && allowed(model, 'paragraph')) line.push(node)
    else if (
      allowed(model, 'paragraph') &&
      (specs[node.type].groups as readonly string[]).includes('block')
    ) {
      flush()
      out.push(make('paragraph', {}, [node as never]))
    } else {
      // Neither it nor a paragraph around it may stand here: its parts may.
      flush()
      const below = holder(node)
      if (below)
        out.push(
          ...lawful(
            lineOf(out.slice(-1)) && isInline(node) === false && out.length
              ? [text(' '), ...below.children]
              : below.children,
            parent
          )
        )
      else if (node.type === 'graphic')
        out.push(...lawful([{ ...node, type: 'inlineGraphic' } as Node], parent))
      else if (node.type === 'codeBlock') out.push(...lawful([text(node.value, node.position)], parent))
      else if (node.type === 'break' || node.type === 'thematicBreak')
        out.push(...(allowed(model, 'text') ? [text(' ')] : []))
    }
  }
  flush()
  if (parent.type === 'body' || parent.type === 'section' || parent.type === 'appendix')
    out = blocksFirst(out)
  return out
}

/** JATS lets no block follow a section (body, sec: blocks, then sec*): it goes to the end of the section before it. */
function blocksFirst(row: readonly Node[]): Node[] {
  const out: Node[] = []
  for (const node of row) {
    const last = out[out.length - 1]
    if (last?.type !== 'section' || node.type === 'section') out.push(node)
    else {
      let into = last as unknown as Holder
      for (;;) {
        const inner = into.children[into.children.length - 1]
        if (inner?.type !== 'section') break
        into = inner as unknown as Holder
      }
      into.children = [...into.children, node]
    }
  }
  return out
}
