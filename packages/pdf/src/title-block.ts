/** What stands above the text: who, where, when, what it is about. Only what the tree says is printed. */
import type {
  ArticleTitle,
  Date as DateNode,
  Front,
  KeywordGroup,
  Permissions,
  Subject,
  Subtitle,
  TranslatedTitle
} from '@offprint/ast'
import { child, children, childrenOf, distinctSubjects, textOf } from '@offprint/ast'
import { isSafeAddress } from './address.js'
import { blocksOf, inlinesOf } from './content.js'
import type { Block, Margin, Run } from './engine/definition.js'
import { imprintRuns } from './furniture.js'
import type { Handler } from './handler.js'
import { textWidth } from './layouts.js'
import { biographies, contributorLine } from './nodes/people.js'
import { dateWords, wordsFor } from './printed-words.js'
import type { Place, WriteState } from './state.js'
import { line } from './title-line.js'

export const subject: Handler<Subject> = {
  block: (node, place, state) => {
    const { fine, accent } = state.theme
    const sized = { style: { ...fine.style, bold: true, color: accent }, leading: fine.leading }
    return line(inlinesOf(node.children, { style: {} }, state), sized, 'Subject', place, state, [0, 0, 0, 3])
  }
}

export const articleTitle: Handler<ArticleTitle> = {
  block: (node, place, state) => {
    const { title, headings } = state.theme
    // An article inside the article has its title among our headings.
    const inside = place.level > 2
    const [block] = line(
      inlinesOf(node.children, { style: {} }, state),
      inside ? headings[0]! : title,
      inside ? 'SubArticleTitle' : 'H1',
      place,
      state,
      [0, 0, 0, 6]
    )
    const text = textOf(node).replace(/\s+/g, ' ').trim()
    return block
      ? [{ ...block, balanced: true, keepWithNext: true, outline: { level: inside ? 2 : 1, text } }]
      : []
  }
}

export const subtitle: Handler<Subtitle> = {
  block: (node, place, state) => {
    const { headings } = state.theme
    return line(
      inlinesOf(node.children, { style: {} }, state),
      headings[1]!,
      'Subtitle',
      place,
      state,
      [0, 0, 0, 5]
    )
  }
}

export const translatedTitle: Handler<TranslatedTitle> = {
  block: (node, place, state) => {
    const { body } = state.theme
    const sized = {
      style: { ...body.style, italic: true, size: body.style.size * 1.1 },
      leading: body.leading * 1.1
    }
    const [block] = line(
      inlinesOf(node.children, { style: {} }, state),
      sized,
      'TranslatedTitle',
      place,
      state,
      [0, 0, 0, 5]
    )
    return block ? [{ ...block, ...(node.lang && { props: { lang: node.lang } }) }] : []
  }
}

/** Dates in one line (see `datesLine`). */
export const date: Handler<DateNode> = { block: (node, place, state) => datesLine([node], place, state) }

/** Dates in one line, each with the name of its event; the reader leaves the line out. */
function datesLine(dates: readonly DateNode[], place: Place, state: WriteState): Block[] {
  const words = wordsFor(state.lang)
  const order = Object.keys(words.events)
  const rank = ({ event }: DateNode): number => (order.includes(event) ? order.indexOf(event) : order.length)
  const shown = [...dates]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(one => {
      const said = dateWords(one, words)
      return said === undefined ? [] : [{ one, said }]
    })
  // The same day of two events of one name, in print and online, is said once; of two days each says of what it is.
  const several = (event: string): boolean =>
    new Set(shown.flatMap(({ one, said }) => (one.event === event ? [said] : []))).size > 1
  const named = shown.map(({ one: { event, format }, said }) =>
    several(event) && (format === 'electronic' || format === 'print') ? `${said} (${words[format]})` : said
  )
  const text = [...new Set(named)].join(' · ')
  return text ? line([{ text }], state.theme.fine, 'Dates', place, state, [0, 1, 0, 1]) : []
}

export const keywordGroup: Handler<KeywordGroup> = {
  block: (node, place, state) => {
    const title = child(node, 'title')
    const { theme } = state
    const own = title?.children ?? []
    const made: Run = {
      text: wordsFor(node.lang ?? state.lang).keywords,
      ...{ bold: true, mark: { tag: 'Lbl', props: { title: 'made' } } }
    }
    const head: Run[] = [
      ...(title ? inlinesOf(own, { style: { bold: true }, mark: { tag: 'Lbl' } }, state) : [made]),
      { text: '\u2002' }
    ]
    const words = children(node, 'keyword').flatMap((keyword, index): Run[] => [
      ...(index > 0 ? [{ text: '; ' }] : []),
      ...inlinesOf(keyword.children, { style: {}, mark: { tag: 'Keyword' } }, state)
    ])
    return line([...head, ...words], theme.small, 'Keywords', place, state, [0, theme.gap * 0.35, 0, 2])
  }
}

