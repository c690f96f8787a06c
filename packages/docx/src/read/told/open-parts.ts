/**
 * Why: our files say where a part of an article begins and ends by bookmarks that go over whole paragraphs. Word keeps them
 * where they are while people write in the part; which of them are open at a paragraph is counted here.
 */
import type { XmlElement } from '@offprint/core/xml'
import { type PartName, partOfBookmark } from '../../vocabulary.js'
import { attribute, elements, nameOf } from '../word-xml.js'

export interface Part extends PartName {
  /** Name of the bookmark. */
  name: string
}

/** What may stand before a paragraph's content. Word puts the end of a bookmark before the text of the next paragraph. */
const before = new Set([
  'w:pPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:commentRangeStart',
  'w:commentRangeEnd'
])

export class OpenParts {
  /** The open parts, outermost first. */
  parts: Part[] = []
  private readonly ids = new Map<string, string>()
  private readonly seen = new WeakSet<XmlElement>()

  /** Takes note of a bookmark's beginning or end. */
  mark(element: XmlElement): void {
    if (this.seen.has(element)) return
    this.seen.add(element)
    const id = attribute(element, 'id') ?? ''
    if (nameOf(element) === 'w:bookmarkStart') {
      const name = attribute(element, 'name') ?? ''
      const part = partOfBookmark(name)
      if (!part) return
      this.ids.set(id, name)
      if (this.parts.length < deepest) this.parts.push({ ...part, name })
    } else {
      const name = this.ids.get(id)
      if (name === undefined) return
      this.ids.delete(id)
      this.parts = this.parts.filter(part => part.name !== name)
    }
  }

  /** The bookmarks before a paragraph's first words. */
  upToContent(paragraph: XmlElement): void {
    for (const child of elements(paragraph)) {
      if (!before.has(nameOf(child))) return
      if (isMark(child)) this.mark(child)
    }
  }

  /** All bookmarks in a paragraph or table. */
  pass(element: XmlElement): void {
    for (const child of elements(element)) {
      if (isMark(child)) this.mark(child)
      else this.pass(child)
    }
  }
}

/** Parts in parts beyond this say nothing more. */
const deepest = 16

const isMark = (element: XmlElement): boolean => {
  const name = nameOf(element)
  return name === 'w:bookmarkStart' || name === 'w:bookmarkEnd'
}
