/** Writes an article as a Word file (ECMA-376, transitional; read by Word, LibreOffice and Google Docs alike). */
import type { Article } from '@offprint/ast'
import { select } from '@offprint/ast'
import type { Limits, WriteContext } from '@offprint/core'
import { defaultLimits, Messages } from '@offprint/core'
import type { Paragraph } from 'docx'
import { searchParts } from '../anonymous/search-parts.js'
import type { Template } from '../template/template.js'
import { commentOptions } from './comment.js'
import { blocksOf } from './content.js'
import { loadTex } from './equation.js'
import { handlers } from './handlers.js'
import { type Settled, settle } from './options.js'
import { type AddedPart, finishPackage } from './package.js'
import { pageOf } from './page.js'
import { textWidthOf } from './presets.js'
import { coreProperties, propertiesOf } from './properties.js'
import { Remarks } from './remarks.js'
import { type Place, WriteState } from './state.js'
import { type SheetOptions, styleElements, styleSheet } from './style-sheet.js'
import { legal } from './text.js'
import { loadWord } from './word.js'
import { sourceParts } from './word-sources.js'
import { zoteroPreferences } from './zotero.js'

/**
 * Writes an article.
 * @param article a finished tree
 * @param context media by name, where messages go, limits, `options` (see `DocxOptions`)
 * @returns the bytes of the file; the same article and options give the same bytes
 * @throws RefusedError `docx:option` for an option that is none of the choices
 */
export async function toDocx(article: Article, context: Partial<WriteContext> = {}): Promise<Uint8Array> {
  const { messages = new Messages(), media = new Map(), limits = defaultLimits, options = {} } = context
  const settled = settle(options)
  const word = await loadWord()
  const state = new WriteState(word, handlers, article, messages, media, settled)
  if (select(article, 'equation', 'inlineEquation').some(each => !each.mathml && each.tex))
    state.tex = await loadTex()
  if (settled.comments) state.remarks = Remarks.of(article, messages, settled.forbidden)

  const rtl = article.dir === 'rtl'
  const sheet = (width: number): SheetOptions => ({ lang: state.lang, rtl, preset: settled.preset, width })
  const template = settled.template && (await templateOf(settled.template, sheet, settled, limits, messages))
  if (template) state.numberedStyles = template.numbered
  const width = textWidthOf(template?.page ?? settled.preset.page)
  const place: Place = {
    depth: 1,
    style: 'BodyText',
    listLevel: 0,
    indent: 0,
    width,
    format: {},
    ...(rtl ? { dir: 'rtl' as const } : {})
  }
  const children = blocksOf([article], place, state)
  const properties = propertiesOf(article)
  const clean = (text: string): string => legal(text, state)
  const live = settled.citations === 'zotero' && state.hasLiveCitations
  const custom = [...properties.custom, ...(live ? zoteroPreferences(article) : [])]
  const { Document, Packer } = word.docx
  const document = new Document({
    customProperties: custom.map(({ name, value }) => ({ name, value: clean(value) })),
    styles: { default: { document: { run: { size: settled.preset.bodySize } } } },
    numbering: { config: state.numbering },
    ...(state.comments.length ? { comments: { children: commentOptions(state) } } : {}),
    footnotes: Object.fromEntries(
      [...state.footnotes].map(([id, note]) => [id, { children: note.children as Paragraph[] }])
    ),
    sections: [{ ...pageOf(article, state), children }]
  })
  const packed = new Uint8Array(await Packer.toArrayBuffer(document))
  const noteMarks = new Map(
    [...state.footnotes].flatMap(([id, note]) => (note.mark ? [[id, note.mark] as const] : []))
  )
  return finishPackage(packed, {
    parts: {
      'word/styles.xml': styleSheet(sheet(width)),
      'docProps/core.xml': coreProperties(properties, clean)
    },
    added: [...(settled.citations === 'word' ? sources(article, state) : []), ...(template?.added ?? [])],
    noteMarks,
    limits,
    last: parts => {
      template?.apply(parts)
      searchParts(parts, settled.forbidden, messages)
    }
  })
}

/** A journal's file, opened when there is one. */
async function templateOf(
  bytes: Uint8Array,
  sheet: (width: number) => SheetOptions,
  { preset }: Settled,
  limits: Limits,
  messages: Messages
): Promise<Template> {
  const { readTemplate } = await import('../template/template.js')
  return readTemplate(bytes, width => styleElements(sheet(width)), preset.lineNumbers, limits, messages)
}

const customXml = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'

/** Word's list of sources, with its properties and the relationships between the three. */
function sources(article: Article, state: WriteState): AddedPart[] {
  const found = sourceParts(article, state)
  if (found === undefined) return []
  return [
    {
      name: 'customXml/item1.xml',
      content: found.item,
      relation: { id: 'rIdSources', type: found.relations.item }
    },
    { name: 'customXml/itemProps1.xml', content: found.properties, contentType: customXml },
    { name: 'customXml/_rels/item1.xml.rels', content: found.relationships }
  ]
}
