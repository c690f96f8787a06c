/** DOIs that a page keeps in an attribute of its entries, where no reader sees them. */
import { select } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { page } from './front.js'

const entry = (told: string, words: string, inside = ''): string =>
  `<li><div class="cit ref-cit"${told}><cite>${words}</cite>${inside}</div></li>`
const list = (...entries: string[]): string =>
  `<html lang="en"><body><h1>Salt in the wells of a coast: what a survey found</h1><h2>Introduction</h2><p>Wells near the sea are known to turn salty.</p><h2>References</h2><ol>${entries.join('')}</ol></body></html>`
const lind = 'Lind A. On wells near the sea. Journal of Wells 2001;3:4-9.'
const berg = 'Berg R. On salt and sand. Journal of Wells 2002;4:1-3.'
const dahl = 'Dahl M. On boats. Journal of Wells 2003;5:7-8.'

const dois = async (source: string): Promise<(string | undefined)[]> => {
  const { article, invented, unplaced } = await page(source)
  expect([invented, unplaced]).toEqual([[], []])
  return select(article, 'reference').map(one => one.csl?.DOI)
}

describe('an attribute with a DOI', () => {
  it('is that of the work in whose entry it stands', async () => {
    expect(
      await dois(
        list(
          entry(' data-doi="10.1000/a.1"', lind),
          entry(
            '',
            berg,
            '<ul data-doi="10.1000/(b)2"><li><a href="https://scholar.google.com/x">Google Scholar</a></li></ul>'
          ),
          entry('', dahl)
        )
      )
    ).toEqual(['10.1000/a.1', '10.1000/(b)2', undefined])
  })
  it('is nobody’s where several entries have it, where an entry has two, and where it is no DOI', async () => {
    const own = ' data-doi="10.1000/the.article"'
    expect(await dois(list(entry(own, lind), entry(own, berg), entry(own, dahl)))).toEqual([
      undefined,
      undefined,
      undefined
    ])
    expect(
      await dois(
        list(
          entry(
            ' data-doi="10.1000/a.1"',
            lind,
            '<ul data-doi="10.1000/a.2"><li><a href="https://scholar.google.com/x">Google Scholar</a></li></ul>'
          ),
          entry(' data-doi="wells-2"', berg),
          entry(' data-doi="10.1000/a?b#c"', dahl)
        )
      )
    ).toEqual([undefined, undefined, undefined])
  })
  it('gives way to the DOI that the entry prints', async () => {
    expect(
      await dois(
        list(
          entry(' data-doi="10.1000/a.1"', `${lind} doi:10.1000/printed`),
          entry('', berg),
          entry('', dahl)
        )
      )
    ).toEqual(['10.1000/printed', undefined, undefined])
  })
})
