/** Reads the front matter: groups of JATS become the list of facts that the tree has. */
import type { Node, NodeOf } from '@offprint/ast'
import { holds, node } from '@offprint/ast'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { foreignOf } from './foreign.js'
import { formOf } from './form.js'
import { mixedNode } from './inline.js'
import { Intake, plainText } from './intake.js'
import { elementsOf, type ReadState } from './state.js'

type FrontParts = NodeOf<'front'>['children']

/** <front> or <front-stub>. */
export function frontOf(element: XmlElement, inside: boolean, state: ReadState): Node[] {
  const intake = new Intake(element, state)
  const parts: Node[] = []
  const stub = element.name === 'front-stub'
  if (inside && !stub) intake.note('element', 'front')
  if (stub) metaParts(element, parts, intake, state)
  else
    for (const part of elementsOf(element) ?? [])
      if (part.name === 'article-meta') {
        intake.keepFor('article-meta', part)
        metaParts(part, parts, intake, state)
      } else if (part.name === 'journal-meta' && !hasWords(part)) intake.note('journal-meta', formOf([part]))
      else parts.push(...placed(part, state))
  return [node('front', intake.base(), parts as FrontParts)]
}

/** An element as parts of the front matter. */
function placed(element: XmlElement, state: ReadState): Node[] {
  const declared = element.name === 'notes' && declaredNotes(element, state)
  if (declared) return [declared]
  const nodes = state.read(element)
  const types = holds('front')
  return nodes.every(one => types.has(one.type)) ? nodes : foreignOf(element, state)
}

function metaParts(meta: XmlElement, parts: Node[], front: Intake, state: ReadState): void {
  let groups = 0
  const place = new Placement()
  for (const part of elementsOf(meta) ?? [])
    switch (part.name) {
      case 'article-id':
        parts.push(...articleId(part, state))
        break
      case 'article-categories':
        for (const inner of elementsOf(part) ?? []) parts.push(...subjects(inner, state))
        break
      case 'title-group':
        front.keepFor('title-group', part)
        for (const inner of elementsOf(part) ?? [])
          if (inner.name === 'article-title' && inner.children.length === 0)
            front.note('article-title', formOf([inner]))
          else parts.push(...title(inner, state))
        break
      case 'contrib-group':
        parts.push(...contributors(part, String(++groups), state))
        break
      case 'author-notes':
        front.keepFor('author-notes', part)
        for (const inner of elementsOf(part) ?? []) parts.push(...authorNote(inner, state))
        break
      case 'history':
        front.keepFor('history', part)
        for (const inner of elementsOf(part) ?? []) parts.push(...placed(inner, state))
        break
      case 'counts':
      case 'pub-date-not-available':
        // What a count or a missing fact says, the writer knows by itself.
        front.note(part.name, formOf([part]))
        break
      default:
        if (!place.take(part)) parts.push(...placed(part, state))
    }
  parts.push(...place.publication())
}

const hasWords = (element: XmlElement): boolean => xmlTextContent(element).trim() !== ''

function articleId(element: XmlElement, state: ReadState): Node[] {
  const value = plainText(element)
  if (value === undefined) return foreignOf(element, state)
  const intake = new Intake(element, state)
  const kind = intake.attribute('pub-id-type')
  if (kind === undefined) intake.note('untyped')
  return [node('articleId', { ...intake.base(), kind: kind ?? 'other', value })]
}

/**
 * A group of plain subjects is its subjects; so is a heading with those under it (“Original Article”, and in it “Supportive Care”),
 * whose form is kept with the first. A tree of a classification is kept whole.
 */
