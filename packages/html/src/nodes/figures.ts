/** Figures. What a figure holds says what it is: a table, a quotation, program text, or images with their caption. */
import type { Block, Caption, Figure, Panel, Paragraph, Title } from '@offprint/ast'
import { inherit, node } from '@offprint/ast'
import type { Element } from 'hast'
import { attribute, firstAttribute } from '../attributes.js'
import { elementText } from '../element-text.js'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import type { State } from '../state.js'
import { contain } from './containers.js'

export const figure: Handler = {
  flow(element, state) {
    const base = baseOf(element, state)
    const captions = captionElements(element)
    const caption = captions.length ? readCaption(captions, state) : undefined
    const descriptions = descriptionElements(element)
    const blocks = withoutCaptions(element, [...captions, ...descriptions], state)
    const flat = headed(flatten(blocks), caption)
    for (const description of descriptions) describe(description, flat, state)
    const [sole, ...beside] = flat
    // A figure round nothing but a figure is a frame of the layout: the outer one has the id, the inner one the rest.
    if (sole?.type === 'figure' && beside.length === 0 && !caption)
      return [
        {
          ...sole,
          ...base,
          ...(base.id === undefined && sole.id !== undefined ? { id: sole.id } : {}),
          hints: [
            ...(base.hints ?? []),
            ...(sole.hints ?? []),
            ...(base.id !== undefined && sole.id !== undefined ? [`alias:${sole.id}`] : [])
          ]
        }
      ]
    const tables = flat.filter(block => block.type === 'table')
    const [table] = tables
    if (table && tables.length === 1 && !flat.some(block => block.type === 'figure')) {
      const rest = flat.filter(block => block !== table)
      if (rest.length === 0 && (!caption || !table.children.some(part => part.type === 'caption')))
        return [
          {
            ...table,
            ...base,
            hints: [...(base.hints ?? []), ...(table.hints ?? [])],
            children: [...(caption ? [caption] : []), ...table.children]
          }
        ]
    }
    const pictures = flat.some(block => ['graphic', 'media', 'figure'].includes(block.type))
    // Without an image it is a listing, a poem, a table with its notes: a group that begins with its caption.
    if (!pictures || table)
      return [node('container', base, [...(caption ? plainCaption(caption) : []), ...blocks])]
    return [node('figure', base, [...(caption ? [caption] : []), ...flat.flatMap(part)])]
  }
}

/** The parts of a figure that say at length what its images show. */
function descriptionElements(element: Element): Element[] {
  const found: Element[] = []
  const described = new Set<string>()
  const enter = (parent: Element): void => {
    for (const child of parent.children) {
      if (child.type !== 'element') continue
      if (child.tagName === 'img')
        for (const id of (firstAttribute(child, 'ariaDetails', 'ariaDescribedBy') ?? '').split(/\s+/))
          if (id) described.add(id)
      if (child.tagName === 'details' && described.has(attribute(child, 'id') ?? '')) found.push(child)
      else if (child.tagName !== 'figure') enter(child)
    }
  }
  enter(element)
  return found
}

/** Gives an image its long description. The words stand in a field now and in no text. */
function describe(element: Element, blocks: readonly Block[], state: State): void {
  const id = attribute(element, 'id')
  const image = blocks.find(
    block =>
      block.type === 'graphic' &&
      block.hints?.some(
        hint =>
          hint.startsWith('described-by:') &&
          hint
            .slice(13)
            .split(/\s+/)
            .includes(id ?? '')
      )
  )
  const words = elementText({
    ...element,
    children: element.children.filter(child => child.type !== 'element' || child.tagName !== 'summary')
  })
  if (image?.type === 'graphic' && words) image.longDescription = words
  state.context.ledger.drop(elementText(element), image ? 'label' : 'hidden', element.position)
}

/** A heading of the figure's own, beside its caption, is the title of the caption. */
function headed(blocks: Block[], caption: Caption | undefined): Block[] {
  const at = blocks.findIndex(block => block.type === 'heading')
  const heading = blocks[at]
  if (!caption || heading?.type !== 'heading' || caption.children.some(part => part.type === 'title'))
    return blocks
  const { type: _, depth: __, ...fields } = heading
  caption.children.unshift({ ...fields, type: 'title' } satisfies Title)
  return blocks.filter((_block, i) => i !== at)
}

/** A caption outside a figure is a paragraph or a group. */
export const figureCaption: Handler = { flow: contain }

function captionElements(element: Element): Element[] {
  return element.children.flatMap(child => {
    if (child.type !== 'element') return []
    if (child.tagName === 'figcaption') return [child]
    return child.tagName === 'div' || child.tagName === 'a' || child.tagName === 'center'
      ? captionElements(child)
      : []
  })
}

/** Reads the rest of a figure while its captions are out of sight. */
function withoutCaptions(element: Element, captions: readonly Element[], state: State): Block[] {
  if (captions.length === 0) return state.flow(element.children)
  const prune = (parent: Element): Element => ({
    ...parent,
    children: parent.children
      .filter(child => child.type !== 'element' || !captions.includes(child))
      .map(child => (child.type === 'element' && captionElements(child).length ? prune(child) : child))
  })
  return state.flow(prune(element).children)
}

/** Makes a caption of caption elements: headings are its title, the rest its paragraphs. */
export function readCaption(elements: readonly Element[], state: State): Caption | undefined {
  const children: Caption['children'] = []
  for (const element of elements)
    for (const block of flatten(state.flow(element.children))) {
      if (block.type === 'heading' && !children.some(part => part.type === 'title')) {
        const { type: _, depth: __, ...fields } = block
        children.push({ ...fields, type: 'title' } satisfies Title)
      } else if (block.type === 'paragraph' || block.type === 'list') children.push(block)
      else children.push(asParagraph(block))
    }
  const [first] = elements
  return children.length && first ? node('caption', baseOf(first, state), children) : undefined
}

function plainCaption(caption: Caption): Block[] {
  return caption.children.map(child =>
    child.type === 'title'
      ? inherit(node('paragraph', { hints: ['tag:figcaption'] }, child.children), child)
      : ({ ...child, hints: [...(child.hints ?? []), 'tag:figcaption'] } as Block)
  )
}

/** Groups inside a figure are only for the layout. */
function flatten(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(block =>
    block.type === 'container' && !block.hints?.includes('hidden')
      ? flatten(
          (block.children as Block[]).map((child, i) =>
            i === 0 && block.id && !child.id ? { ...child, id: block.id } : child
          )
        )
      : [block]
  )
}

const asParagraph = (block: Block): Paragraph =>
  block.type === 'heading'
    ? node(
        'paragraph',
        { ...(block.position ? { position: block.position } : {}), hints: block.hints ?? [] },
        block.children
      )
    : node('paragraph', block.position ? { position: block.position } : {}, [block])

function part(block: Block): Figure['children'][number][] {
  switch (block.type) {
    case 'graphic':
    case 'media':
    case 'paragraph':
      return [block]
    case 'figure': {
      // A figure inside a figure is a panel of it, when it is no more than an image with a caption.
      if (block.children.some(child => !['graphic', 'media', 'caption'].includes(child.type)))
        return block.children
      const { type: _, ...fields } = block
      return [{ ...fields, type: 'panel' } as Panel]
    }
    default:
      return [asParagraph(block)]
  }
}
