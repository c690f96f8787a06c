/** Variables of a typesetting program that a page carries as lines. */
import { children, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const lines = (...variables: string[]): string =>
  `<div class="meta">${variables.map(line => `<p>${line}</p>`).join('')}</div>`

describe('lines of variables', () => {
  it('say what the article is: the word that bears the name of the variable, in the language of the article', async () => {
    const { front, article, ledger, body, invented, unplaced } = await page(
      withByline(
        `${lines(
          '@id: 77',
          '@primary-language: fi, <span class="primary-language">en</span>',
          '@discipline-en: Oncology, <span class="discipline-en">Dentistry</span>, Surgery',
          '@discipline-fi: Syöpätaudit, <span class="discipline-fi">Hammaslääketiede</span>',
          '@article-type-en: Editorial, <span class="article-type-en">Case report</span>',
          '@running-header: Tides of harbours'
        )}<p>Ada Lind</p>`
      )
    )
    expect(children(front, 'subject').map(textOf)).toEqual(['Dentistry'])
    expect(children(front, 'alternativeTitle').map(textOf)).toEqual(['Tides of harbours'])
    expect(article.articleType).toBe('case-report')
    expect(article.lang).toBe('en')
    expect(JSON.stringify(body)).not.toContain('@')
    expect(ledger.dropped.map(drop => drop.text)).toContain('@id: 77')
    expect([...unplaced, ...invented]).toEqual([])
  })
  it('are more than one: a line that begins with a sign is somebody’s text', async () => {
    const { body } = await page(
      withByline('<p>Ada Lind</p>', '<h2>Methods</h2><p>@discipline: the tag that was counted in posts.</p>')
    )
    expect(JSON.stringify(body)).toContain('the tag that was counted')
  })
  it('choose nothing where two words bear the name', async () => {
    const { front } = await page(
      withByline(
        `${lines('@id: 77', '@discipline: <span class="discipline">Oncology</span>, <span class="discipline">Dentistry</span>')}<p>Ada Lind</p>`
      )
    )
    expect(children(front, 'subject')).toEqual([])
  })
})
