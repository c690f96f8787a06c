/** Reads contributors, affiliations, correspondence. */
import type { CreditRole, Name, Node, NodeOf } from '@offprint/ast'
import { node } from '@offprint/ast'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { affiliationPrint } from '../nodes/affiliation-print.js'
import { tokens } from '../vocabulary.js'
import { printedWithParts } from './affiliation-parts.js'
import { foreignOf } from './foreign.js'
import { formOf } from './form.js'
import { mixedNode } from './inline.js'
import { Intake, marked, plainText } from './intake.js'
import { type ElementReader, elementsOf, type ReadState } from './state.js'

type Contributor = NodeOf<'contributor'>

export const contributor: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const role = intake.attribute('contrib-type')
  if (role === undefined) intake.note('contrib-type', 'none')
  const made: Contributor = node('contributor', {
    role: role ?? 'author',
    affiliations: [],
    ...(intake.oneOf('corresp', ['yes']) ? { corresponding: true } : {}),
    ...(intake.oneOf('equal-contrib', ['yes']) ? { equalContribution: true } : {}),
    ...(intake.oneOf('deceased', ['yes']) ? { deceased: true } : {})
  })
  const kept: Node[] = []
  let named = false
  const keep = (part: XmlElement): void => void kept.push(...foreignOf(part, state))
  for (const part of [...intake.rest()])
    switch (part.name) {
      case 'contrib-id':
        if (!readOrcid(part, made, intake)) keep(part)
        break
      case 'name':
      case 'string-name':
      case 'name-alternatives':
      case 'collab':
        if (!readName(part, made, intake, kept, state)) {
          // The first name is in the fields, and its form says more: the writer takes the form.
          if (named || part.name === 'collab') keep(part)
          else intake.note('name-form', formOf([part]))
          if (!named && part.name === 'collab') intake.note('name', 'kept')
        }
        named = true
        break
      case 'role':
        readRole(part, made, intake)
        break
      case 'email': {
        const words = plainText(part)
        if (words) made.emails = [...(made.emails ?? []), words]
        if (!words || Object.keys(part.attributes).length) keep(part)
        break
      }
      case 'address': {
        // An address of nothing but e-mail addresses says no more than they do.
        const emails = emailsIn(part)
        if (emails && !intake.element.children.some(isOtherAddress(part))) {
          made.emails = [...(made.emails ?? []), ...emails]
          intake.note('address', formOf([part]))
        } else keep(part)
        break
      }
      case 'xref':
        if (!readLink(part, made, intake, state)) keep(part)
        break
      case 'bio':
        if (!readBiography(part, kept, state)) keep(part)
        break
      default:
        keep(part)
    }
  return [{ ...made, ...intake.base(), children: kept as Contributor['children'] }]
}

const isOtherAddress =
  (part: XmlElement) =>
  (child: XmlElement['children'][number]): boolean =>
    child.type === 'element' && child.name === 'address' && child !== part

/** The e-mail addresses of an <address> that holds nothing else. */
function emailsIn(part: XmlElement): string[] | undefined {
  const inner = elementsOf(part)
  const bare = (one: XmlElement): boolean => Object.keys(one.attributes).length === 0
  if (!inner?.length || !bare(part) || !inner.every(one => one.name === 'email' && bare(one)))
    return undefined
  const words = inner.map(one => plainText(one))
  return words.every(Boolean) ? (words as string[]) : undefined
}

const orcidForm = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])\s*$/

function readOrcid(part: XmlElement, made: Contributor, intake: Intake): boolean {
  const words = plainText(part)
  const found = orcidForm.exec(words ?? '')?.[1]
  if (part.attributes['contrib-id-type'] !== 'orcid' || !found || made.orcid) return false
  made.orcid = found
  if (words !== `https://orcid.org/${found}`) intake.note('orcid', words)
  intake.keepFor('contrib-id', part, 'contrib-id-type')
  return true
}

