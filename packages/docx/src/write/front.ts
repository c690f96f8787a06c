/** The title block, in the order in which manuscripts and articles print it. What is not known is not printed. */
import type {
  Abstract,
  Date as DateNode,
  Front,
  KeywordGroup,
  Node,
  Permissions,
  Publication
} from '@offprint/ast'
import { child, children, childrenOf, distinctSubjects, select, squash, textOf } from '@offprint/ast'
import { blocksOf, inlinesOf, within } from './content.js'
import { countsLine } from './counts.js'
import { foreignPart } from './foreign.js'
import type { Handler } from './handler.js'
import { outside } from './link.js'
import { onNewPage, paragraph, setApart } from './paragraph.js'
import { peopleBlocks } from './people.js'
import type { Place, WriteState } from './state.js'
import { runs } from './text.js'
import type { Block, Inline } from './word.js'
import { wordsFor } from './words.js'

export const front: Handler<Front> = {
  block(node, place, state) {
    const at = (style: string): Place => ({ ...place, style })
    const own = child(state.article, 'front') === node
    const lines = (
      type: 'subject' | 'articleTitle' | 'subtitle' | 'translatedTitle',
      style: string
    ): Block[] =>
      (type === 'subject' ? distinctSubjects(node.children) : children(node, type)).map(part => {
        const inner = within(part, at(style))
        return paragraph(state.marked(part, inlinesOf(part.children, inner.format, state)), inner, state)
      })
    const titled = [
      ...lines('subject', 'ArticleType'),
      ...lines('articleTitle', own ? 'Title' : 'SubArticleTitle'),
      ...lines('subtitle', 'Subtitle'),
      ...lines('translatedTitle', 'TranslatedTitle'),
      ...peopleBlocks(node, place, state),
      ...infoBlocks(node, at('ArticleInfo'), state),
      ...children(node, 'relatedArticle').flatMap(part => {
        // One without words is an address for machines: a property.
        if (squash(textOf(part)) === '') return []
        const words = (format: Place['format']): Inline[] => inlinesOf(part.children, format, state)
        const linked = part.url ? outside(part.url, place.format, state, words) : words(place.format)
        return paragraph(linked, at('RelatedArticle'), state)
      }),
      ...children(node, 'permissions').flatMap(part => permissionsBlocks(part, at('License'), state)),
      ...fundingBlocks(node, at('Funding'), state)
    ]
    // Sub-articles have no title page of their own.
    const paged = state.options.preset.titlePage && own
    const line = state.options.counts ?? countsLine(state.article)
    const counts = paged ? [paragraph(runs(line, place.format, state), at('ManuscriptCounts'), state)] : []
    const opening = children(node, 'abstract', 'keywordGroup', 'foreign').flatMap((part, nth) => {
      const bare =
        nth === 0 && (part.type === 'keywordGroup' || (part.type === 'abstract' && !child(part, 'title')))
      const blocks = bare
        ? setApart(blocksOf([part], place, state), 240, state)
        : blocksOf([part], place, state)
      return part.type === 'foreign' ? foreignPart(part, blocks, state) : blocks
    })
    if (paged && opening.length === 0) state.breakNext = true
    return state.part('Front', [...titled, ...counts, ...(paged ? onNewPage(opening, state) : opening)])
  }
}

export const abstract: Handler<Abstract> = {
  block(node, place, state) {
    const at: Place = { ...place, style: 'Abstract', headingStyle: 'AbstractHeading', depth: 2 }
    const title = child(node, 'title')
    const head = title
      ? [
          paragraph(
            state.marked(node, inlinesOf(title.children, within(title, at).format, state)),
            { ...within(title, at), style: 'AbstractTitle' },
            state
          )
        ]
      : []
    const blocks = blocksOf(
      node.children.filter(part => part !== title),
      at,
      state
    )
    return state.part(node.translated ? 'TransAbstract' : 'Abstract', [...head, ...blocks], node.kind)
  }
}

export const keywordGroup: Handler<KeywordGroup> = {
  block(node, place, state) {
    const at = within(node, { ...place, style: 'Keywords' })
    const title = child(node, 'title')
    // Words that the group does not have itself have a style of their own, as has the colon.
    const added = { ...at.format, style: 'KeywordLabel' }
    const head = title
      ? inlinesOf(title.children, { ...at.format, style: 'RunInHeading' }, state)
      : runs(wordsFor(at.format.lang ?? state.lang).keywords, added, state)
    const words = children(node, 'keyword').flatMap((word, nth) => [
      ...(nth ? runs('; ', at.format, state) : []),
      ...inlinesOf(word.children, { ...at.format, style: 'Keyword' }, state)
    ])
    const sign = title && /[:：]\s*$/.test(textOf(title)) ? '' : ':'
    const line = [...head, ...runs(sign, added, state), ...runs(' ', at.format, state), ...words]
    return state.part('Keywords', [paragraph(line, at, state)], node.kind)
  }
}

