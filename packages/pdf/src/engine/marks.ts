/**
 * Marked content (ISO 32000-1, 14.6): every operator that paints stands between BDC and EMC, and says either which
 * structure element it belongs to or that it is an artifact. Marks of the first level are never nested.
 */
import type { PdfDocument, PdfPage } from './pdfmake.js'
import { referenceOf, StructElement } from './struct-tree.js'

export type Artifact = 'Pagination' | 'Layout' | 'Background'

export class Marks {
  private open: { owner: StructElement | Artifact; page: PdfPage } | undefined

  constructor(private readonly document: PdfDocument) {}

  /** Content that follows belongs to `owner`; a mark of the same owner on the same page goes on. */
  begin(owner: StructElement | Artifact): void {
    const { page } = this.document
    if (this.open?.owner === owner && this.open.page === page) return
    this.end()
    if (owner instanceof StructElement) {
      const parents = this.document.getStructParentTree().get(page.structParentTreeKey)
      const mcid = parents.length
      parents.push(referenceOf(this.document, owner))
      this.document.addContent(`/${owner.type} <</MCID ${mcid}${meantBy(owner)}>> BDC`)
      owner.kids.push({ mcid, page: page.dictionary })
    } else this.document.addContent(`/Artifact <</Type /${owner}>> BDC`)
    this.open = { owner, page }
  }

  end(): void {
    if (!this.open) return
    this.document.addContent('EMC')
    this.open = undefined
  }
}

/** Readers without a tree turn what runs from right to left around by themselves. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFEFC]/

/** The characters that boxes stand for, also for who reads the page and not the tree (14.9.4). */
function meantBy({ type, props: { actual } }: StructElement): string {
  if (type !== 'Span' || actual === undefined || rightToLeft.test(actual)) return ''
  let hex = 'FEFF'
  for (let at = 0; at < actual.length; at++) hex += actual.charCodeAt(at).toString(16).padStart(4, '0')
  return ` /ActualText <${hex}>`
}
