/** What follows the text: references, notes, supplements; and what has no form of its own. */
import type {
  Footnote,
  FootnoteGroup,
  Foreign,
  Funding,
  FundingStatement,
  Node,
  Reference,
  ReferenceList,
  RelatedArticle,
  SubArticle,
  Supplement
} from '@offprint/ast'
import { child, childrenOf, isMetadata, textOf } from '@offprint/ast'
import { blockOf, blocksOf, inlinesOf } from '../content.js'
import type { Block, Run } from '../engine/definition.js'
import type { Handler } from '../handler.js'
import { foreignText, foreignWords, metadataOnly } from '../messages.js'
import { referenceWords } from '../reference-words.js'
import type { Place, WriteState } from '../state.js'
import { frontBlocks } from '../title-block.js'
import { captionBlocks } from './figures.js'
import { labelWidth } from './lists.js'
import { headingBlock } from './sections.js'

export const referenceList: Handler<ReferenceList> = {
  block: (node, place, state) => {
    const title = child(node, 'title')
    const stack: Block[] = title ? [headingBlock(title.children, undefined, place, state)] : []
    const references = node.children.filter(part => part.type === 'reference')
    const labels = references.map(reference => reference.label)
    const width = labels.some(label => label !== undefined && label.length > longestHung)
      ? 0
      : labelWidth(
          labels.map(label => label && closed(label)),
          { ...place, sized: state.theme.small }
        )
    let entries: Block[] = []
    const flush = () => {
      if (entries.length > 0)
        stack.push({
          ...(stack.length === 0 && { margin: [0, state.theme.gap * 0.8, 0, 0] as const }),
          tag: 'References',
          props: { listNumbering: width > 0 ? 'Decimal' : 'None' },
          stack: entries
        })
      entries = []
    }
    for (const part of node.children) {
      if (part.type === 'reference') entries.push(entry(part, width, place, state))
      else if (part !== title) {
        flush()
        stack.push(...blocksOf([part], { ...place, level: place.level + 1, follows: false }, state))
      }
    }
    flush()
    return [{ tag: 'Sect', stack, ...state.destination(node) }]
  }
}

/** A number is closed by a full stop, unless it came with its own sign: `1.`, `[1]`. */
const closed = (label: string): string => (/[\p{L}\p{N}]$/u.test(label) ? `${label}.` : label)

/** A longer label is a name (`Custo Greig et al. (2013)`): it goes before the words, for no margin is as wide. */
const longestHung = 8

/** Hangs from its number, or from its first word when it has none. */
function entry(node: Reference, width: number, place: Place, state: WriteState): Block {
  const { small, indent } = state.theme
  const own = inlinesOf(node.children, { style: {} }, state)
  const isComposed = own.every(run => run.text.trim() === '' && !run.object)
  const words = withAddresses(isComposed && node.csl ? referenceWords(node.csl) : own)
  const hung = node.label !== undefined && width > 0
  const name: Run[] =
    node.label === undefined || hung ? [] : [{ text: `${node.label}\u2002`, mark: { tag: 'Lbl' } }]
  const runs = [...name, ...words]
  const hang = width > 0 ? {} : { indent: -indent }
  const text = state.text(
    runs,
    small,
    { ...place, align: 'left' },
    {
      tag: 'BibEntry',
      ...hang,
      props: { ...(node.lang && { lang: node.lang }), ...(isComposed && { title: 'composed' }) }
    }
  )
  const marker = hung ? { marker: { runs: [{ text: closed(node.label!) }], width } } : {}
  return {
    tag: 'LI',
    stack: [{ tag: 'LBody', stack: [text], margin: [width, 0, 0, 1.5], ...marker }],
    ...state.destination(node)
  }
}

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:)\]]|\b10\.\d{4,9}\/[^\s<>"]*[^\s<>".,;:)\]]/g

/** Addresses and DOIs in the words of a reference are live; the words stay as they are. */
function withAddresses(runs: Run[]): Run[] {
  return runs.flatMap(run => {
    if (run.url !== undefined || run.goTo !== undefined || run.object) return [run]
    const parts: Run[] = []
    let at = 0
    for (const match of run.text.matchAll(address)) {
      if (match.index > at) parts.push({ ...run, text: run.text.slice(at, match.index) })
      const url = match[0].startsWith('10.') ? `https://doi.org/${match[0]}` : match[0]
      const mark = {
        tag: 'Link' as const,
        props: { title: 'address' },
        ...(run.mark && { within: run.mark })
      }
      parts.push({ ...run, text: match[0], url, mark })
      at = match.index + match[0].length
    }
    if (parts.length === 0) return [run]
    if (at < run.text.length) parts.push({ ...run, text: run.text.slice(at) })
    return parts
  })
}

export const reference: Handler<Reference> = {
  block: (node, place, state) => [entry(node, 0, place, state)]
}

