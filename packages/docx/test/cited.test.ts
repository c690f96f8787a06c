/** What reference managers keep with a citation, each in its own way: built as they write it. */
import type { CslItem } from '@offprint/ast'
import { select, textOf } from '@offprint/ast'
import { read as convert, defaultLimits, denyAll } from '@offprint/core'
import { recognise } from '@offprint/structure/pipeline'
import { describe, expect, it } from 'vitest'
import { docx } from '../src/index.js'
import { docxOf, field, type Parts, p, r, read } from './build-docx.js'

const quoted = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

const lee: CslItem = {
  type: 'article-journal',
  title: 'On the growth of things',
  'container-title': 'Journal of Things',
  author: [{ family: 'Lee', given: 'Ana' }],
  issued: { 'date-parts': [[2011]] },
  volume: '4',
  page: '10-19'
}
const roy: CslItem = {
  type: 'book',
  title: 'Things and their makers',
  author: [{ family: 'Roy', given: 'Bo' }],
  issued: { 'date-parts': [[2012]] },
  publisher: 'Thing Press'
}
const cluster = (...items: CslItem[]): string =>
  JSON.stringify({
    citationItems: items.map((itemData, i) => ({
      id: `ITEM-${i + 1}`,
      uris: [`http://x/${itemData.volume ?? 'b'}`],
      itemData
    }))
  })

const worksOf = async (parts: Parts) => {
  const result = await read(parts)
  const works = result
    .all('fact')
    .filter(fact => fact.name === 'csl-item')
    .map(fact => JSON.parse(fact.value) as CslItem)
  return { ...result, works, citations: result.all('citation') }
}