/** Journal, volume and pages; DOI; dates. */
function infoBlocks(node: Front, place: Place, state: WriteState): Block[] {
  const words = wordsFor(state.lang)
  const text = (value: string): Inline[] => runs(value, place.format, state)
  const journal = citationLine(node)
  const doi = children(node, 'articleId').find(id => id.kind === 'doi')?.value
  const address = doi ? `https://doi.org/${doi}` : undefined
  const link = address ? outside(address, place.format, state, format => runs(address, format, state)) : []
  const dates = Object.entries(words.events).flatMap(([event, name]) => {
    // Of a date in print and one online the one that says more.
    const date = children(node, 'date')
      .filter(part => part.event === event)
      .sort((a, b) => precision(b) - precision(a))[0]
    const shown = date ? dateText(date, state) : ''
    return shown ? [`${name}: ${shown}`] : []
  })
  return [
    ...(journal ? [paragraph(text(journal), { ...place, style: 'IssueLine' }, state)] : []),
    ...(link.length ? [paragraph(link, place, state)] : []),
    ...(dates.length ? [paragraph(text(dates.join(' | ')), place, state)] : [])
  ]
}

/** How much a date says: the day, the month, the year. */
const precision = ({ day, month, printed }: DateNode): number =>
  printed !== undefined || day !== undefined ? 2 : month !== undefined ? 1 : 0

/** `J Small Water Suppl. 2025;9(2):115–131`, as far as it is known. */
function citationLine(node: Front): string {
  const journal = child(node, 'journal')
  const issue: Publication | undefined = child(node, 'publication')
  const name = journal?.abbreviation ?? journal?.title
  const dates = children(node, 'date')
  const year = (dates.find(date => date.event === 'collection') ?? dates.find(date => date.event === 'pub'))
    ?.year
  const pages =
    issue?.pageRange ?? issue?.elocationId ?? [issue?.firstPage, issue?.lastPage].filter(Boolean).join('–')
  const number = `${issue?.volume ?? ''}${issue?.issue ? `(${issue.issue})` : ''}`
  if (!number && !pages) return name ?? ''
  const place = [year, number].filter(Boolean).join(';') + (pages ? `:${pages}` : '')
  return name ? `${name}. ${place}` : place
}

/** The date as printed, else in the words of the language. */
function dateText(date: DateNode, state: WriteState): string {
  if (date.printed) return date.printed
  const words = wordsFor(state.lang)
  const month = date.month === undefined ? date.season : words.months[date.month - 1]
  return words.date(date.day, month, date.year)
}

function permissionsBlocks(node: Permissions, place: Place, state: WriteState): Block[] {
  const licences = children(node, 'license')
  const inText = squash(textOf(node))
  const printed: Place = { ...place, style: 'Copyright' }
  const statement = node.statement && !inText.includes(squash(node.statement)) ? node.statement : undefined
  return [
    ...(statement ? [paragraph(runs(statement, printed.format, state, node), printed, state)] : []),
    ...licences.flatMap(licence => {
      const linked = select(licence, 'link').length > 0
      const text = blocksOf(licence.children, within(licence, place), state)
      if (!licence.url || (linked && text.length)) return text
      const { url } = licence
      return [
        ...text,
        paragraph(
          outside(url, place.format, state, format => runs(url, format, state)),
          place,
          state
        )
      ]
    })
  ]
}

/** The statement on funding, unless a section of the end matter says the same. */
function fundingBlocks(node: Front, place: Place, state: WriteState): Block[] {
  const declared = select(state.article, 'declaration', 'acknowledgement', 'section', 'footnote').map(part =>
    squash(textOf(part))
  )
  return children(node, 'funding').flatMap(funding =>
    funding.children.flatMap((part): Block[] => {
      const text =
        part.type === 'award'
          ? [part.funder, part.awardIds.join(', ')].filter(Boolean).join(': ')
          : squash(textOf(part))
      const said = part.type === 'award' ? [part.funder ?? '', ...part.awardIds] : [text]
      if (!text || declared.some(words => said.every(word => words.includes(word)))) return []
      const line =
        part.type === 'award'
          ? runs(text, place.format, state, part)
          : inlinesOf(childrenOf(part) as Node[], place.format, state)
      return [paragraph(line, place, state)]
    })
  )
}
