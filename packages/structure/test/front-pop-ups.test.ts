/** Windows behind names that are one line of parts, facts set as terms, pictures kept in two sizes: PubFactory and its like. */
import { children, select, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { edges, page, people, withByline } from './front.js'

const head =
  '<meta name="citation_author" content="Ada Lind"><meta name="citation_author" content="Ben Okoro">'
const details = (name: string, places: string, iD = '') =>
  `<div class="details"><div><span role="button">${name}</span><div class="pop-up"><span class="name">${name}</span> <span class="place">${places}<br><br>Search for other papers by ${name} in<br><a href="/search?q=x">Current site</a></span></div></div>${iD}</div>`
const place = (mark: string, words: string) => `<sup>${mark}</sup><span class="text">${words} </span>`
const harbour = place('a', 'Institute of Tides, Harbour College, Port, Kenya')

it('each part of the window is a line of a card; the iD behind it goes with its name', async () => {
  const { front, body, invented, unplaced } = await page(
    withByline(
      `<div>${details('Ada Lind', harbour, '<a href="https://orcid.org/0000-0002-1825-0097">https://orcid.org/0000-0002-1825-0097</a>')}<span>and</span>${details('Ben Okoro', `${harbour}<br>${place('b', 'School of Sand, Harbour College, Port, Kenya')}`)}</div>`,
      '<dl><dt>Print Publication:</dt><dd>15 Dec 2024</dd></dl><dl><dt>Page(s):</dt><dd>27–40</dd></dl>',
      head
    )
  )
  expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro'])
  expect(edges(front)).toEqual(['a', 'a b'])
  expect(children(front, 'contributor')[0]?.orcid).toBe('0000-0002-1825-0097')
  expect(children(front, 'date')).toMatchObject([{ event: 'collection', year: 2024, month: 12, day: 15 }])
  expect(children(front, 'publication')[0]).toMatchObject({ firstPage: '27', lastPage: '40' })
  expect(body.map(textOf)).toEqual(['Introduction Some text of the article stands here.'])
  expect([unplaced, invented]).toEqual([[], []])
})

it('a line of two spans that says something else of an author stays a line', async () => {
  const { body } = await page(
    withByline('<p class="authors">Ada Lind, Ben Okoro</p>', '', head).replace(
      'Some text',
      '</p><div><span class="a">Ada Lind</span> <span class="b">measured the harbour twice a day.</span></div><p>Some text'
    )
  )
  expect(body.map(textOf).join()).toContain('Ada Lind measured the harbour')
})

it('a picture in two sizes is shown once, one that waits for its address has it', async () => {
  const figure = (...files: string[]) =>
    `<figure>${files.map(file => `<img src="${file}">`).join('')}<figcaption><b>Figure 1.</b> A mole.</figcaption></figure>`
  const show = async (source: string) => {
    const { article } = await page(
      withByline('<p>Ada Lind, Ben Okoro</p>', '', head).replace('</body>', `${source}</body>`)
    )
    return select(article, 'graphic').map(one => one.href)
  }
  expect(await show(figure('v/inline-f1.jpg', 'v/full-f1.jpg'))).toEqual(['v/full-f1.jpg'])
  expect(await show(figure('v/inline-f1.jpg', 'v/full-f2.jpg'))).toHaveLength(2)
  expect(await show(figure('skin/img/Blank.svg" data-image-src="v/f1.jpg'))).toEqual(['v/f1.jpg'])
})
