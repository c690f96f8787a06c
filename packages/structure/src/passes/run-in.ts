/**
 * Run-in headings: a paragraph that begins with a few words set bold or italic and closed by a colon or a full stop, more
 * than once among its neighbours or in words that are known to head paragraphs. Each becomes a section of its own kind; the
 * sign behind the words only parts them from the paragraph and is not part of the title.
 *
 * What follows a run-in heading belongs to it up to the next one or the next section: a table or a second paragraph there
 * goes on with its subject, and JATS lets no paragraph follow a section inside one (sec: blocks, then sec*), so text behind
 * the last run-in section has no other place that keeps its order.
 */
import type { Node, Section } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import { type Holder, hinted, rewriteRows } from '../blocks.js'
import { labelOf } from '../caption.js'
import { runInLabels } from '../data/run-in-labels.js'
import { headingKey, sectionName } from '../data/section-names.js'
import { cut, emphatic, hasContent, lineOf, trim, unwrapWhole } from '../inline-text.js'
import { labelAt } from '../label.js'
import { lookOf } from '../look.js'
import type { Pass } from '../pass.js'

/** A run-in opening of a paragraph. */
export interface Opening {
  /** How it is set off: `bold:`, `italic.`; openings set alike are of one level. */
  style: string
  title: Node[]
  rest: Node[]
  known: boolean
}

const marks = new Set<Node['type']>(['strong', 'emphasis', 'span', 'underline', 'text'])
const longest = 100
const mostWords = 12

/** Sections whose paragraphs begin with names or terms, not with headings. */
const listing = new Set([
  'contributions',
  'acknowledgements',
  'abbreviations',
  'keywords',
  'references',
  'notes',
  'figures'
])

/** What such sections hold besides, each under its own name: “Funding: this work was paid by …” among the thanks. */
const declared: ReadonlySet<string> = new Set([
  'funding',
  'competing-interests',
  'ethics-statement',
  'data-availability'
])

/** The name under which style sheets set such headings. */
const runInHint = /^(?:class|style):(?:.*[-_ ])?run-?in(?:[-_ ].*)?$/

/** What opens an identifier heads nothing: `DOI: https://doi.org/…`. */
const identifier = /^\s*(?:doi|url|uri|isbn|issn|pmid|pmcid|orcid)\s*$/i

/** A line of a caption is no text that a heading could open; nor is one whose style says that its first words are none. */
const caption = /^style:(?:caption|body text lead)$/

/** Openings that other passes take. */
const elsewhere = new Set(['keywords', 'abstract', 'references', 'notes'])

export const pass: Pass = {
  name: 'run-in',
  doc: 'Headings set at the start of a paragraph become sections marked as run-in.',
  run(article) {
    const body = article.children.find(child => child.type === 'body')
    if (!body) return
    rewriteRows(body, (row, parent) => {
      if (parent.type === 'blockQuote' || parent.type === 'container') return undefined
      const title = parent.children[0]
      const name = title?.type === 'title' ? sectionName(textOf(title)) : undefined
      // Below the label of a file its description begins with a bold title: “Figure S1.”, “**Tides.** By harbour …”.
      if (name === 'supplementary-material' && row.some(isFileLabel)) return undefined
      return nest(row, name && listing.has(name) ? declared : undefined)
    })
  }
}

function isFileLabel(node: Node): boolean {
  const kind = node.type === 'paragraph' ? labelOf(node, false)?.label.kind : undefined
  return kind === 'supplement' || kind === 'media'
}

/**
 * Blocks in which openings became sections; nothing when there is none.
 * @param only the sections that openings may name here
 */
