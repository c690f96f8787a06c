import { node, select, textOf } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as citations } from '../src/passes/citations.js'
import { a, cited, draft, inline, p, run, sup, withReferences } from './body.js'

const numbered = [
  'Roe A. One. J Sm. 2001;1:1.',
  'Lee B. Two. J Sm. 2002;1:1.',
  'Day C. Three. J Sm. 2003;1:1.',
  'Fay D. Four. J Sm. 2004;1:1.',
  'Ito E. Five. J Sm. 2005;1:1.'
]
const of = (...lines: ReturnType<typeof p>[]) => run(withReferences(draft(...lines), ...numbered), citations)

test('numbers in square brackets, lists and ranges, brackets inside', () => {
  const { article, said } = of(p('One [1,2], two [1-4] and three [1, 3–5; 2].'))
  expect(cited(article)).toEqual([
    '[1,2] → ref1 ref2',
    '[1-4] → ref1 ref2 ref3 ref4',
    '[1, 3–5; 2] → ref1 ref3 ref4 ref5 ref2'
  ])
  expect(
    select(article, 'citationMark')
      .map(mark => `${textOf(mark)} ${mark.targets.join()}`)
      .slice(0, 4)
  ).toEqual(['1 ref1', '2 ref2', '1 ref1', '4 ref4'])
  expect(textOf(article.children[0]!)).toBe('One [1,2], two [1-4] and three [1, 3–5; 2].')
  expect(said).toEqual([])
})

test('links say what is meant, and their brackets belong to them', () => {
  const { article } = of(
    p('One [', a('#ref2', '1'), ',', a('#ref3', '2'), '] and [', a('#ref1', '1'), '-', a('#ref4', '4'), '].')
  )
  expect(cited(article)).toEqual(['[1,2] → ref2 ref3', '[1-4] → ref1 ref2 ref3 ref4'])
  expect(select(article.children[0]!, 'link')).toEqual([])
})

test('one link around a list points at its first, and its numbers at each', () => {
  const { article } = of(
    p('One', a('#ref2', '[2, 3]'), ', two', a('#ref1', '[1-4]'), ', three', a('#ref4', '[1, 2]'), '.')
  )
  expect(cited(article).slice(0, 2)).toEqual(['[2, 3] → ref2 ref3', '[1-4] → ref1 ref2 ref3 ref4'])
  const marks = select(article, 'citationMark').map(mark => `${textOf(mark)} ${mark.targets.join()}`)
  expect(marks.slice(0, 4)).toEqual(['2 ref2', '3 ref3', '1 ref1', '4 ref4'])
  // A link to elsewhere than to the first number is the page's word.
  expect(marks.slice(4)).toEqual(['[1, 2] ref4'])
})

test('a dash between linked numbers in brackets of their own is a range', () => {
  const { article } = of(p('Known ', a('#ref1', '[1]'), '–', a('#ref4', '[4]'), ', ', a('#ref5', '[5]'), '.'))
  expect(cited(article)).toEqual(['[1]–[4], [5] → ref1 ref2 ref3 ref4 ref5'])
})

test('a number beyond the list is said and stays text beside the others', () => {
  const { article, said } = of(p('One [1,9] and two [2].'))
  expect(cited(article)).toEqual(['[1,9] → ref1', '[2] → ref2'])
  expect(said).toEqual(['citation-dangling'])
})

test('raised numbers cite; exponents, units, isotopes and ordinals do not', () => {
  const { article, said } = of(
    p(
      'Known',
      sup('1,2'),
      ' and shown.',
      sup('3-5'),
      ' An area of 4 m',
      sup('2'),
      ', 10',
      sup('3'),
      ', ',
      sup('14'),
      'C, h',
      sup('−1'),
      ', x',
      sup('2'),
      '.'
    )
  )
  expect(cited(article)).toEqual(['1,2 → ref1 ref2', '3-5 → ref3 ref4 ref5'])
  expect(select(article, 'superscript')[0]!.children[0]!.type).toBe('citation')
  expect(said).toEqual([])
})

