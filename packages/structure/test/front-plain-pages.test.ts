/** Journals whose pages name nothing: bold lines for headings, one line for the names, one for dates, one for rights. */
import { children, type Node, node, select, text, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { readPermissions } from '../src/permissions.js'
import { edges, page, people } from './front.js'

const big = (words: string): string => `<p><font size="4"><b>${words}</b></font></p>`
const title = 'Salt in the wells of a coast: what a survey found'
const plain = (lines: string, rest = ''): string =>
  `<html lang="en"><body><div>${big(title)}${big(title)}${lines}
  ${big('Abstract')}<p>We measured the salt of forty wells near the sea, and it had risen in most of them.</p>
  ${big('Introduction')}<p>Wells near the sea are known to turn salty when too much is drawn from them.</p>${rest}</div></body></html>`

const titles = (body: readonly Node[]): string[] =>
  body.filter(part => part.type === 'section').map(part => textOf(select(part, 'title')[0]!))

describe('the names below a title', () => {
  it('may be one bold name with a mark, above the place with that mark', async () => {
    const { front, body } = await page(
      plain('<p><strong>Ada M. Lind<sup>1</sup></strong></p><p><sup>1</sup>Harbour College, Port, Kenya</p>')
    )
    expect(people(front)).toEqual(['Ada M.|Lind'])
    expect(edges(front)).toEqual(['1'])
    expect(titles(body)).toEqual(['Introduction'])
  })
  it('are no name where what stands below it has another mark', async () => {
    const { front, body } = await page(
      plain('', `${big('Salt And Sand<sup>1</sup>')}<p><sup>2</sup>H was used as a tracer in one well.</p>`)
    )
    expect(people(front)).toEqual([])
    expect(titles(body)).toEqual(['Introduction', 'Salt And Sand1'])
  })
  it('may be words of institutions as well', async () => {
    const { front } = await page(
      plain(
        '<p>Hin Chu<sup>1</sup>, Ada Ward<sup>1,2</sup>, Rui Branch<sup>2</sup></p><p><sup>1</sup>Harbour College, Port, Kenya, <sup>2</sup>Sea Council, Bergen, Norway</p>'
      )
    )
    expect(people(front)).toEqual(['Hin|Chu', 'Ada|Ward', 'Rui|Branch'])
    expect(edges(front)).toEqual(['1', '1 2', '2'])
    const places = await page(plain('<p>CHU Port, Service of Wells, Ward Seven</p>'))
    expect(people(places.front)).toEqual([])
  })
})

describe('a line of dates in figures', () => {
  const dates = async (line: string) =>
    children((await page(plain(`<p>Ada Lind, Rui Berg</p><p>${line}</p>`))).front, 'date').map(
      ({ event, year, month, day }) => [event, year, month, day]
    )
  it('is read in the order that one of them tells', async () => {
    expect(await dates('Received: 02/07/2015 - Accepted: 04/12/2015 - Published: 19/01/2016')).toEqual([
      ['received', 2015, 7, 2],
      ['accepted', 2015, 12, 4],
      ['pub', 2016, 1, 19]
    ])
    expect(await dates('Received: 02/07/2015 - Accepted: 12/24/2015')).toEqual([
      ['received', 2015, 2, 7],
      ['accepted', 2015, 12, 24]
    ])
  })
  it('gives no more than the years where none tells it, or two tell two', async () => {
    for (const line of [
      'Received: 02/07/2015 - Accepted: 04/12/2015',
      'Received: 02/07/2015 - Accepted: 24/12/2015 - Published: 01/19/2016'
    ])
      expect((await dates(line))[0]).toEqual(['received', 2015, undefined, undefined])
  })
})

describe('the number of the journal in a statement of rights', () => {
  const rights = (words: string) => {
    const front = node('front', {}, [])
    readPermissions(front, node('paragraph', {}, [text(words)]))
    const [one] = children(front, 'permissions')
    return [one?.statement, one?.year, one?.holder]
  }
  const open = 'This is an Open Access article distributed under the terms of a licence.'
  it('is no year, and holds nothing', () => {
    expect(rights(`©Ada Lind et al. The Journal of Wells - ISSN 1937-0001. ${open}`)).toEqual([
      '©Ada Lind et al. The Journal of Wells - ISSN 1937-0001.',
      undefined,
      'Ada Lind et al. The Journal of Wells'
    ])
    expect(rights(`© 2021 Ada Lind. Journal of Wells (ISSN: 1937-0001). ${open}`)[1]).toBe(2021)
  })
  it('is none where only years stand', () => {
    expect(rights(`© 1937-1988 Ada Lind. ${open}`)).toEqual(['© 1937-1988 Ada Lind.', 1937, 'Ada Lind'])
  })
})

describe('lines above the title that keep their breaks', () => {
  const above = (lines: string) =>
    plain('<p>Ada Lind, Rui Berg</p>').replace('<div>', `<div><pre>${lines}</pre>`)
  it('say volume and article number', async () => {
    const { front, article, unplaced, invented } = await page(
      above(
        'Journal of Wells<br/>Volume 7 (2014), Article ID 247835, 10 pages<br/><a href="http://dx.doi.org/10.1000/7">http://dx.doi.org/10.1000/7</a>'
      )
    )
    const [said] = children(front, 'publication')
    expect([said?.volume, said?.elocationId]).toEqual(['7', '247835'])
    expect(children(front, 'articleId').map(id => id.value)).toEqual(['10.1000/7'])
    expect(select(article, 'codeBlock')).toEqual([])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('are code where they say nothing of the kind', async () => {
    const text = plain('<p>Ada Lind, Rui Berg</p>', '<pre>volume = 7\nprint(volume)</pre>')
    expect(select((await page(text)).article, 'codeBlock').map(one => one.value)).toEqual([
      'volume = 7\nprint(volume)'
    ])
  })
})

describe('words that jump, with no link under them', () => {
  it('leave a heading when others end with them, whatever its own words', async () => {
    const { body, ledger } = await page(
      plain(
        '<p>Ada Lind, Rui Berg</p>',
        `${big('What the wells say Up&nbsp;&nbsp; Down')}<p>They say that the sea comes in from below, year after year.</p>
        ${big('Discussion Up&nbsp;&nbsp; Down')}<p>Others have seen the same on other coasts, and drew less.</p>
        ${big('Scaling up')}<p>What was done in forty wells can be done in four hundred.</p>
        ${big('Conclusion Up')}<p>Draw less water from the wells that stand near the sea.</p>`
      )
    )
    expect(titles(body)).toEqual([
      'Introduction',
      'What the wells say',
      'Discussion',
      'Scaling up',
      'Conclusion'
    ])
    expect(ledger.dropped.filter(entry => entry.reason === 'navigation').length).toBe(3)
  })
  it('stay where one line alone ends with them', async () => {
    const { body } = await page(
      plain(
        '<p>Ada Lind, Rui Berg</p>',
        `${big('Turned upside: up down')}<p>A play on words, and nothing else, in one heading.</p>`
      )
    )
    expect(titles(body).at(-1)).toBe('Turned upside: up down')
  })
})

describe('parts behind the text', () => {
  it('do not hold the references, however their headings look', async () => {
    const { article } = await page(
      plain(
        '<p>Ada Lind, Rui Berg</p>',
        `${big('ACKNOWLEDGMENTS')}<p>We thank the people of the coast for their patience with us.</p>
        ${big('References')}<ol><li>Lind A. On wells. J Wells. 2001;3:4-9.</li><li>Berg R. On salt. J Wells. 2002;4:1-3.</li></ol>`
      )
    )
    const back = article.children.find(part => part.type === 'back')!
    expect(select(back, 'reference').length).toBe(2)
    expect(select(back, 'acknowledgement').map(textOf)).toEqual([
      'ACKNOWLEDGMENTS We thank the people of the coast for their patience with us.'
    ])
  })
  it('may hold a declaration that begins with its name, and thanks that begin with a person’s', async () => {
    const { article } = await page(
      plain(
        '<p>Ada Lind, Rui Berg</p>',
        `${big('Acknowledgments')}<p>We thank the people of the coast for their patience with us.</p><p><b>Mona Dahl:</b> she drew the maps.</p><p><b>Funding:</b> the Sea Council paid for the boats and the bottles.</p>`
      )
    )
    const back = article.children.find(part => part.type === 'back')!
    expect(textOf(select(back, 'acknowledgement')[0]!)).toContain('Mona Dahl: she drew the maps.')
    expect(textOf(select(back, 'acknowledgement')[0]!)).not.toContain('boats')
    expect(select(back, 'title').map(textOf)).toEqual(['Acknowledgments', 'Funding'])
  })
})