/** Notes that are called stand at the foot of their column; here only the others, so that none is lost. */
export const footnoteGroup: Handler<FootnoteGroup> = {
  block: (node, place, state) => {
    const left = node.children.filter(part => part.type === 'footnote' && !state.printedNotes.has(part))
    if (left.length === 0) return []
    const title = child(node, 'title')
    const head = title ? [headingBlock(title.children, undefined, place, state)] : []
    return [{ tag: 'Sect', stack: [...head, ...left.flatMap(part => blockOf(part, place, state))] }]
  }
}

export const footnote: Handler<Footnote> = {
  /** A note that stands in the line itself: its mark is its call. */
  inline: (node, context, state) => [
    {
      ...{ text: node.label ?? '', ...context.style, script: 'sup', note: state.noteOf(node) },
      mark: { tag: 'Reference', ...(context.mark && { within: context.mark }) }
    }
  ],
  block: (node, place, state) => {
    if (state.printedNotes.has(node)) return []
    state.printedNotes.add(node)
    const here: Place = { ...place, sized: state.theme.small, follows: false, align: 'left' }
    return [
      { tag: 'Note', stack: state.noteBlocks(node, here), margin: [0, 0, 0, 2], ...state.destination(node) }
    ]
  }
}

export const supplement: Handler<Supplement> = {
  block: (node, place, state) => {
    const stack = [
      ...captionBlocks(node.label, child(node, 'caption'), place, state),
      ...blocksOf(
        childrenOf(node).filter(part => part.type !== 'caption'),
        { ...place, follows: false },
        state
      )
    ]
    if (node.href !== undefined) {
      const isAddress = /^https?:/i.test(node.href)
      const run: Run = isAddress
        ? { text: node.href, url: node.href, mark: { tag: 'Link' } }
        : { text: node.href }
      stack.push(
        state.text(
          [run],
          state.theme.small,
          { ...place, align: 'left' },
          { tag: 'P', props: { title: 'address' } }
        )
      )
    }
    return [{ tag: 'Supplement', stack, margin: [0, 4, 0, 4], ...state.destination(node) }]
  }
}

export const relatedArticle: Handler<RelatedArticle> = {
  block: (node, place, state) => {
    const context =
      node.url && /^https?:/i.test(node.url) ? { url: node.url, mark: { tag: 'Link' as const } } : {}
    const runs = inlinesOf(node.children, { style: {}, ...context }, state)
    return runs.length > 0 ? [state.text(runs, state.theme.small, place, { tag: 'P' })] : []
  }
}

export const funding: Handler<Funding> = {
  block: (node, place, state) => node.children.flatMap(part => blocksOf([part], place, state))
}

export const fundingStatement: Handler<FundingStatement> = {
  block: (node, place, state) => [
    state.text(inlinesOf(node.children, { style: {} }, state), state.theme.small, place, { tag: 'Funding' })
  ]
}

/** A grant that no statement names: funder and numbers. */
export const award: Handler<Extract<Node, { type: 'award' }>> = { inline: () => [], block: () => [] }

/** Data for machines is not printed, and a message says so. */
function isSilent(node: Foreign, state: WriteState): boolean {
  const silent = isMetadata(node)
  if (silent) state.messages.report(metadataOnly, { name: node.name }, node)
  return silent
}

/** What no type of ours fits: its words. Unknown things beside each other are kept apart by a space. */
export const foreign: Handler<Foreign> = {
  inline: (node, context, state) => {
    if (isSilent(node, state)) return []
    if (!context.inForeign && textOf(node).trim() !== '') {
      const nested = node.children.some(part => part.type === 'foreign')
      if (nested) state.messages.report(foreignText, { name: node.name }, node)
      else if (!state.unknownNames.has(node.name)) {
        state.unknownNames.add(node.name)
        state.messages.report(foreignWords, { name: node.name }, node)
      }
    }
    const inside = { ...context, inForeign: true }
    return node.children.flatMap((part, at): Run[] => {
      const runs = inlinesOf([part], inside, state)
      const apart = at > 0 && part.type === 'foreign' && node.children[at - 1]!.type === 'foreign'
      return apart ? [{ text: ' ' }, ...runs] : runs
    })
  },
  block: (node, place, state) => {
    if (isSilent(node, state)) return []
    if (textOf(node).trim() !== '') state.messages.report(foreignText, { name: node.name }, node)
    const blocks = blocksOf(node.children, { ...place, follows: false }, state)
    const isList = node.children.some(part => part.type === 'definitionItem')
    return isList ? [{ tag: 'DefinitionList', stack: blocks }] : blocks
  }
}

/** An article inside the article: its title is a heading among ours. */
export const subArticle: Handler<SubArticle> = {
  block: (node, place, state) => {
    const inside: Place = { ...place, level: 3, follows: false, compact: false }
    const stack = node.children.flatMap((part): Block[] => {
      if (part.type !== 'front')
        return blocksOf(part.type === 'subArticle' ? [part] : childrenOf(part), inside, state)
      return [{ tag: 'Front', stack: frontBlocks(part, inside, state), margin: [0, state.theme.gap, 0, 0] }]
    })
    const title = node.articleType === undefined ? {} : { title: node.articleType }
    return [{ tag: 'SubArticle', props: title, stack, ...state.destination(node) }]
  }
}
