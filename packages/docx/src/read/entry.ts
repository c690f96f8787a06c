/** Why: an entry of a list of works is known by its style or its field, and its label, when that is a name, by a style of its own. */
import type { Node } from '@offprint/ast'
import { node } from '@offprint/ast'
import { toldLabel } from './captions.js'
import type { ReadParagraph } from './paragraph.js'
import { asParagraph } from './paragraph-node.js'

/** An entry of the list of works cited, by its style or by the field that prints it. */
export const isEntry = ({ style, line, heading }: ReadParagraph): boolean =>
  heading === undefined && (/^bibliography\b/.test(style) || line.entry === true)

/** The entries of a list of works: paragraphs; items of a list where labels in their style stand outside of the words. */
export function entriesOf(paragraphs: readonly ReadParagraph[]): Node[] {
  const read = paragraphs.map(paragraph => ({ paragraph, ...toldLabel(paragraph, 'reference label') }))
  if (read.every(({ label }) => label === undefined))
    return paragraphs.map(paragraph => asParagraph(paragraph))
  const items = read.map(({ paragraph, label, pieces }) => {
    const { id, hints, ...line } = asParagraph({ ...paragraph, pieces: [...pieces] })
    return node('listItem', { id, label, hints }, [line])
  })
  return [node('list', { kind: 'simple' }, items)]
}