function subjects(element: XmlElement, state: ReadState): Node[] {
  const inner = elementsOf(element)
  const id = element.attributes['id']
  if (element.name !== 'subj-group' || !inner?.length || id !== undefined) return foreignOf(element, state)
  if (!inner.every(part => part.name === 'subject'))
    return headingOf(element, state) ?? foreignOf(element, state)
  const group = `group ${element.offset}`
  return inner.flatMap((part, i) => {
    const intake = new Intake(element, state)
    const kind = intake.attribute('subj-group-type')
    const lang = intake.attribute('xml:lang')
    const extra: Record<string, string> = {}
    for (const [name, value] of Object.entries(element.attributes))
      if (name !== 'subj-group-type' && name !== 'xml:lang' && i === 0)
        extra[`jats:subj-group@${name}`] = value
    for (const [name, value] of Object.entries(part.attributes))
      if (name !== 'id') extra[`jats:subject@${name}`] = value
    if (inner.length > 1) extra['jats:#group'] = group
    const own = part.attributes['id']
    const mine = own !== undefined && state.survey.owners.get(own) === part ? { id: own } : {}
    return [
      node(
        'subject',
        {
          ...mine,
          kind,
          lang,
          ...(Object.keys(extra).length ? { extra } : {}),
          position: state.positionOf(part)
        },
        (state.mixed(part, 'subject') ?? []) as NodeOf<'subject'>['children']
      )
    ]
  })
}

/** A heading in levels, one subject at each; undefined for any other nest of groups. */
function headingOf(element: XmlElement, state: ReadState): Node[] | undefined {
  const kind = element.attributes['subj-group-type']
  if (kind !== 'heading') return undefined
  const levels: XmlElement[] = []
  for (let group: XmlElement | undefined = element; group; ) {
    const [first, next, ...more]: XmlElement[] = elementsOf(group) ?? []
    if (first?.name !== 'subject' || more.length || (next && next.name !== 'subj-group')) return undefined
    if (first.attributes['id'] !== undefined || group.attributes['id'] !== undefined) return undefined
    levels.push(first)
    group = next
  }
  const form = formOf([element])
  return levels.map((level, nth) =>
    node(
      'subject',
      {
        kind,
        extra: nth === 0 ? { 'jats:#form': form } : { 'jats:#under': 'yes' },
        position: state.positionOf(level)
      },
      (state.mixed(level, 'subject') ?? []) as NodeOf<'subject'>['children']
    )
  )
}

function title(element: XmlElement, state: ReadState): Node[] {
  const read = (): Node[] | undefined => {
    switch (element.name) {
      case 'article-title':
        return mixedNode('articleTitle', element, state)
      case 'subtitle':
        return mixedNode('subtitle', element, state)
      case 'alt-title':
        return mixedNode('alternativeTitle', element, state, intake => {
          const kind = intake.attribute('alt-title-type')
          return kind === undefined ? {} : { kind }
        })
      case 'trans-title-group':
        return translatedTitle(element, state)
      default:
        return undefined
    }
  }
  return read() ?? foreignOf(element, state)
}

function translatedTitle(element: XmlElement, state: ReadState): Node[] | undefined {
  const inner = elementsOf(element)
  const [only] = inner ?? []
  if (inner?.length !== 1 || only?.name !== 'trans-title' || element.attributes['id'] !== undefined)
    return undefined
  const made = mixedNode('translatedTitle', only, state, intake => {
    intake.keepFor('trans-title-group', element, 'xml:lang')
    const own = intake.attribute('xml:lang')
    if (own !== undefined) intake.note('lang', own)
    const lang = element.attributes['xml:lang']
    if (lang === undefined) intake.note('group-lang', 'none')
    const shown = lang ?? own
    return shown === undefined ? {} : { lang: shown }
  })
  return made
}

/** A group of contributors: each knows which group it stood in. */
function contributors(element: XmlElement, nth: string, state: ReadState): Node[] {
  const intake = new Intake(element, state)
  intake.keepFor('contrib-group', element)
  const kept = intake.base().extra ?? {}
  const onGroup = Object.fromEntries(
    Object.entries(kept).filter(([key]) => key.startsWith('jats:contrib-group@'))
  )
  return (elementsOf(element) ?? []).flatMap((part, i) =>
    placed(part, state).map(
      one =>
        ({
          ...one,
          extra: { ...one.extra, 'jats:#contrib-group': nth, ...(i === 0 ? onGroup : {}) }
        }) as Node
    )
  )
}

