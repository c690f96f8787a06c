/**
 * The parts of pdfmake and pdfkit that the engine builds on, checked by name and behaviour. pdfmake promises none of them;
 * a test runs this, so that a changed release is noticed on the day it is tried and not by its readers.
 */
import {
  drawSvg,
  LayoutBuilder,
  Line,
  PageElementWriter,
  PDFDocument,
  type PdfDocument,
  Renderer,
  TextBreaker
} from './pdfmake.js'

const methods: [string, { prototype: unknown }, string[]][] = [
  [
    'LayoutBuilder',
    LayoutBuilder,
    ['layoutDocument', 'tryLayoutDocument', 'processNode', 'addHeadersAndFooters']
  ],
  ['Renderer', Renderer, ['renderPages', 'renderLine', 'renderVector', 'renderImage', 'renderSVG']],
  [
    'PageElementWriter',
    PageElementWriter,
    ['addLine', 'alignLine', 'addVector', 'moveToNextPage', 'context', 'beginUnbreakableBlock']
  ],
  ['Line', Line, ['getHeight', 'getWidth', 'clone']],
  ['TextBreaker', TextBreaker, ['getBreaks']],
  [
    'PDFDocument',
    PDFDocument,
    [
      ...[
        'provideFont',
        'addPage',
        'addContent',
        'link',
        'goTo',
        'file',
        'openImage',
        'image',
        'ref',
        'appendXML',
        '_addInfo'
      ],
      ...['getStructTreeRoot', 'getStructParentTree', 'createStructParentTreeNextKey', 'addNamedDestination']
    ]
  ]
]

/** @returns what is no longer as the engine needs it; empty when all is well */
export function brokenPromises(fonts: Record<string, Record<string, Uint8Array>>): string[] {
  const broken: string[] = []
  const expect = (holds: boolean, what: string) => {
    if (!holds) broken.push(what)
  }
  for (const [name, { prototype }, names] of methods)
    for (const method of names)
      expect(
        typeof (prototype as Record<string, unknown>)[method] === 'function',
        `${name}.${method} is gone`
      )
  expect(typeof drawSvg === 'function', 'svg-to-pdfkit is gone')
  const breaks = new TextBreaker().getBreaks([{ text: 'one two\nthree' }], null)
  expect(
    JSON.stringify(breaks.map(part => part.text)) === '["one ","two","three"]',
    'TextBreaker cuts elsewhere'
  )
  expect(breaks[1]?.lineEnd === true, 'TextBreaker does not mark line ends')
  expectDocument(fonts, expect)
  return broken
}

function expectDocument(
  fonts: Record<string, Record<string, Uint8Array>>,
  expect: (holds: boolean, what: string) => void
): void {
  const options = {
    size: [100, 100],
    tagged: true,
    pdfVersion: '1.7',
    autoFirstPage: false,
    bufferPages: true,
    font: null
  }
  const document: PdfDocument = new PDFDocument(fonts, {}, {}, {}, options, null, () => false)
  document.addPage({ size: [100, 100] })
  const { page } = document
  expect(
    Array.isArray(document.getStructParentTree().get(page.structParentTreeKey)),
    'pages have no entry in the parent tree'
  )
  expect(page.dictionary.data['MediaBox'] !== undefined, 'a page has no dictionary')
  const family = Object.keys(fonts)[0]!
  const font = document.provideFont(family, false, false)
  const [glyphs, positions] = font.encode('ab')
  expect(glyphs.length === 2 && positions[0]!.xAdvance > 0, 'a font encodes differently')
  expect(
    typeof font.subset.includeGlyph === 'function' && Array.isArray(font.unicode),
    'a font has no subset of glyphs'
  )
  expect(typeof font.font.hasGlyphForCodePoint === 'function', 'a font cannot say which characters it has')
  expect(
    'outlineData' in document.outline && Array.isArray(document.outline.children),
    'the outline has changed'
  )
  expect(Array.isArray(document._offsets), 'nobody knows where objects begin')
  const names = document._root.data['Names']
  expect(typeof names === 'object' && names !== null && 'data' in names, 'the catalogue has no names')
}
