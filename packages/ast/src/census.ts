/**
 * The census: an ordered inventory of what must survive a conversion. Two trees are compared object by object through it
 * (`compare.ts`), so it names things as readers do, by their words and their order, never by ids.
 */

import { canonicalMathml } from './canonical-mathml.js'
import { citationEdges, ordinals } from './census-edges.js'
import { type CensusKind, flowing } from './census-kinds.js'
import { paragraphs } from './census-paragraphs.js'
import {
  addressOf,
  bareLabel,
  footnoteText,
  gridHeaders,
  gridText,
  headingText,
  isOrnament,
  licenceAddress,
  nameInOrder,
  words
} from './census-words.js'
import { cslFields } from './csl-fields.js'
import { isMetadata } from './foreign-metadata.js'
import type { Node } from './nodes/index.js'
import type { Position } from './spec.js'
import { child, children, childrenOf, select } from './walk.js'

/** One thing found in a tree. */
export interface CensusItem {
  kind: CensusKind
  /** Words by which a person would recognise it. */
  key: string
  /** What is compared, by field. Empty values are left out. */
  fields: Record<string, string>
  /** Part of the flow of the text: its order counts. */
  flow: boolean
  /** Place in the census of the article in the article that it is a part of. */
  within?: number
  position?: Position
}

