/**
 * Some pages set title, names, places and abstract into one paragraph, or the dates and the DOI into one line, and name each
 * piece by a class. Such pieces become lines of their own, so that the passes after this one meet them as on other pages.
 */
import type { Inline, Node, Paragraph } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { bodyOf, type Holder, holder } from '../blocks.js'
import { creatorBlocks, placeNote } from '../creators.js'
import { joinDateRows } from '../date-rows.js'
import { hasContent, trim } from '../inline-text.js'
import { wordsOf } from '../ledger-drop.js'
import { takeNameNote } from '../name-notes.js'
import { overlayCard } from '../overlay-cards.js'
import type { Pass } from '../pass.js'
import { placeLine } from '../place-boxes.js'
import { titleFacts } from '../title-facts.js'
import { titleLines } from '../title-paragraph.js'

export const pass: Pass = {
  name: 'named-lines',
  doc: 'Pieces of a line that the page names one by one (title, authors, dates) become lines of their own.',
  run(article, context) {
    const titles = titleFacts(article)
    const enter = (parent: Holder): void => {
      parent.children = joinDateRows(parent.children).flatMap((child): Node[] => {
        if (child.type === 'paragraph') {
          const card = overlayCard(child)
          if (card) return [card]
          return (
            creatorBlocks(child, context) ??
            placeNote(child, context) ??
            parted(child) ??
            titleLines(child, titles) ?? [child]
          )
        }
        const place = placeLine(child, context)
        if (place) return [place]
        const below = holder(child)
        const note = child.type === 'container' ? takeNameNote(child) : undefined
        if (below && (child.type === 'container' || child.type === 'section')) enter(below)
        return note ? [child, note] : [child]
      })
    }
    enter(bodyOf(article))
  }
}

/** The last words of a name, and what they say: `pb_authors`, `cite-metadata-doi`, `doi-epubdate`. */
const kinds: readonly [string, RegExp][] = [
  ['article-title', /^(?:.*[-_])?article[-_]?title$/],
  ['authors', /^(?:.*[-_])?authors$/],
  ['affiliations', /^(?:.*[-_])?affiliations$/],
  ['abstract', /^(?:.*[-_])?abstract$/],
  ['history', /^(?:.*[-_])?(?:epub|pub|publication|publish(?:ed)?|metadata)-?date$/],
  ['doi', /^(?:.*[-_])?doi$/],
  ['cite-as', /^(?:.*[-_])?cite-as$/]
]

function kindOf(node: Node): string | undefined {
  if (node.type !== 'span') return undefined
  for (const hint of node.hints ?? []) {
    const name = /^(?:class|id):(.+)$/.exec(hint)?.[1]
    const kind = name && kinds.find(([, pattern]) => pattern.test(name))?.[0]
    if (kind) return kind
  }
  return undefined
}

/** The pieces of a paragraph as paragraphs; nothing when it is not made of such pieces. */
function parted(paragraph: Paragraph): Node[] | undefined {
  const row = paragraph.children as Node[]
  const named = row.map(kindOf)
  if (named.filter(Boolean).length < 2 || new Set(named.filter(Boolean)).size < 2) return undefined
  // A reference has its names in a running line; a title block has breaks between them, a line of dates nothing else.
  const breaks = row.filter(node => node.type === 'break').length
  const beside = row.filter((_, i) => !named[i]).reduce((sum, node) => sum + wordsOf([node]).length, 0)
  const dates = named.every(
    kind => kind === undefined || kind === 'history' || kind === 'doi' || kind === 'cite-as'
  )
  if (dates ? beside > 60 : breaks < 2) return undefined
  const out: Node[] = []
  let line: Node[] = []
  const close = (hint?: string): void => {
    const children = trim(line) as Inline[]
    line = []
    if (!hasContent(children)) return
    const { position } = children[0] as Node
    out.push(
      make(
        'paragraph',
        { ...(hint ? { hints: [`class:${hint}`] } : {}), ...(position ? { position } : {}) },
        children
      )
    )
  }
  row.forEach((node, i) => {
    const kind = named[i]
    // Words beside a piece stay with it when they are a label.
    if (node.type === 'break' || (kind && wordsOf(line).length > 30)) close()
    if (node.type !== 'break') line.push(node)
    if (kind) close(kind)
  })
  close()
  return out
}
