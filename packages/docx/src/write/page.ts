/** The page: its size, running head from the second page on, page number at the foot, line numbers when asked for. */
import type { Article } from '@offprint/ast'
import { child, children, squash, textOf } from '@offprint/ast'
import type { ISectionOptions, Paragraph } from 'docx'
import type { WriteState } from './state.js'
import { legal } from './text.js'

/** Longest title that serves as a running head: one line. Titles are never cut. */
const oneLine = 90

export function pageOf(article: Article, state: WriteState): Omit<ISectionOptions, 'children'> {
  const { Header, Footer, Paragraph, TextRun, PageNumber } = state.word.docx
  const rtl = article.dir === 'rtl'
  // A journal's own page has the heads that the journal wants.
  const head = state.options.template ? '' : runningHead(article)
  const line = (style: string, children: ConstructorParameters<typeof Paragraph>[0]): Paragraph =>
    new Paragraph({ style, ...(rtl ? { bidirectional: true } : {}), ...(children as object) })
  const footer = new Footer({
    children: [line('Footer', { children: [new TextRun({ children: [PageNumber.CURRENT] })] })]
  })
  const empty = new Header({ children: [line('Header', {})] })
  const { page, lineNumbers } = state.options.preset
  const { width, height, ...margin } = page
  return {
    properties: {
      titlePage: true,
      page: { size: { width, height }, margin: { ...margin, gutter: 0 } },
      ...(lineNumbers ? { lineNumbers: { countBy: 1, restart: 'continuous' as const, distance: 340 } } : {})
    },
    headers: {
      first: empty,
      default: head
        ? new Header({ children: [line('Header', { children: [new TextRun(legal(head, state))] })] })
        : empty
    },
    footers: { first: footer, default: footer }
  }
}

function runningHead(article: Article): string {
  const front = child(article, 'front')
  const short = children(front, 'alternativeTitle')[0]
  if (short) return squash(textOf(short))
  const title = child(front, 'articleTitle')
  const whole = title ? squash(textOf(title)) : ''
  return whole.length <= oneLine ? whole : ''
}
