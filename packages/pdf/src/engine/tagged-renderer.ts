/**
 * Draws the laid pages. Everything painted gets its mark here: words the element of their run, pictures their figure,
 * and whatever has no element, or is drawn a second time, an artifact.
 */
import { isSafeAddress } from '../address.js'
import type { InlineMark, PdfDefinition } from './definition.js'
import { addLink, type Target } from './links.js'
import { type Artifact, Marks } from './marks.js'
import { drawSvg, type LaidPage, type PdfDocument, type PlacedImage, Renderer } from './pdfmake.js'
import { showText, stretches } from './show-text.js'
import { inlineElement, StructElement } from './struct-tree.js'
import type { PlacedItem } from './tagged-layout.js'
import { TextLine, type Word } from './text-line.js'

export interface RenderReport {
  /** Addresses that were not written, and targets that do not exist. */
  unsafe: string[]
  dangling: string[]
}

/** A stretch of words with one element and one target. */
interface Group {
  words: Word[]
  mark: InlineMark | undefined
  target: Target | undefined
}

export class TaggedRenderer extends Renderer {
  readonly report: RenderReport = { unsafe: [], dangling: [] }
  private readonly marks: Marks
  private readonly drawn = new Set<number>()
  private readonly linkText = new Map<StructElement, string>()

  constructor(
    document: PdfDocument,
    private readonly images: PdfDefinition['images'],
    private readonly destinations: ReadonlySet<string>
  ) {
    super(document)
    this.marks = new Marks(document)
  }

  override renderPages(pages: LaidPage[]): void {
    const { pdfDocument, marks } = this
    const addPage = pdfDocument.addPage.bind(pdfDocument)
    // A mark cannot go on over a page.
    pdfDocument.addPage = options => {
      marks.end()
      return addPage(options)
    }
    super.renderPages(pages)
    marks.end()
    pdfDocument.addPage = addPage
  }

  /** The element of a thing, or the kind of artifact it is: without an element, or drawn before. */
  private ownerOf({ element, serial }: PlacedItem): StructElement | Artifact {
    if (!element) return 'Pagination'
    if (this.drawn.has(serial)) return 'Pagination'
    this.drawn.add(serial)
    return element
  }

  override renderVector(vector: object): void {
    this.marks.begin('Layout')
    super.renderVector(vector)
  }

  override renderImage(image: PlacedImage & PlacedItem): void {
    this.drawFigure(image, () => {
      const bytes = this.images[image.image ?? '']
      if (bytes) this.drawImage(bytes, image.image!, image.x, image.y, image._width, image._height)
    })
  }

  override renderSVG(image: PlacedImage & PlacedItem): void {
    this.drawFigure(image, () => this.drawSvg(image.svg ?? '', image.x, image.y, image._width, image._height))
  }

  private drawFigure(image: PlacedImage & PlacedItem, draw: () => void): void {
    const owner = this.ownerOf(image)
    this.marks.end()
    this.marks.begin(owner)
    if (owner instanceof StructElement) this.setBox(owner, image.x, image.y, image._width, image._height)
    draw()
    this.marks.end()
  }

  private setBox(element: StructElement, x: number, y: number, width: number, height: number): void {
    const page = this.pdfDocument.page.height
    const box = [x, page - y - height, x + width, page - y].map(value => Math.round(value * 100) / 100)
    element.bbox ??= box as [number, number, number, number]
  }

  private drawImage(
    bytes: Uint8Array,
    key: string,
    x: number,
    y: number,
    width: number,
    height: number
  ): void {
    this.pdfDocument.images[key] ??= Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.pdfDocument.save()
    this.pdfDocument.image(this.imageOf(key), x, y, { width, height })
    this.pdfDocument.restore()
  }

  private readonly opened = new Map<string, unknown>()
  /** pdfkit embeds an image once when it is given the same object again. */
  private imageOf(key: string): unknown {
    let image = this.opened.get(key)
    if (!image) {
      image = this.pdfDocument.openImage(this.pdfDocument.images[key])
      this.opened.set(key, image)
    }
    return image
  }

  private drawSvg(svg: string, x: number, y: number, width: number, height: number): void {
    drawSvg(this.pdfDocument, fitted(withoutLinks(svg)), x, y, {
      ...{ width, height, assumePt: true, useCSS: false },
      fontCallback: (_family, bold, italic) => {
        const faces = this.pdfDocument.fonts['text'] as Record<string, unknown>
        return faces[bold && italic ? 'bolditalics' : bold ? 'bold' : italic ? 'italics' : 'normal']
      },
      // Only pictures that are in the drawing itself: nothing is fetched or read.
      imageCallback: link => (link.startsWith('data:image/') ? link.replace(/\s+/g, '') : ''),
      warningCallback: () => {}
    })
  }

  override renderLine(line: object, x: number, y: number): void {
    if (!(line instanceof TextLine)) throw new TypeError('Unexpected line, expected one made by layLines')
    const owner = this.ownerOf({ element: line.element, serial: line.serial })
    for (const group of this.groupsOf(line.words)) this.renderGroup(group, owner, line, x, y)
  }

  private renderGroup(
    group: Group,
    owner: StructElement | Artifact,
    line: TextLine,
    x: number,
    y: number
  ): void {
    const { words } = group
    // A place without letters paints nothing.
    if (words.every(word => word.text === '' && word.space === '' && !word.run.object)) return
    const element = owner instanceof StructElement ? this.elementFor(owner, group) : owner
    this.marks.begin(element)
    const object = words[0]!.run.object
    if (object) {
      const top = y + line.baseline - object.height + object.depth
      const left = x + words[0]!.x
      if (element instanceof StructElement) this.setBox(element, left, top, object.width, object.height)
      if (object.svg) this.drawSvg(object.svg, left, top, object.width, object.height)
      else if (object.image && this.images[object.image])
        this.drawImage(this.images[object.image]!, object.image, left, top, object.width, object.height)
      // The space after a drawing is text.
      if (words[0]!.space !== '')
        this.paintWords([{ ...words[0]!, x: words[0]!.x + object.width }], line, x, y)
    } else this.paintWords(words, line, x, y)
    if (group.target && element instanceof StructElement && owner instanceof StructElement) {
      const outer = linkMark(group.mark)
      this.link(group, outer ? inlineElement(owner, outer) : element, line, x, y)
    }
  }

