/** What stands above the text: who, where, when, what it is about. Only what the tree says is printed. */
import type {
  Affiliation,
  ArticleTitle,
  Contributor,
  Correspondence,
  Date as DateNode,
  Front,
  KeywordGroup,
  Permissions,
  Subject,
  Subtitle,
  TranslatedTitle
} from '@offprint/ast'
import { child, children, childrenOf, textOf } from '@offprint/ast'
import { blocksOf, inlinesOf } from './content.js'
import type { Block, Margin, Run, StructType } from './engine/definition.js'
import { imprintRuns } from './furniture.js'
import type { Handler } from './handler.js'
import { textWidth } from './layouts.js'
import type { Place, WriteState } from './state.js'
import type { Sized } from './theme.js'

/** A line of the title block; left aligned, whatever the text below is. */
function line(
  runs: Run[],
  sized: Sized,
  tag: StructType,
  place: Place,
  state: WriteState,
  margin: Margin
): Block[] {
  if (runs.length === 0) return []
  return [
    {
      ...state.text(
        runs,
        sized,
        { ...place, align: place.dir === 'rtl' ? 'right' : 'left' },
        { tag, margin }
      ),
      hyphenate: false
    }
  ]
}

export const subject: Handler<Subject> = {
  block: (node, place, state) => {
    const { fine, accent } = state.theme
    const sized = { style: { ...fine.style, bold: true, color: accent }, leading: fine.leading }
    return line(inlinesOf(node.children, { style: {} }, state), sized, 'Subject', place, state, [0, 0, 0, 3])
  }
}

