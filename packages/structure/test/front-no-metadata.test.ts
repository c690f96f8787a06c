/** Pages of which only the words were kept: no metadata in the head, so that the lines beside the title say where the article came out. */
import { children, childrenOf, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const body =
  '<p>Ada Lind<sup>1</sup></p><p><sup>1</sup>Harbour College, Porto, Portugal</p><h2>Introduction</h2><p>Some text of the article stands here.</p>'
const title = 'Tides of a small harbour and its moles'
const bare = (above: string, below = '', head = `<title>${title}</title>`): string =>
  `<html lang="en"><head>${head}</head><body>${above}<h1>${title}</h1>${below}${body}</body></html>`

describe('a page without metadata', () => {
  it.each([
    [
      'a line as indexers print it',
      '<div>Eur J Harb. 2024 Oct 28;34(Suppl 3):harb144.662. doi: <a href="https://doi.org/10.1000/harb/144.662">10.1000/harb/144.662</a></div>',
      { abbreviation: 'Eur J Harb' },
      { volume: '34', issue: 'Suppl 3', elocationId: 'harb144.662' },
      [2024, 10, 28],
      '10.1000/harb/144.662'
    ],
    [
      'title and year first',
      '<p><i>Harbours</i> <b>2014</b>, <i>4</i>(4), 932-945; doi:<a href="https://doi.org/10.1000/harb4040932">10.1000/harb4040932</a></p>',
      { title: 'Harbours' },
      { volume: '4', issue: '4', firstPage: '932', lastPage: '945' },
      [2014, undefined, undefined],
      '10.1000/harb4040932'
    ],
    [
      'a line whose volume has its year beside it',
      '<p>Volume 2014 (2014), Article ID 247835, 10 pages</p><p><a href="https://doi.org/10.1000/2014/247835">https://doi.org/10.1000/2014/247835</a></p>',
      undefined,
      { volume: '2014', elocationId: '247835' },
      undefined,
      '10.1000/2014/247835'
    ],
    [
      'a DOI in the line of the dates',
      '<div>Front Harb. 2022; 4: 788124.</div><div>Published online 2022 Feb 15. doi: <a href="https://doi.org/10.1000/h.788124">10.1000/h.788124</a></div>',
      { abbreviation: 'Front Harb' },
      { volume: '4', elocationId: '788124' },
      [2022, 2, 15],
      '10.1000/h.788124'
    ]
  ])('%s', async (_, above, journal, publication, date, doi) => {
    const { front, unplaced, invented } = await page(bare(above))
    expect(children(front, 'articleTitle').map(textOf)).toEqual([title])
    if (journal) expect(children(front, 'journal')).toMatchObject([journal])
    else expect(children(front, 'journal')).toEqual([])
    expect(children(front, 'publication')).toMatchObject([publication])
    expect(children(front, 'date').map(({ event, year, month, day }) => [event, year, month, day])).toEqual(
      date ? [['pub', ...date]] : []
    )
    expect(children(front, 'articleId').map(id => id.value)).toEqual([doi])
    expect([...unplaced, ...invented]).toEqual([])
  })

  it('takes the date of such a line only where no other is said', async () => {
    const { front } = await page(
      bare('<div>Front Harb. 2022 Mar 1; 4: 788124.</div>', '<p>Published: 15 February 2022</p>')
    )
    expect(children(front, 'date').map(({ year, month, day }) => [year, month, day])).toEqual([[2022, 2, 15]])
  })

  it('finds the title among the parts of the name of the window', async () => {
    const { front, body: rest } = await page(
      `<html lang="en"><head><title>Harbours | Free Full-Text | ${title} | HTML</title></head><body><p>${title}</p>${body}</body></html>`
    )
    expect(children(front, 'articleTitle').map(textOf)).toEqual([title])
    expect(rest.map(textOf).join(' ')).not.toContain(title)
  })

  it('has neither the name of its file for a title nor a byline with marks and places for names', async () => {
    for (const name of ['harbour-tides_final', 'Microsoft Word - final2.doc', 'tides.docx']) {
      const { front, codes } = await page(
        `<html lang="en"><head><title>${name}</title></head><body><p>Some text of the article stands here.</p></body></html>`
      )
      expect(children(front, 'articleTitle')).toEqual([])
      expect(codes).toContain('structure:no-title')
    }
    const { front } = await page(
      bare(
        '',
        '',
        '<meta name="author" content="Ada Lind1*, Hugo Berg2; 1 Harbour College, Porto; *Corresponding author: ada@harbour.example">'
      )
    )
    expect(children(front, 'contributor').map(one => one.printed)).toEqual(['Ada Lind'])
  })

  it('takes a citation of the article for what it says: a short title, the number that its DOI ends with', async () => {
    const { front } = await page(
      bare('', `<p>Citation: Lind A (2014) ${title}. Front. Harb. 5:1582. doi: 10.1000/harb.2014.01582</p>`)
    )
    expect(children(front, 'journal')).toMatchObject([{ abbreviation: 'Front. Harb.' }])
    expect(children(front, 'publication')).toMatchObject([{ volume: '5', elocationId: '1582' }])
  })
})

describe('an abstract in no heading', () => {
  const words =
    'Water that leaves a kiosk with enough free chlorine may reach the cup with none, and nobody knows how fast.'
  const parts = (...names: string[]): string =>
    names.map(name => `<p><b>${name}</b></p><p>${words}</p>`).join('')
  const source = (inside: string): string =>
    `<html lang="en"><body><h1>${title}</h1><p>Ada Lind</p><p><span><b>Abstract</b></span></p>${inside}<p><b>Keywords:</b> tides, moles</p><h2>Introduction</h2><p>Some text of the article stands here.</p></body></html>`

  it('has its parts below bold lines, and does not say what kind of article it is', async () => {
    const {
      article,
      front,
      body: rest,
      unplaced
    } = await page(source(parts('Background', 'Methods', 'Results')))
    expect(article.articleType).toBeUndefined()
    const [abstract] = children(front, 'abstract')
    expect(abstract!.children.map(part => [part.type, textOf(childrenOf(part)[0]!)])).toEqual([
      ['title', 'Abstract'],
      ['section', 'Background'],
      ['section', 'Methods'],
      ['section', 'Results']
    ])
    expect(rest.map(textOf)).toEqual(['Introduction Some text of the article stands here.'])
    expect(unplaced).toEqual([])
  })
  it('takes no bold line below that names no part of an abstract', async () => {
    const { front, body: rest } = await page(source(parts('Harbours of old', 'Moles of old')))
    expect(children(front, 'abstract')).toEqual([])
    expect(rest.map(textOf).join(' ')).toContain('Harbours of old')
  })
})

it('the numbers of parts that stand outside the numbering are left out by name', async () => {
  const section = (heading: string): string =>
    `<h2>${heading}</h2><p>The authors thank the harbour master and declare none.</p>`
  const { article, unplaced, ledger } = await page(
    `<html lang="en"><body><h1>${title}</h1><p>Ada Lind</p>${[
      '1 Introduction',
      '2 Data availability',
      '3 Competing interests',
      '4 Acknowledgements'
    ]
      .map(section)
      .join(
        ''
      )}<h2>5 References</h2><ol><li>Dam R, Moe L. Harbours. J Harb. 2001;3(2):11-20.</li></ol></body></html>`
  )
  expect(unplaced).toEqual([])
  expect(select(article, 'referenceList').map(list => textOf(list.children[0]!))).toEqual(['References'])
  expect(ledger.dropped.filter(one => one.reason === 'label').map(one => one.text)).toEqual(
    expect.arrayContaining(['2', '3', '4', '5'])
  )
})
