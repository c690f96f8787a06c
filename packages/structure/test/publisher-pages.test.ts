/** What pages of large publishers set round an article: notices of access, tables of files, the kind of article in its citation. */
import { children, select, textOf } from '@offprint/ast'
import { defaultLimits, read } from '@offprint/core'
import { html } from '@offprint/html'
import { describe, expect, it } from 'vitest'
import { recognise } from '../src/pipeline.js'

const sentence = 'The harbour was measured twice a day and the readings were written into a book. '
const page = (above: string, below = '') => `<html lang="en"><head><title>Tides of a small harbour</title>
<meta name="citation_title" content="Tides of a small harbour"><meta name="citation_author" content="Ada Lind"></head><body><main>
<div class="article-citation"><div class="citation">${above}<h1>Tides of a small harbour</h1><div class="authors">Ada Lind</div></div></div>
<section class="abstract"><h2>Abstract</h2><p>${sentence.repeat(2)}</p></section>
<section><h2>Results</h2><p>${sentence.repeat(4)}</p></section>${below}</main></body></html>`
const convert = async (source: string) => {
  const { article, ledger } = await read(new TextEncoder().encode(source), {
    from: html,
    recognise,
    limits: defaultLimits
  })
  return { article, ledger, front: children(article, 'front')[0]!, body: children(article, 'body')[0]! }
}

describe('the kind of article in the head of a page', () => {
  it('is read where the head is called a citation, without the badge beside it', async () => {
    const { article, front } = await convert(
      page('<div><span>PRIMARY RESEARCH ARTICLE</span> Full Access</div>')
    )
    expect(article.articleType).toBe('research-article')
    expect(children(front, 'subject').map(textOf)).toEqual(['PRIMARY RESEARCH ARTICLE'])
  })
})

describe('a table of files', () => {
  const table = (rows: string) =>
    `<section><h2>Supporting Information</h2><table><thead><tr><th>Filename</th><th>Description</th></tr></thead><tbody>${rows}</tbody></table><p>Please note: The publisher is not responsible for the content or functionality of any supporting information supplied by the authors.</p></section>`
  it('gives a supplement for each, with its description', async () => {
    const { body } = await convert(
      page(
        '',
        table(
          '<tr><td><a href="/action/downloadSupplement?doi=10.1%2Fx&amp;file=x-sup-0001.docx">x-sup-0001.docx</a>Word document, 698.7 KB</td><td>Fig S1-S2</td></tr>'
        )
      )
    )
    expect(select(body, 'supplement').map(one => [one.href, textOf(one)])).toEqual([
      ['/action/downloadSupplement?doi=10.1%2Fx&file=x-sup-0001.docx', 'Fig S1-S2']
    ])
    expect(select(body, 'table')).toEqual([])
    expect(textOf(body)).not.toContain('The publisher is not responsible')
  })
  it('is a table where a row has no file', async () => {
    const { body } = await convert(
      page('', table('<tr><td>Tide 1</td><td>Low</td></tr><tr><td>Tide 2</td><td>High</td></tr>'))
    )
    expect(select(body, 'supplement')).toEqual([])
    expect(select(body, 'table')).toHaveLength(1)
  })
})

describe('what a page says of how to get it', () => {
  it('is no part of the article', async () => {
    const { body } = await convert(
      page(
        '',
        `<p>This is a preview of subscription content, log in via an institution to check access.</p><section><h2>Access this article</h2><p>Buy it now.</p></section>`
      )
    )
    expect(textOf(body)).not.toMatch(/preview|Buy it/)
  })
  it('is text where a sentence of the article only begins alike', async () => {
    const { body } = await convert(page('', '<p>This is a preview of the tides of the next year.</p>'))
    expect(textOf(body)).toContain('preview of the tides')
  })
})
