/** Paragraphs. One that holds only images is those images; one that holds a display equation keeps it in its place. */
import type { Inline } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Handler } from '../handler.js'
import { baseOf } from '../hints.js'
import { imagesOf } from '../state.js'

const blockTypes = new Set([
  'equation',
  'graphic',
  'media',
  'table',
  'container',
  'figure',
  'list',
  'definitionList',
  'blockQuote',
  'codeBlock',
  'paragraph',
  'heading',
  'thematicBreak'
])

export const paragraph: Handler = {
  flow(element, state) {
    const base = baseOf(element, state)
    const inside = state.mixed(element.children)
    if (inside.length === 0)
      return base.id !== undefined && state.isTarget(element) ? [node('container', base, [])] : []
    if (inside.every(part => blockTypes.has(part.type))) {
      return inside.length === 1 ? (inside as never) : [node('container', base, inside as never)]
    }
    const images = imagesOf(inside as Inline[])
    if (images) {
      const [only] = images
      return images.length === 1 && only?.id === undefined
        ? [{ ...only!, ...(base.id ? { id: base.id } : {}) }]
        : [node('container', base, images)]
    }
    // A span round the whole paragraph says something of the paragraph.
    const [only] = inside
    if (inside.length === 1 && only?.type === 'span' && only.id === undefined && only.style === undefined)
      return [
        node(
          'paragraph',
          {
            ...base,
            ...(only.lang && !base.lang ? { lang: only.lang } : {}),
            ...(only.dir && !base.dir ? { dir: only.dir } : {}),
            hints: [...(base.hints ?? []), ...(only.hints ?? [])]
          },
          only.children
        )
      ]
    return [node('paragraph', base, inside as never)]
  }
}
