/** Lines that a page names piece by piece, the language it is in, abstracts and keywords in all their places. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { languageOf } from '../src/passes/language.js'
import { page, withByline } from './front.js'

const sentence =
  'The harbour was measured for three years, with the same instruments and by the same people, and each tide was written down twice before anybody looked at the numbers; what follows is what they said. '

describe('the kind of article', () => {
  it('is its words, without the badge of free access before them', async () => {
    const { front, ledger } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        '<h1>',
        '<p class="article-type"><a href="https://tides.example/access"><img src="oa.png" alt="Open Access"></a> Research</p><h1>'
      )
    )
    expect(children(front, 'subject').map(one => [textOf(one), one.children.length])).toEqual([
      ['Research', 1]
    ])
    expect(ledger.dropped.filter(one => one.picture).map(one => one.text)).toEqual(['Open Access'])
  })
})

describe('named pieces of a line', () => {
  it('are a title block where breaks part them', async () => {
    const { front, unplaced, invented } = await page(
      `<html lang="en"><body><div><span class="pb_article_title">Tides of a small harbour</span><br><span class="pb_authors">Ada Lind<sup>1</sup></span><br><span class="pb_affiliations"><sup>1</sup>Harbour College, Port, Kenya</span><br><span class="pb_abstract"><span class="pb_t">Abstract.</span> ${sentence}</span></div><h2>Introduction</h2><p>Text.</p></body></html>`
    )
    expect(children(front, 'articleTitle').map(textOf)).toEqual(['Tides of a small harbour'])
    expect(children(front, 'contributor').map(one => one.printed)).toEqual(['Ada Lind'])
    expect(children(front, 'affiliation').map(textOf)).toEqual(['Harbour College, Port, Kenya'])
    expect(children(front, 'abstract').map(one => one.children.map(textOf))).toEqual([
      ['Abstract', sentence.trim()]
    ])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('are dates beside a DOI; a reference stays whole', async () => {
    const { front, article } = await page(
      withByline(
        '<p class="authors">Ada Lind</p><p><span class="hw-doi"><b>DOI:</b> 10.9999/x</span><span class="hw-epubdate">Published December 29, 2014</span></p>'
      ).replace(
        '</body>',
        '<h2>References</h2><p><span class="ref-authors">Berg H</span>. <span class="article-title">Sand</span>. J Sand 2001. <span class="doi">10.9999/y</span></p></body>'
      )
    )
    expect(children(front, 'date')).toMatchObject([{ event: 'pub', year: 2014, month: 12, day: 29 }])
    expect(children(front, 'articleId')).toMatchObject([{ value: '10.9999/x' }])
    expect(select(article, 'reference').map(textOf)).toEqual(['Berg H. Sand. J Sand 2001. 10.9999/y'])
  })
})

describe('the language of a page that says none', () => {
  it('is that of its small words, when they are clear', () => {
    expect(languageOf(sentence.repeat(8))).toBe('en')
    expect(
      languageOf('O porto da cidade não é mais o que foi nos anos do comércio com uma ilha. '.repeat(15))
    ).toBe('pt')
    expect(
      languageOf('El puerto de la ciudad es más que una bahía y los barcos se van con el mar. '.repeat(15))
    ).toBe('es')
    expect(languageOf(sentence)).toBeUndefined()
    expect(
      languageOf('Lorem ipsum dolor sit amet consectetur adipiscing elit sed do. '.repeat(20))
    ).toBeUndefined()
  })
  it('is said, and tells which abstract is the translation', async () => {
    const { article, front, codes } = await page(
      withByline(
        '<p class="authors">Ana Lima</p>',
        `<h2>Resumo</h2><p>Medimos as marés.</p><h2>Abstract</h2><p>We measured tides.</p>`
      )
        .replace('<html lang="en">', '<html>')
        .replace(
          'Some text of the article stands here.',
          'O porto da cidade não é mais o que foi nos anos do comércio com uma ilha. '.repeat(15)
        )
    )
    expect([article.lang, article.sources?.['lang']]).toEqual(['pt', 'text'])
    expect(children(front, 'abstract').map(one => [one.lang, one.translated])).toEqual([
      [undefined, undefined],
      ['en', true]
    ])
    expect(codes).toContain('structure:language')
  })
})

describe('abstracts', () => {
  it('without a heading are known by the name of their part, or by the metadata', async () => {
    const named = await page(
      withByline(`<p class="authors">Ada Lind</p><div class="JournalAbstract"><p>${sentence}</p></div>`)
    )
    expect(children(named.front, 'abstract').map(textOf)).toEqual([sentence.trim()])
    const told = await page(
      withByline(
        `<p class="authors">Ada Lind</p><p>${sentence}</p>`,
        '',
        `<meta name="citation_abstract" content="${sentence}">`
      )
    )
    expect(children(told.front, 'abstract').map(textOf)).toEqual([sentence.trim()])
    const neither = await page(withByline(`<p class="authors">Ada Lind</p><p>${sentence}</p>`))
    expect(children(neither.front, 'abstract')).toEqual([])
  })
  it('that are printed twice are there once, without what stands round one of them', async () => {
    const { front, ledger, unplaced } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        `<h2>Abstract</h2><p>${sentence}</p><p>See also our offices.</p><h2>Abstract</h2><p>${sentence}</p>`
      )
    )
    expect(children(front, 'abstract').map(textOf)).toEqual([`Abstract ${sentence.trim()}`])
    expect(ledger.dropped.filter(one => one.reason === 'duplicate')).toHaveLength(1)
    expect(unplaced).toEqual([])
  })
})

describe('keywords', () => {
  it('are those that the page marks, those in a box, and nothing behind them', async () => {
    const marked = await page(
      withByline(
        '',
        '<h2>Keywords</h2><p><span class="Keyword">Tides, high</span><span class="Keyword">Sand</span></p>'
      )
    )
    expect(select(marked.front, 'keyword').map(textOf)).toEqual(['Tides, high', 'Sand'])
    const followed = await page(
      withByline('', `<h2>Keywords</h2><ul><li>Tides</li><li>Sand</li></ul><p>${sentence}</p>`)
    )
    expect(select(followed.front, 'keyword').map(textOf)).toEqual(['Tides', 'Sand'])
    expect(followed.body.map(textOf).join(' ')).toContain(sentence.trim())
  })
})

describe('a short box about the article', () => {
  const box = (...more: string[]) =>
    `<div class="info"><p><b>Citation: </b>Lind A (2019) A title that is long enough to be one. Sea 4(7): e12.</p>${more.map(one => `<p>${one}</p>`).join('')}</div>`
  it('is read line by line: its citation is one of them', async () => {
    const { front } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        box(
          '<b>Editor: </b>Hugo Berg, Harbour College, Kenya',
          '<b>Received: </b>June 2, 2018; <b>Accepted: </b>March 5, 2019'
        )
      )
    )
    expect(children(front, 'date').map(one => [one.event, one.year])).toEqual([
      ['received', 2018],
      ['accepted', 2019],
      ['pub', 2019]
    ])
    expect(children(front, 'contributor').map(one => [one.role, one.printed])).toEqual([
      ['author', 'Ada Lind'],
      ['editor', 'Hugo Berg']
    ])
  })
  it('goes as a whole where it says nothing else', async () => {
    const { body } = await page(withByline('<p class="authors">Ada Lind</p>', box('<a href="/ris">RIS</a>')))
    expect(body.map(textOf).join(' ')).not.toContain('Citation')
  })
})

describe('names for keywords', () => {
  it('are those of the authors and of the animals too', async () => {
    const { front, body } = await page(
      withByline(
        '<p class="authors">Ada Lind</p>',
        '<h2>Abstract</h2><p>Tides were read.</p><p><b>Author keywords:</b> tide, mole</p><p><b>Research organism:</b> Mouse</p>'
      )
    )
    expect(select(front, 'keyword').map(textOf)).toEqual(['tide', 'mole', 'Mouse'])
    expect(body.map(textOf).join(' ')).not.toContain('Mouse')
  })
  it('are no words of a sentence', async () => {
    const { front } = await page(
      withByline('<p class="authors">Ada Lind</p>').replace(
        'Some text',
        'Research organisms were few. Some text'
      )
    )
    expect(select(front, 'keyword')).toEqual([])
  })
})
