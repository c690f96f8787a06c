/** Citations as pandoc, MyST, Quarto and LaTeX users write them. */
import { child, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { bib, body, front, quiet } from './quiet.js'
import { codes, read } from './reading.js'

describe('citations', () => {
  it('number references in the order of their first citation, ranges closed up', async () => {
    const article = await quiet(`${front()}First [@roy]. Then [@kim; @lee; @roy].\n`)
    expect(textOf(body(article))).toBe('First [1]. Then [1-3].')
    const [, second] = select(article, 'citation')
    expect(second!.targets).toEqual(['R1', 'R2', 'R3'])
    expect(select(second!, 'citationMark').map(mark => [textOf(mark), mark.targets])).toEqual([
      ['1', ['R1']],
      ['3', ['R3']]
    ])
    expect(
      select(article, 'reference').map(reference => [reference.id, reference.label, reference.csl?.id])
    ).toEqual([
      ['R1', '1', 'roy'],
      ['R2', '2', 'kim'],
      ['R3', '3', 'lee']
    ])
  })

  it('print references from their fields, with the library’s braces and abbreviations read', async () => {
    const article = await quiet(`${front()}x [@lee]\n`)
    const [reference] = select(article, 'reference')
    expect(textOf(reference!)).toBe('Lee A. On RNA. Journal of X. 2019;3:1-9.')
    expect(reference!.csl).toMatchObject({
      type: 'article-journal',
      title: 'On RNA',
      'container-title': 'Journal of X',
      publisher: 'P'
    })
  })

  it('keep pages and words around keys', async () => {
    expect(textOf(body(await quiet(`${front()}x [see @lee, p. 3; also @roy]\n`)))).toBe(
      'x [see 1, p. 3; also 2]'
    )
  })

  it('name authors in the sentence, or not', async () => {
    expect(textOf(body(await quiet(`${front()}@roy say; Lee says [-@lee]; see @kim [p. 4].\n`)))).toBe(
      'Roy & Ito [1] say; Lee says [2]; see Kim et al. [3, p. 4].'
    )
  })

  it('follow a style with author and year when the front matter names one', async () => {
    const article = await quiet(
      `${front('csl: apa.csl\n')}x [@roy; @lee, p. 3]. @lee says. Lee [-@lee] too.\n`
    )
    expect(textOf(body(article))).toBe(
      'x (Roy & Ito, 2020; Lee, 2019, p. 3). Lee (2019) says. Lee (2019) too.'
    )
    expect(select(article, 'reference').map(reference => [reference.csl?.id, reference.label])).toEqual([
      ['lee', undefined],
      ['roy', undefined]
    ])
  })

  it('are no escaped signs, addresses of mail or code', async () => {
    expect(textOf(body(await quiet('a \\@lee b x@lee.org `@lee`\n', {})))).toBe('a @lee b x@lee.org @lee')
  })

  it('stay as written when no bibliography has them, and that is said once', async () => {
    const { article, messages } = await read(`${front()}x [@no; @lee] [@neither] @none\n`, { 'r.bib': bib })
    expect(textOf(body(article))).toBe('x [@no; 1] [@neither] @none')
    expect(codes(messages)).toEqual(['markdown:citation-unknown'])
    expect(messages.list[0]!.reason).toContain('3 citation keys: “no”, “neither”, “none”')
  })

  it('by identifier give what the identifier says and no more', async () => {
    const { article, messages } = await read('x [@doi:10.5555/abc(1).d_e] [@pmid:123]\n')
    expect(select(article, 'reference').map(reference => reference.csl)).toMatchObject([
      { DOI: '10.5555/abc' },
      { PMID: '123' }
    ])
    expect(codes(messages)).toEqual(['markdown:citation-by-identifier'])
  })

  it('by DOI find the entry that has it', async () => {
    expect(select(await quiet(`${front()}x [@doi:10.5555/TWO]\n`), 'reference')[0]!.csl?.id).toBe('roy')
  })

  it('of MyST and LaTeX', async () => {
    expect(
      textOf(body(await quiet(`${front()}{cite:p}\`lee,roy\` {cite:t}\`kim\` \\citep{lee} \\citet{roy}\n`)))
    ).toBe('[1,2] Kim et al. [3] [1] Roy & Ito [2]')
  })

  it('read RIS, CSL-JSON and YAML', async () => {
    const article = await quiet(
      '---\nbibliography: [a.ris, b.json]\nreferences:\n  - id: c\n    type: book\n    title: In YAML\n    issued: {year: 2001}\n---\n\n[@c; @a; @b]\n',
      {
        'a.ris': 'TY  - JOUR\nAU  - Lee, A.\nTI  - In RIS\nPY  - 2019\nID  - a\nER  - \n',
        'b.json':
          '[{"id": "b", "type": "book", "title": "In <i>JSON</i>", "issued": {"date-parts": [["2020", 2]]}}]'
      }
    )
    expect(select(article, 'reference').map(({ csl }) => [csl?.title, csl?.issued?.['date-parts']])).toEqual([
      ['In YAML', [[2001]]],
      ['In RIS', [[2019]]],
      ['In JSON', [[2020, 2]]]
    ])
  })

  it('an empty section for the references gives the list its title', async () => {
    const article = await quiet(`${front()}# A\n\n[@lee]\n\n# References\n`)
    expect(select(article, 'section').map(section => section.id)).toEqual(['S1'])
    expect(textOf(child(child(child(article, 'back'), 'referenceList'), 'title')!)).toBe('References')
  })
})
