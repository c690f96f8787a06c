/** Contributors, where they work, how to reach them. */
import type { CreditRole, Name, Node, NodeOf } from '@offprint/ast'
import { printedName, squash, textOf } from '@offprint/ast'
import { creditTerms } from '../credit.js'
import { element, elementOf, keptFor, note, type Out, textIn } from '../element.js'
import { fitInline } from '../fit.js'
import { keptForm, labelOf as ownLabel } from '../form.js'
import { leftOut } from '../messages.js'
import type { Writer, WriteState } from '../state.js'
import { tokens } from '../vocabulary.js'
import { affiliationPrint } from './affiliation-print.js'
import { inlines } from './inline.js'

export const contributor: Writer<NodeOf<'contributor'>> = (node, state) => {
  const kept = state.all(node.children, 'contrib')
  const has = (
    name: string,
    test: (out: Extract<Out, { type: 'element' }>) => boolean = () => true
  ): boolean => kept.some(out => out.type === 'element' && out.name === name && test(out))
  const links = (type: string, targets: readonly string[] | undefined): Out[] =>
    (targets ?? []).flatMap(target => {
      const form = keptForm(node, `xref ${target}`)
      return form.length
        ? form
        : [element('xref', { 'ref-type': type, rid: target }, [labelOf(target, state)])]
    })
  const named = note(node, 'name') === 'kept'
  // The source had them in an <address>, while they are still the same.
  const address = keptForm(node, 'address')
  const emails = address.flatMap(out => (out.type === 'element' ? out.children.map(textIn) : []))
  const within = emails.every(one => node.emails?.includes(one)) ? emails : []
  const members = kept.filter(
    out => out.type === 'element' && (out.name === 'contrib' || out.name === 'contrib-group')
  )
  const paragraphs = kept.filter(out => out.type === 'element' && out.name === 'p')
  const others = kept.filter(out => !members.includes(out) && !paragraphs.includes(out))
  if (paragraphs.length) others.push(element('bio', {}, paragraphs))
  if (members.length && !named && node.collaboration === undefined)
    state.messages?.report(leftOut, { name: 'contrib', parent: 'contrib' }, node)
  return [
    elementOf(
      node,
      'contrib',
      {
        'contrib-type': note(node, 'contrib-type') === 'none' ? undefined : node.role,
        corresp: flag(node.corresponding, note(node, 'corresp') === 'none'),
        'equal-contrib': flag(node.equalContribution),
        deceased: flag(node.deceased)
      },
      [
        ...(node.orcid && !has('contrib-id', out => textIn(out).includes(node.orcid!))
          ? [orcid(node, state)]
          : []),
        ...(named ? [] : names(node, members)),
        ...(node.credit ?? []).flatMap((role, i) => roleOf(node, role, i)),
        ...(node.emails ?? [])
          .filter(
            address => !has('email', out => textIn(out).trim() === address) && !within.includes(address)
          )
          .map(address => element('email', {}, [address])),
        ...links('aff', node.affiliations),
        ...links('corresp', node.correspondence),
        ...links('fn', node.notes),
        ...(within.length ? address : []),
        ...others,
        ...(named ? members : [])
      ]
    )
  ]
}

const flag = (value: boolean | undefined, unsaid = false): string | undefined =>
  value && !unsaid ? 'yes' : undefined

const orcid = (node: NodeOf<'contributor'>, state: WriteState): Out =>
  element(
    'contrib-id',
    {
      'contrib-id-type': 'orcid',
      authenticated: state.asRead ? undefined : 'false',
      ...keptFor(node, 'contrib-id')
    },
    [note(node, 'orcid') ?? `https://orcid.org/${node.orcid}`]
  )

/** The printed mark of what an <xref> of a contributor points to. */
function labelOf(target: string, state: WriteState): string | undefined {
  const node = state.withId(target)
  return node && 'label' in node ? node.label : undefined
}

/** The name in parts, with its printed form and its forms in other scripts beside it when they say more. */
function names(node: NodeOf<'contributor'>, members: readonly Out[]): Out[] {
  const form = keptForm(node, 'name-form')
  const { surname: last = '', given: first = '' } = node.name ?? {}
  // The form of the source holds, while the name in it is still the same.
  if (form.length && [last, first].every(part => squash(textIn(form)).includes(part))) return form
  if (node.collaboration !== undefined)
    return [
      element('collab', keptFor(node, 'collab'), [
        node.collaboration,
        ...(members.length ? [element('contrib-group', {}, members)] : [])
      ])
    ]
  const parts = node.name ? [nameElement(node.name, keptFor(node, 'name'))] : []
  // Readings of the same letters are the recogniser's doubt, not a fact about the author: only other scripts are written.
  const others = (node.otherNames ?? []).filter(name => name.lang).map(name => nameElement(name))
  // Read back, a name is its parts in their order; what is printed otherwise (“Lind, Ada”, “Roy, Jr”) says so beside it.
  const said = (words: string): boolean =>
    squash(words) === printedName({ ...node, printed: undefined } as typeof node)
  const printed =
    node.printed === undefined || said(node.printed)
      ? []
      : [element('string-name', node.name ? { 'specific-use': tokens.printed } : {}, [node.printed])]
  const all = [...parts, ...others, ...printed]
  return all.length > 1 ? [element('name-alternatives', {}, all)] : all
}