/** Takes the census of a tree, in document order. */
export function census(root: Node): CensusItem[] {
  const items: CensusItem[] = []
  const names = ordinals(root)
  let within: number | undefined
  const add = (kind: CensusKind, node: Node, key: string, fields: Record<string, unknown>): void => {
    const kept: Record<string, string> = {}
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined && value !== '' && value !== false) kept[name] = String(value)
    items.push({
      kind,
      key,
      fields: kept,
      flow: flowing.has(kind),
      ...(within === undefined ? {} : { within }),
      ...(node.position ? { position: node.position } : {})
    })
  }
  const point = (targets: readonly string[] | undefined): string =>
    (targets ?? []).map(id => names.get(id) ?? `?${id}`).join(' ')

  const enter = (node: Node, place: Place): void => {
    let inside = place
    switch (node.type) {
      case 'article':
        add('article', node, 'article', { articleType: node.articleType, lang: node.lang })
        break
      case 'subArticle': {
        const title = words(child(child(node, 'front'), 'articleTitle'))
        add('subArticle', node, title || node.articleType || 'sub-article', {
          articleType: node.articleType,
          title
        })
        const outer = within
        within = items.length - 1
        for (const part of childrenOf(node)) enter(part, { path: '', depth: 0, counted: false })
        within = outer
        return
      }
      case 'journal':
        add('journal', node, node.title ?? node.abbreviation ?? '', {
          title: node.title,
          abbreviation: node.abbreviation,
          nlmTa: node.nlmTa,
          publisherId: node.publisherId,
          issns: node.issns
            ?.map(issn => `${issn.kind} ${issn.value}`)
            .sort()
            .join(' '),
          publisher: node.publisher,
          publisherPlace: node.publisherPlace
        })
        break
      case 'articleId': {
        // PMC's numbers are written with its letters and without.
        const value = node.kind === 'pmcid' ? node.value.replace(/^(?=\d)/, 'PMC') : node.value
        add('articleId', node, `${node.kind} ${value}`, { kind: node.kind, value })
        break
      }
      case 'subject':
      case 'articleTitle':
      case 'subtitle':
      case 'translatedTitle':
      case 'alternativeTitle':
      case 'keyword':
      case 'fundingStatement':
        add(node.type, node, words(node), {
          text: words(node),
          lang: node.type === 'translatedTitle' ? node.lang : ''
        })
        break
      case 'contributor':
        add(
          'contributor',
          node,
          node.collaboration ??
            [node.name?.given, node.name?.surname, node.name?.suffix].filter(Boolean).join(' '),
          {
            role: node.role,
            name:
              node.collaboration ??
              [node.name?.given, node.name?.surname, node.name?.suffix].filter(Boolean).join(' '),
            printed: node.printed ?? node.collaboration ?? nameInOrder(node.name),
            surname: node.name?.surname,
            given: node.name?.given,
            suffix: node.name?.suffix,
            corresponding: node.corresponding,
            equal: node.equalContribution,
            deceased: node.deceased,
            orcid: node.orcid,
            emails: node.emails?.join(' '),
            affiliations: point(node.affiliations),
            // “Formal analysis” (NISO) and “Formal Analysis” (JATS4R) are one term.
            credit: node.credit?.map(role => (role.term ?? role.text).toLowerCase()).join('; ')
          }
        )
        break
      case 'affiliation':
        add('affiliation', node, words(node), {
          text: words(node),
          label: node.label,
          ...Object.fromEntries(
            select(node, 'affiliationPart').flatMap(part => [
              [part.kind, words(part)],
              ...(part.country ? [['countryCode', part.country]] : [])
            ])
          )
        })
        return
      case 'correspondence':
        add('correspondence', node, words(node), { text: words(node), label: node.label })
        break
      case 'publication': {
        const { volume, issue, firstPage, lastPage, pageRange, elocationId } = node
        add('publication', node, 'publication', {
          volume,
          issue,
          firstPage,
          lastPage,
          pageRange,
          elocationId
        })
        break
      }
      case 'date':
        add('date', node, node.event, {
          event: node.event,
          date: [node.year, node.month, node.day].filter(part => part !== undefined).join('-'),
          season: node.season
        })
        break
      case 'permissions':
        add('permissions', node, 'permissions', {
          statement: node.statement,
          year: node.year,
          holder: node.holder,
          license: licenceAddress(child(node, 'license')?.url)
        })
        break
      case 'abstract':
        add('abstract', node, words(child(node, 'title')) || 'abstract', {
          kind: node.kind,
          lang: node.translated ? node.lang : '',
          title: words(child(node, 'title'))
        })
        inside = { ...place, path: 'abstract', depth: 0 }
        break
      case 'award':
        add('award', node, [node.funder, ...node.awardIds].join(' '), {
          funder: node.funder,
          funderId: node.funderId,
          ids: node.awardIds.join(' ')
        })
        break
      case 'declaration':
        add('declaration', node, words(childrenOf(node).filter(part => part.type !== 'title')), {
          kind: node.kind,
          title: words(child(node, 'title')),
          text: words(childrenOf(node).filter(part => part.type !== 'title'))
        })
        inside = { ...place, path: node.kind, depth: 0 }
        break
      case 'acknowledgement':
      case 'appendix':
        add(node.type, node, words(child(node, 'title')), {
          title: words(child(node, 'title')),
          label: node.type === 'appendix' ? node.label : ''
        })
        inside = { ...place, path: words(child(node, 'title')) || node.type, depth: 0 }
        break
      case 'relatedArticle':
        add('relatedArticle', node, words(node), { kind: node.kind, url: node.url, text: words(node) })
        break
      case 'section': {
        const title = headingText(node.label, words(child(node, 'title')))
        add('section', node, title, {
          title,
          depth: place.depth + 1,
          in: place.path,
          runIn: node.runIn,
          sectionType: node.sectionType,
          label: bareLabel(node.label)
        })
        inside = { ...place, path: title, depth: place.depth + 1 }
        break
      }
      case 'paragraph':
        if (!place.counted) paragraphs(node, place.path, add)
        break
      case 'list':
        if (!place.counted)
          add('list', node, words(node).slice(0, 200), {
            kind: node.kind,
            start: node.start,
            items: children(node, 'listItem').length
          })
        break
      case 'definitionItem':
        if (!place.counted)
          add('definition', node, words(children(node, 'definitionTerm')), {
            term: words(children(node, 'definitionTerm')),
            text: words(children(node, 'definition'))
          })
        inside = { ...place, counted: true }
        break
      case 'blockQuote':
      case 'boxedText':
      case 'statement':
        add(node.type, node, words(node).slice(0, 200), {
          label: node.type === 'blockQuote' ? '' : node.label,
          attribution: words(child(node, 'attribution')),
          title: words(child(node, 'title') ?? child(node, 'caption'))
        })
        inside = { ...place, path: node.type }
        break
      case 'codeBlock':
        // On paper a tab is a gap.
        add('codeBlock', node, node.value.trim(), {
          value: node.value.replace(/\t/g, '    ').replace(/\s+$/gm, '').trim(),
          language: node.language
        })
        break
      case 'figure':
        if (isOrnament(node)) return
        add('figure', node, bareLabel(node.label) || words(child(node, 'caption')), {
          label: bareLabel(node.label),
          caption: words(child(node, 'caption')),
          panels: [
            ...select(node, 'panelLabel').map(label => label.panels.join(',')),
            ...children(node, 'panel').map(panel => panel.label ?? '')
          ].join(' '),
          panelCaptions: children(node, 'panel')
            .map(panel => words(child(panel, 'caption')))
            .join(' | '),
          images: select(node, 'graphic').length,
          alt: select(node, 'graphic')
            .map(graphic => graphic.alt ?? '')
            .filter(Boolean)
            .join(' | ')
        })
        inside = { ...place, counted: true }
        break
      case 'table':
        add('table', node, bareLabel(node.label) || words(child(node, 'caption')) || gridText(node), {
          label: bareLabel(node.label),
          caption: words(child(node, 'caption')),
          cells: gridText(node),
          headers: gridHeaders(node),
          notes: words(children(node, 'tableNotes')),
          images: children(node, 'graphic').length
        })
        inside = { ...place, counted: true }
        break
      case 'equation':
      case 'inlineEquation':
        add(node.type, node, (node.type === 'equation' && bareLabel(node.label)) || words(node), {
          label: node.type === 'equation' ? bareLabel(node.label) : '',
          text: words(node),
          mathml: node.mathml ? canonicalMathml(node.mathml) : '',
          tex: node.tex
        })
        break
      case 'inlineGraphic':
        add('inlineGraphic', node, node.alt ?? '', { alt: node.alt })
        break
      case 'media':
      case 'supplement':
        add(node.type, node, node.label || words(child(node, 'caption')) || node.href || words(node), {
          label: bareLabel(node.label),
          caption: words(node),
          href: node.href
        })
        inside = { ...place, counted: true }
        break
      case 'footnote':
        add('footnote', node, footnoteText(node), {
          text: footnoteText(node),
          label: bareLabel(node.label),
          // “Other” tells no kind.
          kind: node.kind === 'other' ? '' : node.kind
        })
        inside = { ...place, counted: true }
        break
      case 'footnoteReference':
        add('noteCall', node, `${words(node)} ${point([node.target])}`, { target: point([node.target]) })
        break
      case 'citation':
        citationEdges(node, point, add)
        return
      case 'crossReference':
        for (const target of node.targets)
          add('crossReference', node, point([target]), {
            text: words(node),
            kind: node.kind,
            targets: point([target])
          })
        break
      case 'link': {
        const url = addressOf(node.url)
        add('link', node, `${words(node)} ${url}`, { text: words(node), url })
        break
      }
      case 'reference':
        add('reference', node, words(node) || JSON.stringify(node.csl ?? {}), {
          text: words(node),
          label: bareLabel(node.label),
          ...(node.csl ? cslFields(node.csl) : {})
        })
        inside = { ...place, counted: true }
        break
      case 'foreign':
        add('foreign', node, `${node.name} ${words(node)}`, { name: node.name, text: words(node) })
        break
      default:
    }
    if (isMetadata(node)) return
    for (const part of inPlace(node)) enter(part, inside)
  }
  enter(root, { path: '', depth: 0, counted: false })
  return items
}

interface Place {
  /** Title of what we are in. */
  path: string
  depth: number
  /** The words here already count as part of something larger. */
  counted: boolean
}

/** The parts of the front matter stand in the order of each format: its kinds of parts are counted one after the other. */
function inPlace(node: Node): readonly Node[] {
  const parts = childrenOf(node)
  if (node.type !== 'front') return parts
  return [...parts].sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
}
