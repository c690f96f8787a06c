import { node, text, validate } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import { xmlTextContent } from '@offprint/core/xml'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from '../src/index.js'
import { all, codes, type Opened, open, styled, val, words } from './package-of.js'
import { sample, sampleMedia } from './sample.js'

let file: Opened
let bytes: Uint8Array
const messages = new Messages()

beforeAll(async () => {
  expect(validate(sample())).toEqual([])
  bytes = await toDocx(sample(), { media: sampleMedia(), messages })
  file = open(bytes)
})
const body = () => file.root('word/document.xml')

describe('the package', () => {
  it('names every part in the content types and every relationship leads somewhere', () => {
    const types = file.root('[Content_Types].xml')
    const named = all(types, 'Override').map(each => val(each, 'PartName')!.slice(1))
    const extensions = new Set(all(types, 'Default').map(each => val(each, 'Extension')))
    for (const name of file.names)
      expect(named.includes(name) || extensions.has(name.split('.').pop()), name).toBe(true)
    for (const name of named) expect(file.names).toContain(name)
    for (const name of file.names.filter(each => each.endsWith('.rels')))
      for (const each of all(file.root(name), 'Relationship')) {
        if (val(each, 'TargetMode') === 'External') {
          expect(val(each, 'Type')).toMatch(/\/hyperlink$/)
          expect(val(each, 'Target')).toMatch(/^(?:https?:\/\/|mailto:)/)
        } else if (name.startsWith('word/')) expect(file.names).toContain(`word/${val(each, 'Target')}`)
        else expect(file.names).toContain(val(each, 'Target'))
      }
  })

  it('is the same bytes every time', async () => {
    await toDocx(sample(), { media: sampleMedia() })
    const again = await toDocx(sample(), { media: sampleMedia() })
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  })

  it('has no time of writing and no made-up author', () => {
    const core = file.text('docProps/core.xml')
    expect(core).toContain('<dc:creator>Chiamaka N. Okoro; Erik Lind</dc:creator>')
    expect(core).toContain('2025-03-17T00:00:00Z')
    expect(core).not.toContain('Un-named')
    expect(core).toContain('<dc:language>en</dc:language>')
    expect(core).toContain('<cp:keywords>free chlorine; water kiosks</cp:keywords>')
    const custom = all(file.root('docProps/custom.xml'), 'property').map(each => [
      val(each, 'name'),
      xmlTextContent(each)
    ])
    expect(custom).toContainEqual(['DOI', '10.5555/jsws.2025.9.115'])
    expect(custom).toContainEqual(['Author 1', 'Okoro, Chiamaka N.'])
  })

  it('has every style that it uses, and no look outside the styles for headings', () => {
    const styles = new Set(all(file.root('word/styles.xml'), 'w:style').map(each => val(each, 'w:styleId')))
    for (const part of ['word/document.xml', 'word/footnotes.xml'])
      for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
        for (const each of all(file.root(part), name)) expect(styles).toContain(val(each))
    expect(styled(body(), 'Heading1').map(words)).toEqual([
      '1. Introduction',
      '2. Methods',
      '3. Results',
      'Acknowledgements',
      'Competing interests',
      'Appendix A. The question card',
      'References'
    ])
  })

  it('says only what has to be said', () => {
    expect(messages.list.map(codeOf)).toEqual(['docx:svg-fallback', 'docx:note-heading'])
  })
})

describe('the title block', () => {
  it('prints authors with raised marks and affiliations with the same marks', () => {
    const [authors] = styled(body(), 'Author')
    expect(words(authors!)).toBe('Chiamaka N. Okoro1,2,*, Erik Lind2,†')
    const raised = all(authors!, 'w:r').filter(run => val(all(run, 'w:vertAlign')[0]) === 'superscript')
    expect(raised.map(words)).toEqual(['1', ',', '2', ',', '*', '2', ',', '†'])
    expect(styled(body(), 'Affiliation').map(words)).toEqual([
      '1 University of Nova Lagoa, Nigeria',
      '2 Skärvik Technical College, Skärvik, Sweden'
    ])
    expect(styled(body(), 'Correspondence').map(words)).toEqual(['* Correspondence: c.okoro@example.org'])
  })

  it('prints what is known of the issue and no place-holders', async () => {
    expect(styled(body(), 'IssueLine').map(words)).toEqual(['J Small Water Suppl. 2025;9(2):115–131'])
    expect(styled(body(), 'ArticleInfo').map(words)).toEqual([
      'https://doi.org/10.5555/jsws.2025.9.115',
      'Received: 4 June 2024 | Accepted: 20 January 2025 | Published: 17 March 2025'
    ])
    const bare = node('article', {}, [
      node('front', {}, [node('articleTitle', {}, [text('T')])]),
      node('body', {}, [])
    ])
    const root = open(await toDocx(bare)).root('word/document.xml')
    expect(all(root, 'w:p').map(words)).toEqual(['T'])
  })
})

