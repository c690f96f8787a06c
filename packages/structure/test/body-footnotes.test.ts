import { node, select } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as footnotes } from '../src/passes/footnotes.js'
import { a, draft, items, named, p, run, sec, sup, words } from './body.js'

const note = (id: string, ...line: Parameters<typeof p>) => named(id, node('listItem', {}, [p(...line)]))

test('linked notes at the end: calls, notes, backlinks by name, the heading named as dropped', () => {
  const call = { ...a('#fn1', sup('1')), hints: ['role:doc-noteref'] }
  const { article, context, said } = run(
    draft(
      sec('Results', p('One rate', call, '.')),
      sec('Notes', node('list', { kind: 'order' }, [note('fn1', 'The dose. ', a('#r1', '↩'))]))
    ),
    footnotes
  )
  const [one] = select(article, 'footnote')
  expect(words(one)).toBe('The dose.')
  expect(one).toMatchObject({ label: '1', sources: { label: 'list' } })
  const [raised] = select(article, 'superscript')
  expect(select(raised!, 'footnoteReference')[0]!.target).toBe(one!.id)
  expect(context.ledger.dropped.map(({ text, reason }) => `${reason} ${text}`)).toEqual([
    'container Notes',
    'backlink ↩'
  ])
  expect(article.children.map(part => part.type)).toEqual(['body', 'back'])
  expect(said).toEqual([])
})

test('one note may be called twice', () => {
  const { article } = run(
    draft(
      p('A', a('#n', sup('a')), ' b', a('#n', sup('a'))),
      sec('Notes', node('list', { kind: 'alpha-lower' }, [note('n', 'Both.')]))
    ),
    footnotes
  )
  expect(select(article, 'footnoteReference').map(call => call.target)).toEqual(['n', 'n'])
  expect(select(article, 'footnote')[0]!.label).toBe('a')
})

test('raised marks that nobody linked call the notes in their order', () => {
  const { article } = run(
    draft(
      p('One', sup('1'), ' and two', sup('2'), ' in 5 m', sup('3'), '.'),
      sec('Footnotes', p(sup('1'), 'First.'), p(sup('2'), 'Second.'))
    ),
    footnotes
  )
  expect(select(article, 'footnoteReference').map(words)).toEqual(['1', '2'])
  expect(select(article, 'footnote').map(one => `${one.label} ${words(one)}`)).toEqual([
    '1 First.',
    '2 Second.'
  ])
})

test('a section of prose called Notes stays a section, and a note nobody calls is said', () => {
  expect(
    select(run(draft(sec('Notes', p('We note that this is prose.'))), footnotes).article, 'section')
  ).toHaveLength(1)
  expect(run(draft(p('Text.'), sec('Notes', items('order', ['Lost.']))), footnotes).said).toEqual([
    'note-without-call'
  ])
})

test('a number in a box of its own is the mark of its note, also where other notes have none', () => {
  const item = (...blocks: ReturnType<typeof p>[]) => node('listItem', {}, blocks)
  const { article } = run(
    draft(
      sec('Results', p('One rate', sup('7'), '.')),
      sec(
        'Notes',
        node('list', { kind: 'bullet' }, [
          item(p('Set by hand.')),
          item(p('7'), p('By weight.')),
          item(p('9'), p('By length.'))
        ])
      )
    ),
    footnotes
  )
  expect(select(article, 'footnote').map(one => [one.label, words(one)])).toEqual([
    [undefined, 'Set by hand.'],
    ['7', 'By weight.'],
    ['9', 'By length.']
  ])
})

test('what the page calls marks of notes calls them, called twice and beside numbers that are none', () => {
  const mark = (n: string) => node('span', { hints: ['tag:span', 'class:ref', 'class:footnote'] }, [sup(n)])
  const { article } = run(
    draft(
      p('One', mark('1'), ', two', mark('2'), ', again', mark('1'), ' and the third', sup('3'), '.'),
      sec('Footnotes', p(sup('1'), 'First.'), p(sup('2'), 'Second.'), p(sup('3'), 'Third.'))
    ),
    footnotes
  )
  const notes = select(article, 'footnote')
  expect(select(article, 'footnoteReference').map(call => call.target)).toEqual([
    notes[0]!.id,
    notes[1]!.id,
    notes[0]!.id
  ])
  expect(words(article.children[0]!)).toBe('One1, two2, again1 and the third3.')
})

test('spans called otherwise mark no notes when the numbers are out of order', () => {
  const mark = (n: string) => node('span', { hints: ['tag:span', 'class:cite'] }, [sup(n)])
  const { article } = run(
    draft(
      p('One', mark('2'), ', two', mark('1'), '.'),
      sec('Footnotes', p(sup('1'), 'First.'), p(sup('2'), 'Second.'))
    ),
    footnotes
  )
  expect(select(article, 'footnoteReference')).toEqual([])
})

const twoMarks = (mark: string) => {
  const item = node('listItem', {}, [p('1'), p(sup(mark), ' Funded by the sea.')])
  return run(
    draft(p('Some text', sup('1'), '.'), {
      ...node('list', { kind: 'bullet' as const }, [item]),
      hints: ['class:footnotes']
    }),
    footnotes
  )
}

test('a mark printed twice, in a box and before the words, is one; the other is named as dropped', () => {
  const { article, context } = twoMarks('1')
  const [note] = select(article, 'footnote')
  expect([note?.label, words(note)]).toEqual(['1', 'Funded by the sea.'])
  expect(context.ledger.dropped.map(({ text, reason }) => `${reason} ${text}`)).toEqual(['duplicate 1'])
})

test('another mark behind the box is a word of the note', () => {
  const { article, context } = twoMarks('a')
  const [note] = select(article, 'footnote')
  expect([note?.label, words(note)]).toEqual(['1', 'a Funded by the sea.'])
  expect(context.ledger.dropped).toEqual([])
})

test('notes in paragraphs whose place is an anchor before the number: called, and the link back goes with the number', () => {
  const place = (id: string) => node('anchor', { id })
  const page = (call: string) =>
    draft(
      p('A rate ', place('1a'), '[', a(call, '1'), '].'),
      sec('Notes', p(place('1'), a('#1a', '1.'), ' Ito, 2017, p. 349.'))
    )
  const { article } = run(page('#1'), footnotes)
  expect(select(article, 'footnote').map(one => `${one.label} ${words(one)}`)).toEqual([
    '1 Ito, 2017, p. 349.'
  ])
  expect(select(article, 'footnoteReference').map(call => call.target)).toEqual(['1'])
  // Where no mark of the text leads to the place, the section is prose.
  expect(select(run(page('#elsewhere'), footnotes).article, 'footnote')).toEqual([])
})
