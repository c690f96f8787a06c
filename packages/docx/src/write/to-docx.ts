/** Writes an article as a Word file (ECMA-376, transitional; read by Word, LibreOffice and Google Docs alike). */
import type { Article } from '@offprint/ast'
import { select } from '@offprint/ast'
import type { WriteContext } from '@offprint/core'
import { defaultLimits, Messages } from '@offprint/core'
import type { Paragraph } from 'docx'
import { bodySize, textWidth } from '../styles.js'
import { blocksOf } from './content.js'
import { loadTex } from './equation.js'
import { handlers } from './handlers.js'
import { finishPackage } from './package.js'
import { pageOf } from './page.js'
import { coreProperties, propertiesOf } from './properties.js'
import { type Place, WriteState } from './state.js'
import { styleSheet } from './style-sheet.js'
import { legal } from './text.js'
import { loadWord } from './word.js'

/** Choices of the format. */
export interface DocxOptions {
  /** `plain` (links to the reference list) or `zotero` (live Zotero fields with the references inside). */
  citations?: 'plain' | 'zotero'
}

/**
 * Writes an article.
 * @param article a finished tree
 * @param context media by name, where messages go, limits, `options.citations`
 * @returns the bytes of the file; the same article gives the same bytes
 */
export async function toDocx(article: Article, context: Partial<WriteContext> = {}): Promise<Uint8Array> {
  const { messages = new Messages(), media = new Map(), limits = defaultLimits, options = {} } = context
  const word = await loadWord()
  const citations = options['citations'] === 'zotero' ? 'zotero' : 'plain'
  const state = new WriteState(word, handlers, article, messages, media, { citations })
  if (select(article, 'equation', 'inlineEquation').some(each => !each.mathml && each.tex))
    state.tex = await loadTex()

  const rtl = article.dir === 'rtl'
  const place: Place = {
    depth: 1,
    style: 'BodyText',
    listLevel: 0,
    indent: 0,
    width: textWidth,
    format: {},
    ...(rtl ? { dir: 'rtl' as const } : {})
  }
  const children = blocksOf([article], place, state)
  const properties = propertiesOf(article)
  const clean = (text: string): string => legal(text, state)
  const { Document, Packer } = word.docx
  const document = new Document({
    customProperties: properties.custom.map(({ name, value }) => ({ name, value: clean(value) })),
    styles: { default: { document: { run: { size: bodySize } } } },
    numbering: { config: state.numbering },
    footnotes: Object.fromEntries(
      [...state.footnotes].map(([id, note]) => [id, { children: note.children as Paragraph[] }])
    ),
    sections: [{ ...pageOf(article, state), children }]
  })
  const packed = new Uint8Array(await Packer.toArrayBuffer(document))
  const noteMarks = new Map(
    [...state.footnotes].flatMap(([id, note]) => (note.mark ? [[id, note.mark]] : []))
  )
  return finishPackage(packed, {
    parts: {
      'word/styles.xml': styleSheet(state.lang, rtl),
      'docProps/core.xml': coreProperties(properties, clean)
    },
    noteMarks: noteMarks as Map<number, string>,
    limits
  })
}