/** Takes in a name; false when its form says more than the fields and must be kept beside them. */
function readName(
  part: XmlElement,
  made: Contributor,
  intake: Intake,
  kept: Node[],
  state: ReadState
): boolean {
  const first = !made.name && made.printed === undefined && made.collaboration === undefined
  if (!first) return false
  if (part.name === 'collab') return readCollaboration(part, made, intake, kept, state)
  if (part.name === 'string-name') {
    made.printed = squashed(part)
    const name = nameOf(part)
    if (name) made.name = name.name
    return !name && plainText(part) !== undefined && Object.keys(part.attributes).length === 0
  }
  if (part.name === 'name-alternatives') return readAlternatives(part, made)
  const read = nameOf(part)
  if (!read) return false
  made.name = read.name
  if (!read.exact) return false
  intake.keepFor('name', part, 'name-style', 'xml:lang')
  return true
}

const squashed = (part: XmlElement): string => xmlTextContent(part).replace(/\s+/g, ' ').trim()
const styles = ['western', 'eastern', 'islensk', 'given-only'] as const

/** The parts of a <name>; `exact` when they say all of it. */
function nameOf(part: XmlElement): { name: Name; exact: boolean } | undefined {
  const name: Name = {}
  let exact = part.name === 'name'
  for (const child of part.children) {
    if (child.type !== 'element') continue
    const words = plainText(child)
    const field = (
      { surname: 'surname', 'given-names': 'given', prefix: 'prefix', suffix: 'suffix' } as const
    )[child.name as 'surname']
    if (!field || name[field] !== undefined) {
      exact = false
      continue
    }
    name[field] = words ?? squashed(child)
    if (words === undefined || Object.keys(child.attributes).length) exact = false
  }
  if (name.surname === undefined && name.given === undefined) return undefined
  const style = styles.find(each => each === part.attributes['name-style'])
  if (style) name.style = style
  else if (part.attributes['name-style'] !== undefined) exact = false
  if (part.attributes['xml:lang'] !== undefined) name.lang = part.attributes['xml:lang']
  return { name, exact }
}

/** One name in several scripts, or beside its printed form; true when that is all there is to it. */
function readAlternatives(part: XmlElement, made: Contributor): boolean {
  const forms = elementsOf(part) ?? []
  const names = forms.filter(form => form.name === 'name').map(form => ({ form, read: nameOf(form) }))
  const strings = forms.filter(form => form.name === 'string-name')
  if (names[0]?.read) made.name = names[0].read.name
  const others = names.slice(1).flatMap(({ read }) => (read ? [read.name] : []))
  if (others.length) made.otherNames = others
  if (strings[0]) made.printed = squashed(strings[0])
  return (
    forms.length === names.length + strings.length &&
    forms.length > 1 &&
    Object.keys(part.attributes).length === 0 &&
    names.every(
      ({ form, read }, i) =>
        read?.exact &&
        (i === 0 || read.name.lang !== undefined) &&
        Object.keys(form.attributes).every(key => key === 'name-style' || key === 'xml:lang')
    ) &&
    strings.length <= 1 &&
    strings.every(
      form =>
        plainText(form) !== undefined &&
        Object.keys(form.attributes).length === 1 &&
        form.attributes['specific-use'] === tokens.printed
    )
  )
}

