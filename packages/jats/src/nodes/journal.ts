/** The journal, permissions and funding: facts that receivers check before anything else. */
import type { Issn, NodeOf } from '@offprint/ast'
import { squash } from '@offprint/ast'
import {
  type Attributes,
  element,
  elementOf,
  keptFor,
  note,
  type Out,
  type OutElement,
  textIn
} from '../element.js'
import { keptForm } from '../form.js'
import { leftOut } from '../messages.js'
import type { Writer, WriteState } from '../state.js'
import { inlines } from './inline.js'

export const journal: Writer<NodeOf<'journal'>> = (node, state) => {
  const kept = grouped(
    state.all(node.children, 'journal-meta').filter((out): out is OutElement => out.type === 'element'),
    state
  )
  const said = (name: string, words: string, attributes: Attributes): boolean =>
    kept.some(out => says(out, name, words, attributes))
  const one = (name: string, words: string | undefined, attributes: Attributes = {}): Out[] =>
    words === undefined || said(name, words, attributes)
      ? []
      : [element(name, { ...attributes, ...keptFor(node, name) }, [words])]

  const ids = [
    ...one('journal-id', node.nlmTa, { 'journal-id-type': 'nlm-ta' }),
    ...one('journal-id', node.publisherId, { 'journal-id-type': 'publisher-id' })
  ]
  const issns = (node.issns ?? [])
    .filter(issn => !said('issn', issn.value, { 'pub-type': issn.kind }))
    .flatMap(issn => {
      const form = keptForm(node, `issn ${issn.kind} ${issn.value}`)
      return form.length ? form : [issnElement(issn)]
    })
  const titles = [
    ...one('journal-title', node.title),
    ...one('abbrev-journal-title', node.abbreviation, {
      'abbrev-type': state.asRead ? undefined : 'publisher'
    })
  ]
  const place = one('publisher-loc', node.publisherPlace)
  const named = one('publisher-name', node.publisher)
  // JATS has no place of a publisher without its name.
  if (place.length && !named.length && !state.asRead) {
    state.messages?.report(leftOut, { name: 'publisher-loc', parent: 'publisher' }, node)
    place.length = 0
  }
  const publisher = [...named, ...place]
  return [
    elementOf(node, 'journal-meta', {}, [
      ...ids,
      ...(titles.length
        ? note(node, 'ungrouped')
          ? titles
          : [element('journal-title-group', keptFor(node, 'journal-title-group'), titles)]
        : []),
      ...issns,
      ...(publisher.length ? [element('publisher', keptFor(node, 'publisher'), publisher)] : []),
      ...kept,
      ...['journal-id', 'issn'].flatMap(name => (state.asRead && note(node, name) ? [element(name)] : []))
    ])
  ]
}

/** Titles that an older DTD had loose in <journal-meta> get the group that JATS has for them. */
function grouped(kept: readonly OutElement[], state: WriteState): OutElement[] {
  const loose = kept.filter(
    out =>
      /^(?:journal-title|journal-subtitle|trans-title|abbrev-journal-title)$/.test(out.name) &&
      !state.models.allows('journal-meta', out.name)
  )
  if (state.asRead || !loose.length) return [...kept]
  return [...kept.filter(out => !loose.includes(out)), element('journal-title-group', {}, loose)]
}

/** Whether an element kept from the source, or one in it, says a fact already. */
function says(out: OutElement, name: string, words: string, attributes: Attributes): boolean {
  const same = Object.entries(attributes).every(
    ([key, value]) => key === 'abbrev-type' || out.attributes[key] === value
  )
  if (out.name === name && same && textIn(out).replace(/\s+/g, ' ').trim() === words) return true
  return out.children.some(child => child.type === 'element' && says(child, name, words, attributes))
}

const issnElement = ({ value, kind }: Issn): Out =>
  kind === 'linking' ? element('issn-l', {}, [value]) : element('issn', { 'pub-type': kind }, [value])

export const permissions: Writer<NodeOf<'permissions'>> = (node, state) => [
  elementOf(node, 'permissions', {}, [
    node.statement === undefined || kept(node, 'copyright-statement')
      ? undefined
      : element('copyright-statement', keptFor(node, 'copyright-statement'), [node.statement]),
    node.year === undefined
      ? undefined
      : element('copyright-year', keptFor(node, 'copyright-year'), [String(node.year)]),
    node.holder === undefined
      ? undefined
      : element('copyright-holder', keptFor(node, 'copyright-holder'), [node.holder]),
    ...state.all(node.children, 'permissions')
  ])
]

/** Whether an element of the source is kept among the children. */
const kept = (node: NodeOf<'permissions'>, name: string): boolean =>
  node.children.some(child => child.type === 'foreign' && child.name === name)

export const license: Writer<NodeOf<'license'>> = (node, state) => {
  const inAttribute = note(node, 'url') === 'attribute'
  const reference =
    node.url === undefined || inAttribute || note(node, 'url') === 'link'
      ? []
      : [element('ali:license_ref', keptFor(node, 'ali:license_ref'), [node.url])]
  const words = state.all(node.children, 'license')
  // <license> must say something (JATS 1.2 on: a reference or words).
  return [
    elementOf(
      node,
      'license',
      { 'license-type': node.kind, 'xlink:href': inAttribute ? node.url : undefined },
      reference.length || words.length || state.asRead ? [...reference, ...words] : [element('license-p')]
    )
  ]
}

export const funding: Writer<NodeOf<'funding'>> = (node, state) =>
  node.children.length || state.asRead
    ? [elementOf(node, 'funding-group', {}, state.all(node.children, 'funding-group'))]
    : []

export const fundingStatement: Writer<NodeOf<'fundingStatement'>> = (node, state) => [
  elementOf(node, 'funding-statement', {}, inlines(node, 'funding-statement', state))
]

export const award: Writer<NodeOf<'award'>> = (node, state) => {
  const made =
    node.funder === undefined && node.funderId === undefined
      ? []
      : [
          element('funding-source', keptFor(node, 'funding-source'), [
            element('institution-wrap', {}, [
              node.funder === undefined ? undefined : element('institution', {}, [node.funder]),
              node.funderId === undefined ? undefined : funderId(node.funderId)
            ])
          ])
        ]
  // The forms of the source hold, while they say the same.
  const sources = keptForm(node, 'funding-source')
  const sameSource = [node.funder, node.funderId].every(part => squash(textIn(sources)).includes(part ?? ''))
  const numbers = keptForm(node, 'award-id')
  const sameNumbers = numbers.map(out => squash(textIn(out))).join(' ') === node.awardIds.join(' ')
  return [
    elementOf(node, 'award-group', {}, [
      ...(sources.length && sameSource ? sources : made),
      ...(numbers.length && sameNumbers ? numbers : node.awardIds.map(id => element('award-id', {}, [id]))),
      ...state.all(node.children, 'award-group')
    ])
  ]
}

/** ROR addresses and DOIs of the Open Funder Registry (JATS4R Funding v1.3). */
function funderId(id: string): Out {
  if (/ror\.org\//.test(id)) return element('institution-id', { 'institution-id-type': 'ror' }, [id])
  const doi = /10\.13039\/\S+/.exec(id)?.[0]
  return doi
    ? element(
        'institution-id',
        {
          'institution-id-type': 'doi',
          vocab: 'open-funder-registry',
          'vocab-identifier': '10.13039/open_funder_registry'
        },
        [id]
      )
    : element('institution-id', {}, [id])
}
