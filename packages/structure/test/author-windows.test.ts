/** Windows over the names of authors, dates in rows of boxes, titles in an abstract, tabs: the shapes of newer pages. */
import { children, select, squash, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const source = (front: string, authors = ['Ada Lind', 'Olu Okoro']): string =>
  `<html lang="en"><head><title>Tides of the marsh</title><meta name="citation_title" content="Tides of the marsh">${authors
    .map(author => `<meta name="citation_author" content="${author}">`)
    .join('')}</head><body><h1>Tides of the marsh</h1>${front}
    <h2>Introduction</h2><p>The tide rose for a year, and fell in the next.</p></body></html>`

const search = '<a href="/authored-by/x">Search for more papers by this author</a>'
const window = (lines: string): string => `<div class="author-info">${lines}${search}</div>`

describe('windows over names', () => {
  it('have who writes, the places and the address to write to; links to other works go', async () => {
    const row = `<div class="list"><span><a href="/a/lind">Ada Lind</a>, ${window('<p class="author-name">Ada Lind</p><p>Harbour College, Mombasa, Kenya</p>')}</span>
      <span><a href="/a/okoro">Olu Okoro</a>${window('<p>Corresponding Author</p><p>Olu Okoro</p><ul><li><a href="mailto:olu@marsh.example">olu@marsh.example</a></li></ul><p>Marsh Institute, Lagos, Nigeria</p><p><b>Correspondence</b></p><p>Olu Okoro, Marsh Institute, PO Box 7, Lagos, Nigeria.</p><p>Email: <a href="mailto:olu@marsh.example">olu@marsh.example</a></p>')}</span></div>`
    const { article, front, unplaced, invented } = await page(source(`${row}${row}`))
    const people = children(front, 'contributor')
    expect(people.map(one => [one.printed, one.corresponding ?? false, textOf(one)])).toEqual([
      ['Ada Lind', false, ''],
      ['Olu Okoro', true, '']
    ])
    expect(children(front, 'affiliation').map(one => textOf(one))).toEqual([
      'Harbour College, Mombasa, Kenya',
      'Marsh Institute, Lagos, Nigeria'
    ])
    expect(children(front, 'correspondence').map(one => squash(textOf(one)))).toEqual([
      'Olu Okoro, Marsh Institute, PO Box 7, Lagos, Nigeria. Email: olu@marsh.example'
    ])
    expect(people[1]!.emails).toEqual(['olu@marsh.example'])
    expect(select(article, 'section').map(one => textOf(one.children[0]!))).toEqual(['Introduction'])
    expect(unplaced).toEqual([])
    expect(invented).toEqual([])
  })

  it('of an editor make one editor, and no person of the links', async () => {
    const links =
      '<div>Search for other works by this author on:</div><div><a href="/search-results?a=x">Harbour Press</a></div><div><a href="https://scholar.google.com/scholar?q=author:x">Google Scholar</a></div>'
    const card = (name: string, more: string): string =>
      `<div class="info-card-author"><div class="name">${name}</div>${more}${links}</div>`
    const { front, unplaced } = await page(
      source(
        `<div class="authors"><div><a href="#">Ada Lind</a>, <span>${card('Ada Lind', '<div class="aff">Harbour College, Kenya</div>')}</span></div>
        <div><a href="#">Olu Okoro</a><span>${card('Olu Okoro', '<div class="aff">Marsh Institute, Nigeria</div>')}</span></div></div>
        <div class="editors"><div><span>Associate Editor:</span> <a href="#">Eva Berg</a><span>${card('Eva Berg', '<div>Associate Editor</div>')}</span></div></div>`
      )
    )
    expect(children(front, 'contributor').map(one => [one.role, one.printed])).toEqual([
      ['author', 'Ada Lind'],
      ['author', 'Olu Okoro'],
      ['editor', 'Eva Berg']
    ])
    expect(children(front, 'footnote')).toEqual([])
    expect(unplaced).toEqual([])
  })

  it('that only say who is the author to write to have places below it', async () => {
    const { front } = await page(
      source(
        `<div>${window('<p>Ada Lind</p><p>Harbour College, Mombasa, Kenya</p>')}${window('<p>Olu Okoro</p><p>Corresponding author</p><p>Marsh Institute, Lagos, Nigeria</p>')}</div>`
      )
    )
    const [, second] = children(front, 'contributor')
    expect(second).toMatchObject({ printed: 'Olu Okoro', corresponding: true })
    expect(second!.affiliations).toHaveLength(1)
    expect(children(front, 'correspondence')).toEqual([])
  })

  it('in the line of the name give each place behind its letter', async () => {
    const author = (name: string, says: string): string =>
      `<span class="entry"><div><a class="author" href="/author/x">${name}</a><span class="overlay">${says}</span></div>, </span>`
    const { front, unplaced, invented } = await page(
      source(
        `<div><span class="group">${author('Ada Lind', 'a Harbour College, Mombasa, Kenya;b Marsh Institute, Lagos, Nigeria')}${author('Olu Okoro', 'b Marsh Institute, Lagos, Nigeria<span class="corr-sec"><span class="heading">Correspondence</span><a href="mailto:olu@marsh.example">olu@marsh.example</a></span>')}</span></div>`
      )
    )
    expect(children(front, 'affiliation').map(one => [one.label, textOf(one)])).toEqual([
      ['a', 'Harbour College, Mombasa, Kenya'],
      ['b', 'Marsh Institute, Lagos, Nigeria']
    ])
    const [first, second] = children(front, 'contributor')
    expect(first!.affiliations).toHaveLength(2)
    expect(second).toMatchObject({ corresponding: true, emails: ['olu@marsh.example'] })
    expect(second!.affiliations).toEqual([first!.affiliations[1]])
    expect(unplaced).toEqual([])
    expect(invented).toEqual([])
  })

  it('are none where a span behind words is only larger', async () => {
    const { body } = await page(
      source('<h2>Methods</h2><p>Ada Lind<span class="overlay-note"> a Harbour master</span></p>')
    )
    expect(squash(body.map(textOf).join(' '))).toContain('Ada Lind a Harbour master')
  })
})

describe('dates in rows of boxes', () => {
  const rows = (list: [string, string][]): string =>
    `<div class="rows">${list.map(([name, day]) => `<div><div>${name}</div><div>${day}</div></div>`).join('')}</div>`

  it('are the history', async () => {
    const { front, body, unplaced } = await page(
      source(
        `<p class="authors">Ada Lind, Olu Okoro</p>${rows([
          ['Received:', '26 August 2019'],
          ['Revision received:', '04 September 2020'],
          ['Editorial decision:', '07 September 2020'],
          ['Accepted:', '08 September 2020']
        ])}`
      )
    )
    expect(children(front, 'date').map(one => [one.event, one.year, one.month, one.day])).toEqual([
      ['received', 2019, 8, 26],
      ['rev-recd', 2020, 9, 4],
      ['accepted', 2020, 9, 8]
    ])
    expect(squash(body.map(textOf).join(' '))).not.toContain('decision')
    expect(unplaced).toEqual([])
  })

  it('are not where a box holds something else', async () => {
    const { body } = await page(
      source('').replace(
        '</body>',
        `${rows([
          ['Received:', 'no answer'],
          ['Found:', '26 August 2019']
        ])}</body>`
      )
    )
    expect(squash(body.map(textOf).join(' '))).toContain('Received: no answer Found: 26 August 2019')
  })
})

describe('titles in an abstract', () => {
  it('head its parts, though no section has such names, and the first section of the text is none of them', async () => {
    const { front, body } = await page(
      source(
        `<p class="authors">Ada Lind, Olu Okoro</p><h2>Abstract</h2><section class="abstract"><div><div class="title">Motivation</div><p>Tides are old.</p></div><div><div class="title">Results</div><p>They rise.</p></div></section>`
      )
    )
    const [abstract] = children(front, 'abstract')
    expect(select(abstract!, 'section').map(one => squash(textOf(one.children[0]!)))).toEqual([
      'Motivation',
      'Results'
    ])
    expect(body.map(part => squash(textOf(part)).slice(0, 12))).toEqual(['Introduction'])
  })
})

describe('tabs of a page', () => {
  it('are no parts of the article, though their headings have the names of such', async () => {
    const tabs = (names: string[]): string =>
      `<nav aria-label="Tools"><ul>${names.map(name => `<li><a href="#pane-${name}"><h2>${name}</h2></a></li>`).join('')}</ul></nav>`
    const { article, ledger } = await page(
      source(
        `<p class="authors">Ada Lind, Olu Okoro</p>${tabs(['Figures', 'References', 'Related'])}<h2>Abstract</h2><p>Tides rise.</p>`
      )
    )
    expect(select(article, 'section').map(one => textOf(one.children[0]!))).toEqual(['Introduction'])
    expect(ledger.dropped.map(one => [one.reason, one.text])).toContainEqual([
      'navigation',
      'Figures References Related'
    ])
  })
})
