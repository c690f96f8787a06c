import type { CslItem } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { lostInBibliography, readBibliography, withKeys, writeBibliography } from '../src/bibliography.js'

const items: CslItem[] = [
  {
    type: 'article-journal',
    title: 'Sleep in night nurses: Über 50% of them & co_x',
    author: [
      { family: 'Okoro', given: 'T. B.' },
      { family: 'van der Meer', given: 'É.', suffix: 'Jr' },
      { literal: 'Shift Work Study Group' }
    ],
    issued: { 'date-parts': [[2014, 3]] },
    'container-title': 'J Shift Work',
    volume: '12',
    issue: '3',
    page: '211-220',
    'page-first': '211',
    DOI: '10.5555/abc'
  },
  {
    type: 'chapter',
    title: 'The tides',
    author: [{ family: 'Łoś', given: 'A' }],
    editor: [{ family: 'Berg', given: 'H. P.' }],
    'container-title': 'A Book of Boats',
    publisher: 'Harbour Press',
    'publisher-place': 'Oslo',
    issued: { 'date-parts': [[2001]] },
    page: '1-9'
  },
  {
    type: 'webpage',
    title: 'Boats',
    author: [{ literal: 'World Boat Office' }],
    URL: 'https://example.org/boats',
    accessed: { 'date-parts': [[2020, 1, 2]] },
    custom: { 'et-al': true }
  }
]

describe('bibliographies', () => {
  it('give each work a key of its own, in order', () => {
    const twice = withKeys([items[0]!, items[0]!, { ...items[0]!, id: 'mine' }, items[1]!])
    expect(twice.map(({ id }) => id)).toEqual(['okoro2014sleep', 'okoro2014sleepa', 'mine', 'los2001tides'])
  })

  for (const kind of ['bibtex', 'biblatex', 'ris', 'csl'] as const)
    it(`${kind}: what is written is read again, and the same text comes each time`, async () => {
      const text = await writeBibliography(items, kind)
      expect(await writeBibliography(items, kind)).toBe(text)
      const said: string[] = []
      const back = await readBibliography(text, kind === 'biblatex' ? 'bibtex' : kind, {
        problem: words => said.push(words)
      })
      expect(said).toEqual([])
      expect(back.map(({ title }) => title)).toEqual(items.map(({ title }) => title))
      expect(back[0]).toMatchObject({
        id: 'okoro2014sleep',
        type: 'article-journal',
        'container-title': 'J Shift Work',
        volume: '12',
        issue: '3',
        page: '211-220',
        DOI: '10.5555/abc'
      })
      expect(back[0]!.author!.length).toBe(3)
      expect(back[0]!.author![0]!.family).toBe('Okoro')
      expect(back[1]!.editor![0]!.family).toBe('Berg')
      const lost = await lostInBibliography(items, text, kind)
      expect(lost.get('author') ?? 0, [...lost].join(' ')).toBe(0)
      expect(lost.get('container-title')).toBeUndefined()
      if (kind === 'csl' || kind === 'biblatex') expect([...lost.keys()]).toEqual([])
    })

  it('says “and others” where the printed list was cut short', async () => {
    expect(await writeBibliography([items[2]!], 'bibtex')).toContain('{World Boat Office} and others')
  })

  it('writes RIS as managers read it: both ends of the pages, dates without empty parts', async () => {
    const text = await writeBibliography(items, 'ris')
    expect(text).toContain('SP  - 211\nEP  - 220\n')
    expect(text).toMatch(/^ER {2}- $/m)
    expect(text).not.toMatch(/\/\s*$/m)
  })

  it('finds what a format does not hold', async () => {
    const text = await writeBibliography([{ ...items[0]!, medium: 'Internet' }], 'bibtex')
    expect(
      (await lostInBibliography([{ ...items[0]!, medium: 'Internet' }], text, 'bibtex')).get('medium')
    ).toBe(1)
  })

  it('an entry that cannot be read costs itself alone', async () => {
    const said: string[] = []
    const back = await readBibliography(
      '@book{a, title={A}}\n@book{b, title={B}\n@book{c, title={C}}',
      'bibtex',
      {
        problem: words => said.push(words)
      }
    )
    expect(back.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(said.length).toBe(1)
  })

  it('reads an address as words, never as something to open', async () => {
    expect(await readBibliography('https://doi.org/10.5555/12345678', 'bibtex')).toEqual([])
    expect(await readBibliography('10.5555/12345678', 'ris')).toEqual([])
  })

  it('takes no more than it is allowed', async () => {
    const counted = (entries: number): void => {
      if (entries > 1) throw new RangeError('too many')
    }
    for (const [text, kind] of [
      ['@book{a,title={A}}@book{b,title={B}}', 'bibtex'],
      ['TY  - BOOK\nER  - \nTY  - BOOK\nER  - \n', 'ris'],
      ['[{"title":"A"},{"title":"B"}]', 'csl']
    ] as const)
      await expect(readBibliography(text, kind, { counted })).rejects.toThrow('too many')
  })
})
