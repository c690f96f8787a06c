/**
 * Everything of a tree that its reader sees as words, from the schema: text nodes and the fields whose kind is `text` or
 * `mathml`, and TeX where the source has it between words. The ledger balances these against the words of the source.
 */
import type { Node } from './nodes/index.js'
import { specs } from './nodes/index.js'
import type { FieldKind } from './spec.js'
import { mathmlText } from './text.js'
import { walk } from './walk.js'

/** Words that a reader of the article sees. */
export interface PrintedText {
  value: string
  node: Node
  /** The field that holds it; none for a text node's own words. */
  field?: string
  /** Where the value was found, when not in the text of the source. */
  source?: string
}

/** All printed words of a tree, in document order. */
export function printed(root: Node): PrintedText[] {
  const found: PrintedText[] = []
  walk(root, node => {
    for (const [field, [kind]] of Object.entries(specs[node.type].fields) as [
      string,
      readonly [FieldKind, string]
    ][]) {
      const value = (node as unknown as Record<string, unknown>)[field]
      if (typeof value !== 'string' || value === '') continue
      const source = node.sources?.[field]
      if (kind === 'text' || kind === 'text?')
        found.push({ value, node, ...(field === 'value' ? {} : { field }), ...(source ? { source } : {}) })
      else if (kind === 'mathml' || kind === 'mathml?') found.push({ value: mathmlText(value), node, field })
      else if (field === 'tex' && source === 'text') found.push({ value, node, field, source })
    }
  })
  return found
}
