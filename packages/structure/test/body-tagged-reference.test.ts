/** References whose parts the page has tagged, and what pages put round them. */
import { select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page, withByline } from './front.js'

const withList = (list: string): string =>
  withByline('<p class="authors">Ada Lind</p>').replace(
    '</body>',
    `<h2>Acknowledgements</h2><p>We thank all.</p>${list}</body>`
  )
const entries = (make: (n: number) => string): string => [1, 2, 3].map(make).join('')

describe('tagged references', () => {
  it('says what the tags say, in whatever order the parts stand', async () => {
    const { article, ledger, unplaced } = await page(
      withList(
        `<h2>References</h2><ul>${entries(
          n => `<li id="r${n}"><cite class="x-ref-title"><span class="nlm-article-title">Tides ${n} of the sea: a study</span></cite>
          <span class="x-author"><a href="https://s.example/?q=a">Hugo Berg</a></span>, <span class="x-author">Lea van Dam</span>
          <span class="x-details-journal">Journal of Harbours</span>, <span class="x-details-volume">3${n}</span>,
          <span class="x-details-pages">75–9</span>, <span class="x-details-year">201${n}</span></li>`
        )}</ul>`
      )
    )
    expect(select(article, 'reference').map(reference => reference.csl)[0]).toEqual({
      type: 'article-journal',
      title: 'Tides 1 of the sea: a study',
      author: [
        { family: 'Berg', given: 'Hugo' },
        { family: 'van Dam', given: 'Lea' }
      ],
      'container-title': 'Journal of Harbours',
      volume: '31',
      page: '75-79',
      'page-first': '75',
      issued: { 'date-parts': [[2011]] }
    })
    expect(ledger.dropped.filter(one => one.text.includes('Berg'))).toEqual([])
    expect(unplaced).toEqual([])
  })
  it('enters a wrapper that is called after one of its parts, and shows names that are folded away', async () => {
    const entry = (
      n: number
    ): string => `<li id="r${n}"><span class="name" itemprop="author"><span class="surname">Berg</span> <span class="given-names">H</span></span>,
      <span class="name" itemprop="author"><span class="surname">Dam</span> <span class="given-names">L</span></span><span class="hide">,
      <span class="name" itemprop="author"><span class="surname">Okoro</span> <span class="given-names">TB</span></span></span><a href="#">+1 more</a>.
      <b class="year">201${n}</b>. <cite><a class="article-title" href="https://s.example/${n}">Tides ${n} of the sea</a></cite>.
      <span class="volume" itemprop="isPartOf"><span class="source">Journal of Harbours</span> <b itemprop="volumeNumber">3${n}</b></span>:<span class="fpage">75</span>-<span class="lpage">79</span></li>`
    const { article, ledger, unplaced } = await page(
      withList(`<h2>References</h2><ul>${entries(entry)}</ul>`)
    )
    const [first] = select(article, 'reference')
    expect(first!.csl).toMatchObject({
      'container-title': 'Journal of Harbours',
      volume: '31',
      author: [
        { family: 'Berg', given: 'H' },
        { family: 'Dam', given: 'L' },
        { family: 'Okoro', given: 'TB' }
      ]
    })
    expect(textOf(first!)).not.toContain('more')
    expect(ledger.dropped).toContainEqual(expect.objectContaining({ text: '+1 more', reason: 'furniture' }))
    expect(unplaced).toEqual([])
  })
  it('takes the parts that a button looks the work up by, in the words of the entry', async () => {
    const look = (n: number): string =>
      `https://scholar.google.com/scholar_lookup?title=Tides%20${n}%20of%20the%20sea%3A%20why%3F&author=H+Berg&journal=J+Harb&volume=3${n}&publication_year=201${n}&pages=pp.+75%E2%80%9379&issue=2`
    const entry = (n: number): string =>
      `<li>Berg H Tides ${n} of the Sea: why? J Harb 201${n}3${n}(2)75–79 <a href="${look(n).replace(/&/g, '&amp;')}">Google Scholar</a></li>`
    const { article, ledger, unplaced, invented } = await page(
      withList(`<h2>References</h2><ol>${entries(entry)}</ol>`)
    )
    expect(select(article, 'reference')[0]!.csl).toMatchObject({
      type: 'article-journal',
      title: 'Tides 1 of the Sea: why?',
      'container-title': 'J Harb',
      volume: '31',
      issue: '2',
      page: '75-79',
      issued: { 'date-parts': [[2011]] }
    })
    expect(textOf(select(article, 'reference')[0]!)).toBe(
      'Berg H Tides 1 of the Sea: why? J Harb 201131(2)75–79'
    )
    expect(ledger.dropped.filter(one => one.text === 'Google Scholar')).toHaveLength(3)
    expect([...unplaced, ...invented]).toEqual([])
  })
  it('believes no button that looks up another work, or parts that the entry has not', async () => {
    const look = (n: number): string =>
      n === 1
        ? 'https://scholar.google.com/scholar_lookup?title=Boats%20of%20the%20north&journal=J+Boats&volume=7'
        : `https://scholar.google.com/scholar_lookup?title=Tides%20${n}%20of%20the%20sea&journal=J+Boats&volume=Brain&pages=Berg%20H,%20Dam`
    const { article } = await page(
      withList(
        `<h2>References</h2><ol>${entries(n => `<li>Berg H, Dam L. Tides ${n} of the sea. J Harb. 201${n};3${n}(2):75-9. <a href="${look(n).replace(/&/g, '&amp;')}">Google Scholar</a></li>`)}</ol>`
      )
    )
    for (const [i, one] of select(article, 'reference').entries())
      expect(one.csl).toMatchObject({
        title: `Tides ${i + 1} of the sea`,
        'container-title': 'J Harb',
        volume: `3${i + 1}`,
        page: '75-79'
      })
  })
  it('knows titles and authors set as blocks, whatever stands between them', async () => {
    const entry = (n: number): string =>
      `<li><div class="reference" id="b${n}"><div class="reference__title">Tides ${n} of the sea</div>
      <ol class="reference__authors_list"><li class="reference__author"><a href="https://s.example/a">H Berg</a></li><li class="reference__author"><a href="https://s.example/d">L Dam</a></li></ol>
      <span>(201${n})</span> <div class="reference__origin"><i>J Harb</i> <b>3${n}</b>:75–79.</div></div></li>`
    const { article } = await page(withList(`<h2>References</h2><ol>${entries(entry)}</ol>`))
    expect(select(article, 'reference')[1]!.csl).toMatchObject({
      title: 'Tides 2 of the sea',
      author: [
        { family: 'Berg', given: 'H' },
        { family: 'Dam', given: 'L' }
      ]
    })
  })
  it('takes a tagged source that a house published for the book itself, and one with a volume for a journal', async () => {
    const { article } = await page(
      withList(
        `<h2>References</h2><ol>${entries(
          n =>
            `<li><span class="author">Berg H</span>, <span class="author">Dam L</span> (<span class="pubYear">201${n}</span>): <span class="bookTitle">Tides of the sea</span>. <span class="publisherLocation">New York</span>: Norton.</li>`
        )}<li><span class="author">Berg H</span>, <span class="author">Dam L</span> (<span class="pubYear">2014</span>): <span class="journalTitle">J Harb</span> <span class="vol">3</span>: 75–79.</li></ol>`
      )
    )
    const read = select(article, 'reference').map(one => one.csl!)
    expect(read[0]).toMatchObject({ type: 'book', title: 'Tides of the sea', publisher: 'Norton' })
    expect(read[0]!['container-title']).toBeUndefined()
    expect(read[3]).toMatchObject({ 'container-title': 'J Harb', volume: '3' })
    expect(read[3]!.title).toBeUndefined()
  })
  it('knows a journal by volume and page where the style prints no titles, and a work of its own by its type', async () => {
    const { article } = await page(
      withList(
        `<h2>References</h2><ol>${entries(
          n => `<li id="r${n}"><span class="author">Berg, H.</span>; <span class="author">Dam, L.</span> <em class="source">J. Harb. Sci.</em>
          <b class="year">201${n}</b>, <span class="volume">1${n}</span>, <span class="fpage">363${n}</span></li>`
        )}</ol>`
      )
    )
    const [first] = select(article, 'reference')
    expect(first!.csl).toMatchObject({
      type: 'article-journal',
      'container-title': 'J. Harb. Sci.',
      volume: '11'
    })
    expect(first!.csl).not.toHaveProperty('title')
  })
  it('leaves hidden what no button in its line unfolds', async () => {
    const { article } = await page(
      withList(
        `<h2>References</h2><ol>${entries(n => `<li>Berg H, Dam L<span class="hide">, Okoro TB</span>. Tides ${n} of the sea. J Harb. 201${n};3${n}(2):75-9. <a href="#up">Back</a></li>`)}</ol>`
      )
    )
    expect(select(article, 'reference')[1]!.csl?.author).toHaveLength(2)
  })
  it('keeps the reader’s reading where only a word is tagged', async () => {
    const { article } = await page(
      withList(
        `<h2>References</h2><ol>${entries(n => `<li>Berg H, Dam L. Tides ${n} of the sea. <span class="journal">J Harb</span>. 201${n};3${n}(2):75-9.</li>`)}</ol>`
      )
    )
    expect(select(article, 'reference')[1]!.csl).toMatchObject({
      title: 'Tides 2 of the sea',
      'container-title': 'J Harb',
      volume: '32',
      author: [
        { family: 'Berg', given: 'H' },
        { family: 'Dam', given: 'L' }
      ]
    })
  })
  it('takes a list without a heading out of the section before it, and the buttons out of its entries', async () => {
    const { article, ledger } = await page(
      withList(
        `<div class="bibliography"><ul>${entries(
          n =>
            `<li><div><cite><span class="author">H. Berg</span>, <span class="journalTitle">Nature</span> <span class="pubYear">199${n}</span>, <span class="vol">35${n}</span>, <span class="pageFirst">56</span>.</cite><ul><li><a href="http://j.example/XREF?id=10.1000/x${n}">CrossRef</a>,</li><li><a href="http://j.example/ISI?id=A1">Web of Science Times Cited: 25</a></li></ul></div></li>`
        )}</ul></div>`
      )
    )
    const references = select(article, 'reference')
    expect(references.map(textOf)).toEqual([1, 2, 3].map(n => `H. Berg, Nature 199${n}, 35${n}, 56.`))
    expect(references[2]!.csl).toEqual({
      type: 'article-journal',
      author: [{ family: 'Berg', given: 'H.' }],
      'container-title': 'Nature',
      issued: { 'date-parts': [[1993]] },
      volume: '353',
      page: '56',
      'page-first': '56',
      DOI: '10.1000/x3'
    })
    expect(select(article, 'acknowledgement').map(textOf)).toEqual(['Acknowledgements We thank all.'])
    expect(ledger.dropped.filter(one => one.reason === 'service-link')).toHaveLength(6)
  })
})
