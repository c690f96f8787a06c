/** What surrounds the text: the journal's line, the running head, the number of the page. */
import { child, children, textOf } from '@offprint/ast'
import type { Block, PdfDefinition, Run, TextBlock } from './engine/definition.js'
import { headWords, shortAuthors } from './running-head.js'
import type { WriteState } from './state.js'

/** `2021;40:258`, as far as it is known. */
function placeInJournal(state: WriteState): string {
  const front = child(state.article, 'front')
  const publication = child(front, 'publication')
  const year = children(front, 'date').find(date => date.event === 'pub' || date.event === 'collection')?.year
  const { volume, issue, firstPage, lastPage, pageRange, elocationId } = publication ?? {}
  const place = elocationId ?? pageRange ?? [firstPage, lastPage].filter(Boolean).join('–')
  const where = [volume && `${volume}${issue ? `(${issue})` : ''}`, place].filter(Boolean).join(':')
  return [year, where].filter(Boolean).join(';')
}

/** `Lakeside Med J 2021;40:258`: the journal by its short name where it has one. */
export function citationLine(state: WriteState): string {
  const journal = child(child(state.article, 'front'), 'journal')
  const name = journal?.abbreviation ?? journal?.nlmTa ?? journal?.title
  return [name, placeInJournal(state)].filter(Boolean).join(' ')
}

/** Journal and place in it, and the DOI, for the head of the first page. */
export function imprintRuns(state: WriteState): Run[] {
  const front = child(state.article, 'front')
  const { accent, faint } = state.theme
  const journal = child(front, 'journal')
  const title = journal?.title
  // The title is not said twice where the journal has no shorter name.
  const short = [journal?.abbreviation, journal?.nlmTa].find(name => name !== undefined)
  const doi = children(front, 'articleId').find(id => id.kind === 'doi')?.value
  const line =
    title === undefined || (short !== undefined && short !== title)
      ? citationLine(state)
      : placeInJournal(state)
  const runs: Run[] = []
  if (title !== undefined) runs.push({ text: title, bold: true, color: accent })
  if (line !== '') runs.push({ text: runs.length > 0 ? `  ·  ${line}` : line, color: faint })
  if (doi !== undefined) {
    const url = `https://doi.org/${doi}`
    if (runs.length > 0) runs.push({ text: '  ·  ', color: faint })
    runs.push({ text: url, url, color: accent, keep: true, mark: { tag: 'Link' } })
  }
  return runs
}

/** Head from the second page on, foot on every page. Artifacts: nobody wants to hear them read out. */
export function furniture(state: WriteState): Required<Pick<PdfDefinition, 'header' | 'footer'>> {
  const { layout, theme, article } = state
  const { margins, width } = layout.page
  const front = child(article, 'front')
  const running = children(front, 'alternativeTitle').find(
    title => title.kind === 'running-head' || title.kind === 'running-title'
  )
  const { head } = state.journal
  const usual = [shortAuthors(state), running && textOf(running)].filter(Boolean).join('  ·  ')
  const left = head?.left === undefined ? usual : headWords(head.left, state)
  const right = head?.right === undefined ? citationLine(state) : headWords(head.right, state)
  const half = (width - margins.left - margins.right) / 2
  const cell = (text: string, column: number): TextBlock => ({
    text: [{ text }],
    style: { size: theme.fine.style.size, color: theme.faint },
    leading: theme.fine.leading,
    align: column === 0 ? 'left' : 'right',
    artifact: true
  })
  const row = (leftText: string, rightText: string, top: number): Block => {
    const cells = [leftText, rightText].map((text, column) => ({
      column,
      colSpan: 1,
      rowSpan: 1,
      blocks: text ? [cell(text, column)] : []
    }))
    const grid = {
      widths: [half, half],
      rows: [{ part: 'body' as const, cells }],
      padding: { x: 0, y: 0 },
      table: false
    }
    return { grid, margin: [margins.left, top, margins.right, 0], artifact: true }
  }
  return {
    header: page => (page > 1 && (left || right) ? row(left, right, margins.top - 26) : undefined),
    footer: (page, pages) => row('', `${page} / ${pages}`, 18)
  }
}
