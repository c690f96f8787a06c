/**
 * Theorems, lemmas, definitions, proofs: parts that the page calls so and that begin with their label. They are no sections,
 * although their label is a heading on many pages: what follows them is not below them.
 */
import type { Node, Paragraph } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { adopt, bodyOf, type Holder, hinted, replaceNodes, rewriteRows } from '../blocks.js'
import { statementWords } from '../data/statement-words.js'
import { cut, hasContent, lineOf, trim } from '../inline-text.js'
import type { Pass } from '../pass.js'
import { holdsHeading } from '../told-lines.js'

export const pass: Pass = {
  name: 'statements',
  doc: 'Theorems, definitions, proofs and the like become statements with their label and title.',
  run(article) {
    replaceNodes(bodyOf(article) as unknown as Node, node =>
      node.type === 'container' && hinted(node, named) ? statement(node as unknown as Holder) : undefined
    )
    rewriteRows(bodyOf(article) as unknown as Node, headed)
  }
}

/** A label that is a heading beside the box of its words. */
function headed(row: readonly Node[]): Node[] | undefined {
  const out: Node[] = []
  let changed = false
  for (let i = 0; i < row.length; i++) {
    const heading = row[i]!
    const found = heading.type === 'heading' ? label.exec(lineOf(heading.children)) : null
    const next = row[i + 1]
    const box = found && next && takeBox(next)
    if (heading.type !== 'heading' || !found || !box) {
      out.push(heading)
      continue
    }
    const title = afterLabel(heading.children as Node[], found[0].length)
    out.push(made(box, heading, found[1]!, title, box.children))
    // What stands behind the box in the same part of the page goes on with the text.
    if (box !== (next as unknown as Holder) && (next as unknown as Holder).children.length) out.push(next)
    i++
    changed = true
  }
  return changed ? out : undefined
}

/** Takes the box that is named for a statement out of a part of the page that begins with it. */
function takeBox(part: Node): Holder | undefined {
  if (part.type !== 'container') return undefined
  if (hinted(part, named)) return part.children.some(holdsHeading) ? undefined : (part as unknown as Holder)
  const below = part as unknown as Holder
  const [first] = below.children
  const box = first && takeBox(first)
  if (box && (first as unknown as Holder) === box) below.children = below.children.slice(1)
  else if (box && (first as unknown as Holder).children.length === 0) below.children = below.children.slice(1)
  return box
}

const words = statementWords.join('|')
/** `theorem`, `ltx_theorem_lemma`, `proof`. */
const named = new RegExp(`^class:(?:.*[-_])?(?:statement|${words})(?:[-_].*)?$`, 'i')
/** “Theorem 2.1”, “Lemma A”, “Proof”, with the signs behind it. */
const label = new RegExp(
  `^[\\s\\u00A0]*((?:${words})(?:[\\s\\u00A0]+(?:[A-Z]{0,2}\\.?\\d{1,3}(?:\\.\\d{1,3}){0,3}|[IVX]{1,5}|[A-Z])(?![\\p{L}\\d]))?)[\\s\\u00A0]*[.:]?(?![\\p{L}\\d])`,
  'iu'
)

function statement(source: Holder): Node[] | undefined {
  const [first, ...rest] = source.children
  if (!first || rest.some(holdsHeading)) return undefined
  if (first.type === 'heading') {
    const found = label.exec(lineOf(first.children))
    if (!found || !rest.length) return undefined
    return [made(source, first, found[1]!, afterLabel(first.children as Node[], found[0].length), rest)]
  }
  if (first.type !== 'paragraph') return undefined
  const found = label.exec(lineOf(first.children))
  const bold = (first.children as Node[]).find(node => lineOf([node]).trim() !== '')
  // In a line with the text the label is set off by its type.
  if (!found || !bold || !set.has(bold.type) || label.exec(lineOf([bold])) === null) return undefined
  const text = trim(cut(first.children, found[0].length)[1])
  const body = hasContent(text) ? [{ ...first, children: text } as Paragraph, ...rest] : rest
  return body.length ? [made(source, first, found[1]!, [], body)] : undefined
}

const set = new Set<Node['type']>(['strong', 'emphasis', 'smallCaps', 'span', 'underline'])

/** The name behind the label, without the full stop that closes it. */
function afterLabel(line: readonly Node[], at: number): Node[] {
  const rest = trim(cut(line, at)[1])
  const words = lineOf(rest)
  const end = words.replace(/[\s\u00A0.]+$/, '').length
  return end < words.length ? trim(cut(rest, end)[0]) : rest
}

function made(source: Holder, first: Node, label: string, title: Node[], rest: readonly Node[]): Node {
  const { id, lang, dir, position, hints } = source as unknown as Node
  const node = make(
    'statement',
    {
      label: label.replace(/[\s\u00A0]+/g, ' '),
      ...(id === undefined ? {} : { id }),
      ...(lang ? { lang } : {}),
      ...(dir ? { dir } : {}),
      ...(hints ? { hints } : {}),
      ...(position ? { position } : {})
    },
    [
      ...(hasContent(title) ? [make('title', { position: first.position }, title as never)] : []),
      ...(rest as never[])
    ]
  )
  adopt(node, first)
  return node
}
