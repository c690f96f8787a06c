/**
 * Why: a line of one sign or word over and over is how a page makes a careless pattern try everything. In each place of a page
 * such a line must cost no more than its length.
 */
import { read } from '@offprint/core'
import { defaultLimits } from '@offprint/core/limits'
import { html } from '@offprint/html'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { cost, measured } from './support/cost.js'

interface Page {
  title?: string
  place?: string
  heading?: string
  line?: string
  reference?: string
}

const page = ({ title = 'A title', place = 'University of Here, Norway', ...more }: Page): Uint8Array =>
  new TextEncoder().encode(`<!doctype html><html lang="en"><head><title>A title</title></head><body><main>
<h1>${title}</h1><p>Ada Lind<sup>1</sup></p><p><sup>1</sup>${place}</p><p>${more.line ?? 'Words.'}</p>
<h2>Introduction</h2><p>Words [1].</p><h2>${more.heading ?? 'Methods'}</h2><p>Words.</p>
<h2>References</h2><ol><li>${more.reference ?? 'Lind A. A title. J Things. 2014;12(3):11-20.'}</li></ol></main></body></html>`)

const made = async (parts: Page): Promise<string> => {
  const { article } = await read(page(parts), {
    from: html,
    recognise,
    limits: defaultLimits,
    name: 'page.html'
  })
  return JSON.stringify(article)
}

const runs: [where: keyof Page, unit: string][] = [
  ['title', '.'],
  ['title', '\u00a0.'],
  ['heading', ':'],
  ['heading', '. '],
  ['place', 'University of Here \u00a0\u00a0\u00a0\u00a0'],
  ['place', '\u00a0'],
  ['reference', ','],
  ['reference', ':'],
  ['reference', '–'],
  ['reference', ')'],
  ['line', 'doi '],
  ['line', '[email protected] ']
]

describe('long runs', () => {
  for (const [where, unit] of runs)
    it(`of “${unit}” in the ${where}`, measured, async () => {
      const run = (length: number) => made({ [where]: `Of ${unit.repeat(length / unit.length)} x` })
      // The sign is there in the end: nothing was refused before it was looked at.
      expect(await run(400)).toContain(unit.trim())
      const small = await cost(() => run(8000), 2)
      const large = await cost(() => run(32_000), 2)
      // A cost that grows with the square of the length grows sixteenfold here; what every page costs hides a part of it.
      expect(large / small).toBeLessThan(6)
    })

  it('of words that might begin a DOI, as far as such a line is read', measured, async () => {
    const short = await cost(() => made({ line: `${'doi '.repeat(8)}x` }), 2)
    expect((await cost(() => made({ line: `${'doi '.repeat(900)}x` }), 2)) / short).toBeLessThan(20)
  })
})
