/** What the reader of a PDF knows while it walks the structure: the words under each mark, and what each ID names. */
import type { CrossReference, Node } from '@offprint/ast'
import type { PageText } from './page-text.js'
import type { PdfFile } from './pdf-file.js'
import { elementsOf, isElement, type TreeElement } from './struct-tree.js'

export type TargetKind = CrossReference['kind'] | 'reference' | 'note'

const kinds: Record<string, TargetKind> = {
  FigureGroup: 'figure',
  Panel: 'figure',
  TableGroup: 'table',
  EquationGroup: 'equation',
  Sect: 'section',
  Appendix: 'appendix',
  Aside: 'box',
  Supplement: 'supplement',
  Affiliation: 'affiliation',
  Correspondence: 'other',
  Note: 'note'
}

export class Reading {
  /** References in order, for the ones between the ends of a range. */
  readonly references: string[] = []
  readonly footnotes: Node[] = []
  /** What the page prints after the text and the tree has in the front matter. */
  readonly frontParts = new Set<Node>()
  /** Made by another program: types have their standard meaning and no more. */
  readonly isForeign: boolean
  private readonly targets = new Map<string, TargetKind>()
  private images = 0

  constructor(
    private readonly file: PdfFile,
    private readonly text: PageText,
    root: TreeElement
  ) {
    this.isForeign = !elementsOf(root).some(part => part.type === 'Front')
    this.learn(root, false)
  }

  private learn(element: TreeElement, inReferences: boolean): void {
    if (element.id !== undefined) {
      const isReference = inReferences && element.type === 'LI'
      this.targets.set(element.id, isReference ? 'reference' : (kinds[element.type] ?? 'other'))
      if (isReference) this.references.push(element.id)
    }
    for (const kid of elementsOf(element)) this.learn(kid, inReferences || element.type === 'References')
  }

  /** True when an element has this name. */
  knows(id: string): boolean {
    return this.targets.has(id)
  }

  kindOf(id: string): TargetKind {
    return this.targets.get(id) ?? 'other'
  }

  /** The words under one mark. */
  words(page: number, mcid: number): string {
    return this.text.get(`${page}:${mcid}`) ?? ''
  }

  /** All words of an element, in the order of reading. */
  textOf(element: TreeElement): string {
    if (element.actual !== undefined) return element.actual
    return element.kids
      .map(kid => (isElement(kid) ? this.textOf(kid) : 'mcid' in kid ? this.words(kid.page, kid.mcid) : ''))
      .join('')
  }

  /** Where a link leads: to a name in the file, or out of it. */
  targetOf(link: TreeElement): { goTo?: string; url?: string } {
    for (const kid of link.kids) {
      if (!('annotation' in kid)) continue
      const action = this.file.dict(kid.annotation.get('A'))
      const url = this.file.text(action.get('URI'))
      if (url !== undefined) return { url }
      const goTo = this.file.text(action.get('D')) ?? this.file.text(kid.annotation.get('Dest'))
      if (goTo !== undefined) return { goTo }
    }
    return {}
  }

  /** A name for an image, whose own name the file does not keep. */
  imageName(): string {
    return `image-${++this.images}`
  }
}

/** Takes the label off the front of an element. */
export function withLabel(element: TreeElement, reading: Reading): { label?: string; rest: TreeElement } {
  const [first, ...kids] = element.kids
  if (!first || !isElement(first) || first.type !== 'Lbl') return { rest: element }
  const label = first.title === 'made' ? '' : reading.textOf(first).trim()
  return { ...(label !== '' && { label }), rest: { ...element, kids } }
}

/** `{lang: 'fr'}` when the element says so. */
export function langOf({ lang }: TreeElement): { lang?: string } {
  return lang === undefined ? {} : { lang }
}
/** IDs that only PDF/UA asked for begin with an underscore and name nothing of the article's. */
export function idOf({ id }: TreeElement): { id?: string } {
  return id === undefined || id.startsWith('_') ? {} : { id }
}
