/** Lines that say where an article came out, and when it was received: read beside the title, and in boxes of their own. */
import { children, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { readCitationLine } from '../src/citation-line.js'
import { page, withByline } from './front.js'

describe('citation lines', () => {
  it.each([
    [
      'Harb J. 2021 Sep 12;20(9):e0332245. doi: 10.1000/x.5',
      'citation_journal_abbrev Harb J, volume 20, line_date 2021 Sep 12, issue 9, elocationId e0332245, doi 10.1000/x.5'
    ],
    ['2022; 4: 788124.', 'volume 4, line_date 2022, elocationId 788124'],
    [
      '2024 Oct 28;34(Suppl 3):harb144.662. doi:',
      'volume 34, line_date 2024 Oct 28, issue Suppl 3, elocationId harb144.662'
    ],
    [
      'J Harb. 2011;31(Suppl 2):75–9',
      'citation_journal_abbrev J Harb, volume 31, line_date 2011, issue Suppl 2, pages 75–9'
    ],
    [
      'Artículo • Mar/Río/Costa 45 (01) • Jan-Mar 2022 • https://doi.org/10.1000/m.45',
      'periodical Mar/Río/Costa, volume 45, issue 01, doi 10.1000/m.45'
    ],
    ['Articles • Galáxia (São Paulo) (34) • 2017', 'periodical Galáxia (São Paulo), issue 34'],
    [
      'ORIGINAL ARTICLE • Epidemiol. Serv. Saúde 33 (spe2) • 2024',
      'citation_journal_abbrev Epidemiol. Serv. Saúde, volume 33, issue spe2'
    ],
    [
      'ARTIGOS • Porto, Rev. Est. Mar • 17 Abr 2023 • https://doi.org/10.1000/p-7',
      'citation_journal_abbrev Porto, Rev. Est. Mar, citation_publication_date 17 Abr 2023, doi 10.1000/p-7'
    ],
    [
      'harbour (Porto) 22 • 2024 • doi: 10.1000/h.1',
      'periodical harbour (Porto), volume 22, doi 10.1000/h.1'
    ],
    [
      'Atmos. Harb. Phys., 15, 1013–1028, 2015',
      'citation_journal_abbrev Atmos. Harb. Phys., volume 15, pages 1013–1028'
    ],
    [
      'Harbours 2014, 4(4), 932-945; doi:10.1000/harb4040932',
      'periodical Harbours, volume 4, issue 4, pages 932-945, line_date 2014, doi 10.1000/harb4040932'
    ],
    [
      'Harbour Research 2015, 3:190 (doi: 10.1000/harb.4767.2)',
      'periodical Harbour Research, volume 3, elocationId 190, line_date 2015, doi 10.1000/harb.4767.2'
    ],
    ['BMC Harbours 2014, 14:70', 'periodical BMC Harbours, volume 14, elocationId 70, line_date 2014'],
    ['Harbours 2021, 13, 4471', 'periodical Harbours, volume 13, pages 4471, line_date 2021']
  ])('%s', (line, facts) => {
    expect(
      readCitationLine(line)
        ?.facts.map(fact => `${fact.name} ${fact.value}`)
        .join(', ')
    ).toBe(facts)
  })
  it.each([
    'Home • Journals • About us',
    'We met at 10:30 in room 4 (2): the sea was calm.',
    'Ada Lind • Hugo Berg • Lea Dam',
    'Open Access • Neuroscience • 5 May 2020 • https://doi.org/10.1000/n.1',
    'In 2011 the ratio was 3:4.',
    'In 2011, 3:4 was the ratio',
    'We counted boats in 2014, 4 of them new',
    'Results from June 2014, 14:70 h',
    'Harbours, rivers, 15, 20-30, 2015',
    'Of the boats, 15, 20-30, 2015'
  ])('%s is none', line => {
    expect(readCitationLine(line)).toBeUndefined()
  })
  it.each([
    ['Mesa redonda • Rev. Mar 28 (2) • May-Aug 2018 • https://doi.org/10.1000/r.28', 'Mesa redonda'],
    ['Open Access • Rev. Mar 28 (2) • 2018 • https://doi.org/10.1000/r.28', undefined],
    ['Rev. Mar 28 (2) • 2018 • https://doi.org/10.1000/r.28', undefined]
  ])('the heading before the journal is the kind of article: %s', (line, subject) => {
    expect(readCitationLine(line)?.subject).toBe(subject)
  })
  it('is read line by line where breaks part it, and the rights are what is behind it', async () => {
    const { front, body, unplaced, invented } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '<body>',
        '<body><table><tr><td><div>Atmos. Harb. Phys., 15, 1013-1028, 2015<br>www.harbours.example/15/1013/<br>doi:10.1000/ahp-15<br>© Author(s) 2015. This work is distributed<br>under the Creative Commons Attribution 3.0 License.</div></td><td><ul><li><a href="/a">Article</a></li><li><a href="/m">Metrics</a></li></ul></td></tr></table>'
      )
    )
    expect(children(front, 'publication')).toMatchObject([
      { volume: '15', firstPage: '1013', lastPage: '1028' }
    ])
    expect(children(front, 'articleId')).toMatchObject([{ kind: 'doi', value: '10.1000/ahp-15' }])
    expect(children(front, 'permissions')).toMatchObject([{ holder: 'Author(s)', year: 2015 }])
    expect(children(front, 'permissions').map(textOf)).toEqual([
      'This work is distributed under the Creative Commons Attribution 3.0 License.'
    ])
    expect(JSON.stringify(body)).not.toMatch(/Metrics|www/)
    expect([...unplaced, ...invented]).toEqual([])
  })
  it('gives the article its place, kind and numbers, and leaves no word behind', async () => {
    const { article, front, body, unplaced, invented } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '<body>',
        '<body><div><span>Artículo</span> • <span>Harbours 45 (01) • Jan-Mar 2022</span> • <a href="https://doi.org/10.1000/m.45">https://doi.org/10.1000/m.45</a></div><p>PMCID: PMC1234567 PMID: 7654321</p>'
      )
    )
    expect(article.articleType).toBe('research-article')
    expect(children(front, 'subject').map(textOf)).toEqual(['Artículo'])
    expect(children(front, 'journal')).toMatchObject([{ title: 'Harbours' }])
    expect(children(front, 'publication')).toMatchObject([{ volume: '45', issue: '01' }])
    expect(children(front, 'date')).toMatchObject([{ event: 'collection', year: 2022, season: 'Jan-Mar' }])
    expect(children(front, 'articleId').map(id => [id.kind, id.value])).toEqual([
      ['doi', '10.1000/m.45'],
      ['pmid', '7654321'],
      ['pmcid', 'PMC1234567']
    ])
    expect(textOf(body[0]!)).toMatch(/^Introduction/)
    expect(unplaced).toEqual([])
    expect(invented).toEqual([])
  })
})

