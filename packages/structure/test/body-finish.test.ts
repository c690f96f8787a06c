import { type Node, node, select, text, validate } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as finish } from '../src/passes/finish.js'
import { b, div, draft, h, named, p, run, sec, words } from './body.js'

const body = (...blocks: Parameters<typeof draft>): Node[] => {
  const { article } = run(draft(...blocks), finish)
  expect(validate(article)).toEqual([])
  return (article.children[0] as { children: Node[] }).children
}

test('wrappers, hints, headings and spans without meaning go; their words stay', () => {
  const span = node('span', { hints: ['class:x'] }, [text('b')])
  expect(body(div(['tag:div'], p('a ', span, ' c'), h(3, 'Left over')))).toEqual([
    p('a b c'),
    p(b('Left over'))
  ])
})

test('a rule parts two blocks of a section; at its ends, and before a section, it only draws a line across the page', () => {
  const rule = () => node('thematicBreak', {})
  expect(body(rule(), p('a'), rule(), rule(), p('b'), rule(), sec('S', p('c'), rule()), rule())).toEqual([
    p('a'),
    rule(),
    p('b'),
    sec('S', p('c'))
  ])
})

test('neighbouring texts and marks become one, lines are trimmed, empty nodes go', () => {
  const place = node('anchor', {}, [])
  expect(
    body(
      p('  One ', text('two '), b('three '), b('four'), place, b(), '  '),
      p(' '),
      node('list', { kind: 'bullet' }, [])
    )
  ).toEqual([p('One two ', b('three four'))])
})

test('a word that mark-up cut in two stays cut, so that the ledger counts it as the source does', () => {
  const [one] = body(p('Fig. 4', node('span', { hints: [] }, [text('A')])))
  expect(select(one!, 'text').map(part => part.value)).toEqual(['Fig. 4', 'A'])
})

test('single breaks part lines of whole sentences, where all of them are; not lines of a poem, nor those of a cell', () => {
  const br = () => node('break', {})
  const first = 'The authors thank both of the reviewers for their care and for all that they wrote.'
  const second = 'As requested, we added two figures, and a sentence on the recaptures of 2012.'
  expect(body(p(first, br(), b(second)))).toEqual([p(first), p(b(second))])
  // Read once or twice, it is the same: what double breaks part is looked at again.
  expect(body(p('Dear editor,', br(), br(), first, br(), b(second)))).toEqual([
    p('Dear editor,'),
    p(first),
    p(b(second))
  ])
  expect(body(p(first, br(), 'and went on.'))).toEqual([p(first, br(), 'and went on.')])
  const verse = p('Roses are red as long as nobody looks at them in the evening light,', br(), second)
  expect(body(verse)).toEqual([verse])
  const item = node('list', { kind: 'bullet' }, [node('listItem', {}, [p(first, br(), second)])])
  expect(body(item)).toEqual([item])
})

test('two breaks in a row part paragraphs, one does not', () => {
  const br = () => node('break', {})
  expect(body(p('One', br(), 'more line', br(), text(' '), br(), ' two'))).toEqual([
    p('One', br(), 'more line'),
    p('two')
  ])
})

test('places that are pointed at stay', () => {
  expect(select(body(p('a', named('P1', node('anchor', {}, []))))[0]!, 'anchor')).toHaveLength(1)
})

test('words beside blocks become paragraphs, blocks in a title become its words', () => {
  const loose = div([], text('Loose words'), p('A paragraph'))
  const titled = node('section', {}, [node('title', {}, [p('Title') as never])]) as never
  const [words1, paragraph, section] = body(loose, titled)
  expect([words(words1), words(paragraph), words(section)]).toEqual(['Loose words', 'A paragraph', 'Title'])
})

test('blocks behind a section go to its end, as JATS needs', () => {
  const [one, ...rest] = body(sec('One', p('1.'), sec('Inner', p('2.'))), p('3.'))
  expect(rest).toEqual([])
  expect(words(select(one!, 'section')[1])).toBe('Inner 2. 3.')
})

test('a block alone in a paragraph needs none around it', () => {
  const equation = node('equation', { tex: 'x' }, [])
  expect(body({ ...p(), children: [equation] })).toEqual([equation])
})