/** The name of a group; its members are contributors of their own below it. */
function readCollaboration(
  part: XmlElement,
  made: Contributor,
  intake: Intake,
  kept: Node[],
  state: ReadState
): boolean {
  const groups = part.children.filter(child => child.type === 'element')
  const words = part.children
    .map(child => (child.type === 'text' ? child.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const [group] = groups
  const inner = group?.type === 'element' && group.name === 'contrib-group' ? elementsOf(group) : undefined
  const members = inner?.every(one => one.name === 'contrib') ? inner : undefined
  if (
    groups.length > 1 ||
    (group && !members) ||
    (group?.type === 'element' && Object.keys(group.attributes).length)
  ) {
    made.collaboration = words || squashed(part)
    return false
  }
  made.collaboration = words
  intake.keepFor('collab', part)
  for (const member of members ?? []) kept.push(...state.read(member))
  return true
}

function readRole(part: XmlElement, made: Contributor, intake: Intake): void {
  const words = plainText(part)
  const { attributes } = part
  const names = Object.keys(attributes)
  const term = attributes['vocab-term']
  const degree = (['lead', 'equal', 'supporting'] as const).find(
    each => each === attributes['degree-contribution']
  )
  const own = new Set([
    'vocab',
    'vocab-identifier',
    'vocab-term',
    'vocab-term-identifier',
    'degree-contribution'
  ])
  const credit =
    attributes['vocab'] === 'credit' &&
    term !== undefined &&
    attributes['vocab-identifier'] === 'https://credit.niso.org/' &&
    /^https:\/\/credit\.niso\.org\/contributor-roles\/[a-z-]+\/$/.test(
      attributes['vocab-term-identifier'] ?? ''
    )
  const exact =
    words !== undefined &&
    names.every(name => own.has(name)) &&
    (names.length === 0 || credit) &&
    (attributes['degree-contribution'] === undefined || degree !== undefined)
  const role: CreditRole = {
    text: words ?? squashed(part),
    ...(term === undefined ? {} : { term }),
    ...(degree ? { degree } : {})
  }
  if (!exact) intake.note(`role ${made.credit?.length ?? 0}`, formOf([part]))
  made.credit = [...(made.credit ?? []), role]
}

/** A biography that is nothing but paragraphs. */
function readBiography(part: XmlElement, kept: Node[], state: ReadState): boolean {
  const inner = elementsOf(part)
  if (Object.keys(part.attributes).length || !inner?.length || !inner.every(one => one.name === 'p'))
    return false
  const made = inner.flatMap(one => state.read(one))
  if (made.length !== inner.length || made.some(one => one.type !== 'paragraph')) return false
  if (kept.some(one => one.type === 'paragraph')) return false
  kept.push(...made)
  return true
}

/** A link to an affiliation, an address or a note; true when it prints just their mark. */
const linked = [
  { field: 'affiliations', to: /^aff/, type: 'aff' },
  { field: 'correspondence', to: /^corresp$/, type: 'corresp' },
  { field: 'notes', to: /^fn$/, type: 'fn' }
] as const
/** Values of @ref-type that stand for a note of any kind. */
const loose: ReadonlySet<string> = new Set(['author-notes', 'notes', 'other'])

function readLink(part: XmlElement, made: Contributor, intake: Intake, state: ReadState): boolean {
  const { rid = '', 'ref-type': type } = part.attributes as Record<string, string | undefined>
  const targets = state.survey.targets(rid)
  const owner = targets.length === 1 ? state.survey.owners.get(targets[0]!)?.name : undefined
  const link = linked.find(one => one.to.test(owner ?? ''))
  const field = type === link?.type || (type !== undefined && loose.has(type)) ? link?.field : undefined
  if (!field || (made[field] ?? []).includes(targets[0]!)) return false
  made[field] = [...(made[field] ?? []), targets[0]!]
  const plain = plainText(part) ?? (part.children.length === 0 ? '' : undefined)
  const exact =
    type === link?.type &&
    Object.keys(part.attributes).every(name => name === 'rid' || name === 'ref-type') &&
    plain === (state.survey.markOf(targets[0]!)?.trim() ?? '')
  if (!exact) intake.note(`xref ${targets[0]}`, formOf([part]))
  return true
}

/** An affiliation that is told twice: its printed words, and the form of the source beside them. */
function affiliationByParts(element: XmlElement, children: Node[], state: ReadState): Node {
  const intake = new Intake(element, state)
  const label = intake.child('label')
  intake.note('parts', formOf(element.children))
  const words = label && squashed(label)
  const made = { label: words, children } as NodeOf<'affiliation'>
  intake.note('print', affiliationPrint(made))
  return node(
    'affiliation',
    { ...intake.base(), ...(words === undefined ? {} : { label: words }) },
    children as NodeOf<'affiliation'>['children']
  )
}

/** The first <label> of an element with text: as a field when it holds nothing but words and marks of print. */
function labelled(type: 'affiliation' | 'correspondence'): ElementReader {
  return (element, state) => {
    const printed = type === 'affiliation' ? printedWithParts(element) : undefined
    if (printed) return [affiliationByParts(element, printed, state)]
    const at = element.children.findIndex(child => child.type === 'element' && child.name === 'label')
    const label = element.children[at]
    const before = element.children.slice(0, Math.max(at, 0))
    const first = before.every(
      child => child.type !== 'element' && (child.type !== 'text' || child.value.trim() === '')
    )
    // Marks of print in a label are its look: the words are the label, the exact form is kept beside.
    const words = label?.type === 'element' && first ? plainText(label) : undefined
    const look = label?.type === 'element' && first && words === undefined ? marked(label) : ''
    const rest = words === undefined && look === '' ? element.children : element.children.slice(at + 1)
    const children = state.at(type === 'affiliation' ? 'affiliation' : 'text', () =>
      state.mixed({ children: rest }, type)
    )
    if (!children) return undefined
    const intake = new Intake(element, state)
    if (words !== undefined && label?.type === 'element') intake.keepFor('label', label)
    else if (look !== '') intake.note('label-form', formOf([label as XmlElement]))
    else if (label?.type === 'element') intake.note('label', 'inside')
    const shown = words ?? (look || (label?.type === 'element' ? squashed(label) : undefined))
    return [
      {
        type,
        ...intake.base(),
        ...(shown === undefined ? {} : { label: shown }),
        children
      } as unknown as Node
    ]
  }
}

const kinds: Readonly<Record<string, NodeOf<'affiliationPart'>['kind']>> = {
  institution: 'institution',
  'addr-line': 'street',
  city: 'city',
  state: 'state',
  'postal-code': 'postalCode',
  country: 'country'
}

/** Parts of an affiliation; elsewhere these names mean other things. */
const part: ElementReader = (element, state) => {
  const kind = kinds[element.name]
  if (state.place !== 'affiliation' || !kind) return undefined
  return mixedNode('affiliationPart', element, state, intake => {
    const department = kind === 'institution' && intake.oneOf('content-type', ['dept']) !== undefined
    const country = kind === 'country' ? intake.attribute('country') : undefined
    return { kind: department ? 'department' : kind, ...(country === undefined ? {} : { country }) }
  })
}

/**
 * Institutions with their identifiers: the parts are the institutions, and the form, kept with the first, has the identifiers.
 * Nobody reads those: printed among the words they would be words of the author.
 */
const wrap: ElementReader = (element, state) => {
  if (state.place !== 'affiliation') return undefined
  const inner = elementsOf(element)
  const institutions = inner?.filter(one => one.name === 'institution') ?? []
  if (
    institutions.length === 0 ||
    institutions.some(one => plainText(one) === undefined) ||
    inner!.length !== institutions.length + inner!.filter(one => one.name === 'institution-id').length
  )
    return undefined
  const parts = institutions.flatMap(one => state.read(one))
  if (parts.length !== institutions.length || parts.some(one => one.type !== 'affiliationPart'))
    return undefined
  const form = formOf([element])
  return parts.map(
    (made, nth): Node => ({
      ...made,
      extra: { ...made.extra, ...(nth ? { 'jats:#wrapped': 'yes' } : { 'jats:#wrap': form }) }
    })
  )
}

export const peopleReaders: Readonly<Record<string, ElementReader>> = {
  contrib: contributor,
  aff: labelled('affiliation'),
  corresp: labelled('correspondence'),
  'institution-wrap': wrap,
  ...Object.fromEntries(Object.keys(kinds).map(name => [name, part]))
}
