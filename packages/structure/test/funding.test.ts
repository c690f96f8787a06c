/** Who paid, read in sentences, tables and tags: what is surely a payer or a number, and nothing else. */
import { select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import { Grants, readGrants } from '../src/funding-sentence.js'
import { page } from './front.js'

const read = (text: string, declared = true, initials: string[] = []): Record<string, string[]> => {
  const grants = new Grants()
  readGrants(text, { declared, initials: new Set(initials) }, grants)
  for (const { funder, ids } of grants.list) for (const part of [funder, ...ids]) expect(text).toContain(part)
  return Object.fromEntries(grants.list.map(one => [one.funder, one.ids]))
}

describe('a sentence on funding', () => {
  it.each<[string, Record<string, string[]>]>([
    [
      'This work was supported by the Harbour Research Council (grant numbers HRC-12/3, HRC-45 to J.D.) and the Sea Foundation.',
      { 'Harbour Research Council': ['HRC-12/3', 'HRC-45'], 'Sea Foundation': [] }
    ],
    [
      'AL was supported by Grant T-2018-11 from the Olaf P. Moor Foundation and Grant GB4552 from the Ada and Olu Lind Foundation.',
      { 'Olaf P. Moor Foundation': ['T-2018-11'], 'Ada and Olu Lind Foundation': ['GB4552'] }
    ],
    [
      'This project has received funding from the European Research Council (ERC) under the European Union’s Horizon 2020 research and innovation programme (grant agreement No 123456).',
      { 'European Research Council': ['123456'] }
    ],
    [
      'We thank Ada Lind for comments, and the Norwegian Tide Council (NTC) for financial support (project 12345).',
      { 'Norwegian Tide Council': ['12345'] }
    ],
    [
      'The Coastal Ministry of Education, Fisheries and Sports funded this study (contract 77/2019).',
      { 'Coastal Ministry of Education, Fisheries and Sports': ['77/2019'] }
    ],
    [
      'O.O. holds a Sea Foundation Senior Research Fellowship and is funded by a Sea Foundation Senior Research Fellowship (SF/1234/Z).',
      { 'Sea Foundation': ['SF/1234/Z'] }
    ],
    [
      'Funding was provided by the Natural Tides Fund of Colleges and Universities (14KJA24), the Ministry of Education, Norway (MOE2011-T2), and MRC (G0802012, MR/M00841X/1).',
      {
        'Natural Tides Fund of Colleges and Universities': ['14KJA24'],
        'Ministry of Education, Norway': ['MOE2011-T2'],
        MRC: ['G0802012', 'MR/M00841X/1']
      }
    ],
    [
      'Supported by the Tide Institute, TIDE (TI17jm0510 and TI22wm0225) and DEB 0328700 from the Coastal Science Foundation.',
      { 'Tide Institute': ['TI17jm0510', 'TI22wm0225'], 'Coastal Science Foundation': ['DEB 0328700'] }
    ],
    [
      'Este estudo foi financiado pela Fundação de Amparo às Marés do Estado do Norte (FAMEN), processo nº 2016/12345-6, e pelo Conselho Nacional de Marés (CNM) (bolsa 301234/2019-1).',
      {
        'Fundação de Amparo às Marés do Estado do Norte': ['2016/12345-6'],
        'Conselho Nacional de Marés': ['301234/2019-1']
      }
    ],
    [
      'Agradecemos à Universidade do Porto pelas instalações; ao Conselho Nacional de Marés, pela Bolsa de Mestrado concedida à primeira Autora (Processo nº 133843/2018-9).',
      { 'Conselho Nacional de Marés': ['133843/2018-9'] }
    ],
    [
      'O presente trabalho foi realizado com apoio da Coordenação de Estudos de Marés – Brasil (CAMAR) – Código de Financiamento 001.',
      { 'Coordenação de Estudos de Marés': ['001'] }
    ],
    [
      'Este trabajo fue financiado por el Ministerio de Ciencia e Innovación (proyecto PID2019-1056GB) y la Fundación del Mar.',
      { 'Ministerio de Ciencia e Innovación': ['PID2019-1056GB'], 'Fundación del Mar': [] }
    ],
    [
      'Ce travail a été financé par l’Agence Nationale des Marées (ANM-16-CE02-0012) et soutenu par la Fondation pour la Mer.',
      { 'Agence Nationale des Marées': ['ANM-16-CE02-0012'], 'Fondation pour la Mer': [] }
    ],
    [
      'Diese Arbeit wurde durch die Norddeutsche Gezeitenstiftung (Projekt 12345678) und das Bundesministerium für Küsten gefördert.',
      { 'Norddeutsche Gezeitenstiftung': ['12345678'], 'Bundesministerium für Küsten': [] }
    ],
    [
      'We are grateful to the Research Council of Norway for a grant (no. 240123), and to the crew.',
      { 'Research Council of Norway': ['240123'] }
    ],
    ['Funded by the University of Oslo in Oslo.', { 'University of Oslo': [] }],
    [
      'Supported by the Tide Research Institute, Internal Research Grant (TRI/135/5).',
      { 'Tide Research Institute': ['TRI/135/5'] }
    ],
    [
      'Harbour Fund (2P01 NS41328-06); Canadian Tide Council (CTC Award to F.D.).',
      { 'Harbour Fund': ['2P01 NS41328-06'], 'Canadian Tide Council': [] }
    ]
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'No funding was received from the Harbour Research Council.',
    'The authors received no specific grant from any funding agency in the public, commercial or not-for-profit sectors.',
    'The funders had no role in study design at the University of Oslo.',
    'This view is supported by the results of the National Tide Survey Institute.',
    'The claim is supported by Figure 2 and by Table 3 of the University Press.',
    'The patients were supported by the University Hospital staff.',
    'We thank John Smith of the University of Oslo for helpful comments and the National Library for access.',
    'We thank the Institute of Tides for technical support.',
    'This work was funded by AL and OO.',
    'The work was supported by COMPETE 2020 and by the MAREL project.',
    'Os autores agradecem à Universidade do Porto pelo apoio técnico.',
    'Este estudo não foi financiado pelo Conselho Nacional de Marés.',
    'None.',
    'Not applicable.'
  ])('no payer: %s', text => {
    expect(read(text, true, ['AL', 'OO'])).toEqual({})
    expect(read(text, false, ['AL', 'OO'])).toEqual({})
  })

  it('takes no number for a grant that is a year, a registration, or another body’s', () => {
    expect(
      read(
        'Supported by the Sea Foundation (2016), within the Tides trial (trial registration number: ISRCTN61215213), and by Some Bright Idea (HRC-45).'
      )
    ).toEqual({ 'Sea Foundation': [] })
  })

  it('takes no half of a name that goes on in small letters', () => {
    expect(read('Financé par le Ministère de la Mer et des Services côtiers du Nord.')).toEqual({})
  })

  it('takes time that grows with the text alone', measured, () => {
    const parts = [
      'supported by the A and B, ',
      'grant (',
      'A of the ',
      'funded by Ministry of A, B, C, D ',
      '12a, ',
      '12a,',
      ';;to A.B. ',
      '[(X-1) '
    ]
    const time = (times: number): number => {
      let least = Number.POSITIVE_INFINITY
      for (let n = 0; n < 4; n++) {
        const from = performance.now()
        for (const part of parts)
          readGrants(part.repeat(times), { declared: true, initials: new Set() }, new Grants())
        least = Math.min(least, performance.now() - from)
      }
      return least
    }
    time(500)
    // Eight times the text: eight times the time, and sixty-four times if it grew with the square.
    expect(time(8000) / time(1000)).toBeLessThan(28)
  })
})

const prose = '<p>The harbour was measured twice a day and the readings were written into a book.</p>'
const article = (after: string, head = ''): string =>
  `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour and its moles">${head}</head><body><h1>Tides of a small harbour and its moles</h1><h2>Introduction</h2>${prose}<h2>Methods</h2>${prose}<h2>Discussion</h2>${prose}${after}</body></html>`
const awards = async (after: string, head = '') => {
  const made = await page(article(after, head))
  expect([made.unplaced, made.invented]).toEqual([[], []])
  return {
    ...made,
    awards: select(made.front, 'award').map(({ funder, awardIds, sources }) => [
      funder,
      awardIds,
      sources?.['funder']
    ])
  }
}

describe('an article', () => {
  it('has its grants besides the statement, which stays as it is', async () => {
    const words = 'This work was funded by the Sea Foundation (grant SF-1).'
    const made = await awards(
      `<h2>Funding</h2><p>${words}</p><h2>Acknowledgements</h2><p>Supported by the Tide Council.</p>`
    )
    expect(made.awards).toEqual([['Sea Foundation', ['SF-1'], 'page:funding']])
    expect(select(made.article, 'declaration').map(one => textOf(one))).toEqual([`Funding ${words}`])
  })
  it('has them from its thanks where no statement names any', async () => {
    const made = await awards(
      '<h2>Acknowledgements</h2><p>We thank the crew. This study was funded by the Tide Council (no. 77201).</p>'
    )
    expect(made.awards).toEqual([['Tide Council', ['77201'], 'page:acknowledgements']])
  })
  it('has them from lines, one for each name and number', async () => {
    const made = await awards(
      '<h2>Funding</h2><p>Fundação do Mar</p><p>[https://doi.org/10.13039/501100001234]</p><p>Grant No. 2015/16440-5</p><p>Tide Council</p><p>Finance Code 001</p>'
    )
    expect(made.awards).toEqual([
      ['Fundação do Mar', ['2015/16440-5'], 'page:funding'],
      ['Tide Council', ['001'], 'page:funding']
    ])
    expect(select(made.front, 'award')[0]?.funderId).toBe('10.13039/501100001234')
  })
  it('has them from a table of funders', async () => {
    const made = await awards(
      '<h2>Funding</h2><table><tr><th>Funder</th><th>Grant reference number</th><th>Author</th></tr><tr><td>Sea Trust</td><td>ST-12, ST-13</td><td>Ada Lind</td></tr><tr><td>Some Scheme</td><td>Tide Fellowship</td><td>Ada Lind</td></tr></table>'
    )
    expect(made.awards).toEqual([
      ['Sea Trust', ['ST-12', 'ST-13'], 'page:funding-table'],
      ['Some Scheme', [], 'page:funding-table']
    ])
  })
  it('adds what its metadata tags, once', async () => {
    const tag = (value: string): string => `<meta name="citation_funding_source" content="${value}">`
    const made = await awards(
      '<h2>Funding</h2><p>Funded by the Sea Foundation (SF-100) and others.</p>',
      tag('citation_funder=the Sea Foundation; citation_grant_number=SF-100; citation_grant_number=SF-200') +
        tag('citation_funder=Tide Council; citation_grant_number=7')
    )
    expect(made.awards).toEqual([
      ['Sea Foundation', ['SF-100', 'SF-200'], 'page:funding'],
      ['Tide Council', ['7'], 'meta:citation_funding_source']
    ])
  })
  it('has none where its text speaks of payers, or its statement of none', async () => {
    const made = await awards(
      '<h2>Outlook</h2><p>Harbours were funded by the Tide Council (no. 77201).</p><h2>Funding</h2><p>This research received no external funding.</p>'
    )
    expect(made.awards).toEqual([])
  })
})
