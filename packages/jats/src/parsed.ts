/**
 * Why: a file that was just written is judged and then read back, and both begin with the same parsing. The tree of the
 * last file judged is kept for the next reading of the same text, once.
 */
import type { XmlDocument } from '@offprint/core/xml'

let kept: { text: string; document: XmlDocument } | undefined

/** Keeps the tree of a text, parsed with the limits that are usual. */
export function keepParsed(text: string, document: XmlDocument): void {
  kept = { text, document }
}

/** Hands out the tree of a text if it is the one that was kept, and keeps it no longer. */
export function takeParsed(text: string): XmlDocument | undefined {
  const found = kept?.text === text ? kept.document : undefined
  kept = undefined
  return found
}
