/** Bylines, names, affiliations, correspondence. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { addressParts } from '../src/address-parts.js'
import { countryIn } from '../src/data/countries.js'
import { splitName } from '../src/name-parts.js'
import { edges, page, people, withByline } from './front.js'

describe('bylines', () => {
  const affiliations =
    '<p><sup>1</sup>Department of Physics, University of Here, Here, Kenya, <sup>2</sup>Institute of There, There, France</p>'

  it('joins authors to affiliations and correspondence by raised marks', async () => {
    const { front, codes, unplaced, invented, ledger } = await page(
      withByline(
        '<p><b>Ada Lind<sup>1,2,&amp;</sup>, Ben Okoro<sup>2</sup> and Cai Tran<sup>1</sup></b></p>',
        `${affiliations}<p><sup>&amp;</sup><b>Corresponding author</b><br>Ada Lind, <a href="mailto:ada@example.org">ada@example.org</a></p>`
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro', 'Cai|Tran'])
    expect(edges(front)).toEqual(['1 2', '2', '1'])
    const [first] = children(front, 'contributor')
    expect(first).toMatchObject({
      corresponding: true,
      correspondence: ['cor1'],
      emails: ['ada@example.org']
    })
    expect(children(front, 'correspondence')).toMatchObject([{ label: '&', id: 'cor1' }])
    expect(select(front, 'email')).toMatchObject([{ address: 'ada@example.org' }])
    expect(codes).toEqual([])
    expect([unplaced, invented]).toEqual([[], []])
    expect(ledger.dropped).toContainEqual(expect.objectContaining({ text: 'and', reason: 'separator' }))
    expect(ledger.dropped).toContainEqual(
      expect.objectContaining({ text: 'Corresponding author', reason: 'label' })
    )
  })

  it('reads marks on the line, degrees, ORCID links and groups', async () => {
    const { front, unplaced, codes } = await page(
      withByline(
        '<p class="authors">Ada Lind1, MD, PhD, Ben Okoro1,2* <a href="https://orcid.org/0000-0002-1825-0097">iD</a>, the Lakes Study Group</p>',
        '<p>1 Department of Physics, University of Here, Here, Kenya; 2 Institute of There, There, France</p>'
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro', '{the Lakes Study Group}'])
    expect(edges(front)).toEqual(['1', '1 2', ''])
    expect(children(front, 'contributor')[1]).toMatchObject({
      orcid: '0000-0002-1825-0097',
      corresponding: true
    })
    expect(select(front, 'foreign').map(one => [one.name, textOf(one)])).toEqual([['degrees', 'MD, PhD']])
    expect(unplaced).toEqual([])
    expect(codes).toEqual([])
  })

  it('reads “Surname, Given; Surname, Given” and joiners in four languages', async () => {
    expect(people((await page(withByline('<p class="authors">Lind, Ada; Okoro, Ben</p>'))).front)).toEqual([
      'Ada|Lind',
      'Ben|Okoro'
    ])
    for (const and of ['et', 'y', 'e', 'und', '&amp;'])
      expect(
        people((await page(withByline(`<p class="authors">Ada Lind ${and} Ben Okoro</p>`))).front),
        and
      ).toEqual(['Ada|Lind', 'Ben|Okoro'])
  })

  it('takes marks that are links, and numbers of a list that the browser prints', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind <a href="#a2">2</a>, Ben Okoro<sup>1</sup></p>',
        '<ol class="affiliations"><li id="a1">Institute of Here, Here, Kenya</li><li id="a2">Institute of There, There, France</li></ol>'
      )
    )
    expect(edges(front)).toEqual(['2', '1'])
  })

  it('names a mark that nothing has', async () => {
    const { codes } = await page(withByline('<p class="authors">Ada Lind<sup>4</sup></p>', affiliations))
    expect(codes).toEqual(['structure:unknown-mark'])
  })

  it('reads notes on authors', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind<sup>†</sup>, Ben Okoro<sup>†</sup></p>',
        '<p class="author-note"><sup>†</sup> These authors contributed equally.</p>'
      )
    )
    expect(children(front, 'contributor').map(one => [one.equalContribution, one.notes])).toEqual([
      [true, ['fn1']],
      [true, ['fn1']]
    ])
    expect(children(front, 'footnote')).toMatchObject([{ kind: 'equal', label: '†' }])
  })

  it('takes authors from the metadata where the page prints none, and invents no words', async () => {
    const { front, invented } = await page(
      withByline(
        '',
        '',
        '<meta name="citation_author" content="Lind, Ada"><meta name="citation_author_institution" content="Institute of Here, Here, Kenya">'
      )
    )
    expect(people(front)).toEqual(['Ada|Lind'])
    expect(edges(front)).toEqual(['Institute of Here, Here, Kenya'])
    expect(children(front, 'contributor')[0]?.sources?.['printed']).toBe('meta:citation_author')
    expect(select(front, 'affiliationPart').map(part => part.kind)).toEqual([
      'institution',
      'city',
      'country'
    ])
    expect(invented).toEqual([])
  })

  it('finds affiliations in the box that a page hides behind each name', async () => {
    const { front, unplaced, ledger } = await page(
      withByline(
        '<div>Ada Lind<div hidden><h3>Ada Lind</h3><div><sup>1</sup>Institute of Here, Here, Kenya</div><div>Find articles by Ada Lind</div></div><sup>1</sup>, Ben Okoro<div hidden><div><sup>1</sup>Institute of Here, Here, Kenya</div></div><sup>1</sup></div>',
        '',
        '<meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Ben Okoro">'
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro'])
    expect(children(front, 'affiliation').map(one => one.label)).toEqual(['1'])
    expect(edges(front)).toEqual(['1', '1'])
    expect(unplaced).toEqual([])
    expect(ledger.dropped).toContainEqual(expect.objectContaining({ reason: 'hidden', text: 'Ada Lind' }))
  })
})

describe('hostile bylines', () => {
  it('takes time in proportion to signs that begin no mark and end no affiliation', measured, async () => {
    const time = (n: number): Promise<number> =>
      cost(() =>
        page(
          withByline(
            `<p class="authors">Ada Lind<sup>${'1'.repeat(n)}x</sup></p><p class="affiliations">Institute of Here${', '.repeat(n)}x, Kenya</p><h2>${'| '.repeat(n)}x</h2>`
          )
        )
      )
    await time(100)
    // Ten times the signs; a hundred times the time would be quadratic.
    expect((await time(20_000)) / (await time(2000))).toBeLessThan(40)
  })
  it('reads a paper of two thousand authors', async () => {
    const names = Array.from({ length: 2000 }, (_, i) => `Name${'abcdefghij'[i % 10]} Sur${i.toString(36)}x`)
    const head = names
      .map(name => `<meta name="citation_author" content="${name.split(' ').reverse().join(', ')}">`)
      .join('')
    const { front, unplaced } = await page(
      withByline(
        `<p class="authors">${names.map(name => `${name}<sup>1</sup>`).join(', ')}</p>`,
        affiliation,
        head
      )
    )
    expect(children(front, 'contributor')).toHaveLength(2000)
    expect(children(front, 'contributor').every(one => one.affiliations.length === 1)).toBe(true)
    expect(unplaced).toEqual([])
  })
  const affiliation = '<p><sup>1</sup>Institute of Here, Here, Kenya</p>'
})

describe('names', () => {
  const split = (printed: string, options = {}): string => {
    const { name } = splitName(printed, options)
    return [name.given ?? '', name.surname, name.suffix].filter(part => part !== undefined).join('|')
  }
  it('knows particles, suffixes, joiners and capitals', () => {
    expect(
      [
        'Ludwig van Beethoven',
        'Dana Van der Berg',
        'Tomás Ferreira da Costa Jr.',
        'José Ortega y Gasset',
        'Jean-Luc DUPONT DURAND',
        'Amina bint Khalid al Sabah',
        'Léon d’Estrées',
        'Madonna',
        'William B. Driggers III'
      ].map(name => split(name))
    ).toEqual([
      'Ludwig|van Beethoven',
      'Dana|Van der Berg',
      'Tomás Ferreira|da Costa|Jr.',
      'José|Ortega y Gasset',
      'Jean-Luc|DUPONT DURAND',
      'Amina bint Khalid|al Sabah',
      'Léon|d’Estrées',
      '|Madonna',
      'William B.|Driggers|III'
    ])
  })
  it('follows the metadata when it fits the printed name', () => {
    expect(split('Tomás Ferreira da Costa Jr.', { inverted: 'Ferreira da Costa, Tomás, Jr.' })).toBe(
      'Tomás|Ferreira da Costa|Jr.'
    )
    expect(split('Mireille Ngo Bassa', { inverted: 'Ngo Bassa, Mireille' })).toBe('Mireille|Ngo Bassa')
    expect(split('Ada Lind', { inverted: 'Somebody, Else' })).toBe('Ada|Lind')
  })
  it('offers the other reading where two surnames are the custom', () => {
    expect(splitName('Filipa Costa Sousa', { custom: 'portuguese' })).toMatchObject({
      name: { given: 'Filipa Costa', surname: 'Sousa' },
      others: [{ given: 'Filipa', surname: 'Costa Sousa' }]
    })
    expect(splitName('Sónia Santos', { custom: 'portuguese' }).others).toEqual([])
    expect(splitName('Wambui Njeri Kamotho').others).toEqual([])
  })
  it('reads names in two scripts', () => {
    expect(splitName('山田 花子 (Hanako Yamada)')).toMatchObject({
      name: { given: 'Hanako', surname: 'Yamada' },
      others: [{ given: '花子', surname: '山田', style: 'eastern' }]
    })
  })
})

describe('addresses', () => {
  const parts = (text: string): string[] =>
    addressParts(text).map(
      ({ kind, from, to, country }) => `${kind}:${text.slice(from, to)}${country ? `=${country}` : ''}`
    )
  it('reads department, institution, city, state, code and country', () => {
    expect(
      parts(
        'Department of Internal Medicine, Centro Hospitalar Entre Douro e Vouga, Santa Maria da Feira, Portugal'
      )
    ).toEqual([
      'department:Department of Internal Medicine',
      'institution:Centro Hospitalar Entre Douro e Vouga',
      'city:Santa Maria da Feira',
      'country:Portugal=PT'
    ])
    expect(parts('School of Law, University of Somewhere, Boston, MA 02115, U.S.A.')).toEqual([
      'department:School of Law',
      'institution:University of Somewhere',
      'city:Boston',
      'state:MA',
      'postalCode:02115',
      'country:U.S.A=US'
    ])
    expect(
      parts('Unité de mycologie, Centre hospitalier du Lac, 12 rue des Lilas, 56100 Lorient, France')
    ).toEqual([
      'department:Unité de mycologie',
      'institution:Centre hospitalier du Lac',
      'street:12 rue des Lilas',
      'postalCode:56100',
      'city:Lorient',
      'country:France=FR'
    ])
  })
  it('knows countries in five languages and in common variants', () => {
    expect(
      [
        'Cameroun',
        'Países Bajos',
        'Deutschland',
        'Estados Unidos da América',
        "Côte d'Ivoire",
        'the Netherlands',
        'P.R. China',
        'Türkiye',
        'Atlantis'
      ].map(countryIn)
    ).toEqual(['CM', 'NL', 'DE', 'US', 'CI', 'NL', 'CN', 'TR', undefined])
  })
})

describe('cards', () => {
  it('reads an author from each card where the page has no byline', async () => {
    const card = (name: string, at: string, does: string): string =>
      `<div class="tutors"><strong>${name}</strong><br><div>${does}</div><div>${at}</div><ul><li><a href="https://orcid.org/0000-0002-1825-0097">0000-0002-1825-0097</a></li></ul></div>`
    const here = 'University of Here, Here, Brazil'
    const { front, unplaced, invented } = await page(
      withByline('').replace(
        '</body>',
        `<div>${card('Ada Lind', here, 'wrote it')}${card('Ben Okoro', here, 'read it')}</div></body>`
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro'])
    expect(edges(front)).toEqual([here, here])
    expect(children(front, 'contributor').map(one => [one.orcid, textOf(one)])).toEqual([
      ['0000-0002-1825-0097', 'wrote it'],
      ['0000-0002-1825-0097', 'read it']
    ])
    expect([unplaced, invented]).toEqual([[], []])
  })
})

describe('a list of authors with all that is said of each in its line', () => {
  const item = (name: string, orcid: string, place: string): string =>
    `<li><p><strong>${name}</strong> <a href="https://orcid.org/${orcid}">${orcid}</a> · <a href="https://github.com/x">${name.split(' ')[0]!.toLowerCase()}</a> ${place}</p></li>`
  const source = (items: string): string =>
    `<html lang="en"><body><h1>Tides of a small harbour and its moles</h1><p>This manuscript was made on 3 May 2021.</p><ul>${items}</ul><h2>Introduction</h2><p>Some text of the article stands here.</p></body></html>`
  it('is the byline: names, ORCID iDs and places, accounts left out by name', async () => {
    const { front, body, unplaced, invented, ledger } = await page(
      source(
        item(
          'Ada Lind',
          '0000-0002-1825-0097',
          'Department of Seas, Harbour College, Porto; Institute of Boats, University of Oslo'
        ) + item('Hugo Berg', '0000-0001-5109-3700', 'Institute of Boats, University of Oslo')
      )
    )
    expect(people(front)).toEqual(['Ada|Lind', 'Hugo|Berg'])
    expect(children(front, 'contributor').map(one => one.orcid)).toEqual([
      '0000-0002-1825-0097',
      '0000-0001-5109-3700'
    ])
    expect(children(front, 'contributor').map(one => one.affiliations.length)).toEqual([2, 1])
    expect(children(front, 'affiliation')).toHaveLength(2)
    expect(ledger.dropped.filter(one => one.reason === 'service-link').map(one => one.text)).toEqual([
      'ada',
      'hugo'
    ])
    expect(body.map(textOf).join(' ')).not.toContain('Lind')
    expect([...unplaced, ...invented]).toEqual([])
  })
  it('is none where one of its items is no author', async () => {
    const { front } = await page(
      source(
        item('Ada Lind', '0000-0002-1825-0097', 'Harbour College, Porto') +
          '<li><p><strong>Note</strong> to all.</p></li>'
      )
    )
    expect(people(front)).toEqual([])
  })
})
