/**
 * Why: notes of tables and notes of the article are written alike: a mark, then words; several in one paragraph with breaks
 * between them; a link back to the text behind them.
 */
import type { Footnote, List, Node, Paragraph } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import type { Ledger } from '@offprint/core'
import { adopt, type Holder, hinted, namesOf } from './blocks.js'
import { cut, hasContent, lineOf, trim } from './inline-text.js'

/** A mark of a note, as printed, with the brackets around it. */
const marks = /^[\s\u00A0]{0,4}(?:\[?\(?((?:[a-z]|[A-Z]|\d{1,3}|[*†‡§¶#‖]{1,4}))\)?\]?)[\s\u00A0]{0,4}$/u
const signs = /^[\s\u00A0]{0,4}([*†‡§¶#‖]{1,4})[\s\u00A0]{0,4}/u

/** The mark that the whole of a line is: `a`, `1`, `*`, `[2]`. */
export function markOf(line: string): string | undefined {
  return line.length > 12 ? undefined : marks.exec(line)?.[1]
}

/** The mark at the start of a note: raised, or a sign that is no letter. With the number of characters it takes. */
export function leadingMark(nodes: readonly Node[]): { mark: string; length: number } | undefined {
  const first = nodes.find(node => lineOf([node]).trim() !== '')
  if (!first) return undefined
  const line = lineOf(nodes)
  const start = line.length - line.trimStart().length
  const raised = first.type === 'superscript' ? first : wrapped(first)
  if (raised) {
    const inside = lineOf([raised])
    const mark = markOf(inside)
    if (!mark) return undefined
    return {
      mark,
      length: start + inside.trimStart().length + behind(line, start + inside.trimStart().length)
    }
  }
  const sign = signs.exec(line)
  return sign ? { mark: sign[1]!, length: sign[0].length } : undefined
}

function wrapped(node: Node): Node | undefined {
  if (node.type !== 'link' && node.type !== 'span' && node.type !== 'strong' && node.type !== 'anchor')
    return undefined
  const children = (node.children as Node[]).filter(child => lineOf([child]).trim() !== '')
  return children.length === 1 && children[0]!.type === 'superscript' ? children[0] : undefined
}

function behind(line: string, at: number): number {
  const space = /[.:)]?[\s\u00A0]{0,4}/y
  space.lastIndex = at
  return space.exec(line)![0].length
}

/** Lines of a paragraph, as its breaks part them. */
export function linesOf(nodes: readonly Node[]): Node[][] {
  const lines: Node[][] = [[]]
  for (const node of nodes)
    if (node.type === 'break') lines.push([])
    else lines[lines.length - 1]!.push(node)
  return lines.map(line => trim(line)).filter(hasContent)
}

/**
 * The notes in a paragraph: one for each line that begins with a mark; a line without one goes on with the note before it.
 * Undefined when the paragraph does not begin with a mark.
 */
export function notesIn(paragraph: Paragraph): Footnote[] | undefined {
  const notes: Footnote[] = []
  for (const line of linesOf(paragraph.children)) {
    const lead = leadingMark(line)
    if (!lead) {
      const last = notes[notes.length - 1]
      if (!last) return undefined
      last.children.push(make('paragraph', {}, line as Paragraph['children']))
      continue
    }
    const [head, rest] = cut(line, lead.length)
    const note = make('footnote', { label: lead.mark, position: paragraph.position }, [
      make('paragraph', { position: paragraph.position }, trim(rest) as Paragraph['children'])
    ])
    const named = (node: Node): void => {
      adopt(note, node)
      if ('children' in node) for (const child of node.children as Node[]) named(child)
    }
    for (const node of head) named(node)
    notes.push(note)
  }
  const first = notes[0]
  if (first) adopt(first, paragraph)
  return notes.length ? notes : undefined
}

/** The mark that a list prints before an item. */
export function counterOf(kind: List['kind'], value: number): string | undefined {
  switch (kind) {
    case 'order':
      return String(value)
    case 'alpha-lower':
    case 'alpha-upper': {
      if (value < 1 || value > 26) return undefined
      return String.fromCharCode((kind === 'alpha-lower' ? 96 : 64) + value)
    }
    case 'roman-lower':
    case 'roman-upper': {
      if (value < 1 || value > 3999) return undefined
      let rest = value
      let numeral = ''
      for (const [size, letters] of romans)
        while (rest >= size) {
          numeral += letters
          rest -= size
        }
      return kind === 'roman-lower' ? numeral.toLowerCase() : numeral
    }
    default:
      return undefined
  }
}

const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

const arrow =
  /^[\s\u00A0[\](){}.]*(?:[↩↑⬆⏎^⇑↵⤴△▲]\uFE0E?|back(?: to (?:text|top|article))?|return(?: to text)?|retour|voltar|volver|zurück|up|top)[\s\u00A0[\](){}.]*$/iu

/** Takes links back to the text out of a note, and names them to the ledger. */
export function dropBacklinks(node: Node, ledger: Ledger): void {
  if (!('children' in node)) return
  const parent = node as unknown as Holder
  parent.children = parent.children.filter(child => {
    if (child.type === 'link' && child.url.startsWith('#')) {
      const words = textOf(child)
      if (hinted(child, 'role:doc-backlink') || arrow.test(words)) {
        ledger.drop(words, 'backlink', child.position)
        return false
      }
    }
    dropBacklinks(child, ledger)
    return true
  })
  if (parent.type === 'paragraph') parent.children = trim(parent.children)
}

/** All ids by which a note, its paragraphs and places in them may be called. */
export function idsIn(node: Node): string[] {
  const ids = namesOf(node)
  if ('children' in node) for (const child of node.children as Node[]) ids.push(...idsIn(child))
  return ids
}
