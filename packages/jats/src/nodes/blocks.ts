/** What stands between headings: paragraphs, quotations, boxes, code, statements, breaks. */
import type { NodeOf } from '@offprint/ast'
import { element, elementOf, note, type Out } from '../element.js'
import { fitFlow } from '../fit.js'
import { labelOf } from '../form.js'
import type { Writer } from '../state.js'
import { tokens } from '../vocabulary.js'
import { inlines } from './inline.js'
import { headingAlone, paragraphs } from './lists.js'
import { displayed, label } from './media.js'

export const paragraph: Writer<NodeOf<'paragraph'>> = (node, state, parent) => {
  const name =
    parent === 'license' &&
    !(note(node, 'element') === 'p' && (state.asRead || state.models.allows('license', 'p')))
      ? 'license-p'
      : 'p'
  return [elementOf(node, name, {}, inlines(node, name, state))]
}

export const blockQuote: Writer<NodeOf<'blockQuote'>> = (node, state) => [
  elementOf(node, 'disp-quote', {}, displayed(node, 'disp-quote', state))
]

export const boxedText: Writer<NodeOf<'boxedText'>> = (node, state) => {
  const content = state.all(node.children, 'boxed-text')
  const caption = content.filter(child => child.type === 'element' && child.name === 'caption')
  const heads = content.filter(child => child.type === 'element' && child.name === 'title')
  const rest = content.filter(child => !caption.includes(child) && !heads.includes(child))
  // A box has a caption and no title (JATS 1.3); a title alone becomes one.
  const shown: Out[] = state.asRead || !heads.length ? [...caption, ...heads] : [titled(caption, heads)]
  return [
    elementOf(node, 'boxed-text', {}, [...label(node), ...fitFlow([...shown, ...rest], 'boxed-text', state)])
  ]
}

function titled(caption: readonly Out[], heads: readonly Out[]): Out {
  const inside = caption.flatMap(child => (child.type === 'element' ? child.children : []))
  const again = inside.some(child => child.type === 'element' && child.name === 'title')
  return element('caption', {}, [...heads.slice(0, again ? 0 : 1), ...inside])
}

export const codeBlock: Writer<NodeOf<'codeBlock'>> = node => {
  const name = note(node, 'element') ?? 'code'
  return [elementOf(node, name, name === 'code' ? { language: node.language } : {}, [node.value])]
}

export const statement: Writer<NodeOf<'statement'>> = (node, state) => [
  elementOf(node, 'statement', {}, [...label(node), ...paragraphs(node.children, 'statement', state)])
]

export const thematicBreak: Writer<NodeOf<'thematicBreak'>> = (node, state, parent) =>
  !note(node, 'element') && (state.asRead || state.models.allows(parent, 'hr'))
    ? [elementOf(node, 'hr')]
    : [elementOf(node, 'p', { 'specific-use': tokens.thematicBreak })]

export const footnote: Writer<NodeOf<'footnote'>> = (node, state, parent) => {
  const made = elementOf(node, 'fn', { 'fn-type': node.kind }, [
    ...labelOf(node),
    ...paragraphs(node.children, 'fn', state)
  ])
  return parent === 'back' ? [element('fn-group', { 'specific-use': tokens.wrap }, [made])] : [made]
}

export const footnoteGroup: Writer<NodeOf<'footnoteGroup'>> = (node, state, parent) =>
  node.children.some(child => child.type === 'footnote') || state.asRead
    ? [elementOf(node, 'fn-group', {}, state.all(node.children, 'fn-group'))]
    : headingAlone(node, 'fn-group', state, parent)
