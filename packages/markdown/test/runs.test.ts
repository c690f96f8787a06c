/** Every word of a manuscript is accounted for: extracted a second time without the parser, and balanced against the article. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { select } from '@offprint/ast'
import { type Balance, defaultLimits, type Reading, read } from '@offprint/core'
import { markdown } from '@offprint/markdown'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { fileResolver } from '../../../packages/cli/src/resolve-files.js'
import {
  fixture,
  fixtures,
  readPage,
  settingsBeside,
  shared,
  writeArticle
} from '../../../test/support/articles.js'
import { measured } from '../../../test/support/cost.js'

const open = (source: string | Uint8Array, folder = '/nowhere'): Promise<Reading> =>
  read(typeof source === 'string' ? new TextEncoder().encode(source) : source, {
    from: markdown,
    recognise,
    limits: defaultLimits,
    resolve: fileResolver(folder, defaultLimits)
  })
const left = (balance: Balance | undefined): string[] => [
  ...balance!.unplaced.map(run => `unplaced ${run.position?.start.line}: ${run.text}`),
  ...balance!.invented.map(word => `invented ${word.node.type}: ${word.text}`)
]

describe('the words of a manuscript', () => {
  const forms: Record<string, string> = {
    'marks, escapes, references to characters':
      'A *b* **c** ~~d~~ `e \\* f` g\\*h &eacute; &lt; H~2~O x^2^ [s]{.smallcaps}',
    'headings, quotations, lists, numbers of lists':
      '# One {#a}\n\n> two\n\n1. three\n2. four\n   - five\n\na) six\nb) seven\n\nIn the year\n1984) nine.',
    'code, fenced and set in': '```r\nx <- 1 # words\n```\n\n    set in\n\n~~~\n``` inside\n~~~',
    'figures and images in a line':
      '![A caption *here*](a.png "t"){#fig:x width=3}\n\nAn ![icon](b.svg) in a line.',
    'tables of both kinds':
      '| a | b |\n|---|--:|\n| 1 | 2 |\n\nTable: 3 words here {#tbl:x}\n\n<table><tr><td>c</td><td>&lt; 4</td></tr></table>',
    'links, addresses, notes':
      '[a](http://b.org "t") <https://c.org> [d][e] f[^1] g^[inline].\n\n[e]: http://x.org\n\n[^1]: The note.',
    'divisions and directives': '::: {.box title="T"}\ninside\n:::\n\n```{note} Title\nbody\n```',
    formulas: 'In a line $a_1 + \\frac{1}{2}$ and\n\n$$x^2 = 3$$ {#eq:y}\n\nas @eq:y says.',
    comments: 'a <!-- gone --> b <!-- stays\n\n<!-- gone\n\n```\nalso gone\n```\n-->\n\nc',
    'cross-references and TeX': '# Two {#sec:t}\n\nSee @sec:t, \\ref{sec:t}.\n\n\\newpage\n\nEnd.'
  }
  for (const [name, source] of Object.entries(forms))
    it(name, async () => {
      const { balance } = await open(source)
      expect(balance!.words).toBeGreaterThan(1)
      expect(left(balance)).toEqual([])
    })

  it('keys of citations are named as what they are, and count where nothing answers to them', async () => {
    const source =
      '---\nreferences:\n- {id: lee, type: book, title: B, author: [{family: Lee}]}\n---\n\nAs [see @lee, p. 3] and @lee say; @nobody does not.'
    const { balance, ledger, article } = await open(source)
    expect(left(balance)).toEqual([])
    expect(ledger.dropped.filter(one => one.text === 'lee')).toHaveLength(2)
    expect(select(article, 'citation')).toHaveLength(2)
  })

  it('a reader that forgets something is found out', async () => {
    const source = 'First words.\n\nSecond words that matter.\n\nThird.'
    const { article, ledger } = await open(source)
    const found = await markdown.runs!(new TextEncoder().encode(source), {
      messages: (await open(source)).messages,
      ledger,
      limits: defaultLimits,
      resolve: fileResolver('/nowhere', defaultLimits)
    })
    const body = select(article, 'body')[0]!
    body.children.splice(1, 1)
    const balance = ledger.balance(found, article, markdown.uncounted)
    expect(balance.unplaced.map(run => run.text)).toEqual(['Second words that matter'])
    select(article, 'text')[0]!.value += ' invented'
    expect(ledger.balance(found, article, markdown.uncounted).invented.map(word => word.text)).toEqual([
      'invented'
    ])
  })

  for (const name of fixtures)
    it(`${name}, written by us`, async () => {
      const { article, media } = await readPage(fixture(name), settingsBeside(fixture(name)))
      const { bytes } = await writeArticle(article, media, markdown)
      const { balance } = await open(bytes)
      expect(balance!.placed).toBeGreaterThan(300)
      expect(left(balance)).toEqual([])
    })

  const corpus = join(shared, 'corpus/markdown')
  it.skipIf(!existsSync(corpus))('every manuscript of the corpus', async () => {
    const files = readdirSync(corpus).flatMap(folder =>
      readdirSync(join(corpus, folder))
        .filter(file => /\.(?:md|qmd|rmd)$/i.test(file))
        .map(file => [folder, file] as const)
    )
    expect(files.length).toBeGreaterThan(12)
    for (const [folder, file] of files) {
      const { balance } = await open(readFileSync(join(corpus, folder, file)), join(corpus, folder))
      expect(left(balance), `${folder}/${file}`).toEqual([])
    }
  })

  it('takes time in proportion to the text', { ...measured, timeout: 60_000 }, async () => {
    const time = async (source: string): Promise<number> => {
      const bytes = new TextEncoder().encode(source)
      const context = {
        ...(await open('x')),
        limits: defaultLimits,
        resolve: fileResolver('/nowhere', defaultLimits)
      }
      const start = performance.now()
      await markdown.runs!(bytes, context)
      return performance.now() - start
    }
    for (const piece of [
      '*a _b_ `c` $d$ ',
      '[a](b ',
      '![a](',
      '{#a ',
      '<b ',
      '`a ',
      '$a ',
      '<video ',
      '<!-- '
    ]) {
      const [small, large] = [await time(piece.repeat(500)), await time(piece.repeat(4000))]
      // Eight times the text; a square would be sixty-four times the work.
      expect(large / Math.max(small, 2), piece).toBeLessThan(40)
    }
  })
})
