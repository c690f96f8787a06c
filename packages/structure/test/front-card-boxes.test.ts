/** Cards with labels and raised marks in their lines, badges beside titles, boxes of topics: forms of societies' sites. */
import { children, select, textOf } from '@offprint/ast'
import { expect, it } from 'vitest'
import { edges, page, people, withByline } from './front.js'

const head =
  '<meta name="citation_author" content="Lind, Ada"><meta name="citation_author" content="Okoro, Ben">'
const aff = (label: string, name: string, rest: string) =>
  `<div class="aff"><span class="label title-label">${label}</span><div class="institution">${name}</div>, ${rest}, <div class="country">Kenya</div></div>`
const author = (name: string, lines: string, mark = '') =>
  `<div class="al-name"><a class="linked" href="javascript:;">${name}</a><div class="iD"><a href="https://orcid.org/0000-0002-1825-0097">0000-0002-1825-0097</a></div><span class="delim">; </span><div class="info-card-author"><div><div class="info-card-name">${name} ${mark}</div></div><div>${lines}</div></div></div>`
const harbour = aff('1', 'Institute of Tides, Harbour College', 'Port')
const cards = `<div class="authors">${author('Ada Lind', harbour)}${author('Ben Okoro', harbour + aff('2', 'School of Sand, Harbour College', 'Port'), '<span><a href="#cor1"><sup>a)</sup></a></span>')}</div>`

it('a label is the mark of its place, and a raised mark in a link none of the name', async () => {
  const { front, body, unplaced, invented } = await page(
    withByline(
      cards,
      '<p>a)Author to whom correspondence should be addressed: <a href="mailto:ben@sea.example">ben@sea.example</a></p>',
      head
    )
  )
  expect(people(front)).toEqual(['Ada|Lind', 'Ben|Okoro'])
  expect(edges(front)).toEqual(['1', '1 2'])
  expect(children(front, 'affiliation').map(textOf)).toEqual([
    'Institute of Tides, Harbour College, Port, Kenya',
    'School of Sand, Harbour College, Port, Kenya'
  ])
  expect(children(front, 'correspondence').map(textOf).join()).toContain('ben@sea.example')
  expect(body.map(textOf)).toEqual(['Introduction Some text of the article stands here.'])
  expect([unplaced, invented]).toEqual([[], []])
})

const titled = (badge: string) =>
  page(
    `<html lang="en"><head>${head}<meta name="citation_title" content="Ways to open access"></head><body><h1>Ways to open ${badge}</h1><p>Ada Lind, Ben Okoro</p><h2>Introduction</h2><p>Some text of the article stands here.</p></body></html>`
  )

it('a badge of access behind the title goes, words of the title stay', async () => {
  const { front } = await titled(
    'access <i class="icon" title="Open Access"><span class="sr">Open Access</span></i>'
  )
  expect(textOf(children(front, 'articleTitle')[0]!).trim()).toBe('Ways to open access')
  const { front: own } = await titled('access')
  expect(textOf(children(own, 'articleTitle')[0]!)).toBe('Ways to open access')
})

it('a box of a label and links to other pages tells the subjects; one with sentences stays', async () => {
  const topics = '<div><div>Topics</div><a href="/t/1">Tides</a><span>,</span> <a href="/t/2">Moles</a></div>'
  const line = '<p class="authors">Ada Lind, Ben Okoro</p>'
  const { front, body, unplaced } = await page(withByline(line, topics, head))
  expect(children(front, 'subject').map(textOf)).toEqual(['Tides', 'Moles'])
  expect(body.map(textOf)).toEqual(['Introduction Some text of the article stands here.'])
  expect(unplaced).toEqual([])
  const own = '<div><h3>Subjects</h3><p>Twelve <a href="/t/1">keepers</a> took part in the study.</p></div>'
  const { front: plain, body: kept } = await page(
    withByline(line, '', head).replace('</body>', `<h2>Methods</h2>${own}</body>`)
  )
  expect(children(plain, 'subject')).toEqual([])
  expect(kept.flatMap(one => select(one, 'title')).map(textOf)).toContain('Subjects')
})