describe('history', () => {
  it('has a second submission beside the first', async () => {
    const { front, unplaced } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        '<section><h4>Submission history</h4><div><b>Received</b>: 21 April 2025</div><div><b>Resubmitted</b>: 31 December 2025</div><div><b>Accepted</b>: 9 February 2026</div></section></body>'
      )
    )
    expect(children(front, 'date').map(({ event, year, month, day }) => [event, year, month, day])).toEqual([
      ['received', 2025, 4, 21],
      ['rev-recd', 2025, 12, 31],
      ['accepted', 2026, 2, 9]
    ])
    expect(unplaced).toEqual([])
  })
  it('is read from a part of its name, whatever holds the dates', async () => {
    const { front, body, unplaced } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '</body>',
        '<div><h2>Histórico</h2><ul><li><strong>Recibido</strong><br>17 Nov 2020</li><li><strong>Acepto</strong><br>09 Ago 2021</li></ul></div><div><h2>Fechas de Publicación</h2><ul><li><b>Publicación en esta colección</b><br>16 Mar 2022</li><li><b>Fecha del número</b><br>2022</li></ul></div></body>'
      )
    )
    expect(children(front, 'date').map(({ event, year, month, day }) => [event, year, month, day])).toEqual([
      ['received', 2020, 11, 17],
      ['accepted', 2021, 8, 9],
      ['pub', 2022, 3, 16],
      ['collection', 2022, undefined, undefined]
    ])
    expect(body.map(textOf)).toEqual(['Introduction Some text of the article stands here.'])
    expect(unplaced).toEqual([])
  })
  it.each([
    [
      'the rows of a table',
      '<table><tr><td>Received:</td><td>9 April 2014</td></tr><tr><td>Accepted:</td><td>19 December 2014</td></tr></table>'
    ],
    ['a list without terms', '<dl><dd>Received 9 April 2014</dd><dd>Accepted 19 December 2014</dd></dl>'],
    [
      'labels and days by turns',
      '<div><div class="l">Received:</div><div class="d">9 April 2014</div><div class="l">Accepted:</div><div class="d">19 December 2014</div></div>'
    ]
  ])('is read from %s', async (_, source) => {
    const { front, body, unplaced } = await page(withByline('<p class="authors">Ada Lind</p>', source))
    expect(children(front, 'date').map(({ event, month, day }) => [event, month, day])).toEqual([
      ['received', 4, 9],
      ['accepted', 12, 19]
    ])
    expect(body.map(textOf)).toEqual(['Introduction Some text of the article stands here.'])
    expect(unplaced).toEqual([])
  })
  it('has the version of record of an article', async () => {
    const { front } = await page(
      withByline('<p class="authors">Ada Lind</p><p>Version of Record online: 21 JAN 2016</p>')
    )
    expect(children(front, 'date').map(({ event, year, month, day }) => [event, year, month, day])).toEqual([
      ['version-of-record', 2016, 1, 21]
    ])
  })
  it('is no table of data, and no pair of lines that says more than a day', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '<table><tr><td>Received</td><td>12 boats in 2014</td><td>3</td></tr><tr><td>Accepted</td><td>4 boats in 2015</td><td>5</td></tr></table><div><p>Accepted:</p><p>19 December 2014 was a windy day.</p></div>'
      )
    )
    expect(children(front, 'date')).toEqual([])
  })
  it('is read line by line in a box about the article', async () => {
    const { front, body } = await page(
      withByline('<p class="authors">Ada Lind</p>', '<h2>Abstract</h2><p>Why.</p>').replace(
        '<h2>Introduction',
        '<div class="articleinfo"><p><b>Received:</b> August 12, 2014; <b>Accepted:</b> September 30, 2014</p><p>Editor: Qi Wang, Institute of Botany, China</p></div><h2>Introduction'
      )
    )
    expect(children(front, 'date').map(({ event, month, day }) => [event, month, day])).toEqual([
      ['received', 8, 12],
      ['accepted', 9, 30]
    ])
    // The editor is a contributor, the editor's address is nobody else's.
    expect(children(front, 'contributor').map(one => [one.role, one.printed, one.affiliations])).toEqual([
      ['author', 'Ada Lind', []],
      ['editor', 'Qi Wang', ['aff1']]
    ])
    expect(body.map(textOf).join(' ')).not.toContain('Received')
  })
})