test('a link that shows nothing goes, and the space in it stays', () => {
  expect(body(p('One', node('link', { url: 'https://example.org/' }, [text(' ')]), 'two.'))).toEqual([
    p('One two.')
  ])
  const shown = node('link', { url: 'https://example.org/' }, [node('inlineGraphic', { href: 'a.png' })])
  expect(select(body(p('One ', shown))[0]!, 'link')).toHaveLength(1)
})

test('an entry leads nowhere but elsewhere', () => {
  const to = (target: string, words_: string): Node =>
    node('crossReference', { kind: 'other', targets: [target] }, [text(words_)])
  const { article } = run(
    draft(
      node('referenceList', {}, [
        named(
          'R1',
          node('reference', {}, [to('R1', 'Lee 2001'), text('. A book, see '), to('R2', 'two')] as never)
        ),
        named('R2', node('reference', {}, [text('Another.')]))
      ])
    ),
    finish
  )
  expect(select(article, 'crossReference').map(one => one.targets)).toEqual([['R2']])
  expect(words(select(article, 'reference')[0]!)).toBe('Lee 2001. A book, see two')
})

test('a meaning without a term is what stands in it, behind a term one more meaning', () => {
  const meaning = (value: string): Node => node('definition', {}, [p(value)])
  const item = (...parts: Node[]): Node => node('definitionItem', {}, parts as never)
  const term = (value: string): Node => node('definitionTerm', {}, value ? [text(value)] : [])
  const rows = node('definitionList', {}, [
    item(meaning('Received 1 May.')),
    item(term(''), meaning('Accepted.'))
  ] as never)
  expect(body(rows)).toEqual([p('Received 1 May.'), p('Accepted.')])
  const [list] = body(
    node('definitionList', {}, [
      item(term('BD'), meaning('a disorder')),
      item(meaning('of two kinds'))
    ] as never)
  )
  expect(select(list!, 'definitionItem')).toHaveLength(1)
  expect(select(list!, 'definition').map(one => words(one))).toEqual(['a disorder', 'of two kinds'])
})

test('a call of a note is no citation of the work that the note names', () => {
  const call = (): Node =>
    node('superscript', {}, [node('footnoteReference', { target: 'fn1' }, [text('1')])] as never)
  const cited = (...inside: Node[]): Node =>
    node('citation', { targets: ['R1'] }, [
      node('citationMark', { targets: ['R1'] }, inside as never)
    ] as never)
  const { article } = run(
    draft(
      node('paragraph', {}, [text('Words'), cited(call())] as never),
      node('paragraph', {}, [text('Words '), cited(text('Lee 2001'), call())] as never)
    ),
    finish
  )
  const [one, two] = select(article, 'paragraph')
  expect(select(one!, 'citation')).toEqual([])
  expect(select(one!, 'footnoteReference')).toHaveLength(1)
  expect(select(two!, 'citation')).toHaveLength(1)
})

test('a span that only has a name is a place, one that says more stays', () => {
  const span = (fields: Record<string, string>): Node => node('span', { id: 'a1', ...fields }, [text('this')])
  const [one, two] = body(
    p('At ', span({}) as never),
    p('At ', { ...span({ lang: 'fr' }), id: 'a2' } as never)
  )
  expect(select(one!, 'anchor', 'span').map(part => part.type)).toEqual(['anchor'])
  expect(select(two!, 'anchor', 'span').map(part => part.type)).toEqual(['span'])
})

test('a paragraph between the words of another parts it, and keeps its place', () => {
  const outer = node('paragraph', { id: 'p1' }, [
    text('It follows that'),
    node('equation', { mathml: '<math><mi>a</mi></math>' }, []),
    p('View the source'),
    text('where a is one.')
  ])
  const made = body(sec('S', outer, p('The end.')))
  const parts = (made[0] as { children: Node[] }).children
  expect(parts.map(part => [part.type, words(part), part.id])).toEqual([
    ['title', 'S', undefined],
    ['paragraph', 'It follows thata', 'p1'],
    ['paragraph', 'View the source', undefined],
    ['paragraph', 'where a is one.', undefined],
    ['paragraph', 'The end.', undefined]
  ])
  expect(select(made[0]!, 'equation')).toHaveLength(1)
})
