/**
 * Why: pages lay a window over the name of an author, and keep its words in the same line, right behind the name: where the
 * author works, each place after the letter that the article gives it, and the address to write to. Read as one line, the name
 * and the place would be one word. Such a line is a card: the name, and below it what the window says.
 */
import type { Inline, Node, Paragraph } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { hinted } from './blocks.js'
import { cut, lineOf, trim, unwrapWhole } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'
import { looksLikeName } from './person-names.js'

const overlay = /^class:(?:.*[-_])?(?:overlay|author-info|author-details)$/
const addressPart = /^class:(?:.*[-_])?corr(?:esp|espondence)?(?:-(?:sec|info|section))?$/

const wrappers = new Set<Node['type']>(['span'])

/** A letter before a place: `a Harbour College, Kenya`. No name of a place begins so. */
const lettered = /^[a-z]\s(?=\p{Lu})/u

/** The card that a line stands for; nothing when it is a line of another kind. */
export function overlayCard(paragraph: Paragraph): Node | undefined {
  const row = trim(unwrapWhole(trim(paragraph.children as Node[]), wrappers))
  const behind = row.at(-1)
  if (behind?.type !== 'span' || !hinted(behind, overlay)) return undefined
  const name = trim(row.slice(0, -1))
  if (!looksLikeName(wordsOf(name)) || wordsOf(name).length > 80 || wordsOf([behind]) === '') return undefined
  const { position } = paragraph
  const lines = [name, ...linesOf(behind.children as Node[])]
  return make(
    'container',
    { hints: ['class:author-card'], ...(position ? { position } : {}) },
    lines.map(line => make('paragraph', position ? { position } : {}, line as Inline[]))
  )
}

/** The places of a window, one a line, and behind them the parts that the page keeps apart. */
function linesOf(inside: readonly Node[]): Node[][] {
  const at = inside.findIndex(node => node.type === 'span' && hinted(node, addressPart))
  const places = at < 0 ? inside : inside.slice(0, at)
  const apart =
    at < 0
      ? []
      : inside
          .slice(at)
          .flatMap(node => (node.type === 'span' && hinted(node, addressPart) ? [...node.children] : [node]))
  return [...splitPlaces(trim(places)), ...apart.map(node => [node as Node])].filter(
    line => wordsOf(line) !== ''
  )
}

/** Places are told apart where a sign and a letter say that the next begins: `a Harbour College;b Marsh Institute`. */
function splitPlaces(line: Node[]): Node[][] {
  const words = lineOf(line)
  if (!lettered.test(words)) return [line]
  const parts: Node[][] = []
  let rest = line
  let from = 0
  for (const { index } of words.matchAll(/;\s?(?=[a-z]\s\p{Lu})/gu)) {
    const [head, tail] = cut(rest, index - from)
    parts.push(raised(head))
    const sign = /^;\s?/.exec(words.slice(index))![0].length
    rest = cut(tail, sign)[1]
    from = index + sign
  }
  return [...parts, raised(rest)]
}

/** A place with its letter as the mark that it is. */
function raised(line: Node[]): Node[] {
  const [letter, place] = cut(line, 1)
  return [make('superscript', {}, letter as Inline[]), ...trim(place)]
}
