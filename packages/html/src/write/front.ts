/** The title block, in the order in which articles print it. What is not known is not printed. */
import type {
  Abstract,
  Date as DateNode,
  Front,
  KeywordGroup,
  Node,
  Permissions,
  RelatedArticle
} from '@offprint/ast'
import { child, children, select, squash, textOf } from '@offprint/ast'
import { grantLine } from '../grant-line.js'
import { is } from '../jats-names.js'
import { safeAddress } from './address.js'
import { pieces, write } from './content.js'
import type { Handler } from './handler.js'
import { headed, heading } from './headings.js'
import { inside } from './inline.js'
import { generated, type Markup, type Tag, tag } from './markup.js'
import { peopleBlocks } from './people.js'
import { common, type WriteState } from './state.js'
import { wordsFor } from './words.js'

/** The header of an article. `h1` for the article of the page, the next level for an article in it. */
export function header(front: Front, state: WriteState, title: 'h1' | 'h2' | 'h3'): Tag {
  const line = (
    node: Node & { children: readonly Node[] },
    name: string,
    more: Tag['attributes'] = {}
  ): Tag => tag('p', { ...common(node), class: name, ...more }, write(node.children, state))
  return tag('header', is('front'), [
    ...issueLine(front),
    ...children(front, 'subject').map(node =>
      line(node, 'article-type', is('subject', { 'subj-group-type': node.kind }))
    ),
    ...children(front, 'articleTitle').map(node =>
      tag(
        title,
        { ...common(node), class: 'article-title', ...is('article-title') },
        write(node.children, state)
      )
    ),
    ...children(front, 'subtitle').map(node =>
      line(node, 'subtitle', { role: 'doc-subtitle', ...is('subtitle') })
    ),
    ...children(front, 'translatedTitle').map(node => line(node, 'trans-title', is('trans-title'))),
    ...peopleBlocks(front, state),
    ...historyLine(front, state),
    ...doiLine(front),
    ...children(front, 'relatedArticle').map(node => related(node, state)),
    ...children(front, 'permissions').flatMap(node => rights(node, state)),
    ...funding(front, state),
    // The head of the page says those of its own article.
    ...(title === 'h1' ? [] : grants(front))
  ])
}

/** What stands between the title block and the text: abstracts, keywords, and content of other formats. */
export function preface(front: Front, state: WriteState): Markup[] {
  return write(children(front, 'abstract', 'keywordGroup', 'foreign'), state)
}

/** What the kinds of abstracts that JATS suggests (@abstract-type) are called. */
const kinds: Readonly<Record<string, string>> = {
  'key-points': 'Key points',
  'plain-language-summary': 'Plain language summary',
  graphical: 'Graphical abstract',
  summary: 'Author summary',
  'executive-summary': 'Executive summary',
  teaser: 'In brief'
}

/** Readers who jump from heading to heading find every abstract: where it has none, the page says the word. */
export const abstract: Handler<Abstract> = (node, state) => {
  const title = child(node, 'title')
  const kind = node.kind
    ? `abstract-${node.kind.replace(/[^\w-]+/g, '-')}`
    : node.translated
      ? 'trans-abstract'
      : undefined
  const rest = node.children.filter(part => part !== title)
  const called = node.kind ? kinds[node.kind] : wordsFor(node.lang ?? state.lang).abstract
  const word = called ? [heading([generated(called)], state)] : []
  return [
    tag(
      title || word.length ? 'section' : 'div',
      {
        ...common(node),
        class: ['abstract', kind].filter(Boolean).join(' '),
        role: 'doc-abstract',
        'aria-label': title || word.length ? undefined : state.words.abstract,
        ...is(node.translated ? 'trans-abstract' : 'abstract', { 'abstract-type': node.kind })
      },
      title ? headed(undefined, title, rest, state) : [...word, ...state.deeper(() => write(rest, state))]
    )
  ]
}

export const keywordGroup: Handler<KeywordGroup> = (node, state) => {
  const title = child(node, 'title')
  const head = title
    ? [tag('span', { ...common(title), ...is('title') }, write(title.children, state)), generated(':')]
    : [generated(`${state.words.keywords}:`)]
  const words = children(node, 'keyword').flatMap((word, nth) => [
    ...(nth ? ['; '] : []),
    ...write([word], state)
  ])
  return [
    tag('p', { ...common(node), class: 'keywords', ...is('kwd-group', { 'kwd-group-type': node.kind }) }, [
      tag('strong', {}, head),
      ' ',
      ...words
    ])
  ]
}

/** `J Small Water Suppl. 2025;9(2):115–131`, as far as it is known. */
export function citationLine(front: Front): string {
  const journal = child(front, 'journal')
  const issue = child(front, 'publication')
  const name = journal?.abbreviation ?? journal?.title
  const dates = children(front, 'date')
  const year = (dates.find(date => date.event === 'collection') ?? dates.find(date => date.event === 'pub'))
    ?.year
  const pages =
    issue?.pageRange ?? issue?.elocationId ?? [issue?.firstPage, issue?.lastPage].filter(Boolean).join('–')
  const number = `${issue?.volume ?? ''}${issue?.issue ? `(${issue.issue})` : ''}`
  if (!number || !pages || year === undefined) return name ?? ''
  const place = `${year};${number}:${pages}`
  return name ? `${name}. ${place}` : place
}

function issueLine(front: Front): Markup[] {
  const line = citationLine(front)
  return line ? [tag('p', { class: 'issue-line', ...is('x') }, [line])] : []
}

