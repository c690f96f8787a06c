/** The layouts a caller can choose, as data. */
import type { PdfDefinition } from './engine/definition.js'
import { makeTheme, type Theme } from './theme.js'

/** How a page is set; lengths in points. */
export interface Layout {
  name: string
  title: string
  page: PdfDefinition['page']
  columns: number
  gap: number
  theme: Theme
  justify: boolean
  lineNumbers: boolean
}

/** Paper in points: ISO 216 A4, and the Letter of ANSI. */
export const papers = { A4: { width: 595.28, height: 841.89 }, Letter: { width: 612, height: 792 } } as const
export type PaperName = keyof typeof papers
const a4 = papers.A4

/** The layouts that `--layout` chooses from. */
export const layouts = {
  article: {
    name: 'article',
    title: 'Journal page: A4, two columns',
    page: { ...a4, margins: { left: 48, top: 62, right: 48, bottom: 58 } },
    columns: 2,
    gap: 18,
    theme: makeTheme(9.3, 11.9),
    justify: true,
    lineNumbers: false
  },
  single: {
    name: 'single',
    title: 'One column: A4, a measure for reading',
    page: { ...a4, margins: { left: 92, top: 72, right: 92, bottom: 74 } },
    columns: 1,
    gap: 0,
    theme: makeTheme(10.4, 13.9),
    justify: true,
    lineNumbers: false
  },
  review: {
    name: 'review',
    title: 'For review: one column, wide lines, numbered',
    page: { ...a4, margins: { left: 92, top: 72, right: 92, bottom: 74 } },
    columns: 1,
    gap: 0,
    theme: makeTheme(10.4, 20),
    justify: false,
    lineNumbers: true
  }
} as const satisfies Record<string, Layout>

export type LayoutName = keyof typeof layouts

/** Width of one column of text. */
export function columnWidth({ page, columns, gap }: Layout): number {
  return (textWidth({ page }) - gap * (columns - 1)) / columns
}

/** Width of the text of a page. */
export function textWidth({ page: { width, margins } }: Pick<Layout, 'page'>): number {
  return width - margins.left - margins.right
}

/** Height of the text of a page. */
export function textHeight({ page: { height, margins } }: Layout): number {
  return height - margins.top - margins.bottom
}
