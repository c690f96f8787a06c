/** The presets: what `manuscript` changes, and that it changes no word of the article. */
import { select } from '@offprint/ast'
import { xmlTextContent } from '@offprint/core/xml'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../src/index.js'
import { all, codes, open, styled, val, words } from './package-of.js'
import { sample, sampleMedia } from './sample.js'

const written = async (options: object = {}) =>
  open(await toDocx(sample(), { media: sampleMedia(), options: { ...options } }))

describe('reading', () => {
  it('is what is written without a choice', async () => {
    const [one, other] = await Promise.all(
      [{}, { preset: 'reading' }].map(options => toDocx(sample(), { options }))
    )
    expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(true)
  })

  it('refuses what is no choice, by name', async () => {
    await expect(toDocx(sample(), { options: { preset: 'poster' } })).rejects.toThrow(
      'Unexpected preset “poster”, expected reading, manuscript'
    )
    await expect(toDocx(sample(), { options: { citations: 'endnote' } })).rejects.toThrow(
      'zotero, plain, word'
    )
  })
})

describe('manuscript', () => {
  it('is double-spaced, with lines numbered through the document', async () => {
    const file = await written({ preset: 'manuscript' })
    const numbers = all(file.root('word/document.xml'), 'w:lnNumType')
    expect(numbers.map(each => [val(each, 'w:countBy'), val(each, 'w:restart')])).toEqual([
      ['1', 'continuous']
    ])
    const styles = new Map(
      all(file.root('word/styles.xml'), 'w:style').map(each => [val(each, 'w:styleId')!, each])
    )
    const line = (id: string): string | undefined => {
      const style = styles.get(id)!
      const own = val(all(style, 'w:spacing')[0], 'w:line')
      const base = val(all(style, 'w:basedOn')[0])
      return own ?? (base ? line(base) : undefined)
    }
    for (const id of [
      'BodyText',
      'Abstract',
      'Title',
      'Affiliation',
      'Heading1',
      'Caption',
      'Bibliography',
      'Quote'
    ])
      expect(line(id), id).toBe('480')
    expect(all(styles.get('TableEnd')!, 'w:suppressLineNumbers')).toHaveLength(1)
    expect(all((await written()).root('word/document.xml'), 'w:lnNumType')).toEqual([])
  })

  it('has a title page with the counts that journals ask for; the abstract begins the next one', async () => {
    const root = (await written({ preset: 'manuscript' })).root('word/document.xml')
    const [counts] = styled(root, 'ManuscriptCounts')
    expect(words(counts!)).toMatch(
      /^Word count: abstract 19, text \d+\. Figures: 2\. Tables: 1\. References: 3\.$/
    )
    const paragraphs = all(root, 'w:p')
    const broken = paragraphs.filter(each => all(each, 'w:pageBreakBefore').length > 0)
    expect(broken.map(words)).toEqual(['Abstract'])
    expect(paragraphs.indexOf(broken[0]!)).toBe(paragraphs.indexOf(counts!) + 1)
    // CT_PPrBase: the break stands behind the style and before all else.
    expect(
      all(broken[0]!, 'w:pPr')[0]!.children.map(each => (each.type === 'element' ? each.name : ''))
    ).toEqual(['w:pStyle', 'w:pageBreakBefore'])
  })

  it('puts figures and tables at the end, each on a page of its own, and says where they belong', async () => {
    const root = (await written({ preset: 'manuscript', figures: 'end' })).root('word/document.xml')
    const places = styled(root, 'FloatPlace')
    expect(places.map(words)).toEqual([
      '[Table 1 about here]',
      '[Figure 1 about here]',
      '[Figure 2 about here]'
    ])
    expect(places.flatMap(each => all(each, 'w:hyperlink')).map(each => val(each, 'w:anchor'))).toEqual([
      'T1',
      'F1',
      'F2'
    ])
    const paragraphs = all(root, 'w:p')
    const lastReference = paragraphs.indexOf(styled(root, 'Bibliography').at(-1)!)
    const captions = [
      ...styled(root, 'TableCaption'),
      ...styled(root, 'Caption').filter(each => codes(each).length > 0)
    ]
    expect(captions.map(each => words(each).slice(0, 8))).toEqual(['Table 1.', 'Figure 1', 'Figure 2'])
    for (const each of captions) expect(paragraphs.indexOf(each)).toBeGreaterThan(lastReference)
    expect(paragraphs.filter(each => all(each, 'w:pageBreakBefore').length > 0)).toHaveLength(4)
  })

  it('says every word that reading says, and only the counts more', async () => {
    const text = (file: Awaited<ReturnType<typeof written>>) =>
      all(file.root('word/document.xml'), 'w:p')
        .filter(each => val(all(each, 'w:pStyle')[0]) !== 'ManuscriptCounts')
        .map(each => all(each, 'w:t').map(xmlTextContent).join(''))
    expect(text(await written({ preset: 'manuscript' }))).toEqual(text(await written()))
  })

  it('is the same bytes every time', async () => {
    const options = { preset: 'manuscript', figures: 'end', citations: 'word', comments: true }
    const [one, other] = await Promise.all(
      [1, 2].map(() => toDocx(sample(), { media: sampleMedia(), options }))
    )
    expect(Buffer.from(one!).equals(Buffer.from(other!))).toBe(true)
    expect(select(sample(), 'figure')).toHaveLength(2)
  })
})