  private paintWords(words: readonly Word[], line: TextLine, x: number, y: number): void {
    const { pdfDocument } = this
    const baseline = y + line.baseline
    for (const stretch of stretches(words, line.bidi)) {
      const [first] = stretch
      if (!first) continue
      showText(pdfDocument, stretch, x + first.x, baseline)
      this.strokeUnder(stretch, x, baseline)
    }
  }

  /** Lines under and through words. They are drawn in the words' own mark, as part of them. */
  private strokeUnder(words: readonly Word[], x: number, baseline: number): void {
    const { style, size, x: start } = words[0]!
    if (!style.underline && !style.strike) return
    const last = words.at(-1)!
    const width = last.x + last.width - start
    const draw = (y: number) => {
      this.pdfDocument.save()
      this.pdfDocument
        .fillColor(style.color ?? '#000000')
        .rect(x + start, y, width, size * 0.05)
        .fill()
      this.pdfDocument.restore()
    }
    if (style.underline) draw(baseline + size * 0.12)
    if (style.strike) draw(baseline - size * 0.27)
  }

  /** The element that words belong to; a run with a target is in a link of its own, unless its marks have one. */
  private elementFor(owner: StructElement, { mark, target, words }: Group): StructElement {
    const element = mark ? inlineElement(owner, mark) : owner
    if (!target || linkMark(mark)) return element
    const { run } = words[0]!
    let link = element.inline.get(run)
    if (!link) element.inline.set(run, (link = element.append('Link')))
    return link
  }

  private link({ words, target }: Group, element: StructElement, line: TextLine, x: number, y: number): void {
    if (!target) return
    const shown = words.map(word => word.text + word.space).join('')
    const text = (this.linkText.get(element) ?? '') + shown
    this.linkText.set(element, text)
    const left = Math.min(...words.map(word => word.x))
    const right = Math.max(...words.map(word => word.x + word.width))
    const area = { x: x + left, y, width: right - left, height: line.height }
    const contents = text.trim() || ('url' in target ? target.url : target.goTo)
    addLink(this.pdfDocument, area, target, element, contents)
  }

  private groupsOf(words: readonly Word[]): Group[] {
    const groups: Group[] = []
    for (const word of words) {
      const { run } = word
      const previous = word.actual === undefined ? groups.at(-1) : undefined
      const before = previous?.words.at(-1)?.run
      const same =
        previous &&
        before &&
        (before === run ||
          (before.mark === run.mark &&
            before.url === run.url &&
            before.goTo === run.goTo &&
            !before.object &&
            !run.object))
      if (same && !run.object && previous.words.at(-1)?.actual === undefined) previous.words.push(word)
      else {
        const target = this.targetOf(run)
        groups.push({ words: [word], mark: target ? markOf(word) : this.withoutLink(markOf(word)), target })
      }
    }
    return groups
  }

  private readonly unlinked = new Map<InlineMark, InlineMark | undefined>()
  /** The marks of words that lead nowhere: a link without a target would be an empty promise. */
  private withoutLink(mark: InlineMark | undefined): InlineMark | undefined {
    if (!mark || !linkMark(mark)) return mark
    if (!this.unlinked.has(mark)) {
      const { within, ...own } = mark
      const outer = this.withoutLink(within)
      this.unlinked.set(mark, mark.tag === 'Link' ? outer : { ...own, ...(outer && { within: outer }) })
    }
    return this.unlinked.get(mark)
  }

  /** Where a run leads, when it may lead there. */
  private targetOf({ url, goTo }: Word['run']): Target | undefined {
    if (goTo !== undefined) {
      if (this.destinations.has(goTo)) return { goTo }
      if (!this.report.dangling.includes(goTo)) this.report.dangling.push(goTo)
    }
    if (url !== undefined) {
      if (isSafeAddress(url)) return { url }
      if (!this.report.unsafe.includes(url)) this.report.unsafe.push(url)
    }
    return undefined
  }
}

/** The link among a mark and those around it. */
function linkMark(mark: InlineMark | undefined): InlineMark | undefined {
  for (let at = mark; at; at = at.within) if (at.tag === 'Link') return at
  return undefined
}

/** A box that stands for characters says which (PDF/UA-1, 7.3). */
function markOf({ run, actual, space }: Word): InlineMark | undefined {
  if (actual === undefined) return run.mark
  return { tag: 'Span', props: { actual: actual + space }, ...(run.mark && { within: run.mark }) }
}

/** A drawing's own links would be annotations without an element. */
/** A drawing that says its own size would keep it: the size goes to the view box, so that it fills the room it is given. */
function fitted(svg: string): string {
  return svg.replace(/<svg\b[^>]*>/, root => {
    const size = (name: string): string | undefined =>
      new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1]
    const [width, height] = [size('width'), size('height')]
    const bare = root.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    if (/\sviewBox\s*=/.test(root)) return bare
    return width && height ? bare.replace(/^<svg/, `<svg viewBox="0 0 ${width} ${height}"`) : root
  })
}

function withoutLinks(svg: string): string {
  return svg.replace(/<(\/?)a(?=[\s>])/g, '<$1g')
}