describe('captions and call-outs', () => {
  it('numbers captions by live SEQ fields inside bookmarks', () => {
    const [first, second] = styled(body(), 'Caption')
    expect(words(first!)).toBe(
      'Figure 1. Share of the first residual (%). Thin marks show one standard error.'
    )
    expect(codes(first!)).toEqual(['SEQ Figure \\* ARABIC'])
    expect(codes(second!)).toEqual(['SEQ Figure \\* ARABIC'])
    expect(all(first!, 'w:bookmarkStart').map(each => val(each, 'w:name'))).toEqual(['F1', 'F1_no'])
    expect(codes(styled(body(), 'TableCaption')[0]!)).toEqual(['SEQ Table \\* ARABIC'])
  })

  it('starts the count again where the article does not count on by one', async () => {
    const figure = (id: string, label: string) => node('figure', { id, label }, [])
    const article = node('article', {}, [
      node('body', {}, [
        figure('F1', 'Figure 1'),
        figure('F3', 'Figure 3'),
        figure('FS', 'Figure S1'),
        figure('F4', 'Figure 4')
      ])
    ])
    const root = open(await toDocx(article)).root('word/document.xml')
    expect(codes(root)).toEqual([
      'SEQ Figure \\* ARABIC',
      'SEQ Figure \\* ARABIC \\r 3',
      'SEQ Figure \\* ARABIC'
    ])
    expect(styled(root, 'Caption').map(words)).toEqual(['Figure 1', 'Figure 3', 'Figure S1', 'Figure 4'])
    expect(all(root, 'w:bookmarkStart').map(each => val(each, 'w:name'))).toContain('FS')
  })

  it('refers by REF fields to the label or to the number in it, and leaves the words as they are', () => {
    const refs = codes(body()).filter(code => code.startsWith('REF'))
    expect(refs).toEqual([
      'REF T1 \\h \\* MERGEFORMAT',
      'REF F1_no \\h \\* MERGEFORMAT',
      'REF F2_no \\h \\* MERGEFORMAT',
      'REF E1 \\h \\* MERGEFORMAT',
      'REF F1 \\h \\* MERGEFORMAT'
    ])
    const bookmarks = new Set(all(body(), 'w:bookmarkStart').map(each => val(each, 'w:name')))
    for (const ref of refs) expect(bookmarks).toContain(ref.split(' ')[1])
    for (const each of all(body(), 'w:hyperlink'))
      if (val(each, 'w:anchor')) expect(bookmarks).toContain(val(each, 'w:anchor'))
  })

  it('closes every field and every bookmark it opens', () => {
    for (const part of ['word/document.xml', 'word/footnotes.xml']) {
      const depth = all(file.root(part), 'w:fldChar').reduce((open, each) => {
        const type = val(each, 'w:fldCharType')
        const now = open + (type === 'begin' ? 1 : type === 'end' ? -1 : 0)
        expect(now).toBeGreaterThanOrEqual(0)
        return now
      }, 0)
      expect(depth).toBe(0)
    }
    const starts = all(body(), 'w:bookmarkStart').map(each => val(each, 'w:id'))
    expect(new Set(starts).size).toBe(starts.length)
    expect(
      all(body(), 'w:bookmarkEnd')
        .map(each => val(each, 'w:id'))
        .sort()
    ).toEqual([...starts].sort())
  })
})