test('raised links are raised citations', () => {
  const { article } = of(
    p('Known', sup(a('#ref1', '1'), '–', a('#ref3', '3')), ' and', a('#ref2', sup('2')), '.')
  )
  expect(cited(article)).toEqual(['1–3 → ref1 ref2 ref3', '2 → ref2'])
  expect(select(article, 'superscript').map(raised => raised.children[0]!.type)).toEqual([
    'citation',
    'citation'
  ])
})

test('numbers that are raised one by one, spans around them, and a raised dash between: one raised range', () => {
  const raised = (n: string) => node('span', { hints: ['class:ref'] }, [sup(a(`#ref${n}`, n))])
  const { article } = of(p('Known', raised('1'), sup('-'), raised('3'), '.'))
  expect(cited(article)).toEqual(['1-3 → ref1 ref2 ref3'])
  const [up] = select(article, 'superscript')
  expect(up!.children.map(child => child.type)).toEqual(['citation'])
  expect(select(up!, 'superscript')).toHaveLength(1)
})

test('round brackets cite only where the article cites so', () => {
  expect(cited(of(p('Known (1, 2), seen (3) and told (4-5).')).article)).toEqual([
    '(1, 2) → ref1 ref2',
    '(3) → ref3',
    '(4-5) → ref4 ref5'
  ])
  expect(cited(of(p('Known [1-5]; first (1) and second (2).')).article)).toEqual([
    '[1-5] → ref1 ref2 ref3 ref4 ref5'
  ])
})

const authors: [string, number, string[]][] = [
  ['Smith A, Jones B. One. J Sm. 2010a;1:1.', 2010, ['Smith', 'Jones']],
  ['Smith A, Jones B. Two. J Sm. 2010b;1:1.', 2010, ['Smith', 'Jones']],
  ['Lee C, Day D, Fay E. Three. J Sm. 2011;1:1.', 2011, ['Lee', 'Day', 'Fay']],
  ['van Rooijen P. Four. J Sm. 2012;1:1.', 2012, ['van Rooijen']],
  ['Müller K. Five. J Sm. 2013;1:1.', 2013, ['Müller']],
  ['Müller L. Six. J Sm. 2013;1:1.', 2013, ['Müller']]
]
const byAuthor = (...lines: ReturnType<typeof p>[]) => {
  const article = draft(...lines)
  const list = authors.map(([words, year, families], at) =>
    node(
      'reference',
      {
        id: `ref${at + 1}`,
        csl: {
          type: 'article-journal',
          author: families.map(family => ({ family })),
          issued: { 'date-parts': [[year]] }
        }
      },
      [{ type: 'text', value: words }]
    )
  )
  article.children.push(node('back', {}, [node('referenceList', {}, list)]))
  return run(article, citations)
}

test('authors and years in brackets, with letters, several works, and words before', () => {
  const { article, said } = byAuthor(
    p('Known (Smith and Jones 2010a, b; see also Lee et al., 2011) and (van Rooijen, 2012, p. 4).')
  )
  expect(cited(article)).toEqual([
    '(Smith and Jones 2010a, b; see also Lee et al., 2011) → ref1 ref2 ref3',
    '(van Rooijen, 2012, p. 4) → ref4'
  ])
  expect(said).toEqual([])
})

test('authors in the sentence, the year in brackets', () => {
  const { article } = byAuthor(
    p('In agreement with Lee et al. (2011), van Rooijen (2012) found more than Smith & Jones (2010a).')
  )
  expect(cited(article)).toEqual([
    'Lee et al. (2011) → ref3',
    'van Rooijen (2012) → ref4',
    'Smith & Jones (2010a) → ref1'
  ])
})

test('what fits two works or none is said and not guessed', () => {
  const { article, said } = byAuthor(p('Known (Lee et al. 2011; Müller 2013; Brown 1999).'))
  expect(cited(article)).toEqual(['(Lee et al. 2011; Müller 2013; Brown 1999) → ref3'])
  expect(said.sort()).toEqual(['citation-ambiguous', 'citation-unknown'])
})

test('a year in brackets that follows no author is no citation', () => {
  const { article, said } = byAuthor(p('In June (2011) it rained, as in the lakes (2012).'))
  expect(cited(article)).toEqual([])
  expect(said).toEqual([])
})

