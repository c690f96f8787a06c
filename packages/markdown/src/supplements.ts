/** Why: films and supplementary files stand in divisions of their own: a line that names and links them, then their caption. */
import type { Block, Inline, Node, Paragraph } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import type { Attributes } from './attributes.js'
import { captionOf } from './caption.js'
import { xmlName } from './names.js'
import type { State } from './state.js'

/**
 * The film or the file that a division `supplement` or `media` is.
 * @returns nothing when it holds more than words, or a film has no address
 */
export function supplementOf(
  kind: 'supplement' | 'media',
  content: readonly Block[],
  attributes: Attributes,
  state: State,
  where: { position?: Inline['position'] }
): Block | undefined {
  if (content.some(block => block.type !== 'paragraph')) return undefined
  const label = attributes.values.get('printed')
  const mediaType = attributes.values.get('type')
  const paragraphs = [...content] as Paragraph[]
  const line = (paragraphs[0]?.children ?? []).filter(seen)
  const only = line.length === 1 ? line[0] : undefined
  let href: string | undefined
  // The line that names it is there for readers; its words are the label or the address.
  const named = only ? textOf(only).trim() : ''
  if (only?.type === 'link' && (named === label?.trim() || named === only.url)) href = only.url
  const naming = href !== undefined || (only?.type === 'strong' && named === label?.trim())
  if (naming) paragraphs.shift()
  const id = attributes.id ? xmlName(attributes.id) : undefined
  const fields = {
    ...where,
    ...(id ? { id } : {}),
    ...(label ? { label, sources: { label: 'markdown' } } : {}),
    ...(href ? { href } : {}),
    ...(mediaType ? { mediaType } : {})
  }
  const first = attributes.classes.includes('uncaptioned') ? undefined : paragraphs.shift()
  const { caption } = first ? captionOf(first.children as Inline[]) : { caption: undefined }
  const captions = caption ? [caption] : []
  if (kind === 'media' && (href === undefined || paragraphs.length)) return undefined
  if (naming) state.context.ledger.drop(named, 'label', only?.position)
  if (kind === 'supplement' || href === undefined)
    return make('supplement', fields, [...captions, ...paragraphs])
  return make('media', { ...fields, href }, captions)
}

const seen = (node: Node): boolean => node.type !== 'text' || node.value.trim() !== ''
