/**
 * Why: most body passes rewrite rows of blocks (of the body, of a section, of a box), wherever they stand. This is the one
 * place that knows where such rows are.
 */
import type { Article, Base, Node, NodeType, Section } from '@offprint/ast'
import { childrenOf, node as make, textOf, walk } from '@offprint/ast'
import { isInline } from './inline-text.js'

/** A node with children that may be replaced: the content model is looked after by `finish` and checked by `validate`. */
export interface Holder extends Base {
  type: NodeType
  children: Node[]
}

/** The node as a holder of children, when it may have any. */
export function holder(node: Node | undefined): Holder | undefined {
  return node && 'children' in node ? (node as unknown as Holder) : undefined
}

const rows = new Set<NodeType>(['body', 'section', 'container', 'boxedText', 'appendix', 'blockQuote'])

/**
 * Gives every row of blocks to `rewrite`, inner rows first, and puts what it answers in place.
 * @param rewrite answers the new row, or nothing to leave it
 */
export function rewriteRows(
  root: Node,
  rewrite: (row: readonly Node[], parent: Holder) => Node[] | undefined
): void {
  const below = holder(root)
  if (!below) return
  for (const child of below.children) rewriteRows(child, rewrite)
  if (!rows.has(root.type)) return
  const row = rewrite(below.children, below)
  if (row) below.children = row
}

/** Replaces nodes below `root`, innermost first. The answer `undefined` leaves a node, a list replaces it. */
export function replaceNodes(root: Node, replacement: (node: Node) => Node[] | undefined): void {
  const below = holder(root as Node)
  if (!below) return
  const row: Node[] = []
  for (const child of below.children) {
    replaceNodes(child, replacement)
    const answer = replacement(child)
    if (answer) row.push(...answer)
    else row.push(child)
  }
  below.children = row
}

/** Nodes that hold a line of the article's own words, in which call-outs may stand. */
const prose = new Set<NodeType>([
  'paragraph',
  'title',
  'tableCell',
  'definitionTerm',
  'attribution',
  'heading',
  'subtitle',
  'fundingStatement'
])

/**
 * Calls `visit` for every line of prose, in document order: paragraphs, titles, cells; not references, not people. Inline
 * children of one holder that blocks part are several lines.
 * @param visit answers what shall stand in place of the line
 */
export function eachLine(root: Node, visit: (line: Node[], parent: Holder) => Node[] | undefined): void {
  walk(root, node => {
    if (skipped.has(node.type)) return 'skip'
    if (!prose.has(node.type)) return undefined
    const parent = node as unknown as Holder
    const row: Node[] = []
    let line: Node[] = []
    const flush = (): void => {
      if (line.length) row.push(...(visit(line, parent) ?? line))
      line = []
    }
    for (const child of parent.children)
      if (isInline(child)) line.push(child)
      else {
        flush()
        row.push(child)
      }
    flush()
    parent.children = row
    return undefined
  })
}

const skipped = new Set<NodeType>([
  'referenceList',
  'contributor',
  'affiliation',
  'correspondence',
  'journal',
  'permissions',
  'subArticle'
])

/** The body of an article; made when there is none. */
export function bodyOf(article: Article): Holder {
  const found = article.children.find(child => child.type === 'body')
  if (found) return found as unknown as Holder
  const body = make('body', {}, [])
  const after = article.children.findIndex(child => child.type !== 'front')
  article.children.splice(after < 0 ? article.children.length : after, 0, body)
  return body as unknown as Holder
}

/** Puts a part into the back matter, made when there is none, where its place in the source says; else at the end. */
export function putInBack(article: Article, part: Node): void {
  let back = article.children.find(child => child.type === 'back') as unknown as Holder | undefined
  if (!back) {
    back = make('back', {}, []) as unknown as Holder
    const body = article.children.findIndex(child => child.type === 'body')
    article.children.splice(body < 0 ? article.children.length : body + 1, 0, back as never)
  }
  const offset = startOf(part)
  const later = offset === undefined ? -1 : back.children.findIndex(other => (startOf(other) ?? -1) > offset)
  back.children.splice(later < 0 ? back.children.length : later, 0, part)
}

/** Where a node begins in the source, by its own place or the first place below it. */
export function startOf(node: Node): number | undefined {
  if (node.position?.start.offset !== undefined) return node.position.start.offset
  for (const child of childrenOf(node)) {
    const start = startOf(child)
    if (start !== undefined) return start
  }
  return undefined
}

/** Whether a node carries a hint: a whole token, or a pattern that one of its tokens matches. */
export function hinted(node: Base, hint: string | RegExp): boolean {
  return node.hints?.some(token => (typeof hint === 'string' ? token === hint : hint.test(token))) ?? false
}

/** The title of a section as it reads; the empty string when it has none. */
export function titleOf(section: Section): string {
  const title = section.children[0]
  return title?.type === 'title' ? textOf(title) : ''
}

/** Lets a node answer to the id of another one that goes away. */
export function adopt(to: Node, from: Base): void {
  const names = [
    from.id,
    ...(from.hints ?? []).filter(hint => hint.startsWith(alias)).map(hint => hint.slice(alias.length))
  ]
  for (const name of names) {
    if (name === undefined || name === to.id) continue
    if (to.id === undefined) to.id = name
    else to.hints = [...(to.hints ?? []), alias + name]
  }
}

const alias = 'alias:'

/** All ids by which a draft node may be called. */
export function namesOf(node: Base): string[] {
  const names = node.id === undefined ? [] : [node.id]
  for (const hint of node.hints ?? []) if (hint.startsWith(alias)) names.push(hint.slice(alias.length))
  return names
}

/**
 * An id for a node that has none, unlike any id of a source: those are XML names, and this begins with a space. The pass
 * `ids` gives the final one.
 */
export function draftId(kind: string, nth: number | string): string {
  return ` ${kind}:${nth}`
}

/** Whether such a node stands at a place or below it. */
export function holds(root: Node, wanted: (node: Node) => boolean): boolean {
  let found = false
  walk(root, node => {
    if (wanted(node)) found = true
    return found ? 'stop' : undefined
  })
  return found
}
