/** The title block of a page of ours: titles, people and places, dates, rights. */
import type {
  Abstract,
  AffiliationPart,
  Contributor,
  CreditRole,
  Date as DateNode,
  Front,
  Inline,
  Name,
  Node,
  Paragraph,
  Permissions
} from '@offprint/ast'
import { node, records } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute } from '../attributes.js'
import { awardFrom } from '../grant-line.js'
import type { Handler } from '../handler.js'
import { addressParts, jatsName, jatsValue, saysYes } from '../jats-names.js'
import type { State } from '../state.js'
import { base, elementsIn, find, inside, titleOf, trimmed, without, wordsOf } from './parts.js'

type Made = ReturnType<NonNullable<Handler['flow']>>
/** A handler for a part of the article, of whatever type. */
export const part = (read: (element: Element, state: State) => Node[]): Handler => ({
  flow: (element, state) => read(element, state) as unknown as Made
})

/** The header: its parts in the order of the page, with members and biographies given to those they are of. */
export const header = part((element, state) => {
  const made = inside(element, state)
  const people = made.filter(
    (one): one is Contributor => one.type === 'contributor' && ownerOf(one) === undefined
  )
  // Authors stand first on the page, in the order in which the places of others count them.
  const children = made.filter(one => {
    const owner = ownerOf(one)
    if (owner === undefined) return true
    const person = people[owner]
    if (!person) return false
    if (one.type === 'container') person.children.push(...(one.children as Paragraph[]))
    else if (one.type === 'contributor') person.children.push(one)
    return false
  })
  return [node('front', base(element, state), children as Front['children'])]
})

const ownerOf = (one: Node): number | undefined => {
  const hint = one.hints?.find(name => name.startsWith('of:'))
  return hint === undefined ? undefined : Number(hint.slice(3))
}

const owner = (element: Element): { hints?: string[] } => {
  const of = jatsValue(element, 'of')
  return of !== undefined && /^\d{1,6}$/.test(of) ? { hints: [`of:${of}`] } : {}
}

/** A line of words as a node of the front matter. */
export const line = (
  type: 'articleTitle' | 'subtitle' | 'translatedTitle' | 'subject' | 'keyword' | 'fundingStatement',
  value?: string
): Handler =>
  part((element, state) => {
    const kind = value === undefined ? undefined : jatsValue(element, value)
    return [
      node(
        type,
        { ...base(element, state), ...(kind ? { kind } : {}) } as never,
        state.line(element.children) as never
      ) as Node
    ]
  })

export const funding = part((element, state) => [
  node('funding', {}, [node('fundingStatement', base(element, state), state.line(element.children))])
])

/** A grant of an article in the article. */
export const grant = part(element => [node('funding', {}, [awardFrom(attribute(element, 'value') ?? '')])])

/** People in a row; what stands between them are the signs of the row. */
export const contributors = part((element, state) =>
  elementsIn(element)
    .filter(child => jatsName(child) === 'contrib')
    .map(child => ({ ...contributor(child, state), ...owner(element) }))
)

const list = (element: Element, name: string): string[] =>
  (jatsValue(element, name) ?? '').split(/\s+/).filter(Boolean)

function contributor(element: Element, state: State): Contributor {
  const printed = wordsOf(element)
  const { lang, ...rest } = base(element, state)
  const words = (name: string): string | undefined => {
    const shown = find(element, name)
    return shown ? wordsOf(shown) : jatsValue(element, name)
  }
  const name: Name = {}
  for (const [key, from] of nameParts) {
    const value = words(from)
    if (value) name[key] = value
  }
  const style = jatsValue(element, 'name-style')
  if (style === 'eastern' || style === 'islensk' || style === 'given-only' || style === 'western')
    name.style = style
  if (lang) name.lang = lang
  const collab = saysYes(element, 'collab')
  const some = (field: string): string[] | undefined => {
    const ids = list(element, field)
    return ids.length ? ids : undefined
  }
  return node(
    'contributor',
    {
      ...rest,
      role: jatsValue(element, 'contrib-type') ?? 'author',
      name: !collab && records.name(name) ? name : undefined,
      printed: collab ? undefined : printed,
      collaboration: collab ? printed : undefined,
      corresponding: saysYes(element, 'corresp') || undefined,
      equalContribution: saysYes(element, 'equal-contrib') || undefined,
      deceased: saysYes(element, 'deceased') || undefined,
      orcid: jatsValue(element, 'orcid'),
      emails: some('email'),
      affiliations: list(element, 'aff'),
      correspondence: some('corresp-rid'),
      notes: some('fn'),
      credit: creditIn(jatsValue(element, 'role'))
    },
    []
  )
}

const nameParts: readonly (readonly ['given' | 'surname' | 'prefix' | 'suffix', string])[] = [
  ['prefix', 'prefix'],
  ['given', 'given-names'],
  ['surname', 'surname'],
  ['suffix', 'suffix']
]

/** Roles as data; what is none is passed over, as a hand may have changed the page. */
function creditIn(json: string | undefined): CreditRole[] | undefined {
  if (json === undefined) return undefined
  try {
    const roles = JSON.parse(json) as unknown
    const known = Array.isArray(roles) ? roles.filter((role): role is CreditRole => records.credit(role)) : []
    return known.length ? known : undefined
  } catch {
    return undefined
  }
}

