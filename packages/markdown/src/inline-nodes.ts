/** Why: what each inline node of the syntax tree becomes. The table is total: a node that is not in it does not compile. */
import type { Inline } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import type { PhrasingContent, PhrasingContentMap } from 'mdast'
import type { Attributes } from './attributes.js'
import { inlines } from './inline.js'
import { rawHtmlDropped } from './messages.js'
import { fragmentName, xmlName } from './names.js'
import { tagAttribute, tagOf } from './row.js'
import { at, type State } from './state.js'
import { unmarked } from './syntax/escape.js'

type Atoms = {
  [Type in keyof PhrasingContentMap]: (
    node: PhrasingContentMap[Type],
    state: State,
    attributes?: Attributes
  ) => Inline[]
}

/** A link, or its words where the address may not be carried. */
export function linkTo(
  url: string,
  title: string | null | undefined,
  children: Inline[],
  state: State,
  where: { position?: import('@offprint/ast').Position | undefined },
  isLink = false
): Inline[] {
  const place = at(where)
  const address = state.address(unmarked(url), place)
  if (address === undefined) return children
  if (address.startsWith('mailto:') && !isLink)
    return [make('email', { address: address.slice(7).split('?')[0]!, ...place }, children)]
  const words = children.length ? children : address.startsWith('#') ? [] : [text(address)]
  const target = address.startsWith('#') ? `#${fragmentName(address.slice(1))}` : address
  return [make('link', { url: target, ...(title ? { title: unmarked(title) } : {}), ...place }, words)]
}

/** Pixels of a size: `300`, `300px`. Parts of a line say nothing about the image. */
export function pixels(value: string | undefined): number | undefined {
  const match = /^(\d{1,5})(?:px)?$/.exec(value ?? '')
  return match ? Number(match[1]) : undefined
}

export const atoms: Atoms = {
  text: node => [text(unmarked(node.value).replace(/[ \t\r\n]+/g, ' '), node.position)],
  emphasis: (node, state) => [make('emphasis', at(node), inlines(node.children, state, true))],
  strong: (node, state) => [make('strong', at(node), inlines(node.children, state, true))],
  delete: (node, state) => [make('delete', at(node), inlines(node.children, state, true))],
  break: node => [make('break', at(node))],
  inlineCode(node, state) {
    if (/^(?:r|python|\{r\}|\{python\}|`?\{?(?:eval|julia)\}?) \S/.test(node.value))
      state.tally('code', node.value, node)
    return [make('monospace', at(node), [text(node.value, node.position)])]
  },
  // A displayed equation in a line is marked, and becomes one where the line is a paragraph.
  inlineMath: (node, _, attributes) => [
    make(
      'inlineEquation',
      { ...named(node.value, attributes?.id), ...at(node), ...(node.display ? { hints: ['display'] } : {}) },
      []
    )
  ],
  link(node, state, attributes) {
    const children = linkWords(node.children, state, node.url)
    // A link that says that it is one, whatever it leads to.
    const isLink = attributes?.classes.includes('link') === true
    const made = linkTo(node.url, node.title, children, state, node, isLink)
    return attributes?.id ? [make('anchor', { id: xmlName(attributes.id) }, made)] : made
  },
  linkReference(node, state) {
    const definition = state.definitions.get(node.identifier)
    const children = linkWords(node.children, state)
    if (!definition) return children
    state.expand(definition.url.length + (definition.title?.length ?? 0))
    return linkTo(definition.url, definition.title, children, state, node)
  },
  image: (node, state, attributes) => image(node.url, node.alt, state, node, attributes),
  imageReference(node, state, attributes) {
    const definition = state.definitions.get(node.identifier)
    if (!definition) return node.alt ? [text(unmarked(node.alt))] : []
    state.expand(definition.url.length)
    return image(definition.url, node.alt, state, node, attributes)
  },
  footnoteReference(node, state) {
    state.called.push(node.identifier)
    return [make('footnoteReference', { target: node.identifier, ...at(node) }, [])]
  },
  html(node, state) {
    const tag = tagOf(node.value)
    if (!tag || tag.closing) return []
    if (tag.name === 'br') return [make('break', at(node))]
    if (tag.name === 'img') {
      const source = tagAttribute(tag, 'src')
      const alt = tagAttribute(tag, 'alt')
      return image(source ?? '', alt, state, node)
    }
    if (tag.name === 'a') {
      const id = tagAttribute(tag, 'id') ?? tagAttribute(tag, 'name')
      return id ? [make('anchor', { id: xmlName(id) }, [])] : []
    }
    if (tag.name === 'script' || tag.name === 'style' || tag.name === 'iframe')
      state.report(rawHtmlDropped, { name: tag.name }, node)
    return []
  }
}

function linkWords(nodes: readonly PhrasingContent[], state: State, url?: string): Inline[] {
  const [only] = nodes
  // An address that is its own words is no syntax: `https://example.org/@lee` cites nobody.
  if (nodes.length === 1 && only?.type === 'text' && only.value === url)
    return [text(only.value, only.position)]
  state.linked++
  const words = inlines(nodes, state, true)
  state.linked--
  return words
}

/** TeX without the name that `\\label` gives it, and the name. */
export function named(source: string, id?: string): { tex: string; id?: string } {
  const label = /\\label\{([^{}]+)\}/.exec(source)?.[1]
  const name = id ?? label
  const tex = source.replace(/\s*\\label\{[^{}]+\}/g, '').trim()
  return name ? { tex, id: xmlName(name) } : { tex }
}

function image(
  url: string,
  alt: string | null | undefined,
  state: State,
  where: { position?: import('@offprint/ast').Position | undefined },
  attributes?: Attributes
): Inline[] {
  const words = unmarked(
    attributes?.values.get('fig-alt') ?? attributes?.values.get('alt') ?? alt ?? ''
  ).trim()
  const href = imageAddress(url, state, where)
  if (href === undefined) return words ? [text(words)] : []
  const width = pixels(attributes?.values.get('width'))
  const height = pixels(attributes?.values.get('height'))
  const made = make('inlineGraphic', {
    href,
    ...(words ? { alt: words } : {}),
    ...(attributes?.classes.includes('decorative') ? { decorative: true } : {}),
    ...at(where),
    ...(width ? { width } : {}),
    ...(height ? { height } : {})
  })
  // A formula that is drawn, as our writer names it.
  return attributes?.classes.includes('equation') ? [make('inlineEquation', at(where), [made])] : [made]
}

/** The address of an image, or nothing when it has none that may be used; `data:` is, as its bytes are looked at. */
export function imageAddress(
  url: string,
  state: State,
  where: { position?: import('@offprint/ast').Position | undefined }
): string | undefined {
  const href = unmarked(url).trim()
  if (href === '') {
    state.tally('image', '', at(where))
    return undefined
  }
  return /^data:image\//i.test(href) ? href : state.address(href, at(where))
}
