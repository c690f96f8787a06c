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
