/** Reads images, figures, video and supplementary files. */
import type { Node, NodeOf, NodeType } from '@offprint/ast'
import { node } from '@offprint/ast'
import { tokens } from '../vocabulary.js'
import { formOf } from './form.js'
import { altOf, mediaTypeOf, mixedNode } from './inline.js'
import { Intake } from './intake.js'
import { type ElementReader, elementsOf } from './state.js'

const graphic: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  const href = intake.attribute('xlink:href')
  if (href === undefined || intake.stray) return undefined
  const alt = intake.words('alt-text')
  const longDescription = intake.words('long-desc')
  intake.setAside()
  const mediaType = mediaTypeOf(intake)
  if (intake.rest().length) return undefined
  return [node('graphic', { ...intake.base(), href, ...altOf(alt), longDescription, mediaType })]
}

/** Kinds of images that screens show, before those that only print takes. */
const shown = /\.(?:svg|png|jpe?g|gif|webp)$/i

/** One image in several files is one image: the one that most readers can show; the others stay in the form. */
const alternatives: ElementReader = (element, state) => {
  const inner = elementsOf(element)
  const images = inner?.filter(part => part.name === 'graphic') ?? []
  if (!images.length || !inner?.every(part => /^(?:graphic|textual-form|object-id)$/.test(part.name)))
    return undefined
  const best = images.find(part => shown.test(part.attributes['xlink:href'] ?? '')) ?? images[0]!
  const made = state.read(best)[0]
  if (made?.type !== 'graphic') return undefined
  const { id, ...plain } = made
  if (id !== undefined) state.survey.taken.delete(id)
  return [
    { ...plain, extra: { ...made.extra, 'jats:#alternatives': formOf([element]), 'jats:#href': made.href } }
  ]
}

/** A displayed thing: label, then what it may hold. */
const displayed =
  (
    type: NodeType,
    fields: (intake: Intake) => Record<string, unknown> | undefined = () => ({})
  ): ElementReader =>
  (element, state) => {
    const intake = new Intake(element, state)
    if (intake.stray) return undefined
    intake.setAside()
    const label = intake.words('label')
    const own = fields(intake)
    const children = own && state.fit(intake.rest(), type)
    if (!children) return undefined
    return [
      {
        type,
        ...intake.base(),
        ...(label === undefined ? {} : { label }),
        ...own,
        children
      } as unknown as Node
    ]
  }

const linked = (intake: Intake): Record<string, unknown> => {
  const href = intake.attribute('xlink:href')
  const mediaType = mediaTypeOf(intake)
  return { ...(href === undefined ? {} : { href }), ...(mediaType === undefined ? {} : { mediaType }) }
}

const figure = displayed('figure')

/** A group with a label or caption of its own is one figure with panels; without, it only holds figures together. */
const figureGroup: ElementReader = (element, state) => {
  const own = element.children.some(
    child => child.type === 'element' && /^(?:label|caption)$/.test(child.name)
  )
  const said = (element.attributes['specific-use'] ?? '').split(/\s+/).includes(tokens.panels)
  if (!own && !said) return undefined
  const made = displayed('figure', intake => {
    if (!intake.token(tokens.panels)) intake.note('element', 'fig-group')
    return {}
  })(element, state)
  const group = made?.[0] as NodeOf<'figure'> | undefined
  if (!group) return undefined
  // Its figures are read as figures first; as its panels they are what they are in print.
  const children = group.children.map(child => panelOf(child as Node))
  return children.includes(undefined) ? undefined : [{ ...group, children } as Node]
}

function panelOf(child: Node): Node | undefined {
  if (child.type !== 'foreign' || child.name !== 'fig') return child
  const label = child.children.find(part => part.type === 'foreign' && part.name === 'label')
  const rest = child.children.filter(part => part !== label)
  if (!rest.every(part => part.type === 'caption' || part.type === 'graphic' || part.type === 'media'))
    return child
  const words = label?.type === 'foreign' && label.children.length === 1 ? label.children[0] : undefined
  if (
    label &&
    (words?.type !== 'text' || Object.keys(label.type === 'foreign' ? label.attributes : {}).length)
  )
    return child
  const { type: _type, format: _format, name: _name, attributes, children: _children, ...base } = child
  const extra = { ...base.extra }
  for (const [key, value] of Object.entries(attributes)) extra[`jats:${key}`] = value
  return node(
    'panel',
    {
      ...base,
      ...(Object.keys(extra).length ? { extra } : {}),
      ...(words?.type === 'text' ? { label: words.value } : {})
    },
    rest as NodeOf<'panel'>['children']
  )
}

const media: ElementReader = (element, state) =>
  element.attributes['xlink:href'] === undefined ? undefined : displayed('media', linked)(element, state)

const supplement = displayed('supplement', linked)

const caption: ElementReader = (element, state) => {
  const intake = new Intake(element, state)
  if (intake.stray) return undefined
  const children = state.fit(intake.rest(), 'caption')
  return children && [node('caption', intake.base(), children as NodeOf<'caption'>['children'])]
}

export const mediaReaders: Readonly<Record<string, ElementReader>> = {
  graphic,
  alternatives,
  fig: figure,
  'fig-group': figureGroup,
  media,
  'supplementary-material': supplement,
  caption,
  title: (element, state) => mixedNode('title', element, state),
  attrib: (element, state) => mixedNode('attribution', element, state)
}
