/**
 * Why: some pages set journal, volume, address, DOI and rights above the title as one paragraph with a break after each. Read as
 * one it would be nothing but the last of them.
 */
import type { Inline, Node, Paragraph } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { Ledger } from '@offprint/core'
import { readCitationLine } from './citation-line.js'
import { trim } from './inline-text.js'
import { readIssueLine } from './issue-line.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'

const rights = /^(?:©|\(c\)\s|copyright\b)/i
const address = /^(?:https?:\/\/|www\.)[^\s/]+\.[a-z]{2,12}(?:\/(?!.*10\.\d{4})\S*)?$/i

/**
 * The lines of such a paragraph, the rights as a whole behind them. An address of the page goes, by name.
 * @returns the paragraph itself when it is another one
 */
export function headerLines(node: Node, ledger: Ledger): Node[] {
  if (node.type === 'codeBlock') return setLines(node)
  if (node.type !== 'paragraph' || !node.children.some(part => part.type === 'break')) return [node]
  const lines: Inline[][] = [[]]
  for (const part of node.children)
    if (part.type === 'break') lines.push([])
    else lines.at(-1)!.push(part as Inline)
  const first = lines.findIndex(line => rights.test(wordsOf(line)))
  if (first < 1 || !readCitationLine(wordsOf(lines[0]!))) return [node]
  const made = [
    ...lines.slice(0, first),
    lines.slice(first).flatMap((line, i) => [...(i ? [space] : []), ...line])
  ]
  return made.flatMap(line => {
    if (address.test(wordsOf(line))) {
      drop(line, 'navigation', ledger)
      return []
    }
    const position = placeOf(line)
    return wordsOf(line) === ''
      ? []
      : [make('paragraph', { ...(position ? { position } : {}) }, trim(line) as Paragraph['children'])]
  })
}

/** Journal, volume and article number in text that keeps its breaks (`<pre>`): “Volume 7 (2014), Article ID 2478, 10 pages”. */
function setLines(node: Node & { type: 'codeBlock' }): Node[] {
  const lines = node.value.split('\n').filter(line => line.trim() !== '')
  if (lines.length > 6 || !lines.some(line => readIssueLine(line.trim()))) return [node]
  const at = node.position ? { position: node.position } : {}
  return lines.map(line => make('paragraph', at, [make('text', { value: line.trim(), ...at })]))
}

/** Where a line was broken for the look of it. */
const space: Inline = make('text', { value: ' ' })
