/** The article as a whole, its back matter, articles inside articles. */
import type { NodeOf } from '@offprint/ast'
import { child } from '@offprint/ast'
import { element, elementOf, keptFor, note, type Out, type OutElement } from '../element.js'
import { keptForm } from '../form.js'
import type { Writer, WriteState } from '../state.js'
import { tokens } from '../vocabulary.js'
import { isAuthorNote } from './declarations.js'
import { frontOf } from './front.js'

type Document = NodeOf<'article'> | NodeOf<'subArticle'>

export const article: Writer<NodeOf<'article'>> = (node, state) => [documentOf(node, 'article', state)]

export const subArticle: Writer<NodeOf<'subArticle'>> = (node, state) => [
  documentOf(node, note(node, 'element') ?? 'sub-article', state)
]

function documentOf(node: Document, name: string, state: WriteState): OutElement {
  const { profile, asRead } = state
  const root = node.type === 'article'
  const attributes = {
    [name === 'response' ? 'response-type' : 'article-type']: node.articleType,
    'dtd-version': root && !asRead ? profile.version : undefined
  }
  const before = state.within(node)
  const parts = state.all(node.children, name)
  state.back(before)
  if (asRead) parts.push(...keptForm(node, 'processing-meta'))
  else if (root && profile.processingMeta && !node.children.some(holdsProcessingMeta))
    parts.push(element('processing-meta', profile.processingMeta))
  // Floats that the reader set beside their call-outs, and what stands before <front>, go back to their places.
  const lifted = lift(parts, ['processing-meta', 'floats-group'])
  const floats = state.floats.get(node)
  if (!child(node, 'front') && !asRead) lifted.push(...frontOf(node, undefined, state))
  const whole = elementOf(node, name, attributes, [
    ...lifted,
    ...(floats?.length ? [element(floatsName(node, asRead), keptFor(node, 'floats-group'), floats)] : [])
  ])
  return asRead || !root ? whole : { ...whole, attributes: ofEdition(whole.attributes, profile.version) }
}

/** NLM 2 calls the group <floats-wrap>. */
const floatsName = (node: Document, asRead: boolean): string =>
  (asRead ? note(node, 'floats') : undefined) ?? 'floats-group'

/** What the root of the source said of its own edition, where the article is written in another. */
function ofEdition(attributes: Readonly<Record<string, string>>, version: string): Record<string, string> {
  const said = Object.entries(attributes).filter(([name]) => !/^xsi:|^xmlns/.test(name))
  return { ...Object.fromEntries(said), 'dtd-version': version }
}

const holdsProcessingMeta = (part: NodeOf<'article'>['children'][number]): boolean =>
  part.type === 'front' && part.children.some(one => one.type === 'foreign' && one.name === 'processing-meta')

/** Takes elements of some names out of the parts of a document and puts them beside them. */
function lift(parts: readonly Out[], names: readonly string[]): Out[] {
  const up: Out[] = []
  const rest = parts.map(part => {
    if (part.type !== 'element') return part
    const inner = part.children.filter(inside => inside.type === 'element' && names.includes(inside.name))
    if (inner.length === 0) return part
    up.push(...inner)
    return { ...part, children: part.children.filter(inside => !inner.includes(inside)) }
  })
  return [...rest, ...up]
}

export const back: Writer<NodeOf<'back'>> = (node, state) => {
  const parts = node.children.filter(
    part =>
      part.type !== 'declaration' || state.asRead || note(part, 'element') || !isAuthorNote(part, 'back')
  )
  const out: Out[] = []
  for (const part of parts) {
    const made = state.all([part], 'back')
    const last = out[out.length - 1]
    // Appendices and loose notes side by side share one group.
    const group = part.type === 'appendix' ? 'app-group' : undefined
    if (group) {
      if (last?.type === 'element' && last.name === group && !note(part, 'group-start')) {
        out[out.length - 1] = { ...last, children: [...last.children, ...made] }
      } else out.push(element(group, keptFor(part, group), made))
    } else if (made.some(isLoose)) out.push(...made.map(one => (isLoose(one) ? placed(one, state) : one)))
    else out.push(...made)
  }
  return out.length || node.id || state.asRead
    ? [note(node, 'implied') && !out.length ? [] : elementOf(node, 'back', {}, out)].flat()
    : []
}

/** What JATS has no place for directly in <back>: supplementary files and the like. */
const isLoose = (out: Out): boolean => out.type === 'element' && !backParts.has(out.name)
const backParts = new Set([
  'label',
  'title',
  'ack',
  'app-group',
  'bio',
  'fn-group',
  'glossary',
  'ref-list',
  'notes',
  'sec',
  'floats-group'
])

/** A thing alone in <back> gets a section that the reader looks through. */
function placed(out: Out, state: WriteState): Out {
  if (state.asRead) return out
  return element('sec', { 'specific-use': tokens.wrap }, [element('title'), out])
}