describe('citations of reference managers', () => {
  it('Zotero: the cluster in the code of the field; a work cited twice is one', async () => {
    const { works, citations, codes } = await worksOf({
      body: `<w:p>${r('As ')}${field(quoted(` ADDIN ZOTERO_ITEM CSL_CITATION ${cluster(lee, roy)} `), r('(Lee 2011; Roy 2012)'))}${r(' and ')}${field(quoted(` ADDIN ZOTERO_ITEM CSL_CITATION ${cluster(lee)} `), r('(Lee 2011)'))}${r('.')}</w:p>`
    })
    expect(works).toEqual([
      { ...lee, id: 'work1' },
      { ...roy, id: 'work2' }
    ])
    expect(citations.map(each => [textOf(each), each.targets])).toEqual([
      ['(Lee 2011; Roy 2012)', ['work1', 'work2']],
      ['(Lee 2011)', ['work1']]
    ])
    expect(codes).toEqual([])
  })

  it('Zotero: numbers as text, dates as text, mark-up and numbers of PubMed in the note', async () => {
    const item = {
      type: 'article-journal',
      title: 'Growth of <i>E. coli</i>',
      volume: 4,
      issued: { 'date-parts': [['2011', '5']] },
      note: 'PMID: 1234567\nPMCID: PMC765',
      author: [{ family: 'Lee', given: 'Ana', 'dropping-particle': '' }],
      evil: { nested: true }
    }
    const { works } = await worksOf({
      body: `<w:p>${field(quoted(`ADDIN CSL_CITATION ${JSON.stringify({ citationItems: [{ itemData: item }] })}`), r('[1]'))}</w:p>`
    })
    expect(works).toEqual([
      {
        id: 'work1',
        type: 'article-journal',
        title: 'Growth of E. coli',
        volume: '4',
        issued: { 'date-parts': [[2011, 5]] },
        PMID: '1234567',
        PMCID: 'PMC765',
        author: [{ family: 'Lee', given: 'Ana' }]
      }
    ])
  })

  const endnote =
    '<EndNote><Cite><record><rec-number>2</rec-number><foreign-keys><key app="EN" db-id="abc">2</key></foreign-keys><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Lee, Ana</author><author>Thing Group,</author></authors></contributors><titles><title>On the growth of things</title></titles><periodical><full-title>Journal of Things</full-title></periodical><pages>10-19</pages><volume>4</volume><dates><year>2011</year></dates><electronic-resource-num>10.1000/x</electronic-resource-num><accession-num>1234567</accession-num></record></Cite></EndNote>'
  const fromEndNote = {
    id: 'work1',
    type: 'article-journal',
    title: 'On the growth of things',
    'container-title': 'Journal of Things',
    volume: '4',
    page: '10-19',
    author: [{ family: 'Lee', given: 'Ana' }, { literal: 'Thing Group' }],
    issued: { 'date-parts': [[2011]] },
    DOI: '10.1000/x',
    PMID: '1234567'
  }

  it('EndNote: its XML in the code', async () => {
    const { works, citations } = await worksOf({
      body: `<w:p>${field(quoted(` ADDIN EN.CITE ${endnote}`), r('(Lee 2011)'))}</w:p>`
    })
    expect(works).toEqual([fromEndNote])
    expect(citations.map(each => each.targets)).toEqual([['work1']])
  })

  it('EndNote: its XML in the data of the field, a second copy in a field inside', async () => {
    const data = base64(endnote)
    const char = (type: string, inside = ''): string =>
      `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const fldData = `<w:fldData xml:space="preserve">${data.slice(0, 40)}\n${data.slice(40)}</w:fldData>`
    const { works, citations, article } = await worksOf({
      body: `<w:p>${char('begin', fldData)}${code(' ADDIN EN.CITE ')}${char('begin', fldData)}${code(' ADDIN EN.CITE.DATA ')}${char('end')}${char('separate')}${r('(Lee 2011)')}${char('end')}${r(' on.')}</w:p>`
    })
    expect(works).toEqual([fromEndNote])
    expect(citations.map(each => [textOf(each), each.targets])).toEqual([['(Lee 2011)', ['work1']]])
    expect(textOf(article)).toBe('(Lee 2011) on.')
  })

  it('Citavi: its JSON in base64, pages as XML in it', async () => {
    const data = {
      Entries: [
        {
          Reference: {
            Id: 'a1',
            ReferenceType: 'JournalArticle',
            Title: 'On the growth of things',
            Subtitle: 'a study',
            Authors: [{ FirstName: 'Ana', MiddleName: 'B.', LastName: 'Lee' }],
            Periodical: { Name: 'Journal of Things' },
            PageRange: '<sp><n>10</n></sp><ep><n>19</n></ep><os>10-19</os>',
            Volume: '4',
            YearResolved: '2011',
            Doi: 'https://doi.org/10.1000/x'
          }
        }
      ]
    }
    const { works } = await worksOf({
      body: `<w:p>${field(`ADDIN CitaviPlaceholder{${base64(JSON.stringify(data))}}`, r('(Lee 2011)'))}</w:p>`
    })
    expect(works).toEqual([
      {
        id: 'work1',
        type: 'article-journal',
        title: 'On the growth of things: a study',
        'container-title': 'Journal of Things',
        volume: '4',
        page: '10-19',
        author: [{ family: 'Lee', given: 'Ana B.' }],
        issued: { 'date-parts': [[2011]] },
        DOI: '10.1000/x'
      }
    ])
  })

  it('Mendeley Cite: the cluster in the tag of a content control', async () => {
    const { works, citations } = await worksOf({
      body: `<w:p><w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_${base64(cluster(lee))}"/></w:sdtPr><w:sdtContent>${r('(Lee 2011)')}</w:sdtContent></w:sdt>${r('.')}</w:p>`
    })
    expect(works).toEqual([{ ...lee, id: 'work1' }])
    expect(citations.map(textOf)).toEqual(['(Lee 2011)'])
  })

  it('Word: a tag, and the sources in a part of their own', async () => {
    const b = 'http://schemas.openxmlformats.org/officeDocument/2006/bibliography'
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'
    const source = (tag: string, title: string): string =>
      `<b:Source><b:Tag>${tag}</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList><b:Person><b:Last>Roy</b:Last><b:First>Bo</b:First></b:Person></b:NameList></b:Author></b:Author><b:Title>${title}</b:Title><b:Year>2012</b:Year><b:Publisher>Thing Press</b:Publisher></b:Source>`
    const { works, citations } = await worksOf({
      relations: `<Relationship Id="c" Type="${rel}" Target="../customXml/item1.xml"/>`,
      files: {
        'customXml/item1.xml': `<b:Sources xmlns:b="${b}">${source('Roy12', 'Things and their makers')}${source('Roy13', 'More things')}</b:Sources>`
      },
      body: `<w:p>${field(' CITATION Roy12 \\l 1033 \\m Roy13 ', r('(Roy, 2012; 2013)'))}</w:p>`
    })
    expect(works).toEqual([
      { ...roy, id: 'work1' },
      { ...roy, title: 'More things', id: 'work2' }
    ])
    expect(citations.map(each => each.targets)).toEqual([['work1', 'work2']])
  })

  it('LibreOffice: bookmarks, and the code in properties cut at 255 characters', async () => {
    const code = `ADDIN CSL_CITATION ${cluster(lee)}`
    const parts = code.match(/[\s\S]{1,255}/g)!
    const vt = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
    const custom = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
    const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const bytes = {
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="${rel}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
      'docProps/custom.xml': `<Properties xmlns="${custom}" xmlns:vt="${vt}">${parts.map((part, i) => `<property name="Mendeley_Bookmark_Ab1_${i + 1}"><vt:lpwstr>${quoted(part)}</vt:lpwstr></property>`).join('')}</Properties>`
    }
    const { readZip, writeZip } = await import('@offprint/core/zip')
    const plain = docxOf({
      body: `<w:p>${r('See ')}<w:bookmarkStart w:id="1" w:name="Mendeley_Bookmark_Ab1"/>${r('(1)')}<w:bookmarkEnd w:id="1"/>${r('.')}</w:p>`
    })
    const files = new Map<string, string | Uint8Array>([...readZip(plain), ...Object.entries(bytes)])
    const result = await read(writeZip([...files]))
    expect(parts.length).toBeGreaterThan(1)
    expect(result.all('citation').map(each => [textOf(each), each.targets])).toEqual([['(1)', ['work1']]])
  })

  it.each([
    ['JSON that is cut', 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{'],
    ['JSON of another shape', 'ADDIN CSL_CITATION {"citationItems":{"a":[1,null,"x"]}}'],
    [
      'items without a work',
      'ADDIN CSL_CITATION {"citationItems":[null,{},{"itemData":[]},{"itemData":{"type":5}}]}'
    ],
    ['XML that is cut', 'ADDIN EN.CITE <EndNote><Cite><record></EndNote>'],
    ['XML with an entity', 'ADDIN EN.CITE <EndNote>&xxe;</EndNote>'],
    ['no base64', 'ADDIN CitaviPlaceholder{====}'],
    ['no source of that name', 'CITATION Nobody \\m'],
    ['deep JSON', `ADDIN CSL_CITATION {"citationItems":${'['.repeat(20000)}${']'.repeat(20000)}}`]
  ])('keeps the words where the data say nothing: %s', async (_, code) => {
    const { works, citations, article } = await worksOf({
      body: `<w:p>${field(quoted(code), r('(Lee 2011)'))}</w:p>`
    })
    expect(works).toEqual([])
    expect(citations).toEqual([])
    expect(textOf(article)).toBe('(Lee 2011)')
  })
})

