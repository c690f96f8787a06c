/**
 * Why: the tree lets more things stand in more places than JATS does, and the output must be valid always. What may not
 * stand at its place gets something around it that may, marked so that the reader looks through it; only when JATS has no
 * such form at all is mark-up given up, with a message, and never the text.
 */
import { element, isElement, nameOf, type Out, type OutElement, textIn } from './element.js'
import { leftOut, simplified } from './messages.js'
import type { WriteState } from './state.js'
import { tokens } from './vocabulary.js'

/** Elements that make a displayed thing valid at a place, the lightest first. */
const aroundBlocks = [['p'], ['boxed-text'], ['p', 'boxed-text']] as const
const aroundInlines = [['styled-content'], ['named-content'], ['bold'], ['p']] as const

const wrapper = (name: string, children: readonly Out[]): OutElement =>
  element(name, { 'specific-use': tokens.wrap }, children)

/** Makes the children of an element with text fit into it. */
export function fitInline(children: Out[], parent: string, state: WriteState): Out[]
export function fitInline(children: readonly Out[], parent: string, state: WriteState): readonly Out[]
export function fitInline(children: readonly Out[], parent: string, state: WriteState): readonly Out[] {
  if (state.asRead) return children
  return children.flatMap(child => {
    if (!isElement(child) || state.models.allows(parent, child.name) || state.later(child.name, parent))
      return [child]
    for (const [name] of aroundInlines)
      if (name !== 'bold' && state.models.allows(parent, name!) && state.models.allows(name!, child.name))
        return [wrapper(name!, [child])]
    return unwrap(child, parent, state)
  })
}

/** Gives up an element and keeps what is in it. */
function unwrap(child: OutElement, parent: string, state: WriteState): readonly Out[] {
  const silent = child.attributes['specific-use'] === tokens.lineBreak
  if (!silent)
    state.messages?.report(textIn(child) ? simplified : leftOut, { name: child.name, parent }, undefined)
  return fitInline(child.children, parent, state)
}

/** Makes one displayed thing fit into an element; text and stray marks get a paragraph. */
export function fitBlock(child: Out, parent: string, state: WriteState): Out[] {
  if (state.asRead) return [child]
  if (isElement(child) && (state.models.allows(parent, child.name) || state.later(child.name, parent)))
    return [child]
  const name = nameOf(child)
  for (const chain of aroundBlocks) {
    const whole = [parent, ...chain, name]
    if (whole.every((part, i) => i === 0 || part === '#text' || state.models.allows(whole[i - 1]!, part)))
      return [[...chain].reverse().reduce<Out>((inner, around) => wrapper(around, [inner]), child)]
  }
  if (isElement(child)) state.messages?.report(leftOut, { name: child.name, parent }, undefined)
  return []
}

/** Whether an element may hold another, itself or with something around it. */
export function canHold(parent: string, child: Out, state: WriteState): boolean {
  const name = nameOf(child)
  return [[], ...aroundBlocks].some(chain => {
    const whole = [parent, ...chain, name]
    return whole.every((part, i) => i === 0 || state.models.allows(whole[i - 1]!, part))
  })
}

/** What is a section by another name, as a section that remembers it. */
export function asSection(child: OutElement): OutElement {
  const { 'notes-type': type, ...rest } = child.attributes
  const use = [child.name, rest['specific-use']].filter(Boolean).join(' ')
  return { ...child, name: 'sec', attributes: { 'sec-type': type!, ...rest, 'specific-use': use } }
}

/** What comes last in a section: JATS allows no paragraph and no section behind it. */
const tail = new Set(['fn-group', 'glossary', 'ref-list'])
const head = new Set(['object-id', 'sec-meta', 'label', 'title', 'caption', 'attrib', 'permissions'])

/**
 * Makes the content of a section-like element fit: first what is displayed, then sections, then notes and references. What
 * follows a section in the tree goes into a section of its own, so that the order of the words stays.
 */
export function fitFlow(children: readonly Out[], parent: string, state: WriteState): Out[] {
  if (state.asRead) return [...children]
  const heads = children.filter(child => head.has(nameOf(child)))
  const rest = children
    .filter(child => !head.has(nameOf(child)))
    .map(child =>
      isElement(child) &&
      child.name === 'notes' &&
      !state.models.allows(parent, 'notes') &&
      state.models.allows(parent, 'sec')
        ? asSection(child)
        : child
    )
  const last = rest.findLastIndex(
    child => !tail.has(nameOf(child)) || !state.models.allows(parent, nameOf(child))
  )
  const blocks: Out[] = []
  const sections: Out[] = []
  let late: Out[] = []
  const flush = (): void => {
    if (late.length) sections.push(lateSection(late, state))
    late = []
  }
  rest.slice(0, last + 1).forEach(child => {
    if (nameOf(child) === 'sec' && state.models.allows(parent, 'sec')) {
      flush()
      sections.push(child)
    } else if (sections.length) late.push(child)
    else
      blocks.push(...(tail.has(nameOf(child)) ? boxed(child, parent, state) : fitBlock(child, parent, state)))
  })
  flush()
  return [...heads, ...blocks, ...sections, ...rest.slice(last + 1)]
}

function boxed(child: Out, parent: string, state: WriteState): Out[] {
  return fitBlock(wrapper('boxed-text', [child]), parent, state)
}

function lateSection(children: readonly Out[], state: WriteState): OutElement {
  return element('sec', { 'specific-use': tokens.wrap }, [
    element('title'),
    ...fitFlow(children, 'sec', state)
  ])
}
