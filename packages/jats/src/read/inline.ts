/** Reads what stands in a line. */
import type { Base, Node, NodeOf, NodeType } from '@offprint/ast'
import { node, textOf } from '@offprint/ast'
import { type XmlElement, xmlTextContent } from '@offprint/core/xml'
import { tokens } from '../vocabulary.js'
import { namedTargets } from './citations.js'
import { hasAttributes, Intake } from './intake.js'
import { panelsNamed } from './panels.js'
import type { ElementReader, ReadState } from './state.js'

type Children<T extends NodeType> = NodeOf<T> extends { children: infer C } ? C : never

/** An element with text as a node of a type; undefined when the type may not hold all of it. */
export function mixedNode<T extends NodeType>(
  type: T,
  element: XmlElement,
  state: ReadState,
  fields?: (intake: Intake) => Record<string, unknown> | undefined
): Node[] | undefined {
  if (!fields && !hasAttributes(element)) {
    const children = state.mixed(element, type)
    return children && [{ type, position: state.positionOf(element), children } as unknown as Node]
  }
  const intake = new Intake(element, state)
  const own = fields ? fields(intake) : {}
  const children = own && state.mixed(element, type)
  if (!children) return undefined
  const made = intake.into<Base & Record<string, unknown>>({ type })
  for (const field in own) if (own[field] !== undefined) made[field] = own[field]
  made['children'] = children as Children<T>
  return [made as unknown as Node]
}

const marked =
  (type: NodeType): ElementReader =>
  (element, state) =>
    mixedNode(type, element, state)

const styled =
  (style: string): ElementReader =>
  (element, state) =>
    mixedNode('span', element, state, () => ({ style }))

const bold: ElementReader = (element, state) => {
  const use = element.attributes['specific-use'] ?? ''
  if (!use.includes(tokens.panelLabel)) return mixedNode('strong', element, state)
  let listed: string | undefined
  const made = mixedNode('panelLabel', element, state, intake => {
    listed = intake.tokenAfter(`${tokens.panelLabel}:`)
    if (listed === undefined) intake.token(tokens.panelLabel)
    return { panels: [] }
  })
  const label = made?.[0]
  if (label?.type !== 'panelLabel') return made
  const panels =
    listed === undefined ? panelsNamed(textOf(label)) : listed.split(',').filter(Boolean).map(decode)
  return [{ ...label, panels }]
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Content of an element that only makes a thing valid at its place. */
const through = (element: XmlElement, state: ReadState): Node[] =>
  element.children.flatMap(child =>
    child.type === 'element' ? state.read(child) : child.type === 'text' ? [state.text(child)] : []
  )

const styledContent: ElementReader = (element, state) => {
  const uses = (element.attributes['specific-use'] ?? '').split(/\s+/)
  if (uses.includes(tokens.wrap)) return through(element, state)
  if (uses.includes(tokens.lineBreak)) {
    const intake = new Intake(element, state)
    intake.token(tokens.lineBreak)
    intake.note('element', element.name)
    return [node('break', intake.base())]
  }
  return mixedNode('span', element, state, intake => ({ style: intake.attribute('style') }))
}

const namedContent: ElementReader = (element, state) => {
  const use = element.attributes['specific-use']
  if (use === tokens.wrap) return through(element, state)
  if (use !== tokens.citationGroup) return undefined
  // What was grouped inside by itself is one group here.
  const parts = state.mixed(element, 'citation')
  if (!parts?.some(part => part.type === 'citation')) return undefined
  const intake = new Intake(element, state)
  intake.token(tokens.citationGroup)
  intake.attribute('content-type')
  const children = parts.flatMap((part): Node[] => (part.type === 'citation' ? part.children : [part]))
  const targets = namedTargets(children, state)
  return [node('citation', { ...intake.base(), targets }, children as NodeOf<'citation'>['children'])]
}

const link: ElementReader = (element, state) =>
  element.attributes['xlink:href'] === undefined
    ? undefined
    : mixedNode('link', element, state, intake => {
        if (element.name !== 'ext-link') intake.note('element', element.name)
        // `uri` is what a link is when nothing else is said.
        return { url: intake.attribute('xlink:href'), title: intake.attribute('xlink:title') }
      })

const email: ElementReader = (element, state) =>
  mixedNode('email', element, state, intake => {
    const href = element.attributes['xlink:href']
    if (href?.startsWith('mailto:') && href.slice('mailto:'.length) !== xmlTextContent(element)) {
      intake.attribute('xlink:href')
      return { address: href.slice('mailto:'.length) }
    }
    return { address: xmlTextContent(element) }
  })

const abbreviation: ElementReader = (element, state) =>
  mixedNode('abbreviation', element, state, intake => ({ expansion: intake.attribute('xlink:title') }))

const lineBreak: ElementReader = (element, state) =>
  element.children.length ? undefined : [node('break', new Intake(element, state).base())]

const inlineGraphic: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  const href = intake.attribute('xlink:href')
  if (href === undefined || intake.stray) return undefined
  const alt = intake.words('alt-text')
  const mediaType = mediaTypeOf(intake)
  if (intake.rest().length) return undefined
  return [node('inlineGraphic', { ...intake.base(), href, ...altOf(alt), mediaType })]
}

/** `null` means that there is nothing to see (JATS4R Accessibility). */
export const altOf = (alt: string | undefined): { alt?: string; decorative?: boolean } =>
  alt === undefined ? {} : alt === 'null' ? { decorative: true } : { alt }

/** @mimetype and @mime-subtype as one media type; left where they are when they make none. */
export function mediaTypeOf(intake: Intake): string | undefined {
  const type = intake.element.attributes['mimetype']
  if (!type || type.includes('/')) return undefined
  const subtype = intake.element.attributes['mime-subtype']
  if (subtype === '' || subtype?.includes('/')) return undefined
  intake.attribute('mimetype')
  intake.attribute('mime-subtype')
  return subtype === undefined ? type : `${type}/${subtype}`
}

export const inlineReaders: Readonly<Record<string, ElementReader>> = {
  italic: marked('emphasis'),
  bold,
  underline: marked('underline'),
  strike: marked('delete'),
  sup: marked('superscript'),
  sub: marked('subscript'),
  sc: marked('smallCaps'),
  monospace: marked('monospace'),
  overline: styled('overline'),
  roman: styled('roman'),
  'sans-serif': styled('sans-serif'),
  'styled-content': styledContent,
  'named-content': namedContent,
  'ext-link': link,
  uri: link,
  email,
  abbrev: abbreviation,
  target: marked('anchor'),
  break: lineBreak,
  'inline-graphic': inlineGraphic
}