const declared: Readonly<Record<string, NodeOf<'declaration'>['kind']>> = {
  'coi-statement': 'competing-interests',
  conflict: 'competing-interests',
  con: 'contributions',
  'financial-disclosure': 'funding',
  'ethics-statement': 'ethics',
  'data-availability': 'data-availability',
  'ai-use': 'ai-use',
  'participating-researchers': 'consent',
  declaration: 'other'
}

/**
 * <notes> beside the facts (“Data Availability”): paragraphs that the journal prints with the article. Undefined where they hold
 * more than a declaration may, or the article's own reference, which is said to machines.
 */
function declaredNotes(element: XmlElement, state: ReadState): Node | undefined {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const title = intake.child('title')
  const heading = title && mixedNode('title', title, state)
  const parts = intake.rest()
  const plain = parts.length > 0 && parts.every(part => part.name === 'p' && !isSelfCitation(part))
  const children = plain ? state.fit(parts, 'declaration') : undefined
  if (!children || (title && !heading) || children.some(part => part.type === 'foreign')) return undefined
  const kind = /^data (?:and (?:code|materials?|software) )?(?:availability|accessibility)/i.test(
    title ? xmlTextContent(title).trim() : ''
  )
    ? 'data-availability'
    : 'other'
  intake.note('element', 'notes')
  return node('declaration', { ...intake.base(), kind }, [
    ...(heading ?? []),
    ...children
  ] as NodeOf<'declaration'>['children'])
}

const isSelfCitation = ({ attributes, children }: XmlElement): boolean =>
  attributes['content-type'] === 'self-citation' ||
  children.some(part => part.type === 'element' && /^(?:mixed|element)-citation$/.test(part.name))

/** A note of the authors: a declaration when @fn-type says what it declares. */
function authorNote(element: XmlElement, state: ReadState): Node[] {
  const intake = new Intake(element, state)
  const type = intake.peek('fn-type')
  const kind = type !== undefined && Object.hasOwn(declared, type) ? declared[type] : undefined
  if (element.name !== 'fn' || !kind) return placed(element, state)
  if (intake.stray) return placed(element, state)
  const label = intake.child('label')
  const children = state.fit(intake.rest(), 'declaration')
  const heading = label && mixedNode('title', label, state)
  if (!children || (label && (!heading || Object.keys(label.attributes).length)))
    return placed(element, state)
  intake.attribute('fn-type')
  intake.note('fn-type', type)
  intake.note('element', 'fn')
  return [
    node('declaration', { ...intake.base(), kind }, [
      ...(heading ?? []),
      ...children
    ] as NodeOf<'declaration'>['children'])
  ]
}

const fields = {
  volume: 'volume',
  issue: 'issue',
  fpage: 'firstPage',
  lpage: 'lastPage',
  'page-range': 'pageRange',
  'elocation-id': 'elocationId'
} as const

/** Volume, issue and pages, gathered into one node; what stands twice is kept as it is. */
class Placement {
  private readonly found: Record<string, string> = {}
  private readonly extra: Record<string, string> = {}

  take(part: XmlElement): boolean {
    const field = Object.hasOwn(fields, part.name) ? fields[part.name as keyof typeof fields] : undefined
    const words = plainText(part)
    if (
      !field ||
      words === undefined ||
      this.found[field] !== undefined ||
      part.attributes['id'] !== undefined
    )
      return false
    this.found[field] = words
    for (const [name, value] of Object.entries(part.attributes))
      this.extra[`jats:${part.name}@${name}`] = value
    return true
  }

  publication(): Node[] {
    if (Object.keys(this.found).length === 0) return []
    return [
      node('publication', { ...this.found, ...(Object.keys(this.extra).length ? { extra: this.extra } : {}) })
    ]
  }
}