export const permissions: Handler<Permissions> = {
  block: (node, place, state) => {
    const here = { ...place, sized: state.theme.fine, follows: false, align: 'left' as const }
    const titled = (title: string, runs: Run[]): Block[] =>
      line(runs, state.theme.fine, 'Permissions', place, state, [0, 2, 0, 1]).map(block => ({
        ...block,
        props: { title }
      }))
    const { statement, year, holder, children: licences } = node
    // Who holds the copyright, where the source has only the facts and no words.
    const fact = holder === undefined ? [] : [{ text: ['©', year, holder].filter(Boolean).join(' ') }]
    return [
      ...(statement === undefined ? titled('made', fact) : titled('statement', [{ text: statement }])),
      ...licences.flatMap((license): Block[] => {
        const blocks = blocksOf(childrenOf(license), here, state)
        if (blocks.length > 0 || license.type !== 'license' || license.url === undefined)
          return blocks.map(block => ('text' in block ? { ...block, tag: 'Permissions' as const } : block))
        // A licence without words is known by its address.
        const { url } = license
        return titled('address', [
          isSafeAddress(url) ? { text: url, url, mark: { tag: 'Link' as const } } : { text: url }
        ])
      })
    ]
  }
}

const printed = [
  'subject',
  'articleTitle',
  'subtitle',
  'translatedTitle',
  'contributor',
  'affiliation',
  'correspondence'
]
printed.push('date', 'abstract', 'keywordGroup', 'permissions', 'funding', 'relatedArticle')

/** The title block: full width, above the columns. */
export function titleBlock(front: Front | undefined, state: WriteState): Block[] {
  const place: Place = { ...state.place, width: textWidth(state.layout) }
  const above = front && { ...front, children: front.children.filter(part => part.type !== 'declaration') }
  const stack = [...imprint(state, place), ...frontBlocks(above, place, state)]
  return [{ tag: 'Front', stack, margin: [0, 0, 0, state.theme.gap] }]
}

/** The parts of a front in the order of the page, whatever their order in the tree. */
export function frontBlocks(front: Front | undefined, place: Place, state: WriteState): Block[] {
  const parts = front ? childrenOf(front) : []
  const blocks = (...types: string[]) =>
    parts.filter(node => types.includes(node.type)).flatMap(node => blocksOf([node], place, state))
  const people = children(front, 'contributor')
  const roles = [...new Set(people.map(person => person.role))]
  const ofRole = (role: string) => people.filter(person => person.role === role)
  return [
    ...blocksOf(distinctSubjects(parts), place, state),
    ...blocks('articleTitle', 'subtitle', 'translatedTitle'),
    ...roles.flatMap(role => contributorLine(ofRole(role), place, state)),
    ...blocks('affiliation', 'correspondence'),
    ...datesLine(children(front, 'date'), place, state),
    ...biographies(roles.flatMap(ofRole), { ...place, sized: state.theme.fine, align: 'left' }, state),
    ...abstractBox(front, place, state),
    ...blocks('permissions', 'funding', 'relatedArticle'),
    ...blocksOf(
      parts.filter(node => !printed.includes(node.type)),
      { ...place, sized: state.theme.fine, compact: true, align: 'left' },
      state
    )
  ]
}

/** Room for a journal's logo. */
const logoRoom = { width: 130, height: 30 }

/** The journal's line at the head of the first page, and its logo at the right end. */
function imprint(state: WriteState, place: Place): Block[] {
  const { theme } = state
  const runs = imprintRuns(state)
  const logo = logoBlock(state)
  if (runs.length === 0 && !logo) return []
  const rule: Block = { rule: { thickness: 1.2, color: theme.accent }, artifact: true, margin: [0, 2, 0, 10] }
  const words = line(runs, theme.fine, 'Imprint', place, state, [0, 0, 0, 2])
  if (!logo) return [...words, rule]
  const widths = [place.width - logoRoom.width, logoRoom.width]
  const cells = [words, [logo]].map((blocks, column) => ({
    ...{ column, colSpan: 1, rowSpan: 1, blocks },
    verticalAlign: 'bottom' as const
  }))
  const rows = [{ part: 'body' as const, cells }]
  return [{ grid: { widths, rows, padding: { x: 0, y: 0 }, table: false } }, rule]
}

/** The logo is an ornament: the journal's name stands in words beside it. */
function logoBlock(state: WriteState): Block | undefined {
  const { logo } = state.journal
  if (!logo) return undefined
  const width = Math.min(logoRoom.width, (logoRoom.height * logo.width) / logo.height)
  const height = (width * logo.height) / logo.width
  const placed = { width, height, margin: [logoRoom.width - width, 0, 0, 3] as const, artifact: true }
  if (logo.mediaType === 'image/svg+xml') return { svg: new TextDecoder().decode(logo.bytes), ...placed }
  state.images[logoKey] = logo.bytes
  return { image: logoKey, ...placed }
}

/** No file of an article is called this. */
const logoKey = '\0logo'

/** Abstracts and keywords between two rules. */
function abstractBox(front: Front | undefined, place: Place, state: WriteState): Block[] {
  const { theme } = state
  const apart: Margin = [0, theme.gap * 0.45, 0, 0]
  const inside: Place = { ...place, sized: theme.small, level: 2, spaced: true, width: place.width - 16 }
  const abstracts = children(front, 'abstract').flatMap((node, index) =>
    blocksOf([node], inside, state).map(block => (index === 0 ? block : { ...block, margin: apart }))
  )
  const keywords = children(front, 'keywordGroup').flatMap(node => blocksOf([node], inside, state))
  if (abstracts.length + keywords.length === 0) return []
  const rule: Block = { rule: { thickness: 0.6, color: theme.accent }, artifact: true }
  return [
    { ...rule, margin: [0, theme.gap * 0.8, 0, 0], keepWithNext: true },
    { stack: [...abstracts, ...keywords], margin: [8, 2, 8, 4] },
    { ...rule, margin: [0, 0, 0, 2] }
  ]
}