/** <name>: surname and given names in the order the DTD wants, whatever the order of printing (@name-style says that). */
function nameElement(name: Name, attributes: Record<string, string> = {}): Out {
  return element('name', { 'name-style': name.style, 'xml:lang': name.lang, ...attributes }, [
    name.surname === undefined ? undefined : element('surname', {}, [name.surname]),
    name.given === undefined ? undefined : element('given-names', {}, [name.given]),
    name.prefix === undefined ? undefined : element('prefix', {}, [name.prefix]),
    name.suffix === undefined ? undefined : element('suffix', {}, [name.suffix])
  ])
}

/** A role as the source tagged it, while it says the same words. */
function roleOf(node: NodeOf<'contributor'>, role: CreditRole, i: number): Out[] {
  const form = keptForm(node, `role ${i}`)
  return form.length && squash(textIn(form)) === squash(role.text) ? form : [credit(role)]
}

/** The rules of JATS4R ask for two capitals where the taxonomy has one. */
const spelled = (term: string): string => (term === 'Formal analysis' ? 'Formal Analysis' : term)

/** <role>, with the CRediT vocabulary (NISO Z39.104) where the role is one of its terms. */
function credit(role: CreditRole): Out {
  const slug = role.term ? creditTerms[role.term.toLowerCase()] : undefined
  return element(
    'role',
    slug
      ? {
          vocab: 'credit',
          'vocab-identifier': 'https://credit.niso.org/',
          'vocab-term': spelled(role.term!),
          'vocab-term-identifier': `https://credit.niso.org/contributor-roles/${slug}/`,
          'degree-contribution': role.degree
        }
      : { 'degree-contribution': role.degree },
    [role.text]
  )
}

export const affiliation: Writer<NodeOf<'affiliation'>> = (node, state) => {
  const label = ownLabel(node)
  // Parts beside the printed words are the form of SciELO, which any edition takes, while they say the same.
  if (note(node, 'parts') !== undefined && note(node, 'print') === affiliationPrint(node))
    return [elementOf(node, 'aff', {}, keptForm(node, 'parts'))]
  const content = inlines(wrapped(node), 'aff', state)
  return [elementOf(node, 'aff', {}, note(node, 'label') ? content : [...label, ...content])]
}

const partNames = {
  department: 'institution',
  institution: 'institution',
  street: 'addr-line',
  city: 'city',
  state: 'state',
  postalCode: 'postal-code',
  country: 'country'
} as const

/** Institutions that one wrap of the source held, while it still says what they say: the first stands for all of them. */
function wrapped(node: NodeOf<'affiliation'>): NodeOf<'affiliation'> {
  const inWrap = (child: Node | undefined): boolean =>
    child?.type === 'affiliationPart' && note(child, 'wrapped') !== undefined
  if (!node.children.some(inWrap)) return node
  const children: Node[] = []
  for (let at = 0; at < node.children.length; ) {
    const first = node.children[at]!
    let end = at + 1
    while (inWrap(node.children[end])) end++
    const rest = node.children.slice(at + 1, end)
    at = end
    const wrap = first.type === 'affiliationPart' && rest.length ? keptForm(first, 'wrap') : []
    const whole = wrap.length > 0 && squash(textOf([first, ...rest])) === squash(institutionsIn(wrap))
    if (rest.length === 0 || whole) children.push(first)
    else {
      const { 'jats:#wrap': _, ...extra } = first.extra ?? {}
      children.push({ ...first, extra }, ...rest)
    }
  }
  return { ...node, children: children as NodeOf<'affiliation'>['children'] }
}

/** The words of a wrap without its identifiers. */
const institutionsIn = (wrap: readonly Out[]): string =>
  textIn(
    wrap.flatMap(one =>
      one.type === 'element'
        ? one.children.filter(child => child.type !== 'element' || child.name !== 'institution-id')
        : []
    )
  )

export const affiliationPart: Writer<NodeOf<'affiliationPart'>> = (node, state) => {
  const wrap = keptForm(node, 'wrap')
  if (wrap.length && textIn(wrap).includes(textOf(node))) return wrap
  const name = partNames[node.kind]
  return [
    elementOf(
      node,
      name,
      { 'content-type': node.kind === 'department' ? 'dept' : undefined, country: node.country },
      inlines(node, name, state)
    )
  ]
}

export const correspondence: Writer<NodeOf<'correspondence'>> = (node, state) => {
  return [
    elementOf(node, 'corresp', {}, [
      ...(note(node, 'label') ? [] : ownLabel(node)),
      ...fitInline(state.all(node.children, 'corresp'), 'corresp', state)
    ])
  ]
}
