/** How a written file looks to whoever opens it: what could be told from its mark-up of widths, spaces and styles. */
import { type Article, type Block, type Node, node, select, text } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../src/index.js'
import { columnWidths, layOut } from '../src/write/table-grid.js'
import { all, open, val, words } from './package-of.js'

const t = (value: string) => [text(value)]
const p = (value: string) => node('paragraph', {}, t(value))
const cell = (value: string, header = false) => node('tableCell', header ? { header: true } : {}, t(value))
const rows = (kind: 'head' | 'body', ...lines: string[][]) =>
  node(
    'rowGroup',
    { kind },
    lines.map(line =>
      node(
        'tableRow',
        {},
        line.map(value => cell(value, kind === 'head'))
      )
    )
  )
const article = (front: Node[], body: Block[], back: Node[] = []): Article =>
  node('article', { articleType: 'research-article', lang: 'en' }, [
    node('front', {}, [node('articleTitle', {}, t('Wells')), ...front] as never),
    node('body', {}, body),
    ...(back.length ? [node('back', {}, back as never)] : [])
  ])
const written = async (source: Article) => {
  const messages = new Messages()
  const file = open(await toDocx(source, { messages, media: new Map() }))
  return { file, root: file.root('word/document.xml') }
}

describe('columns of a table', () => {
  const grid = (...groups: ReturnType<typeof rows>[]) => layOut(groups)
  it('are never narrower than their longest word while the letters can get smaller', () => {
    const head = ['Species', 'Tag', 'Recapture', 'Backtransformed age', 'Estimate', 'Liberty', 'Sex']
    const laid = grid(
      rows('head', head),
      rows('body', ['R. terraenovae', 'L2881', '828', '5.2', '-', '14.0', 'Female'])
    )
    for (const total of [9026, 6000]) {
      const { widths, size = 19 } = columnWidths(laid, undefined, total, 19)
      expect(widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(total + 7)
      // “Backtransformed” in bold Times is about 6.9 ems wide, “terraenovae” 4.9.
      expect(widths[3]! - 160).toBeGreaterThan(6.9 * size * 10)
      expect(widths[0]! - 160).toBeGreaterThan(4.9 * size * 10)
    }
    expect(columnWidths(laid, undefined, 9026, 19).size).toBeUndefined()
    expect(columnWidths(laid, undefined, 6000, 19).size).toBeLessThan(19)
  })
  it('are those of the source in per cent, unless a word would be cut', () => {
    const laid = grid(rows('body', ['Depth', 'Measurements']))
    const given = (...widths: string[]) => widths.map(width => ({ width }))
    expect(columnWidths(laid, given('25%', '75%'), 8000, 19).widths).toEqual([2000, 6000])
    const [, second] = columnWidths(laid, given('95%', '5%'), 8000, 19).widths
    expect(second).toBeGreaterThan(1100)
  })
  it('are small in every run of the cells where they must be', async () => {
    const long = Array.from({ length: 12 }, (_, at) => `Measurement${at}`)
    const table = node('table', { label: 'Table 1' }, [
      node('grid', {}, [rows('head', long), rows('body', long)])
    ])
    const { root } = await written(article([], [table]))
    const sizes = all(all(root, 'w:tbl')[0]!, 'w:sz').map(each => Number(val(each)))
    expect(sizes).toHaveLength(24)
    expect(new Set(sizes).size).toBe(1)
    expect(sizes[0]).toBeLessThan(19)
  })
})

describe('space and style', () => {
  const spaced = (root: Parameters<typeof all>[0], style: string) =>
    all(root, 'w:p')
      .filter(each => all(each, 'w:pStyle').some(one => val(one) === style))
      .map(each => all(each, 'w:spacing').map(one => val(one, 'w:before')))
  it('sets an abstract without a heading, or keywords alone, apart from what is above', async () => {
    const abstract = (...children: Node[]) => node('abstract', {}, children as never)
    const keywords = node('keywordGroup', {}, [node('keyword', {}, t('wells'))])
    const bare = await written(article([abstract(p('Deep.'), p('Dry.')), keywords], []))
    expect(spaced(bare.root, 'Abstract')).toEqual([['240'], []])
    expect(spaced(bare.root, 'Keywords')).toEqual([[]])
    const titled = await written(article([abstract(node('title', {}, t('Abstract')), p('Deep.'))], []))
    expect(spaced(titled.root, 'Abstract')).toEqual([[]])
    expect(spaced((await written(article([keywords], []))).root, 'Keywords')).toEqual([['240']])
  })
  it('prints a label that is a name in ordinary letters before its reference', async () => {
    const list = node('referenceList', {}, [
      node('reference', { id: 'R1', label: 'Moor et al. (2001)' }, t('Moor I. Wells.')),
      node('reference', { id: 'R2', label: '2' }, t('Quell J. Rain.'))
    ])
    const { file, root } = await written(article([], [p('Wells.')], [list]))
    const entries = all(root, 'w:p').filter(each =>
      all(each, 'w:pStyle').some(one => val(one) === 'Bibliography')
    )
    expect(entries.map(words)).toEqual(['Moor et al. (2001)\u2002Moor I. Wells.', '2.Quell J. Rain.'])
    expect(all(entries[0]!, 'w:rStyle').map(each => val(each))).toContain('ReferenceLabel')
    const style = all(file.root('word/styles.xml'), 'w:style').find(
      each => val(each, 'w:styleId') === 'ReferenceLabel'
    )
    expect(all(style!, 'w:b')).toEqual([])
  })
  it('keeps what else is said of a figure with its caption', async () => {
    const caption = node('caption', {}, [p('A well.'), p('doi:10.5555/12345678.g001')])
    const figure = node('figure', { label: 'Figure 1' }, [caption])
    expect(select(figure, 'caption')).toHaveLength(1)
    const { root } = await written(article([], [figure, p('Wells.')]))
    const kept = all(root, 'w:p')
      .filter(each => all(each, 'w:keepNext').length > 0)
      .map(words)
    expect(kept).toContain('Figure 1. A well.')
    expect(kept).not.toContain('doi:10.5555/12345678.g001')
  })
})
