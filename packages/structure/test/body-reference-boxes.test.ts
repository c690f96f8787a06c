/** Lists of references that a site sets in boxes with buttons, and headings of any words above them. */
import { node, select } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as figures } from '../src/passes/figures.js'
import { pass as referenceList } from '../src/passes/reference-list.js'
import { a, div, draft, items, outline, p, run, sec, words } from './body.js'

const works = [
  'Roe A, Lee B (2012) On nets and lakes. J Small Waters 25: 195–206.',
  'Day C (2005) Lakes. J Small Waters 34: 805–812.',
  'Fay D (2011) Wells. J Small Waters 65: 1–12.',
  'Low E (2001) Rivers of the north. J Small Waters 12: 40–52.',
  'May F (1999) Ponds and their ducks. J Small Waters 3: 7–9.'
]
const arrow = node('graphic', { href: 'next.png', decorative: true })

test('buttons that stand below most entries are the site’s; pictures on them make no figure of the list', () => {
  const entry = (line: string) =>
    div(
      ['class:ref-holder'],
      div(['class:bibr'], p(line)),
      div(['class:nav'], p('In text citation'), div([], arrow)),
      p('Copy it'),
      p(a(`https://find.example/?doi=10.1000/${line.length}`, 'Find it'))
    )
  const ran = run(draft(p('Text.'), div(['class:x-ref-list'], ...works.map(entry))), figures, referenceList)
  expect(select(ran.article, 'reference').map(words)).toEqual(works)
  expect(ran.context.ledger.dropped.map(({ text, reason }) => `${reason} ${text}`).slice(0, 2)).toEqual([
    'furniture In text citation',
    'furniture Copy it'
  ])
  expect(ran.context.ledger.dropped).toHaveLength(3 * works.length)
  expect(ran.context.ledger.dropped.at(-1)).toMatchObject({ reason: 'service-link', text: 'Find it' })
  expect(words(ran.article.children[0])).toBe('Text.')
})

test('signs and small words between the fields of an entry, each in a box of its own, are the entry’s', () => {
  const pieces = (line: string) => line.split(/(?<=\d)(?=[:.])|(?<=[:.)])\s/).map(piece => p(piece))
  const entry = (line: string) => div([], div([], p('et al.'), ...pieces(line)))
  const ran = run(draft(sec('References', ...works.map(entry))), referenceList)
  expect(select(ran.article, 'reference')).toHaveLength(works.length)
  expect(select(ran.article, 'reference').map(one => words(one).replace(/\s/g, ''))).toEqual(
    works.map(line => `etal.${line}`.replace(/\s/g, ''))
  )
  expect(ran.context.ledger.dropped).toEqual([])
})

test('words that a few entries share, or that have a number in them, stay', () => {
  const entry = (line: string, at: number) =>
    div(['class:ref-holder'], div([], p(line)), p(at < 2 ? 'In Polish' : 'Vol. 3'))
  const ran = run(draft(div(['class:ref-list'], ...works.map(entry))), referenceList)
  expect(select(ran.article, 'reference').map(words)).toEqual(
    works.map((line, at) => `${line} ${at < 2 ? 'In Polish' : 'Vol. 3'}`)
  )
  expect(ran.context.ledger.dropped).toEqual([])
})

test('a heading of any words over nothing but a list heads the list; over more it stays a section', () => {
  const list = (...lines: string[]) => div(['class:ref-list'], items('bullet', ...lines.map(line => [line])))
  const alone = run(
    draft(
      sec('Results', p('R.')),
      sec('Films:', list(...works.slice(0, 3))),
      sec('Books:', list(...works.slice(3)))
    ),
    referenceList
  ).article
  expect(outline(alone)).toEqual(['Results'])
  expect(select(alone, 'referenceList').map(one => words(one.children[0]))).toEqual(['Films:', 'Books:'])
  expect(select(alone, 'reference')).toHaveLength(5)
  const more = run(draft(sec('Sources', p('I went to an archive.'), list(...works))), referenceList).article
  expect(outline(more)).toEqual(['Sources'])
  expect(select(more, 'referenceList')[0]!.children[0]!.type).toBe('reference')
})
