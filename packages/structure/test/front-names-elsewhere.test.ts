/** Names on buttons and in banners are names; names in a line that is about something else are none. */
import { select } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const names = (article: Parameters<typeof select>[0]) =>
  select(article, 'contributor').map(one => `${one.name?.given} | ${one.name?.surname}`)

describe('authors', () => {
  it('on buttons that open a panel, in a banner below the title', async () => {
    const { article, unplaced } = await page(
      `<!DOCTYPE html><html lang="en"><head><title>Tides of the sea</title></head><body><article><h1>Tides of the sea</h1>
      <div class="banner"><div class="authors"><div id="group"><span hidden>Author links open a panel</span>
      <button class="link"><span class="t"><span class="given-name">Ada</span> <span class="text surname">Lind</span></span></button>,
      <button class="link"><span class="t"><span class="given-name">Bo</span> <span class="text surname">Moe</span></span></button></div></div></div>
      <h2>Introduction</h2><p>Seas rise and fall, as everybody who lives beside one of them knows.</p></article></body></html>`
    )
    expect(names(article)).toEqual(['Ada | Lind', 'Bo | Moe'])
    expect(unplaced).toEqual([])
  })

  it('in a list of links into the page, in a head that is named for its buttons', async () => {
    const person = (name: string, id: string) =>
      `<li class="content-header__author_item"><a href="#${id}" class="content-header__author_link">${name}</a></li>`
    const { article, unplaced } = await page(
      `<!DOCTYPE html><html lang="en"><head><title>Tides of the sea</title></head><body><main>
      <header class="content-header content-header--has-social-media-sharers"><ul><li><a href="/share">Share</a></li></ul>
      <h1 class="content-header__title">Tides of the sea</h1><div class="content-header__authors"><ol class="content-header__author_list">${person('Ada Lind', 'x1')}${person('Bo Moe', 'x2')}${person('Eva Dam', 'x3')}</ol></div></header>
      <h2>Introduction</h2><p>Seas rise and fall, as everybody who lives beside one of them knows.</p>
      <h2>Author details</h2><h4 id="x1">Ada Lind</h4><h4 id="x2">Bo Moe</h4><h4 id="x3">Eva Dam</h4></main></body></html>`
    )
    expect(names(article)).toEqual(['Ada | Lind', 'Bo | Moe', 'Eva | Dam'])
    expect(unplaced).toEqual([])
  })

  it('are not taken from boxes of the site that look like cards', async () => {
    const { article } = await page(
      `<!DOCTYPE html><html lang="en"><head><title>Tides of the sea</title>
      <meta name="citation_author" content="Ada B. Lind"><meta name="citation_author" content="Bo Moe"></head><body><h1>Tides of the sea</h1>
      <p class="authors">Ada B. Lind, Bo Moe</p>
      <div class="author-card"><p>Home Issues For Authors</p><p>Institutions, Libraries</p><p><a href="mailto:help@x.example">help@x.example</a></p></div>
      <h2>Introduction</h2><p>Seas rise and fall, as everybody who lives beside one of them knows.</p></body></html>`
    )
    expect(names(article)).toEqual(['Ada B. | Lind', 'Bo | Moe'])
  })

  it('of the metadata stand where the line below the title names none of them', async () => {
    const { article, ledger } = await page(
      `<!DOCTYPE html><html lang="en"><head><title>Tides of the sea</title>
      <meta name="citation_author" content="Ada B. Lind"><meta name="citation_author" content="Bo Moe"></head><body><h1>Tides of the sea</h1>
      <p class="authors">Department of Tides (Drs Lind, Moe)</p>
      <h2>Introduction</h2><p>Seas rise and fall, as everybody who lives beside one of them knows.</p></body></html>`
    )
    expect(names(article)).toEqual(['Ada B. | Lind', 'Bo | Moe'])
    expect(select(article, 'contributor').map(one => one.sources?.['name'])).toEqual([
      'meta:citation_author',
      'meta:citation_author'
    ])
    expect(ledger.dropped.length).toBeGreaterThan(0)
  })
})