/** An affiliation or how to reach an author: the mark in front, then the words. */
export const labelled = (type: 'affiliation' | 'correspondence'): Handler =>
  part((element, state) => {
    const label = find(element, 'label')
    const words = trimmed(state.line(without(element, [label]).children))
    return [
      node(type, { ...base(element, state), ...(label ? { label: wordsOf(label) } : {}) }, words as Inline[])
    ]
  })

/** A part of an address. */
export const addressPart: Handler = {
  line(element, state) {
    const name = jatsName(element)
    const found = kinds.find(one => addressParts[one] === name) ?? 'institution'
    const kind = jatsValue(element, 'content-type') === 'dept' ? 'department' : named(found)
    const country = jatsValue(element, 'country')
    const made: AffiliationPart = node(
      'affiliationPart',
      { ...base(element, state), kind, ...(country ? { country } : {}) },
      state.inlines(element.children)
    )
    return [made as unknown as Inline]
  }
}

const kinds = Object.keys(addressParts) as AffiliationPart['kind'][]
// Two parts share a name of JATS; the department says so beside it.
const named = (kind: AffiliationPart['kind']): AffiliationPart['kind'] =>
  kind === 'department' ? 'institution' : kind

export const biography = part((element, state) => {
  const words = inside(element, state).filter(one => one.type === 'paragraph')
  return [{ ...node('container', {}, words), ...owner(element) }]
})

export const history = part(element =>
  elementsIn(element)
    .filter(child => jatsName(child) === 'date')
    .map(child => dateOf(child))
)

const count = (element: Element, name: string): number | undefined => {
  const value = jatsValue(element, name)
  return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : undefined
}

/** A date by what is said beside its words. */
export function dateOf(element: Element): DateNode {
  const printed = jatsValue(element, 'printed')
  return node('date', {
    event: jatsValue(element, 'date-type') ?? 'pub',
    year: count(element, 'year'),
    month: count(element, 'month'),
    day: count(element, 'day'),
    season: jatsValue(element, 'season'),
    format: jatsValue(element, 'publication-format'),
    printed,
    ...(printed === undefined ? {} : { sources: { printed: 'html:data' } })
  })
}

export const articleId = part((element, state) => {
  const words = wordsOf(element)
  state.context.ledger.drop(words, 'label', element.position)
  const value = words.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
  return value ? [node('articleId', { kind: jatsValue(element, 'pub-id-type') ?? 'doi', value })] : []
})

export const related = part((element, state) => {
  const url = jatsValue(element, 'href')
  const kind = jatsValue(element, 'related-article-type')
  const words = state.line(element.children)
  // The link round the words is the address of the article.
  const [only] = words
  const bare = words.length === 1 && only?.type === 'link' && only.url === url ? only.children : words
  return [
    node(
      'relatedArticle',
      { ...base(element, state), ...(kind ? { kind } : {}), ...(url ? { url } : {}) },
      bare
    )
  ]
})

export const permissions = part((element, state) => {
  const printed = elementsIn(element).find(child => jatsName(child) === 'copyright-statement')
  const statement = printed ? wordsOf(printed) : jatsValue(element, 'copyright-statement')
  const licences = elementsIn(element)
    .filter(child => jatsName(child) === 'license')
    .map(child => {
      const url = jatsValue(child, 'href')
      const kind = jatsValue(child, 'license-type')
      return node(
        'license',
        { ...(url ? { url } : {}), ...(kind ? { kind } : {}) },
        inside(child, state) as Permissions['children'][number]['children'] as never
      )
    })
  return [
    node(
      'permissions',
      {
        statement,
        year: count(element, 'copyright-year'),
        holder: jatsValue(element, 'copyright-holder'),
        ...(printed || statement === undefined ? {} : { sources: { statement: 'html:data' } })
      },
      licences
    )
  ]
})

export const abstract = part((element, state) => {
  const heading = find(element, 'title')
  const { title } = titleOf(heading, state)
  const kind = jatsValue(element, 'abstract-type')
  return [
    node(
      'abstract',
      {
        ...base(element, state),
        ...(kind ? { kind } : {}),
        ...(jatsName(element) === 'trans-abstract' ? { translated: true } : {})
      },
      [...(title ? [title] : []), ...inside(without(element, [heading]), state)] as Abstract['children']
    )
  ]
})

/** A keyword that stands in no group of ours. */
export const keyword: Handler = {
  line: (element, state) => [keywordOf(element, state) as unknown as Inline]
}

const keywordOf = (element: Element, state: State) =>
  node('keyword', base(element, state), state.line(element.children))

export const keywords = part((element, state) => {
  const heading = find(element, 'title')
  const { title } = titleOf(heading, state)
  const kind = jatsValue(element, 'kwd-group-type')
  const words = elementsIn(element)
    .filter(child => jatsName(child) === 'kwd')
    .map(child => keywordOf(child, state))
  return [
    node('keywordGroup', { ...base(element, state), ...(kind ? { kind } : {}) }, [
      ...(title ? [title] : []),
      ...words
    ])
  ]
})