test('links and words of one bracket are one group', () => {
  const { article } = byAuthor(p('Known (', a('#ref3', 'Lee et al. 2011'), '; van Rooijen 2012).'))
  expect(cited(article)).toEqual(['(Lee et al. 2011; van Rooijen 2012) → ref3 ref4'])
})

test('citations by number without a list of references are said once, and stay text (H26b)', () => {
  const { article, said, context } = run(draft(p('A claim [2].'), p('Others [1, 3] and [2019].')), citations)
  expect(said).toEqual(['citation-without-references'])
  expect(context.messages.list[0]!.message).toMatch(
    /^Unexpected citation “\[2\]” and 1 more: no list of references/
  )
  expect(textOf(article.children[0]!)).toBe('A claim [2]. Others [1, 3] and [2019].')
  // Without a 1 they are equations, years or mass numbers.
  expect(run(draft(p('From [3] and [2019] follows [x].')), citations).said).toEqual([])
})

test('an index in square brackets cites nothing, unless it is linked', () => {
  const { article } = of(p('The scores t[1] and to[2] differ [3]; so does H', a('#ref4', '[4]'), '.'))
  expect(cited(article)).toEqual(['[3] → ref3', '[4] → ref4'])
})

test('where numbers are linked and raised, round brackets count something else', () => {
  const raised = (n: string) => sup(a(`#ref${n}`, n))
  const steps = p('We asked why: (1) no card, (2) no time, (3) no bus, (4) no money, (5) no need.')
  const { article } = of(p('Known', raised('1'), ' and old', raised('2'), '.'), steps)
  expect(cited(article)).toEqual(['1 → ref1', '2 → ref2'])
  const round = of(p('Known (', a('#ref1', '1'), ', ', a('#ref2', '2'), ') and old (3), (4) and (5).'))
  expect(cited(round.article)).toEqual(['(1, 2) → ref1 ref2', '(3) → ref3', '(4) → ref4', '(5) → ref5'])
})

test('raised numbers cite no list whose entries show none and are cited by their authors', () => {
  const line = p(
    'As Roe (2001) and Lee (2002) say',
    sup('1'),
    ', so it is',
    sup('2'),
    ' and',
    sup('3,4'),
    '.'
  )
  const article = withReferences(draft(line), ...numbered)
  select(article, 'reference').forEach((reference, i) => {
    delete reference.label
    const [family] = numbered[i]!.split(' ')
    reference.csl = {
      type: 'article-journal',
      author: [{ family: family! }],
      issued: { 'date-parts': [[2001 + i]] }
    }
  })
  expect(cited(run(article, citations).article)).toEqual(['Roe (2001) → ref1', 'Lee (2002) → ref2'])
  // Where nobody is cited by name, the place in the list is the number.
  const other = withReferences(draft(p('It is so', sup('1'), ' and', sup('2-5'), '.')), ...numbered)
  for (const reference of select(other, 'reference')) delete reference.label
  expect(cited(run(other, citations).article)).toEqual(['1 → ref1', '2-5 → ref2 ref3 ref4 ref5'])
})

test('a link on one number of a list leaves the ranges of the others filled', () => {
  const { article } = of(p('One [1-3,', a('#ref5', '5'), '], two [', a('#ref5', '5'), ',1–3], three [2].'))
  expect(cited(article).slice(0, 2)).toEqual([
    '[1-3,5] → ref1 ref2 ref3 ref5',
    '[5,1–3] → ref5 ref1 ref2 ref3'
  ])
  // A link that says another work than its number does is right, and the rest stays as counted.
  const other = of(p('One [1,', a('#ref4', '5'), '] and [2].')).article
  expect(cited(other)[0]).toBe('[1,5] → ref1 ref4')
})

test('the name of a compound and what a program printed cite nothing', () => {
  const { article } = of(
    p('We made 5-chlorobenzo[b]pyrido[3,2-f][1,4]oxazepine [1] from dibenzo[2,3]dioxin (see [2]and).'),
    p(node('monospace', {}, inline(['[3] 4 [5]'])))
  )
  expect(cited(article)).toEqual(['[1] → ref1', '[2] → ref2'])
})
