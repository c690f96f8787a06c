/**
 * The parts of pdfmake 0.3.11 (and of pdfkit beneath it) that the engine touches, and nothing more. pdfmake ships no
 * types; `contract.ts` checks on every run of the tests that these members are still what is written here.
 */
declare module 'pdfmake/js/LayoutBuilder.js' {
  const LayoutBuilder: unknown
  export default LayoutBuilder
}
declare module 'pdfmake/js/Renderer.js' {
  const Renderer: unknown
  export default Renderer
}
declare module 'pdfmake/js/PDFDocument.js' {
  const PDFDocument: unknown
  export default PDFDocument
}
declare module 'pdfmake/js/DocMeasure.js' {
  const DocMeasure: unknown
  export default DocMeasure
}
declare module 'pdfmake/js/PageElementWriter.js' {
  const PageElementWriter: unknown
  export default PageElementWriter
}
declare module 'pdfmake/js/SVGMeasure.js' {
  const SVGMeasure: unknown
  export default SVGMeasure
}
declare module 'pdfmake/js/Line.js' {
  const Line: unknown
  export default Line
}
declare module 'pdfmake/js/TextBreaker.js' {
  const TextBreaker: unknown
  export default TextBreaker
}
declare module 'pdfmake/js/3rd-party/svg-to-pdfkit.js' {
  const SVGtoPDF: unknown
  export default SVGtoPDF
}
declare module 'hyphen/patterns/*.js' {
  const patterns: unknown
  export default patterns
}
declare module 'hyphen/hyphen.js' {
  interface Options {
    async?: boolean
    hyphenChar?: string
    minWordLength?: number
  }
  export default function createHyphenator(patterns: unknown, options?: Options): (text: string) => string
}
declare module 'bidi-js' {
  interface Levels {
    levels: Uint8Array
    paragraphs: { start: number; end: number; level: number }[]
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): Levels
    getMirroredCharactersMap(text: string, levels: Uint8Array): Map<number, string>
  }
  export default function bidiFactory(): Bidi
}
declare module 'mathjax' {
  const mathjax: unknown
  export default mathjax
}