describe('citations and references', () => {
  it('links each mark to its reference, also when raised', () => {
    const cited = all(body(), 'w:hyperlink').filter(each => /^R\d/.test(val(each, 'w:anchor') ?? ''))
    expect(cited.map(each => [words(each), val(each, 'w:anchor')])).toEqual([
      ['1', 'R1'],
      ['3', 'R3'],
      ['2', 'R2'],
      ['3', 'R3']
    ])
    expect(val(all(cited[2]!, 'w:vertAlign')[0])).toBe('superscript')
  })

  it('keeps printed numbers as text, in the style Bibliography, each with its bookmark', () => {
    const list = styled(body(), 'Bibliography')
    expect(list.map(each => val(all(each, 'w:bookmarkStart')[0], 'w:name'))).toEqual(['R1', 'R2', 'R3'])
    expect(words(list[1]!)).toBe(
      '2.Castellanos M. Chemistry of stored water. Harbour: Harbour Academic; 2015.'
    )
    expect(all(list[1]!, 'w:tab')).toHaveLength(1)
  })

  it('writes live Zotero fields on request, with the references inside and the printed text as value', async () => {
    const live = open(await toDocx(sample(), { media: sampleMedia(), options: { citations: 'zotero' } }))
    const root = live.root('word/document.xml')
    const items = codes(root).filter(code => code.startsWith('ADDIN ZOTERO_ITEM CSL_CITATION '))
    expect(items).toHaveLength(2)
    const data = JSON.parse(items[0]!.slice('ADDIN ZOTERO_ITEM CSL_CITATION '.length))
    expect(data.properties).toEqual({ formattedCitation: '[1-3]', plainCitation: '[1-3]', noteIndex: 0 })
    expect(data.citationItems.map((item: { id: string; uris: string[] }) => [item.id, item.uris])).toEqual([
      ['R1', []],
      ['R2', []],
      ['R3', []]
    ])
    expect(data.citationItems[0].itemData.DOI).toBe('10.5555/jrw.2017.0201')
    expect(codes(root)).toContain(
      'ADDIN ZOTERO_BIBL {"uncited":[],"omitted":[],"custom":[]} CSL_BIBLIOGRAPHY'
    )
    expect(words(root)).toBe(words(body()))
  })
})

describe('tables', () => {
  it('has a native grid with spans and repeated header rows', () => {
    const table = all(body(), 'w:tbl').find(each => val(all(each, 'w:tblStyle')[0]) === 'ArticleTable')!
    const rows = all(table, 'w:tr')
    expect(rows.map(row => all(row, 'w:tblHeader').length)).toEqual([1, 1, 0, 0, 0])
    expect(
      all(rows[0]!, 'w:tc').map(cell => [val(all(cell, 'w:gridSpan')[0]), val(all(cell, 'w:vMerge')[0])])
    ).toEqual([
      [undefined, 'restart'],
      ['2', undefined],
      [undefined, 'restart']
    ])
    expect(all(rows[1]!, 'w:tc').map(cell => [words(cell), val(all(cell, 'w:vMerge')[0])])).toEqual([
      ['', 'continue'],
      ['Lid', undefined],
      ['No lid', undefined],
      ['', 'continue']
    ])
    expect(all(table, 'w:gridCol')).toHaveLength(4)
    for (const cell of all(table, 'w:tc')) expect(cell.children.at(-1)).toMatchObject({ name: 'w:p' })
  })

  it('fills rows that are short, gives way where spans collide, and says what Word will not open', async () => {
    const cell = (fields: object = {}) => node('tableCell', fields, [text('x')])
    const wide = Array.from({ length: 64 }, () => cell())
    const article = node('article', {}, [
      node('body', {}, [
        node('table', { label: 'Table 1' }, [
          node('grid', {}, [
            node('rowGroup', { kind: 'body' }, [
              node('tableRow', {}, wide),
              node('tableRow', {}, [cell({ colSpan: 3, rowSpan: 99 }), cell()]),
              node('tableRow', {}, [cell({ colSpan: 1000 })])
            ])
          ])
        ])
      ])
    ])
    const told = new Messages()
    const root = open(await toDocx(article, { messages: told })).root('word/document.xml')
    expect(told.list.map(each => each.message)).toEqual([
      'Table 1 has 64 columns and Word opens at most 63; split the table'
    ])
    const widthOf = (row: typeof root) =>
      all(row, 'w:tc').reduce((sum, each) => sum + Number(val(all(each, 'w:gridSpan')[0]) ?? 1), 0)
    const widths = new Set(all(root, 'w:tr').map(widthOf))
    expect(widths.size).toBe(1)
  })
})