export function nest(row: readonly Node[], only?: ReadonlySet<string>): Node[] | undefined {
  const openings = new Map<Node, Opening>()
  const count = new Map<string, number>()
  for (const node of row) {
    const opening = node.type === 'paragraph' && !hinted(node, caption) ? openingOf(node) : undefined
    if (
      !opening ||
      (only && !only.has(sectionName(textOf({ type: 'title', children: opening.title } as Node)) ?? ''))
    )
      continue
    openings.set(node, opening)
    count.set(opening.style, (count.get(opening.style) ?? 0) + 1)
  }
  const levels: string[] = []
  for (const [node, { style, known }] of openings) {
    if (!known && (style === 'plain:' || count.get(style)! < 2)) openings.delete(node)
    else if (!levels.includes(style)) levels.push(style)
  }
  if (!openings.size) return undefined

  const out: Node[] = []
  const open: { level: number; section: Holder }[] = []
  for (const node of row) {
    const opening = openings.get(node)
    if (node.type === 'section') {
      open.length = 0
      out.push(node)
    } else if (!opening || node.type !== 'paragraph') {
      ;(open[open.length - 1]?.section.children ?? out).push(node)
    } else {
      const level = levels.indexOf(opening.style)
      while (open.length && open[open.length - 1]!.level >= level) open.pop()
      const { id, position, hints, lang, dir } = node
      const section = make('section', { id, runIn: true, position, hints }, [
        make('title', { position }, opening.title as never),
        make('paragraph', { lang, dir, position }, opening.rest as never)
      ]) as Section
      ;(open[open.length - 1]?.section.children ?? out).push(section)
      open.push({ level, section: section as unknown as Holder })
    }
  }
  return out
}

/**
 * The run-in opening of a paragraph, when it has one. Whether it is a heading is for the neighbours to say.
 * @param paragraph a paragraph of a draft
 */
export function openingOf(paragraph: Node): Opening | undefined {
  if (!('children' in paragraph)) return undefined
  const nodes = paragraph.children as Node[]
  const first = nodes.find(node => node.type !== 'text' || node.value.trim() !== '')
  if (!first || !marks.has(first.type)) return undefined
  const line = lineOf(nodes)
  const start = line.length - line.trimStart().length

  if (first.type === 'text') {
    const colon = line.slice(start, start + longest).indexOf(':')
    if (colon < 1) return undefined
    const words = line.slice(start, start + colon)
    if (!runInLabels.has(headingKey(words))) return undefined
    return split(nodes, start, start + colon, start + colon + 1, 'plain:')
  }

  const look = lookOf([first])
  if (!look || (!look.bold && !look.italic)) return undefined
  const inside = lineOf([first])
  const words = inside.trimEnd()
  const end = start + (inside.length - inside.trimStart().length) + words.trimStart().length
  let to = end
  let after = end
  const closing = /[:.]$/.exec(words)
  if (closing) to = end - 1
  else {
    const behind = /[\s\u00A0]{0,3}([:.])(?=[\s\u00A0]|$)/y
    behind.lastIndex = end
    const sign = behind.exec(line)
    if (!sign) return undefined
    after = end + sign[0].length
  }
  if (identifier.test(line.slice(start, to))) return undefined
  const sign = line[after - 1]!
  return split(nodes, start, to, after, `${look.bold ? 'bold' : 'italic'}${sign}`)
}

function split(
  nodes: readonly Node[],
  from: number,
  to: number,
  after: number,
  style: string
): Opening | undefined {
  const [head, tail] = cut(nodes, after)
  const title = trim(unwrapWhole(cut(cut(head, to)[0], from)[1], emphatic))
  const words = textOf(title).trim()
  const rest = trim(tail)
  if (!hasContent(rest) || !couldHead(words)) return undefined
  const named = nodes.some(node => node.hints?.some(hint => runInHint.test(hint)))
  return {
    style,
    title,
    rest,
    known: named || runInLabels.has(headingKey(words)) || sectionName(words) !== undefined
  }
}

/** Whether words could head a paragraph: few, beginning with a letter, no label of a figure, no date. */
function couldHead(words: string): boolean {
  if (!words || words.length > longest || words.includes('\n') || !/^["“«(]?\p{L}/u.test(words)) return false
  if (words.split(/[\s\u00A0]+/).length > mostWords) return false
  if (labelAt(words, 0) || elsewhere.has(sectionName(words) ?? '')) return false
  // “October 2018:” begins an entry of a timeline.
  return !/(?:^|\s)(?:1[89]|20)\d\d$/.test(words)
}
