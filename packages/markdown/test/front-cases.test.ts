/** The metadata that authors write above a manuscript, dialect by dialect. */
import { select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { quiet, types } from './quiet.js'
import { codes, read } from './reading.js'

describe('front matter', () => {
  it('of JOSS', async () => {
    const article = await quiet(
      '---\ntitle: "A *title*"\nauthors:\n  - name: Ann van der Lee\n    affiliation: "1, 2"\n    orcid: https://orcid.org/0000-0002-1825-0097\n    corresponding: true\n    email: a@b.org\n  - given-names: Ludwig\n    dropping-particle: van\n    surname: Beethoven\n    affiliation: 2\naffiliations:\n  - index: 1\n    name: One\n  - index: 2\n    name: Two\ndate: 15 December 2019\ntags: [a, b]\n---\n\ntext\n'
    )
    expect(select(article, 'contributor')).toMatchObject([
      {
        name: { given: 'Ann', surname: 'van der Lee' },
        affiliations: ['aff1', 'aff2'],
        orcid: '0000-0002-1825-0097',
        corresponding: true,
        correspondence: ['cor1']
      },
      {
        name: { given: 'Ludwig', surname: 'van Beethoven' },
        printed: 'Ludwig van Beethoven',
        affiliations: ['aff2']
      }
    ])
    expect(select(article, 'date')).toMatchObject([{ event: 'pub', year: 2019, month: 12, day: 15 }])
    expect(select(article, 'keyword').map(word => textOf(word))).toEqual(['a', 'b'])
    expect(types(select(select(article, 'articleTitle')[0]!, 'emphasis'))).toEqual(['emphasis'])
  })

  it('of Quarto and MyST', async () => {
    const article = await quiet(
      '---\ntitle: T\nsubtitle: S\nauthor:\n  - name: {given: Ann, family: Lee}\n    attributes: {equal-contributor: true}\n    roles: [conceptualization, writing – original draft]\n    affiliations:\n      - name: U\n        department: D\n        city: C\n        country: X\n  - name: The Working Group\n    affiliation: [{ref: a1}]\naffiliations:\n  - id: a1\n    name: V\nlicense: CC-BY-4.0\nkeywords: one, two\nabstract: |\n  First *p*.\n\n  Second.\nfunding:\n  - statement: We thank F.\n    awards: [{id: "12", source: F}]\njournal: {title: J, eissn: 1234-5679}\ndoi: https://doi.org/10.5555/x\n---\n\ntext\n'
    )
    expect(select(article, 'contributor')).toMatchObject([
      {
        name: { given: 'Ann', surname: 'Lee' },
        equalContribution: true,
        credit: [{ term: 'Conceptualization' }, { term: 'Writing – original draft' }]
      },
      { collaboration: 'The Working Group', affiliations: ['aff1'] }
    ])
    expect(select(article, 'affiliation').map(place => textOf(place))).toEqual(['V', 'D, U, C, X'])
    expect(select(article, 'license')).toMatchObject([
      { url: 'https://creativecommons.org/licenses/by/4.0/' }
    ])
    expect(select(article, 'abstract')[0]!.children).toHaveLength(2)
    expect(select(article, 'award')).toMatchObject([{ funder: 'F', awardIds: ['12'] }])
    expect(select(article, 'articleId')).toMatchObject([{ kind: 'doi', value: '10.5555/x' }])
    expect(select(article, 'journal')).toMatchObject([
      { title: 'J', issns: [{ value: '1234-5679', kind: 'epub' }] }
    ])
  })

  it('of pandoc-scholar and papaja', async () => {
    const scholar = await quiet(
      '---\nauthor:\n  - Jane Doe:\n      institute: [a]\n  - Lee, Ann\ninstitute:\n  - a: {name: Place}\n---\n\nx\n'
    )
    expect(select(scholar, 'contributor')).toMatchObject([
      { name: { surname: 'Doe' }, affiliations: ['aff1'] },
      { name: { surname: 'Lee', given: 'Ann' } }
    ])
    const papaja = await quiet(
      '---\nauthor:\n  - name: Jane Doe\n    affiliation: "1,*"\n    address: Street 1\n    email: j@d.org\naffiliation:\n  - id: "1"\n    institution: Place\n---\n\nx\n'
    )
    expect(textOf(select(papaja, 'correspondence'))).toBe('Street 1, j@d.org')
  })

  it('a structured abstract has its parts', async () => {
    const article = await quiet('---\nabstract: |\n  # Aim\n\n  We.\n\n  # Methods\n\n  They.\n---\n\nx\n')
    expect(select(select(article, 'abstract')[0]!, 'section').map(section => textOf(section))).toEqual([
      'Aim We.',
      'Methods They.'
    ])
  })

  it('says what it cannot read', async () => {
    const { messages } = await read(
      '---\ntitle: T\nauthor:\n  - name: A B\n    affiliation: 7\n    orcid: XXXX\ndate: "`r Sys.Date()`"\nfoo: 1\naffiliations: [{index: 1, name: X}]\n---\n\nx\n'
    )
    expect(codes(messages)).toEqual([
      'markdown:orcid',
      'markdown:affiliation-unknown',
      'markdown:metadata-shape',
      'markdown:metadata-ignored'
    ])
  })

  it('a first heading above all others is the title where none is given', async () => {
    const article = await quiet('# The title\n\nText.\n\n## One\n\n## Two\n')
    expect(textOf(select(article, 'articleTitle'))).toBe('The title')
    expect(select(article, 'section').map(section => section.id)).toEqual(['S1', 'S2'])
  })

  it('a second block at the end and one in a file beside', async () => {
    expect(textOf(select(await quiet('Text.\n\n---\ntitle: At the end\n---\n'), 'articleTitle'))).toBe(
      'At the end'
    )
    expect(
      textOf(select(await quiet('Text.\n', { 'metadata.yaml': '---\ntitle: Beside\n' }), 'articleTitle'))
    ).toBe('Beside')
  })
})
