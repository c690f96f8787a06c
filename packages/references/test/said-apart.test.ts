/** What is said of a work in words of its own, outside of brackets; and words that look so and are a part of the title. */
import { describe, expect, it } from 'vitest'
import { parseReference } from '../src/index.js'

const read = (text: string) => parseReference(text).csl

describe('versions', () => {
  it('are a sentence of their own', () => {
    const csl = read('Faber JW. TIDEMAP: charts for small boats. Version 2.14. Riga: Boat House; 2009.')
    expect(csl).toMatchObject({
      title: 'TIDEMAP: charts for small boats',
      version: '2.14',
      publisher: 'Boat House'
    })
  })

  it('are a part of a title that goes on', () => {
    const csl = read('Faber JW. A new version 2 of the tide map. J Tides. 2009;12:1-9.')
    expect(csl.title).toBe('A new version 2 of the tide map')
    expect(csl.version).toBeUndefined()
  })
})

describe('patents', () => {
  it('are known by their number, which is no volume', () => {
    expect(read('Okabe T, Moe A. Collar for goats. US Patent 7,123,456. 2008.')).toMatchObject({
      type: 'patent',
      title: 'Collar for goats',
      number: '7,123,456'
    })
    expect(
      read('Okabe T. Collar for goats. European Patent Application No. EP 1234567 A1, 12 May 2003.')
    ).toMatchObject({
      type: 'patent',
      number: 'EP 1234567 A1'
    })
  })

  it('are no article about patents', () => {
    const csl = read('Okabe T. What a US patent is worth to farmers. J Farm Law. 2008;12(3):45-60.')
    expect(csl).toMatchObject({
      type: 'article-journal',
      title: 'What a US patent is worth to farmers',
      volume: '12'
    })
  })
})

describe('dates behind their words', () => {
  it('are the year of the work where there is no other', () => {
    const csl = read(
      'Harbour Board. Rules for small boats. Last updated: May 3, 2020. https://boats.example.org'
    )
    expect(csl).toMatchObject({ title: 'Rules for small boats', issued: { 'date-parts': [[2020, 5, 3]] } })
    expect(csl['container-title']).toBeUndefined()
  })

  it('stay in a title that speaks of them', () => {
    const csl = read('Harbour Board. Rules revised May 3, 1998 and still kept. Riga: Boat House; 2004.')
    expect(csl.issued).toEqual({ 'date-parts': [[2004]] })
    expect(csl.title).toBe('Rules revised May 3, 1998 and still kept')
  })
})

describe('a year at the end of a title', () => {
  it('is no volume where the year of the work is known', () => {
    const csl = read('Reed Office. (2018). State of the reedbeds 2017. https://reeds.example.org')
    expect(csl).toMatchObject({ title: 'State of the reedbeds 2017', issued: { 'date-parts': [[2018]] } })
    expect(csl.volume).toBeUndefined()
  })

  it('is one behind the comma of a list without other years', () => {
    const csl = read('MOURA, J. Mapas de la costa, 1998. Universidad del Mar, Lima.')
    expect(csl).toMatchObject({ title: 'Mapas de la costa', issued: { 'date-parts': [[1998]] } })
    const other = read('MOURA, J. Mapas de la costa, 1998. Universidad del Mar, Lima, 2001.')
    expect(other).toMatchObject({ title: 'Mapas de la costa, 1998', issued: { 'date-parts': [[2001]] } })
  })
})

describe('how many pages', () => {
  it('a whole book has, where one bare number stands behind its house', () => {
    const csl = read(
      'Derr M. (2011). How wolves walk: from wolves to dogs. New York, NY: The Outlook Press, 287.'
    )
    expect(csl['number-of-pages']).toBe('287')
    expect(csl.page).toBeUndefined()
  })

  it('are the page of a chapter, and of what says so', () => {
    expect(read('Derr M. Wolves. In: Moe A, editor. Dogs. London: Outlook Press; 2011:287.').page).toBe('287')
    expect(read('Derr M. How wolves walk. London: Outlook Press; 2011. p. 287.').page).toBe('287')
  })
})

describe('bodies', () => {
  it('edit, and their mark is no part of the name', () => {
    expect(read('Office of Boats (ed.). The boats of the lake. Riga: Boat House, 2001.')).toMatchObject({
      editor: [{ literal: 'Office of Boats' }],
      title: 'The boats of the lake'
    })
  })

  it('are states above their laws', () => {
    expect(read('Rio Grande do Norte. Decreto nº 1.377, de 14 de outubro de 1981.').author).toEqual([
      { literal: 'Rio Grande do Norte' }
    ])
    // A person before the same words wrote about the law.
    expect(read('Norte RG. Decreto e costume. Natal: EDUFRN; 1981.').author).toEqual([
      { family: 'Norte', given: 'RG' }
    ])
  })
})

describe('entries set in lines', () => {
  it('count in a line of their own', () => {
    const csl = read(
      'A gene for tides: in the crab\nJane Okoro, T Pryce\nLetters of Riga. Series B, Biological Sciences, 356, 1533-1544, 2001\nhttps://doi.org/10.5555/lr.2001 — cited 2 times in paper'
    )
    expect(csl).toMatchObject({
      title: 'A gene for tides: in the crab',
      author: [
        { family: 'Okoro', given: 'Jane' },
        { family: 'Pryce', given: 'T' }
      ],
      'container-title': 'Letters of Riga. Series B, Biological Sciences',
      volume: '356',
      page: '1533-1544'
    })
  })

  it('are no such lines where a sentence stands second', () => {
    const csl = read('Okoro J. A gene for tides.\nIt is found in the crab.\nLetters of Riga, 2001')
    expect(csl.author).toEqual([{ family: 'Okoro', given: 'J' }])
  })
})