describe('other things', () => {
  it('writes equations as Word’s own, with a live number', () => {
    const maths = all(body(), 'm:oMath')
    expect(maths).toHaveLength(3)
    expect(all(body(), 'm:oMathPara')).toHaveLength(1)
    const numbered = styled(body(), 'Equation')[0]!
    expect(words(numbered)).toBe('(1)')
    expect(codes(numbered)).toEqual(['SEQ Equation \\* ARABIC'])
    expect(all(numbered, 'm:sSup')).toHaveLength(1)
  })

  it('writes notes as native footnotes, with Word’s number or the printed mark', () => {
    const calls = all(body(), 'w:footnoteReference')
    expect(calls.map(each => [val(each, 'w:id'), val(each, 'w:customMarkFollows')])).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['3', '1']
    ])
    const notes = all(file.root('word/footnotes.xml'), 'w:footnote').filter(
      each => Number(val(each, 'w:id')) > 0
    )
    expect(notes.map(words)).toEqual([
      ' A vessel that was dosed high.',
      ' Two paragraphs.The second.',
      '* A note with a mark of its own.'
    ])
    expect(notes.map(each => all(each, 'w:footnoteRef').length)).toEqual([1, 1, 0])
  })

  it('gives pictures their alternative text and their size', () => {
    const properties = all(body(), 'wp:docPr')
    expect(properties.map(each => val(each, 'descr'))).toEqual([
      'Bars that fall from left to right',
      'A scatter plot',
      'A map'
    ])
    expect(properties.map(each => val(each, 'id'))).toEqual(['1', '2', '3'])
    expect(val(all(body(), 'wp:extent')[0], 'cx')).toBe(String(400 * 9525))
    expect(all(body(), 'asvg:svgBlip')).toHaveLength(1)
  })

  it('numbers lists by definitions of their own', () => {
    const numbering = file.root('word/numbering.xml')
    const used = styled(body(), 'ListParagraph').map(each => [
      val(all(each, 'w:numId')[0]),
      val(all(each, 'w:ilvl')[0])
    ])
    expect(used.map(([, level]) => level)).toEqual(['0', '0', '1', '1', '0', '0', '0', '0', '0'])
    const abstracts = new Map(
      all(numbering, 'w:abstractNum').map(each => [val(each, 'w:abstractNumId'), each])
    )
    const formatOf = (numId: string | undefined) => {
      const num = all(numbering, 'w:num').find(each => val(each, 'w:numId') === numId)!
      const abstract = abstracts.get(val(all(num, 'w:abstractNumId')[0]))!
      return [val(all(abstract, 'w:numFmt')[0]), val(all(abstract, 'w:start')[0])]
    }
    expect(formatOf(used[0]![0])).toEqual(['decimal', '1'])
    expect(formatOf(used[2]![0])).toEqual(['lowerLetter', '3'])
    expect(formatOf(used[5]![0])).toEqual(['bullet', '1'])
  })

  it('marks languages and directions', () => {
    const lang = all(file.root('word/styles.xml'), 'w:lang')[0]
    expect(val(lang)).toBe('en')
    const french = all(body(), 'w:r').find(run => words(run) === 'Au lait')!
    expect(val(all(french, 'w:lang')[0])).toBe('fr')
    const hebrew = all(body(), 'w:p').find(each => words(each).startsWith('שלום'))!
    expect(all(hebrew, 'w:bidi')).toHaveLength(1)
    expect(all(hebrew, 'w:r').map(run => [words(run), all(run, 'w:rtl').length])).toEqual([
      ['שלום עולם (2025) ', 1],
      ['abc ', 0],
      ['סוף.', 1]
    ])
  })

  it('keeps soft and unbreakable hyphens as Word’s own', () => {
    expect(all(body(), 'w:softHyphen')).toHaveLength(1)
    expect(all(body(), 'w:noBreakHyphen')).toHaveLength(1)
  })
})
