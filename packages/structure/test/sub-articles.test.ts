/** Letters below an article are articles of their own; a text that a page cuts short is the hidden one. */
import { children, select, textOf, validate } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const prose = `<p>${sentence.repeat(3)}</p>`
const article = (after: string): string =>
  `<html lang="en"><head><meta name="citation_title" content="Tides of a small harbour and its moles"></head><body><main><h1>Tides of a small harbour and its moles</h1>
<h2>Introduction</h2>${prose}<h2>Methods</h2>${prose}<h2>Discussion</h2>${prose}${after}</main></body></html>`

describe('letters below an article', () => {
  it('makes sub-articles of a decision letter and of the answer', async () => {
    const { article: made, unplaced } = await page(
      article(
        '<h2>Decision letter</h2><p>Thank you for sending us your work on tides.</p><h2>Author response</h2><p>We thank the reviewers for the care they took.</p>'
      )
    )
    const letters = children(made, 'subArticle')
    expect(letters.map(one => one.articleType)).toEqual(['decision-letter', 'reply'])
    expect(letters.map(one => textOf(select(one, 'articleTitle')))).toEqual([
      'Decision letter',
      'Author response'
    ])
    expect(letters.map(one => textOf(select(one, 'paragraph')))).toEqual([
      'Thank you for sending us your work on tides.',
      'We thank the reviewers for the care they took.'
    ])
    expect(validate(made)).toEqual([])
    expect(unplaced).toEqual([])
  })
  it('knows a heading with the day behind it', async () => {
    const { article: made } = await page(
      article(
        '<h2>Referee Report 29 Jan 2015</h2><p>The readings are sound.</p><h2>Author Response 3 Feb 2015</h2><p>We are glad of it.</p>'
      )
    )
    expect(
      children(made, 'subArticle').map(one => [one.articleType, textOf(select(one, 'articleTitle'))])
    ).toEqual([
      ['reviewer-report', 'Referee Report 29 Jan 2015'],
      ['reply', 'Author Response 3 Feb 2015']
    ])
  })
  it('makes one letter of a report whose heading is printed twice, and counts in roman numbers too', async () => {
    const { article: made, unplaced } = await page(
      article(
        '<h2>Review I</h2><h2>Review I</h2><p>The readings are sound.</p><h2>Review II</h2><p>The book is well kept.</p><h2>Reply</h2><p>We are glad of it.</p>'
      )
    )
    const letters = children(made, 'subArticle')
    expect(letters.map(one => one.articleType)).toEqual(['reviewer-report', 'reviewer-report', 'reply'])
    expect(letters.map(one => textOf(select(one, 'paragraph')))).toEqual([
      'The readings are sound.',
      'The book is well kept.',
      'We are glad of it.'
    ])
    expect(unplaced).toEqual([])
  })
  it('cuts a review history at the lines that open reports', async () => {
    const { article: made, unplaced } = await page(
      article(
        `<h2>Open Peer Review</h2><p>Version 1</p><p><b>Referee Report</b> 29 Jan 2015</p><p>Approved</p><p>The readings are sound and the book is well kept.</p>
<ul><li><p>Author Response 2 Feb 2015</p><p>We are glad of it.</p></li></ul>`
      )
    )
    const letters = children(made, 'subArticle')
    expect(letters.map(one => one.articleType)).toEqual(['reviewer-report', 'reply'])
    expect(letters.map(one => select(one, 'paragraph').map(textOf))).toEqual([
      ['Approved', 'The readings are sound and the book is well kept.'],
      ['We are glad of it.']
    ])
    expect(unplaced).toEqual([])
  })
  it('leaves an article that is an answer, and a section on decisions, what they are', async () => {
    const { article: made } = await page(
      `<html><head><meta name="citation_title" content="A reply about the tides of harbours"></head><body><h1>A reply about the tides of harbours</h1><h2>Author response</h2>${prose}</body></html>`
    )
    expect(children(made, 'subArticle')).toEqual([])
    const { article: other } = await page(article(`<h2>Decisions</h2>${prose}`))
    expect(children(other, 'subArticle')).toEqual([])
  })
})

