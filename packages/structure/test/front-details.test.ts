/** What pages say of each author in turn below the text, and what stands around it there. */
import { children, select, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { edges, page, withByline } from './front.js'

const byline = '<ol class="authors"><li>Ada Lind</li><li>Ben Okoro</li></ol>'
const places = '<ol class="institutions"><li>Harbour College, Kenya</li></ol>'
const entry = (name: string, place: string, rest: string): string =>
  `<li><div><h4>${name}</h4><section><span>${place}</span></section>${rest}</div></li>`
const part = (label: string, words: string): string =>
  `<section><h5>${label}</h5><span>${words}</span></section>`
const below = (entries: string, more = ''): string =>
  `<section class="part"><header><h2>Article and author information</h2></header><div class="below"><h3>Author details</h3><ol>${entries}</ol>${more}</div></section>`

const ada = entry(
  'Ada Lind',
  'Department of Tides, Harbour College, Port, Kenya',
  part('Contribution', 'Conceptualization, Drawing of the maps') +
    part('Contributed equally with', 'Ben Okoro') +
    part('Competing interests', 'Sells nets')
)
const ben = entry(
  'Ben Okoro',
  'Department of Sand, Harbour College, Port, Kenya',
  part('Contribution', 'Software') +
    part('For correspondence', '<a href="mailto:ben@sea.example">ben@sea.example</a>') +
    part('Competing interests', 'No competing interests declared')
)

describe('entries about the authors below the text', () => {
  it('give roles, equal work, interests behind the names, the address, and fuller places than the head', async () => {
    const { front, body, unplaced, invented } = await page(withByline(byline + places, below(ada + ben)))
    const [first, second] = children(front, 'contributor')
    expect(first?.credit).toEqual([
      { text: 'Conceptualization', term: 'Conceptualization' },
      { text: 'Drawing of the maps' }
    ])
    expect([first?.equalContribution, second?.equalContribution]).toEqual([true, true])
    expect([second?.corresponding, second?.emails]).toEqual([true, ['ben@sea.example']])
    expect(first?.corresponding).toBeUndefined()
    expect(edges(front)).toEqual([
      'Department of Tides, Harbour College, Port, Kenya',
      'Department of Sand, Harbour College, Port, Kenya'
    ])
    const [declared] = children(front, 'declaration')
    expect(declared?.kind).toBe('competing-interests')
    expect(select(declared!, 'definitionItem').map(textOf)).toEqual([
      'Ada Lind Sells nets',
      'Ben Okoro No competing interests declared'
    ])
    expect(textOf(children(declared!, 'title')[0]!)).toBe('Competing interests')
    expect(textOf(body)).toBe('Introduction Some text of the article stands here.')
    expect([unplaced, invented]).toEqual([[], []])
  })

  it('are read with labels in their lines too', async () => {
    const line = (name: string, role: string): string =>
      `<li><h4>${name}</h4><p>Harbour College, Port, Kenya</p><p>Contribution: ${role}</p><p><i>No competing interests declared</i></p></li>`
    const { front, body } = await page(
      withByline(
        byline,
        `<h2>Affiliation details</h2><ul>${line('Ada Lind', 'Acquisition of data, Drafting the article')}${line('Ben Okoro', 'Maps')}</ul>`
      )
    )
    expect(children(front, 'contributor').map(one => one.credit?.map(role => role.text))).toEqual([
      ['Acquisition of data', 'Drafting the article'],
      ['Maps']
    ])
    expect(select(front, 'definitionTerm').map(textOf)).toEqual(['Ada Lind', 'Ben Okoro'])
    expect(textOf(body)).not.toContain('Affiliation details')
  })

  it('stay as they are, name and all, when a line says something else', async () => {
    const odd = entry(
      'Ada Lind',
      'Harbour College, Port, Kenya',
      part('Contribution', 'She drew the maps. All of them were lost in the flood of that year.')
    )
    const { front, body, unplaced } = await page(
      withByline(byline, below(odd + odd.replace('Ada Lind', 'Ben Okoro')))
    )
    expect(children(front, 'contributor').every(one => one.credit === undefined)).toBe(true)
    const words = textOf(body)
    for (const name of ['Ada Lind', 'Ben Okoro']) expect(words).toContain(name)
    expect(unplaced).toEqual([])
  })

  it('are no entries when they are about others, or about one of several', async () => {
    const other = entry('Cleo Marsh', 'Sea Council, Bergen, Norway', part('Contribution', 'Software'))
    for (const entries of [other + other.replace('Cleo Marsh', 'Dan Reed'), ada]) {
      const { front } = await page(withByline(byline, below(entries)))
      expect(children(front, 'contributor').every(one => one.credit === undefined)).toBe(true)
    }
  })
})

describe('around them', () => {
  it('sections of another make than the box of a heading stand beside it, not below', async () => {
    const parts =
      '<section class="part"><header><h3>Funding</h3></header><div class="below"><section class="part"><h4>Sea Fund (A1)</h4><ul><li>Ada Lind</li></ul></section><p>The fund had no role.</p></div></section><section class="part"><header><h3>Acknowledgements</h3></header><div class="below"><p>We thank the crew.</p></div></section>'
    const { article, body } = await page(
      withByline(byline).replace('</body>', `${below(ada + ben, parts)}</body>`)
    )
    expect(textOf(body)).not.toContain('information')
    const [funding] = select(article, 'declaration').filter(one => one.kind === 'funding')
    expect(textOf(funding!)).toBe('Funding Sea Fund (A1) Ada Lind The fund had no role.')
    expect(select(article, 'acknowledgement').map(textOf)).toEqual(['Acknowledgements We thank the crew.'])
  })

  it('all that stands in the box of the abstract is below its heading, boxes of any name', async () => {
    const boxes = (name: string, title: string): string =>
      `<div class="${name}"><h2>${title}</h2><div class="background"><h2>Background</h2><p>Tides move sand along the coast of this county.</p></div><div class="findings"><h2>Findings</h2><p>Sand moves with most of the tides that we saw.</p></div></div>`
    const text = '<h2>Introduction</h2><p>The coast is long, and few have walked all of it.</p>'
    const read = async (name: string, title: string) => {
      const { article } = await page(
        withByline(byline).replace('</body>', `${boxes(name, title)}${text}</body>`)
      )
      return { abstracts: select(article, 'abstract').map(textOf), sections: select(article, 'section') }
    }
    const own = await read('abstract', 'Abstract')
    expect(own.abstracts).toHaveLength(1)
    expect(own.abstracts[0]).toMatch(/Background Tides .*Findings Sand/)
    // A box that is none of an abstract has its parts beside the heading.
    const other = await read('column', 'Walks of the county')
    expect(other.abstracts).toEqual([])
    const walks = other.sections.find(one => textOf(one).startsWith('Walks'))
    expect(textOf(walks!)).not.toContain('Findings')
  })

  it('numbers of a list of places are labels only where names bear such numbers', async () => {
    const two =
      '<ol class="affiliations"><li>Harbour College, Port, Kenya</li><li>Sea Council, Bergen, Norway</li></ol>'
    const plain = await page(withByline(`<p class="authors">Ada Lind, Ben Okoro</p>${two}`))
    expect(children(plain.front, 'affiliation').map(one => one.label)).toEqual([undefined, undefined])
    const marked = await page(
      withByline(`<p class="authors">Ada Lind<sup>1</sup>, Ben Okoro<sup>2</sup></p>${two}`)
    )
    expect(children(marked.front, 'affiliation').map(one => one.label)).toEqual(['1', '2'])
  })

  it('links to searches are keywords, links to lists of articles are subjects and the type', async () => {
    const link = (href: string, words: string): string => `<li><a href="${href}">${words}</a></li>`
    const { article, front, body } = await page(
      withByline(
        byline,
        `<h4>Categories and tags</h4><ul>${link('/articles/research-article', 'Research Article')}${link('/subjects/sea', 'Sea')}${link('/search?for=tide', 'tide')}${link('/search?for=sand', 'sand')}</ul><h4>Research organism</h4><ul>${link('/search?for=eel', '<i>Eel</i>')}</ul><h4>See the others</h4><ul>${link('/people/ada', 'Ada')}</ul>`
      )
    )
    expect(article.articleType).toBe('research-article')
    expect(children(front, 'subject').map(one => [one.kind, textOf(one)])).toEqual([
      ['heading', 'Research Article'],
      [undefined, 'Sea']
    ])
    expect(children(front, 'keywordGroup').map(textOf)).toEqual(['tide sand', 'Research organism Eel'])
    expect(textOf(body)).toContain('See the others')
  })

  it('a history in wrappers has the manuscript as first printed, and the version of record', async () => {
    const { front } = await page(
      withByline(
        byline,
        '<section><header><h3>Publication history</h3></header><div><ul><li>Received: December 28, 2018</li><li>Accepted: April 11, 2019</li><li>Accepted Manuscript published: <a href="/v1">April 18, 2019 (version 1)</a></li><li>Version of Record published: May 3, 2019 (version 2)</li></ul></div></section>'
      )
    )
    expect(children(front, 'date').map(one => `${one.event} ${one.year}-${one.month}-${one.day}`)).toEqual([
      'received 2018-12-28',
      'accepted 2019-4-11',
      'pub 2019-4-18',
      'version-of-record 2019-5-3'
    ])
  })
})
