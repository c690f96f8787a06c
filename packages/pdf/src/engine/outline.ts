/** The document outline (bookmarks) from the headings, nested by their level, and the page labels. */
import type { OutlineItem, PdfDocument, PdfReference } from './pdfmake.js'
import type { OutlineEntry } from './tagged-layout.js'

/** @param pages the page dictionaries, in order */
export function writeOutline(
  document: PdfDocument,
  entries: readonly OutlineEntry[],
  pages: readonly PdfReference[]
): void {
  const path: { level: number; item: OutlineItem }[] = []
  for (const { level, text, page, y } of entries) {
    while (path.length > 0 && path.at(-1)!.level >= level) path.pop()
    const parent = path.at(-1)?.item ?? document.outline
    const item = parent.addItem(text, { pageNumber: page, expanded: false, top: 0, left: 0 })
    const height = (pages[page]!.data['MediaBox'] as number[])[3]!
    item.outlineData['Dest'] = [pages[page]!, 'XYZ', 0, Math.round(height - y + 6), 0]
    path.push({ level, item })
  }
  // pdfkit counts only children; the standard counts every open descendant (ISO 32000-1, table 153).
  countOpen(document.outline)
}

function countOpen(item: OutlineItem): number {
  const count = item.children.reduce((sum, child) => sum + 1 + countOpen(child), 0)
  if (count > 0) item.outlineData['Count'] = count
  return count
}