describe('the head of a letter', () => {
  const people = (letter: ReturnType<typeof children<'subArticle'>>[number]) => {
    const front = children(letter, 'front')[0]!
    const places = new Map(children(front, 'affiliation').map(place => [place.id, textOf(place)]))
    return children(front, 'contributor').map(one => ({
      name: one.printed,
      role: one.role,
      office: one.credit?.map(role => role.text),
      places: one.affiliations.map(id => places.get(id))
    }))
  }
  it('says who wrote it, where they work, when, and under which DOI', async () => {
    const { article: made, unplaced } = await page(
      article(
        `<h2>Open Peer Review</h2><div><b>Referee Report</b> 29 Jan 2015</div><div><b>Ada Lind</b>, Institute of Tides, Kenya</div><div><b>Olu Okoro</b>, Harbour College, Kenya</div>
<div>Approved</div><div>DOI: <a href="https://doi.org/10.5555/report.7">10.5555/report.7</a></div><p>The readings are sound.<br><br>The book is well kept.</p>`
      )
    )
    const [letter] = children(made, 'subArticle')
    expect(people(letter!)).toEqual([
      { name: 'Ada Lind', role: 'author', office: undefined, places: ['Institute of Tides, Kenya'] },
      { name: 'Olu Okoro', role: 'author', office: undefined, places: ['Harbour College, Kenya'] }
    ])
    expect(select(letter!, 'articleId').map(id => id.value)).toEqual(['10.5555/report.7'])
    expect(select(letter!, 'date').map(({ event, year, month, day }) => [event, year, month, day])).toEqual([
      ['pub', 2015, 1, 29]
    ])
    expect(select(letter!, 'paragraph').map(textOf)).toEqual([
      'Approved',
      'The readings are sound.',
      'The book is well kept.'
    ])
    expect(validate(made)).toEqual([])
    expect(unplaced).toEqual([])
  })
  it('keeps the office of the editor who wrote, and a DOI behind the text', async () => {
    const { article: made, unplaced } = await page(
      article(
        '<h2>Decision letter</h2><div>Ada Lind, Reviewing editor, Harbour College, Kenya</div><p>Thank you for sending us your work on tides.</p><p>DOI: https://doi.org/10.5555/letter.1</p>'
      )
    )
    const [letter] = children(made, 'subArticle')
    expect(people(letter!)).toEqual([
      { name: 'Ada Lind', role: 'author', office: ['Reviewing editor'], places: ['Harbour College, Kenya'] }
    ])
    expect(select(letter!, 'articleId').map(id => id.value)).toEqual(['10.5555/letter.1'])
    expect(textOf(select(letter!, 'paragraph'))).toBe('Thank you for sending us your work on tides.')
    expect(unplaced).toEqual([])
  })
  it('leaves a letter that begins with its text as it is', async () => {
    const { article: made } = await page(
      article(
        '<h2>Decision letter</h2><p>Dear Ada, the harbour, its moles and its keepers, please us. We thank you.</p><p>Ada Lind, Harbour College, Kenya, is named too often.</p>'
      )
    )
    const [letter] = children(made, 'subArticle')
    expect(people(letter!)).toEqual([])
    expect(select(letter!, 'paragraph')).toHaveLength(2)
  })
  it('gives a card behind a button to the letter in which the button stands', async () => {
    const card = (id: string, name: string, place: string) =>
      `<div class="modal" id="${id}" aria-hidden="true" style="display:none"><h4>About the reviewer</h4><div class="tutors"><strong>${name}</strong><br><div>Reviewer</div><div>${place}</div><ul><li><a href="https://orcid.org/0000-0002-1825-0097">https://orcid.org/0000-0002-1825-0097</a></li></ul></div></div>`
    const { article: made, unplaced } = await page(
      article(
        `<h2>Review I</h2><a href="" data-target="#m1">About the reviewer</a><h2>Review I</h2><p>The readings are sound.</p><h2>Review II</h2><a href="" data-target="#m2">About the reviewer</a><p>The book is well kept.</p>
${card('m1', 'Olu Okoro', 'Harbour College, Lagos, Nigeria')}${card('m2', 'Mia Sand', 'Institute of Tides, Oslo, Norway')}`
      )
    )
    const letters = children(made, 'subArticle')
    expect(letters.map(people)).toEqual([
      [
        {
          name: 'Olu Okoro',
          role: 'author',
          office: ['Reviewer'],
          places: ['Harbour College, Lagos, Nigeria']
        }
      ],
      [
        {
          name: 'Mia Sand',
          role: 'author',
          office: ['Reviewer'],
          places: ['Institute of Tides, Oslo, Norway']
        }
      ]
    ])
    expect(letters.map(one => select(one, 'paragraph').map(textOf))).toEqual([
      ['The readings are sound.'],
      ['The book is well kept.']
    ])
    expect(children(children(made, 'front')[0]!, 'contributor')).toEqual([])
    expect(validate(made)).toEqual([])
    expect(unplaced).toEqual([])
  })
  it('takes the licence below the last letter for the article’s', async () => {
    const { article: made, front } = await page(
      article(
        '<h2>Decision letter</h2><p>Thank you for sending us your work on tides.</p><div><a href="https://creativecommons.org/licenses/by/4.0/">This is an open access article under the Creative Commons Attribution License.</a></div>'
      )
    )
    expect(textOf(select(front, 'license'))).toContain('This is an open access article')
    expect(select(children(made, 'subArticle')[0]!, 'paragraph')).toHaveLength(1)
  })
})

describe('texts cut short', () => {
  it('keeps the hidden whole of what is shown in part', async () => {
    const { body, ledger, unplaced } = await page(
      article(
        '<h2>Outlook</h2><p>We will go on to measure <span>until the mole ... Continue reading</span></p><div><span>The keeper wrote that the readings ... <a>Continue reading</a></span><span class="hidden">The keeper wrote that the readings were his own.</span></div>'
      )
    )
    expect(textOf(body)).toContain('The keeper wrote that the readings were his own.')
    expect(textOf(body)).toContain('until the mole ... Continue reading')
    expect(ledger.dropped.map(one => one.reason)).toEqual(['duplicate'])
    expect(unplaced).toEqual([])
  })
})