describe('with recognition', () => {
  const finished = async (parts: Parts) => {
    const { article, messages } = await convert(docxOf(parts), {
      from: docx,
      recognise,
      limits: defaultLimits,
      resolve: denyAll
    })
    return {
      article,
      messages,
      references: select(article, 'reference'),
      citations: select(article, 'citation')
    }
  }
  const heading = (text: string): string => p(text, '<w:outlineLvl w:val="0"/>')
  const cited = `<w:p>${r('Things grow ')}${field(quoted(`ADDIN ZOTERO_ITEM CSL_CITATION ${cluster(lee, roy)}`), r('(1,2)'))}${r('.')}</w:p>`

  const again = `<w:p>${r('And ')}${field(quoted(`ADDIN ZOTERO_ITEM CSL_CITATION ${cluster(lee)}`), r('(1)'))}${r(' once more.')}</w:p>`

  it('gives the printed entries the fields of the works, and the citation its targets', async () => {
    const { references, citations } = await finished({
      body: `${heading('Introduction')}${cited}${again}${heading('References')}${p('1. Roy B. Things and their makers. Thing Press; 2012.')}${p('2. Lee A. On the growth of things. J Things. 2011;4:10-9.')}${p('3. Poe E. Unrelated matters of the past. J Old. 1999;1:1-2.')}`
    })
    expect(references.map(each => each.csl?.title)).toEqual([
      'Things and their makers',
      'On the growth of things',
      'Unrelated matters of the past'
    ])
    // The manager’s fields, not what the entry abbreviates.
    expect(references[1]!.csl).toEqual(lee)
    // What the manager means, though the number names the other one; numbers that say the same stay as they are.
    expect(citations.map(each => [textOf(each), each.targets])).toEqual([
      ['(1,2)', ['R1', 'R2']],
      ['(1)', ['R2']]
    ])
    expect(select(citations[0]!, 'citationMark').map(each => [textOf(each), each.targets])).toEqual([
      ['1', ['R1']],
      ['2', ['R2']]
    ])
  })

  it('makes the list from the works where none is printed', async () => {
    const { references, citations, messages } = await finished({ body: `${heading('Introduction')}${cited}` })
    expect(references.map(each => [each.csl, each.children.length])).toEqual([
      [lee, 0],
      [roy, 0]
    ])
    expect(citations.map(each => each.targets)).toEqual([['R1', 'R2']])
    expect(messages.list.map(each => each.ruleId)).toContain('references-from-data')
  })

  it('names works that the list lacks', async () => {
    const { citations, messages } = await finished({
      body: `${heading('Introduction')}${cited}${heading('References')}${p('1. Lee A. On the growth of things. J Things. 2011;4:10-9.')}${p('2. Poe E. Unrelated matters of the past. J Old. 1999;1:1-2.')}`
    })
    expect(citations.map(each => each.targets)).toEqual([['R1']])
    expect(messages.list.find(each => each.ruleId === 'citation-unlisted')?.message).toContain('names a work')
  })
})
