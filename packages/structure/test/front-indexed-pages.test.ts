/** Pages of archives and databases: names as indexes have them, pages in short, the journal’s name above the title. */
import { children, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { edges, named, page, people, withByline } from './front.js'

const author = (name: string): string => `<meta name="citation_author" content="${name}">`
const title = 'A title that is long enough to be one'

describe('names as indexes have them', () => {
  it('have the surname first, and the page’s own form of them is kept', async () => {
    const { front, unplaced, invented } = await page(
      withByline(
        '<div class="authors"><a href="/s?q=1">Ada T. Lind</a>, MD,<sup>*</sup> <a href="/s?q=2">Ben Okoro</a>, MD, MBA<sup>§</sup></div><div class="affiliations"><p><sup>*</sup>Department of Tides, Harbour College, Oslo</p><p><sup>§</sup>Department of Sand, Coast University, Bergen</p></div>',
        '',
        author('Lind AT') + author('Okoro B')
      )
    )
    expect(people(front)).toEqual(['Ada T.|Lind', 'Ben|Okoro'])
    expect(edges(front)).toEqual(['*', '§'])
    expect(children(front, 'contributor').map(one => textOf(one))).toEqual(['MD', 'MD, MBA'])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('are told as surnames with initials where the page prints no byline', async () => {
    const { front } = await page(withByline('', '', author('van der Berg H') + author('Lind AT')))
    expect(people(front)).toEqual(['H|van der Berg', 'AT|Lind'])
  })
  it('are not seen in surnames that are set in capitals', async () => {
    const { front } = await page(withByline('', '', author('Wei XU') + author('Tao HE')))
    expect(children(front, 'contributor').map(named)).toEqual(['Wei|XU', 'Tao|HE'])
  })
  it('drops degrees with a name that is no author’s', async () => {
    const { unplaced } = await page(
      withByline(
        '<div class="authors">Cara Stone, MD and Dan Reed, PhD</div>',
        '',
        author('Lind, Ada') + author('Okoro, Ben')
      )
    )
    expect(unplaced).toEqual([])
  })
  it('are names: an account is none', async () => {
    const account = await page(withByline('', '', '<meta name="author" content="webmaster">'))
    expect(people(account.front)).toEqual([])
    const person = await page(withByline('', '', '<meta name="author" content="Ada Lind">'))
    expect(people(person.front)).toEqual(['Ada|Lind'])
  })
})

describe('lines of the front that a page hides', () => {
  it('are affiliations with any sign for a mark', async () => {
    const { front } = await page(
      withByline(
        '<div class="authors">Ada Lind<sup>*</sup>, Ben Okoro<sup>§</sup> and Cara Stone<sup>‖</sup></div>',
        '<div style="display:none"><div><sup>*</sup>Department of Tides, Harbour College, Oslo</div><div><sup>§</sup>Department of Sand, Coast University, Bergen</div><div><sup>‖</sup>Institute of Dunes, North University, Tromsø</div></div>'
      )
    )
    expect(edges(front)).toEqual(['*', '§', '‖'])
  })
})

describe('pages in short', () => {
  it('are given in full, and the short form is accounted for', async () => {
    const { front, unplaced, invented } = await page(
      `<html lang="en"><head><meta name="citation_title" content="${title}"></head><body><p>J Harb Sci. 2013 Feb;195(3):502-9. doi: 10.9999/jhs.1.</p><h1>${title}</h1><p class="authors">Ada Lind</p><h2>Introduction</h2><p>Some text of the article stands here.</p></body></html>`
    )
    expect(children(front, 'publication')).toMatchObject([{ firstPage: '502', lastPage: '509' }])
    expect([unplaced, invented]).toEqual([[], []])
  })
  it('stay the page’s own words where they are in full', async () => {
    const { front, unplaced, invented } = await page(
      `<html lang="en"><head><meta name="citation_title" content="${title}"></head><body><p>J Harb Sci. 2013 Feb;195(3):502-509. doi: 10.9999/jhs.1.</p><h1>${title}</h1><p class="authors">Ada Lind</p><h2>Introduction</h2><p>Some text of the article stands here.</p></body></html>`
    )
    expect(children(front, 'publication')).toMatchObject([
      { lastPage: '509', sources: { lastPage: 'text:citation-line' } }
    ])
    expect([unplaced, invented]).toEqual([[], []])
  })
})

describe('the title', () => {
  const shell = (head: string, above: string): string =>
    `<html lang="en"><head><title>${head}</title></head><body>${above}<h1 class="sv">Raw and dried sand of the harbours in the north</h1><p class="authors">Ada Lind</p><h2>Abstract</h2><p>We weighed sand that was raw and sand that was dried.</p><h2>Introduction</h2><p>Sand is heavy.</p></body></html>`
  const journal =
    '<div class="title"><a href="https://sand.example/journal/1"><span>Journal of Harbour Sand</span></a></div>'
  const titleOf = async (source: string): Promise<string | undefined> => {
    const { front } = await page(source)
    return children(front, 'articleTitle').map(textOf)[0]
  }

  it('is not the name of the journal above it, which is a link', async () => {
    const right = 'Raw and dried sand of the harbours in the north'
    expect(await titleOf(shell('Sand.example - Journal of Harbour Sand - Ada Lind', journal))).toBe(right)
    expect(await titleOf(shell(`Sand.example - Journal of Harbour Sand - ${right}`, journal))).toBe(right)
  })
  it('is a line that the page calls so, link or not, where the head says the same', async () => {
    const named =
      '<p class="title"><a href="https://sand.example/a/7">A history of the sand in northern harbours</a></p>'
    expect(await titleOf(shell('A history of the sand in northern harbours', named))).toBe(
      'A history of the sand in northern harbours'
    )
  })
})

describe('a picture behind a name', () => {
  it('says who corresponds, in its alternative text', async () => {
    const { front } = await page(
      withByline(
        '<ul class="authors"><li>Ada Lind</li><li>Ben Okoro <a href="#c1"><img src="p.gif" alt="Corresponding author contact information"></a></li><li>Cara Stone <a href="#x"><img src="q.gif" alt="Photograph"></a></li></ul>'
      )
    )
    expect(children(front, 'contributor').map(one => one.corresponding ?? false)).toEqual([
      false,
      true,
      false
    ])
  })
})