export const articleTitle: Handler<ArticleTitle> = {
  block: (node, place, state) => {
    const { title } = state.theme
    const [block] = line(
      inlinesOf(node.children, { style: {} }, state),
      title,
      'H1',
      place,
      state,
      [0, 0, 0, 6]
    )
    const text = textOf(node).replace(/\s+/g, ' ').trim()
    return block ? [{ ...block, keepWithNext: true, outline: { level: 1, text } }] : []
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

/** The name as it is printed: the group's, the source's own form, or the parts in the order of their kind. */
export function printedName({ collaboration, printed, name }: Contributor): string {
  if (collaboration !== undefined) return collaboration
  if (printed !== undefined) return printed
  const { given, surname, suffix, prefix, style } = name ?? {}
  const parts = style === 'eastern' ? [prefix, surname, given, suffix] : [prefix, given, surname, suffix]
  return parts.filter(Boolean).join(' ')
}

/** Raised marks of a person: affiliations, correspondence, notes; each leads to what it names. */
function marksOf(node: Contributor, state: WriteState): Run[] {
  const runs: Run[] = []
  for (const id of [...node.affiliations, ...(node.correspondence ?? []), ...(node.notes ?? [])]) {
    const target = state.byId.get(id)
    const label = target && 'label' in target ? target.label : undefined
    if (label === undefined) continue
    if (runs.length > 0) runs.push({ text: ',', script: 'sup' })
    runs.push({ text: label, script: 'sup', goTo: id, mark: { tag: 'Link', within: { tag: 'Reference' } } })
  }
  return runs
}

/** Everyone of one role in one paragraph. */
export function contributorLine(people: readonly Contributor[], place: Place, state: WriteState): Block[] {
  const runs = people.flatMap((person, index): Run[] => {
    const within = { tag: 'Contributor' as const }
    const { size } = state.theme.authors.style
    const orcid: Run[] = person.orcid ? [{ text: '\u2009' }, orcidRun(person.orcid, within, size)] : []
    const marks = marksOf(person, state).map(
      (run): Run => (run.mark ? { ...run, mark: nested(run.mark, within) } : { ...run, mark: within })
    )
    return [
      ...(index > 0 ? [{ text: ', ' }] : []),
      { text: printedName(person), mark: within, keep: true },
      ...orcid,
      ...marks
    ]
  })
  return line(runs, state.theme.authors, 'Contributors', place, state, [0, 0, 0, 5])
}

/** The iD sign of ORCID, drawn: a sign is not a word of the article. */
function orcidRun(orcid: string, within: NonNullable<Run['mark']>, size: number): Run {
  const url = `https://orcid.org/${orcid}`
  const mark = { tag: 'Link' as const, props: { alt: `ORCID ${orcid}`, title: 'orcid' }, within }
  const side = size * 0.72
  const object = { svg: orcidSign, width: side, height: side, depth: side * 0.08 }
  return { text: '\uFFFC', object, url, mark }
}

const orcidSign =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><circle cx="10" cy="10" r="9.5" fill="#5d8a00"/>' +
  '<path fill="#ffffff" d="M5.6 8h1.5v7H5.6zM5.4 5.2h1.9v1.6H5.4zM9 8h2.6c2.5 0 3.9 1.5 3.9 3.5S14.1 15 11.6 15H9zm1.5 1.3v4.4h1c1.6 0 2.4-.9 2.4-2.2s-.8-2.2-2.4-2.2z"/></svg>'

function nested(mark: NonNullable<Run['mark']>, within: NonNullable<Run['mark']>): NonNullable<Run['mark']> {
  return { ...mark, within: mark.within ? nested(mark.within, within) : within }
}

export const contributor: Handler<Contributor> = {
  block: (node, place, state) => contributorLine([node], place, state)
}

function labelled(label: string | undefined, runs: Run[]): Run[] {
  return label === undefined ? runs : [{ text: `${label} `, script: 'sup', mark: { tag: 'Lbl' } }, ...runs]
}

export const affiliation: Handler<Affiliation> = {
  block: (node, place, state) => {
    const runs = labelled(node.label, inlinesOf(node.children, { style: {} }, state))
    return line(runs, state.theme.fine, 'Affiliation', place, state, [0, 0, 0, 1]).map(block => ({
      ...block,
      ...state.destination(node)
    }))
  }
}

export const correspondence: Handler<Correspondence> = {
  block: (node, place, state) => {
    const runs = labelled(node.label, inlinesOf(node.children, { style: {} }, state))
    return line(runs, state.theme.fine, 'Correspondence', place, state, [0, 2, 0, 1]).map(block => ({
      ...block,
      ...state.destination(node)
    }))
  }
}

/** A date as the source prints it; one that was only read from its properties goes into ours. */
export const date: Handler<DateNode> = {
  block: ({ printed }, place, state) =>
    printed === undefined
      ? []
      : line([{ text: printed }], state.theme.fine, 'Dates', place, state, [0, 1, 0, 1])
}

export const keywordGroup: Handler<KeywordGroup> = {
  block: (node, place, state) => {
    const title = child(node, 'title')
    const head: Run[] = title
      ? [
          ...inlinesOf(title.children, { style: { bold: true }, mark: { tag: 'Lbl' } }, state),
          { text: '\u2002' }
        ]
      : []
    const words = children(node, 'keyword').flatMap((keyword, index): Run[] => [
      ...(index > 0 ? [{ text: '; ' }] : []),
      ...inlinesOf(keyword.children, { style: {}, mark: { tag: 'Keyword' } }, state)
    ])
    return line([...head, ...words], state.theme.small, 'Keywords', place, state, [0, 3, 0, 2])
  }
}

export const permissions: Handler<Permissions> = {
  block: (node, place, state) => {
    const here = { ...place, sized: state.theme.fine, follows: false, align: 'left' as const }
    const runs = node.statement === undefined ? [] : [{ text: node.statement }]
    const statement = line(runs, state.theme.fine, 'Permissions', place, state, [0, 2, 0, 1])
    const licence = node.children.flatMap(license => blocksOf(childrenOf(license), here, state))
    return [
      ...statement.map(block => ({ ...block, props: { title: 'statement' } })),
      ...licence.map(block => ('text' in block ? { ...block, tag: 'Permissions' as const } : block))
    ]
  }
}

/** The title block: full width, above the columns. */
export function titleBlock(front: Front | undefined, state: WriteState): Block[] {
  const { theme, layout } = state
  const place: Place = { ...state.place, width: textWidth(layout) }
  const of = (...types: Parameters<typeof children>[1][]) =>
    childrenOf(front ?? { type: 'front', children: [] }).filter(node =>
      (types as string[]).includes(node.type)
    )
  const blocks = (...types: Parameters<typeof children>[1][]) =>
    of(...types).flatMap(node => blocksOf([node], place, state))
  const people = children(front, 'contributor')
  const roles = [...new Set(people.map(person => person.role))]
  const stack: Block[] = [
    ...imprint(state, place),
    ...blocks('subject'),
    ...blocks('articleTitle', 'subtitle', 'translatedTitle'),
    ...roles.flatMap(role =>
      contributorLine(
        people.filter(person => person.role === role),
        place,
        state
      )
    ),
    ...blocks('affiliation'),
    ...blocks('correspondence'),
    ...blocks('date'),
    ...abstractBox(front, place, state),
    ...blocks('permissions', 'funding', 'relatedArticle')
  ]
  const handled = [
    'subject',
    'articleTitle',
    'subtitle',
    'translatedTitle',
    'contributor',
    'affiliation',
    'correspondence',
    'date'
  ]
  const later = ['abstract', 'keywordGroup', 'permissions', 'funding', 'relatedArticle']
  const rest = childrenOf(front ?? { type: 'front', children: [] }).filter(
    node => ![...handled, ...later].includes(node.type)
  )
  stack.push(...blocksOf(rest, { ...place, sized: theme.fine }, state))
  return [{ tag: 'Front', stack, margin: [0, 0, 0, theme.gap] }]
}

/** The journal's line at the head of the first page. */
function imprint(state: WriteState, place: Place): Block[] {
  const { theme } = state
  const runs = imprintRuns(state)
  if (runs.length === 0) return []
  const rule: Block = { rule: { thickness: 1.2, color: theme.accent }, artifact: true, margin: [0, 2, 0, 10] }
  return [...line(runs, theme.fine, 'Imprint', place, state, [0, 0, 0, 2]), rule]
}

/** Abstracts and keywords between two rules. */
function abstractBox(front: Front | undefined, place: Place, state: WriteState): Block[] {
  const { theme } = state
  const inside: Place = { ...place, sized: theme.small, level: 2, spaced: true, width: place.width - 16 }
  const abstracts = children(front, 'abstract').flatMap(node => blocksOf([node], inside, state))
  const keywords = children(front, 'keywordGroup').flatMap(node => blocksOf([node], inside, state))
  if (abstracts.length + keywords.length === 0) return []
  const rule: Block = { rule: { thickness: 0.6, color: theme.accent }, artifact: true }
  return [
    { ...rule, margin: [0, theme.gap * 0.8, 0, 0] },
    { stack: [...abstracts, ...keywords], margin: [8, 2, 8, 4] },
    { ...rule, margin: [0, 0, 0, 2] }
  ]
}
