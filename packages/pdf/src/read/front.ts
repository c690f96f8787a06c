/** The title block of our own files. What goes only into the metadata of a file is not read back. */
import { type Contributor, type License, type Node, node, type Paragraph } from '@offprint/ast'
import { blocksOf, footnote, headed } from './blocks.js'
import { inlinesOf } from './inlines.js'
import { idOf, langOf, type Reading, withLabel } from './reading.js'
import { elementsOf, isElement, type TreeElement } from './struct-tree.js'

const frontTypes = new Set(['declaration', 'footnote', 'relatedArticle'])

/** The order in which a tree of JATS has them; on the page the licence stands below the abstract. */
const order = [
  'subject',
  'articleTitle',
  'subtitle',
  'translatedTitle',
  'contributor',
  'affiliation',
  'correspondence'
]
order.push('footnote', 'declaration', 'permissions', 'relatedArticle', 'abstract', 'keywordGroup', 'funding')

/** Adds what the page prints after the text. */
export function withFrontParts(front: Node, parts: readonly Node[]): Node {
  return parts.length && 'children' in front
    ? ({ ...front, children: inOrder([...front.children, ...parts]) } as Node)
    : front
}

function inOrder(children: Node[]): Node[] {
  const place = ({ type }: Node) => order.indexOf(type)
  return [...children].sort((a, b) => place(a) - place(b))
}

export function readFront(element: TreeElement, reading: Reading): Node {
  const license: Node[] = []
  const licences: License[] = []
  let statement: string | undefined
  let hasRights = false
  const affiliated = new Set<Node>()
  const people: Contributor[] = []
  const children = elementsOf(element).flatMap((part): Node[] => {
    switch (part.type) {
      case 'Subject':
        return [node('subject', { kind: 'heading' }, inlinesOf(part, reading))]
      case 'H1':
      case 'SubArticleTitle':
        return [node('articleTitle', {}, inlinesOf(part, reading))]
      case 'Subtitle':
        return [node('subtitle', {}, inlinesOf(part, reading))]
      case 'TranslatedTitle':
        return [node('translatedTitle', langOf(part), inlinesOf(part, reading))]
      case 'Contributors':
        return elementsOf(part)
          .filter(one => one.type === 'Contributor')
          .map(one => {
            const person = contributor(one, reading)
            people.push(...everybody(person))
            if (one.title === 'affiliated') affiliated.add(person)
            return person
          })
      case 'Biography': {
        const person = people[Number.parseInt(part.title ?? '', 10) - 1]
        const said = blocksOf(
          elementsOf(part).filter(kid => kid.title !== 'unknown'),
          reading
        )
        person?.children.push(...said.filter((block): block is Paragraph => block.type === 'paragraph'))
        return []
      }
      case 'Affiliation':
      case 'Correspondence':
        return [labelled(part, reading)]
      case 'Abstract':
      case 'TranslatedAbstract':
        return [abstract(part, reading)]
      case 'Keywords':
        return [keywords(part, reading)]
      case 'Permissions':
        if (part.title === 'statement') statement = reading.textOf(part).trim()
        else if (part.title === 'made') hasRights = true
        else if (part.title === 'address')
          licences.push(node('license', { url: reading.textOf(part).trim() }, []))
        else license.push(node('paragraph', {}, inlinesOf(part, reading)))
        return []
      case 'Funding':
        return [node('funding', {}, [node('fundingStatement', {}, inlinesOf(part, reading))])]
      case 'Imprint':
      case 'Dates':
        return []
      case 'Note':
        return [footnote(part, reading)]
      default:
        return blocksOf([part], reading).filter(block => frontTypes.has(block.type))
    }
  })
  if (license.length > 0) licences.unshift(node('license', {}, license as never))
  if (licences.length > 0 || statement !== undefined || hasRights)
    children.push(node('permissions', { ...(statement !== undefined && { statement }) }, licences))
  // One affiliation for all has no mark; the people who have it say so.
  const unmarked = children.flatMap(one =>
    one.type === 'affiliation' && one.id !== undefined ? [one.id] : []
  )
  for (const person of children)
    if (person.type === 'contributor' && affiliated.has(person)) person.affiliations = unmarked
  return node('front', {}, inOrder(children) as never)
}

/** A group and its members, in the order of the page. */
function everybody(person: Contributor): Contributor[] {
  const members = person.children.filter(one => one.type === 'contributor')
  return [person, ...members.flatMap(everybody)]
}

function labelled(element: TreeElement, reading: Reading): Node {
  const { label, rest } = withLabel(element, reading)
  const fields = { ...idOf(element), ...(label !== undefined && { label }) }
  if (element.type === 'Affiliation') return node('affiliation', fields, inlinesOf(rest, reading))
  return node('correspondence', fields, inlinesOf(rest, reading))
}

/** A name, and the links to affiliations and correspondence that stand behind it. */
function contributor(element: TreeElement, reading: Reading): Contributor {
  const printed = element.kids
    .map(kid =>
      isElement(kid)
        ? kid.type === 'Span'
          ? reading.textOf(kid)
          : ''
        : 'mcid' in kid
          ? reading.words(kid.page, kid.mcid)
          : ''
    )
    .join('')
    // Commas between names, the bracket that opens a list of members.
    .replace(/[\s(,]+$/, '')
    .replace(/^([^()]*)[\s),]+$/, '$1')
    .trim()
  const targets: string[] = []
  let orcid: string | undefined
  let isCorresponding = false
  const visit = (part: TreeElement): void => {
    if (part.title === 'corresponding') isCorresponding = true
    if (part.type === 'Link') {
      const { goTo, url } = reading.targetOf(part)
      if (goTo !== undefined) targets.push(goTo)
      if (part.title === 'orcid') orcid = url?.replace(/^.*\//, '')
    }
    for (const kid of elementsOf(part)) if (kid.type !== 'Contributor') visit(kid)
  }
  visit(element)
  const cut = printed.lastIndexOf(' ')
  const correspondence = targets.filter(id => reading.kindOf(id) === 'other')
  return node(
    'contributor',
    {
      role: 'author',
      printed,
      name:
        cut > 0 ? { given: printed.slice(0, cut), surname: printed.slice(cut + 1) } : { surname: printed },
      affiliations: targets.filter(id => reading.kindOf(id) === 'affiliation'),
      ...(correspondence.length > 0 && { correspondence }),
      ...((isCorresponding || correspondence.length > 0) && { corresponding: true }),
      ...(orcid !== undefined && { orcid }),
      ...idOf(element)
    },
    elementsOf(element)
      .filter(kid => kid.type === 'Contributor')
      .map(kid => contributor(kid, reading))
  )
}

function abstract(element: TreeElement, reading: Reading): Node {
  const { title, rest } = headed(element, reading)
  const kind = element.title === undefined ? {} : { kind: element.title }
  const translated = element.type === 'TranslatedAbstract' ? { translated: true } : {}
  return node('abstract', { ...idOf(element), ...langOf(element), ...kind, ...translated }, [
    ...title,
    ...blocksOf(rest, reading)
  ] as never)
}

function keywords(element: TreeElement, reading: Reading): Node {
  const { label } = withLabel(element, reading)
  const title = label === undefined ? [] : [node('title', {}, [{ type: 'text' as const, value: label }])]
  const words = elementsOf(element)
    .filter(one => one.type === 'Keyword')
    .map(one => node('keyword', {}, inlinesOf(one, reading)))
  return node('keywordGroup', {}, [...title, ...words])
}
