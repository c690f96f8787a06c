/**
 * Why: some sites set title, names, places and abstract into one paragraph with breaks between them, and give no piece a name.
 * The metadata says which words are the title: where the paragraph begins with them on a line of its own, its other lines are
 * lines of the front matter.
 */
import type { Inline, Node, Paragraph } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { sectionName } from './data/section-names.js'
import { linesOf } from './front-parts.js'
import { cut, trim } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'
import { lettersOf } from './letters.js'

/** Shorter words may be a title by accident. */
const shortest = 20

/** The lines of a paragraph that begins with the title; nothing when it is another paragraph. */
export function titleLines(paragraph: Paragraph, titles: ReadonlySet<string>): Node[] | undefined {
  if (paragraph.children.filter(node => node.type === 'break').length < 2) return undefined
  const lines = linesOf([paragraph]).filter(({ line }) => wordsOf(line) !== '')
  const key = lettersOf(wordsOf(lines[0]?.line ?? []))
  if (key.length < shortest || ![...titles].some(title => lettersOf(title) === key)) return undefined
  return lines.map(({ line }, i) => {
    const kept = trim(line) as Inline[]
    const label = i > 0 ? abstractLabel(kept) : 0
    const [head, rest] = cut(kept, label)
    const hint = i === 0 ? 'class:article-title' : label > 0 ? 'class:abstract' : undefined
    const { position } = kept[0] as Node
    return make(
      'paragraph',
      { ...(hint ? { hints: [hint] } : {}), ...(position ? { position } : {}) },
      label > 0 ? [make('strong', {}, head as Inline[]), ...(rest as Inline[])] : kept
    )
  })
}

/** How long the word for an abstract is with which a line begins: “Abstract.”, “Résumé:”. */
function abstractLabel(line: readonly Inline[]): number {
  const label = /^(\p{L}{6,12})\s?[.:]\s/u.exec(wordsOf(line).slice(0, 40))
  return label && sectionName(label[1]!) === 'abstract' ? label[0].trimEnd().length : 0
}
