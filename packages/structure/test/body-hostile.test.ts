/** Attacks on the scanners of the body passes: numbers out of bounds, and long lines that would make a backtracking one slow. */

import { select, textOf } from '@offprint/ast'
import { expect, test } from 'vitest'
import { cost, measured } from '../../../test/support/cost.js'
import { panelMarks } from '../src/panels.js'
import { pass as citations } from '../src/passes/citations.js'
import { pass as crossReferences } from '../src/passes/cross-references.js'
import { pass as figures } from '../src/passes/figures.js'
import { pass as finish } from '../src/passes/finish.js'
import { pass as headings } from '../src/passes/headings.js'
import { pass as ids } from '../src/passes/ids.js'
import { pass as referenceList } from '../src/passes/reference-list.js'
import { pass as runIn } from '../src/passes/run-in.js'
import { pass as sections } from '../src/passes/sections.js'
import { a, b, cited, draft, p, run, sec, withReferences } from './body.js'

const three = [
  'Roe A. One. J Sm. 2001;1:1-2.',
  'Lee B. Two. J Sm. 2002;1:1-2.',
  'Day C. Three. J Sm. 2003;1:1-2.'
]

test('impossible numbers stay text, are reported, and expand nothing', () => {
  const line = 'A [1-999999999] b [5-1] c [1,,2] d [²] e [1–3,99999999999999999999] f [3-1] g [2].'
  const { article, said } = run(withReferences(draft(p(line)), ...three), citations)
  expect(textOf(article.children[0]!)).toBe(line)
  expect(cited(article)).toEqual(['[1–3,99999999999999999999] → ref1 ref2 ref3', '[2] → ref2'])
  expect(said).toContain('citation-range')
  expect(said).toContain('citation-dangling')
})

const attacks: Record<string, string> = {
  figures: 'Figure 1.'.repeat(30_000),
  brackets: '('.repeat(100_000),
  squares: '[1,'.repeat(60_000),
  closers: '(1, 2)'.repeat(12_000),
  names: 'Smith J, '.repeat(30_000),
  etAl: 'Smith et al. ('.repeat(15_000),
  digits: '1'.repeat(200_000),
  ranges: '1-'.repeat(100_000),
  panels: 'A) B) '.repeat(30_000),
  letters: 'a, b, '.repeat(30_000),
  spaces: ' '.repeat(200_000) + '.',
  years: '(Roe 2001; '.repeat(20_000),
  ands: 'Figures 1 and 2 and '.repeat(15_000)
}

const all = [headings, sections, runIn, figures, referenceList, citations, crossReferences, ids, finish]

/** Processor time of one run in milliseconds, the least of three: the first also warms up. */
const time = async (work: () => void): Promise<number> => (await cost(work)) / 1000

for (const [name, line] of Object.entries(attacks))
  test(`a long line of ${name} costs no more than its length`, measured, async () => {
    const quarter = line.slice(0, line.length / 4)
    const work = (words: string) => (): void =>
      void run(withReferences(draft(sec('Results', p(words))), ...three), ...all)
    const small = await time(work(quarter))
    const large = await time(work(line))
    // Four times the length: a quadratic scan would need sixteen times as long. Short times are noise.
    expect(large).toBeLessThan(Math.max(9 * small, 200))
  })

test('many blocks cost no more than their number', measured, async () => {
  const make = (count: number) => (): void => {
    const blocks = Array.from({ length: count }, (_, at) =>
      at % 3 === 0
        ? p(b(`Heading ${at}`))
        : p(b('Label:'), ` words [${(at % 3) + 1}] and `, a(`#x${at}`, '1'), ' (Figure 2).')
    )
    run(withReferences(draft(...blocks), ...three), ...all)
  }
  const small = await time(make(1000))
  const large = await time(make(4000))
  expect(large).toBeLessThan(Math.max(9 * small, 300))
})

test('deep wrappers and marks are walked', () => {
  let inner = p('end [1].')
  for (let depth = 0; depth < 400; depth++)
    inner = { ...p(), children: [{ type: 'strong', children: inner.children as never }] }
  const { article } = run(withReferences(draft(sec('Results', inner)), ...three), ...all)
  expect(cited(article)).toEqual(['[1] → R1'])
})

test('panel marks need an order', () => {
  expect(panelMarks('vitamin (A) and (C), see B)')).toEqual([])
  expect(select(draft(p('x')), 'panelLabel')).toEqual([])
})