function doiLine(front: Front): Markup[] {
  const doi = children(front, 'articleId').find(id => id.kind === 'doi')?.value
  if (!doi) return []
  const address = `https://doi.org/${doi}`
  return [
    tag('p', { class: 'doi', ...is('article-id', { 'pub-id-type': 'doi' }) }, [
      tag('a', { href: encodeURI(address) }, [address])
    ])
  ]
}

/** How much a date says: the day, the month, the year. */
const precision = ({ day, month, printed }: DateNode): number =>
  printed !== undefined || day !== undefined ? 2 : month !== undefined ? 1 : 0

/** Dates in one line, each with the name of its event. */
function historyLine(front: Front, state: WriteState): Markup[] {
  const shown = Object.entries(state.words.events).flatMap(([event, name]) => {
    // Of a date in print and one online the one that says more.
    const date = children(front, 'date')
      .filter(one => one.event === event)
      .sort((a, b) => precision(b) - precision(a))[0]
    const text = date ? dateText(date, state) : ''
    return date && text ? [{ name, text, date }] : []
  })
  if (!shown.length) return []
  return [
    tag(
      'p',
      { class: 'history', ...is('history') },
      shown.flatMap(({ name, text, date }, nth) => [
        generated(`${nth ? ' | ' : ''}${name}: `),
        tag('span', dateValues(date), [text])
      ])
    )
  ]
}

/** A date in its parts, as JATS has them; the words beside it may be in any language. */
export const dateValues = (date: DateNode): Tag['attributes'] =>
  is('date', {
    'date-type': date.event,
    year: date.year === undefined ? undefined : String(date.year),
    month: date.month === undefined ? undefined : String(date.month),
    day: date.day === undefined ? undefined : String(date.day),
    season: date.season,
    'publication-format': date.format,
    printed: date.printed
  })

/** The date as printed, else in the words of the language. */
function dateText(date: DateNode, state: WriteState): string {
  if (date.printed) return date.printed
  const month = date.month === undefined ? date.season : state.words.months[date.month - 1]
  return state.words.date(date.day, month, date.year)
}

function related(node: RelatedArticle, state: WriteState): Markup {
  const href = node.url === undefined ? undefined : safeAddress(node.url, node, state)
  const words = node.children.length ? undefined : node.url
  const values = is('related-article', { 'related-article-type': node.kind, href: node.url })
  return tag('p', { ...common(node), class: 'related-article', ...values }, [
    href === undefined
      ? words === undefined
        ? tag('span', {}, write(node.children, state))
        : generated(words)
      : tag('a', { href }, words === undefined ? inside(node.children, state) : [generated(words)])
  ])
}

function rights(node: Permissions, state: WriteState): Markup[] {
  const licences = children(node, 'license')
  const inText = squash(textOf(node))
  const statement = node.statement && !inText.includes(squash(node.statement)) ? node.statement : undefined
  const values = is('permissions', {
    'copyright-statement': statement ? undefined : node.statement,
    'copyright-year': node.year === undefined ? undefined : String(node.year),
    'copyright-holder': node.holder
  })
  return [
    tag('div', values, [
      ...(statement ? [tag('p', { class: 'copyright', ...is('copyright-statement') }, [statement])] : []),
      ...licences.map(licence =>
        tag(
          'div',
          is('license', { href: licence.url, 'license-type': licence.kind }),
          licence.children.flatMap(part =>
            part.type === 'paragraph'
              ? pieces(part, part.children, state, { class: 'license' })
              : write([part], state)
          )
        )
      )
    ])
  ]
}

/** Licences that the text does not lead to: words of the page, at its end. */
export function licenceLinks(front: Front | undefined, state: WriteState): Markup[] {
  return children(child(front, 'permissions'), 'license').flatMap(licence => {
    const { url } = licence
    if (!url || select(licence, 'link').some(link => link.url.includes(url.replace(/^https?:|\/$/g, ''))))
      return []
    const href = safeAddress(url, licence, state)
    return href === undefined ? [] : [tag('a', { href, rel: 'license' }, [`${state.words.licence}: ${url}`])]
  })
}

/** Grants as data, for programs. */
const grants = (front: Front): Markup[] =>
  children(front, 'funding')
    .flatMap(group => children(group, 'award'))
    .map(award => tag('data', { value: grantLine(award), ...is('award-group') }, []))

/** The statement on funding, unless a part of the article says the same. */
function funding(front: Front, state: WriteState): Markup[] {
  const said = select(state.article, 'declaration', 'acknowledgement').map(one => squash(textOf(one)))
  return children(front, 'funding').flatMap(group => {
    const statements = children(group, 'fundingStatement')
    if (statements.length)
      return statements
        .filter(one => !said.some(words => words.includes(squash(textOf(one)))))
        .map(one =>
          tag(
            'p',
            { ...common(one), class: 'funding', ...is('funding-statement') },
            write(one.children, state)
          )
        )
    const awards = children(group, 'award')
      .map(award => [award.funder, award.awardIds.join(', ')].filter(Boolean).join(' '))
      .filter(Boolean)
    const words = squash(textOf(state.article))
    const printed = children(group, 'award').every(award =>
      [award.funder ?? '', ...award.awardIds].every(value => words.includes(value))
    )
    return awards.length && !said.length && !printed
      ? [tag('p', { class: 'funding', ...is('x') }, [`${awards.join('; ')}.`])]
      : []
  })
}
