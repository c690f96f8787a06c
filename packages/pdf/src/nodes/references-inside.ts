/** What leads elsewhere: links, citations, call-outs and the calls of notes. */
import type { Citation, CitationMark, CrossReference, Email, FootnoteReference, Link } from '@offprint/ast'
import { text } from '@offprint/ast'
import { isSafeAddress, linkAddress } from '../address.js'
import { inlinesOf } from '../content.js'
import type { InlineMark, Run } from '../engine/definition.js'
import type { Handler, InlineContext } from '../handler.js'
import { danglingLink, unsafeLink } from '../messages.js'
import type { WriteState } from '../state.js'

/** Said of words that are not the author's but the label or address of what they lead to. */
export const byLabel = 'by its label'

const linkIn = (context: InlineContext): InlineMark => ({
  tag: 'Link',
  ...(context.mark && { within: context.mark })
})
const referenceIn = (context: InlineContext): InlineMark => ({
  tag: 'Reference',
  ...(context.mark && { within: context.mark })
})

export const link: Handler<Link> = {
  inline: (node, context, state) => {
    if (!isSafeAddress(linkAddress(node.url))) {
      state.messages.report(unsafeLink, { url: node.url.slice(0, 100) }, node)
      return inlinesOf(node.children, context, state)
    }
    const style = { ...context.style, color: state.theme.accent }
    const isEmpty = node.children.length === 0
    const title = isEmpty ? byLabel : /^mailto:/i.test(node.url) ? 'link' : undefined
    const mark = { ...linkIn(context), ...(title !== undefined && { props: { title } }) }
    const words = isEmpty ? [text(node.url)] : node.children
    const url = linkAddress(node.url)
    return inlinesOf(words, { ...context, style, mark, url }, state)
  }
}

export const email: Handler<Email> = {
  inline: (node, context, state) => {
    const style = { ...context.style, color: state.theme.accent }
    const url = `mailto:${node.address.trim()}`
    return inlinesOf(node.children, { ...context, style, mark: linkIn(context), url }, state)
  }
}

/** Brackets and commas are in the reference, each mark is a link of its own. */
export const citation: Handler<Citation> = {
  inline: (node, context, state) => {
    const marked = node.children.some(child => child.type === 'citationMark')
    const marks = node.children.flatMap(child => (child.type === 'citationMark' ? child.targets : []))
    // Each mark leads to what it names; who else is meant, as by a range or by one mark for several, is in the title.
    const isPlain = marked
      ? marks.join(' ') === node.targets.join(' ') && !node.children.some(isDash)
      : node.targets.length < 2
    const mark = {
      ...referenceIn(context),
      ...(!isPlain && { props: { title: named(marked ? 'citation' : 'citation, whole', node, state) } })
    }
    const inside = { ...context, mark, keep: true }
    if (marked) return inlinesOf(node.children, inside, state)
    return linked(node.children, node.targets, inside, state)
  }
}

const isDash = (child: Citation['children'][number]): boolean =>
  child.type === 'text' && /^\s*[-–—‑]\s*$/.test(child.value)

/** What a reference is; and all that it leads to, where it is more than one thing: `figure, to F1 F2`. */
function named(kind: string, { targets }: { targets: readonly string[] }, state: WriteState): string {
  const known = targets.filter(id => state.byId.has(id))
  return known.length > 1 ? `${kind}, to ${known.join(' ')}` : kind
}

export const citationMark: Handler<CitationMark> = {
  inline: (node, context, state) => {
    const all = named('mark', node, state)
    const props = all === 'mark' ? undefined : { title: all }
    return linked(node.children, node.targets, context, state, props)
  }
}

/** A call-out without words shows the label of what it points at. */
export const crossReference: Handler<CrossReference> = {
  inline: (node, context, state) => {
    const target = state.byId.get(node.targets[0] ?? '')
    const label = target && 'label' in target ? target.label : undefined
    const isEmpty = node.children.length === 0 && label !== undefined
    const title = named(isEmpty ? `${node.kind}, ${byLabel}` : node.kind, node, state)
    const mark = { ...referenceIn(context), props: { title } }
    const words = isEmpty ? [text(label)] : node.children
    return linked(words, node.targets, { ...context, mark, keep: true }, state)
  }
}

export const footnoteReference: Handler<FootnoteReference> = {
  inline: (node, context, state) => {
    const runs = linked(node.children, [node.target], { ...context, mark: referenceIn(context) }, state)
    const footnote = state.byId.get(node.target)
    if (footnote?.type !== 'footnote' || state.placedNotes.has(footnote)) return runs
    const last = runs.findLast(run => run.text.trim() !== '') ?? runs.at(-1)
    if (last) last.note = state.noteOf(footnote)
    return runs
  }
}

/** A mark leads to the first thing it names; a PDF link has one target. */
function linked(
  content: Parameters<typeof inlinesOf>[0],
  targets: readonly string[],
  context: InlineContext,
  state: WriteState,
  props?: InlineMark['props']
): Run[] {
  const [target] = targets
  if (target === undefined || !state.byId.has(target)) {
    if (target !== undefined) state.messages.report(danglingLink, { name: target }, content[0])
    return inlinesOf(content, context, state)
  }
  const style = { ...context.style, color: state.theme.accent }
  return inlinesOf(
    content,
    { ...context, style, mark: { ...linkIn(context), ...(props && { props }) }, goTo: target },
    state
  )
}
