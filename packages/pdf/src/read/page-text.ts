/**
 * The words under each mark of each page, from pdf.js: a reader of another house, so that what is read back does not
 * depend on how we write. Glyphs are taken as they are shown, spaces too; hyphens that a line break made (U+00AD) go.
 */

/** Words by `page:mcid`, page being the object number of the page. */
export type PageText = Map<string, string>

interface Pdfjs {
  getDocument(options: object): { promise: Promise<PdfjsDocument>; destroy(): Promise<void> }
  OPS: Record<'beginMarkedContentProps' | 'beginMarkedContent' | 'endMarkedContent' | 'showText', number>
}
interface PdfjsDocument {
  numPages: number
  getPage(nth: number): Promise<PdfjsPage>
}
interface PdfjsPage {
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[][] }>
  cleanup(): void
}
interface Glyph {
  unicode: string
}

/** @param pages object numbers of the pages, in order */
export async function readPageText(bytes: Uint8Array, pages: readonly number[]): Promise<PageText> {
  const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as Pdfjs
  const task = pdfjs.getDocument({
    // A copy: pdf.js takes the bytes away from their owner, and wants no Buffer.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0
  })
  const words: PageText = new Map()
  try {
    const document = await task.promise
    for (let nth = 1; nth <= Math.min(document.numPages, pages.length); nth++) {
      const page = await document.getPage(nth)
      const { fnArray, argsArray } = await page.getOperatorList()
      gather(pdfjs.OPS, fnArray, argsArray, pages[nth - 1]!, words)
      page.cleanup()
    }
  } finally {
    await task.destroy()
  }
  return words
}

function gather(
  operators: Pdfjs['OPS'],
  names: readonly number[],
  operands: readonly (readonly unknown[] | null)[],
  page: number,
  words: PageText
): void {
  const open: (string | undefined)[] = []
  names.forEach((name, index) => {
    if (name === operators.beginMarkedContentProps || name === operators.beginMarkedContent) {
      const mcid = operands[index]?.[1]
      open.push(typeof mcid === 'number' ? `${page}:${mcid}` : undefined)
    } else if (name === operators.endMarkedContent) open.pop()
    else if (name === operators.showText) {
      const key = open.findLast(mark => mark !== undefined)
      if (key !== undefined) words.set(key, (words.get(key) ?? '') + shown(operands[index]?.[0]))
    }
  })
}

function shown(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return ''
  return (glyphs as (Glyph | number | null)[])
    .map(glyph => (typeof glyph === 'object' && glyph !== null ? glyph.unicode : ''))
    .join('')
    .replace(/\u00AD/g, '')
}
