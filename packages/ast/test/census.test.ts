import { describe, expect, it } from 'vitest'
import { type Article, census, compare, select, text } from '../src/index.js'
import { sample } from './sample.js'

const differences = (breakIt: (tree: any) => void, carries?: Parameters<typeof compare>[2]) => {
  const tree = sample() as Article
  breakIt(tree)
  return compare(census(sample()), census(tree), carries).differences.map(d =>
    [d.what, d.kind, d.field].filter(Boolean).join(' ')
  )
}

describe('the census', () => {
  it('counts what the sample holds', () => {
    const kinds = census(sample()).map(item => item.kind)
    const count = (kind: string) => kinds.filter(other => other === kind).length
    expect({
      sections: count('section'),
      paragraphs: count('paragraph'),
      references: count('reference'),
      citations: count('citation'),
      footnotes: count('footnote')
    }).toEqual({ sections: 2, paragraphs: 4, references: 3, citations: 1, footnotes: 1 })
  })

  it('names targets by their order, not by their ids', () => {
    const citation = census(sample()).find(item => item.kind === 'citation')!
    expect(citation.fields).toEqual({ text: '[1-3]', targets: '1 2 3' })
  })

  it('finds a tree equal to itself, whatever its ids are', () => {
    expect(differences(() => {})).toEqual([])
    const renamed = JSON.parse(JSON.stringify(sample()).replace(/"(R|F|T|S|E|aff|fn)(\d)"/g, '"x$1_$2"'))
    expect(compare(census(sample()), census(renamed)).differences).toEqual([])
  })

  it('does not mind how white space is wrapped', () => {
    expect(differences(tree => (select(tree as Article, 'text')[6]!.value += ' \n '))).toEqual([])
  })
})

describe('a check that can fail: each mutation is caught', () => {
  const mutations: [string, (tree: any) => void, string[]][] = [
    ['a reference dropped', tree => tree.children[2].children[1].children.splice(2, 1), ['lost reference']],
    [
      'a paragraph deleted',
      tree => tree.children[1].children[0].children.splice(2, 1),
      ['lost paragraph', 'lost crossReference']
    ],
    [
      "two authors' affiliations swapped",
      tree => {
        const [a, b] = [1, 2].map(i => tree.children[0].children[i])
        ;[a.affiliations, b.affiliations] = [b.affiliations, a.affiliations]
      },
      ['changed contributor affiliations', 'changed contributor affiliations']
    ],
    [
      'two cells swapped',
      tree => {
        const row = tree.children[1].children[1].children[1].children[0].children[1].children[0]
        row.children.reverse()
      },
      ['changed table cells']
    ],
    [
      'a span lost',
      tree =>
        delete tree.children[1].children[1].children[1].children[0].children[1].children[1].children[0]
          .colSpan,
      ['changed table cells']
    ],
    [
      'a header cell turned into an ordinary one',
      tree => {
        const group = tree.children[1].children[1].children[1].children[0].children[0]
        group.kind = 'body'
        for (const c of group.children[0].children) delete c.header
      },
      ['changed table headers']
    ],
    [
      'a citation range cut',
      tree => (select(tree, 'citation')[0]!.targets = ['R1', 'R3']),
      ['changed citation targets']
    ],
    [
      'a word of the body changed',
      tree => (tree.children[1].children[1].children[3].children[0] = text('The End.')),
      ['changed paragraph text']
    ],
    ['an alternative text lost', tree => delete select(tree, 'graphic')[0]!.alt, ['changed figure alt']],
    ['a label lost', tree => delete select(tree, 'figure')[0]!.label, ['changed figure label']],
    [
      'a figure moved to another section',
      tree => tree.children[1].children[1].children.push(tree.children[1].children[0].children.pop()),
      ['moved figure']
    ],
    ['two sections swapped', tree => tree.children[1].children.reverse(), ['moved section']],
    [
      'italics lost',
      tree => {
        const p = tree.children[1].children[0].children[2]
        p.children[3] = text('E. coli')
      },
      ['changed paragraph marks']
    ],
    [
      'a reference field changed',
      tree => (select(tree, 'reference')[1]!.csl!.author![0]!.family = 'Ray'),
      ['changed reference csl.author']
    ],
    [
      'a country lost',
      tree => tree.children[0].children[3].children.splice(1, 2),
      ['changed affiliation text', 'changed affiliation country']
    ],
    ['a volume invented', tree => (tree.children[0].children[5].issue = '2'), ['changed publication issue']],
    [
      'a paragraph invented',
      tree => tree.children[1].children[1].children.push({ type: 'paragraph', children: [text('More.')] }),
      ['added paragraph']
    ],
    [
      'a footnote changed',
      tree =>
        (select(tree, 'footnote')[0]!.children = [{ type: 'paragraph', children: [text('Another note.')] }]),
      ['changed footnote text']
    ],
    [
      'an equation changed',
      tree => (select(tree, 'equation')[0]!.mathml = '<math><mi>a</mi><mo>=</mo><mn>2</mn></math>'),
      ['changed equation text', 'changed equation mathml']
    ]
  ]
  for (const [what, breakIt, expected] of mutations)
    it(what, () => {
      const found = differences(breakIt)
      for (const difference of expected) expect(found).toContain(difference)
    })
})

describe('compare', () => {
  it('asks of a format only what it claims to carry', () => {
    const lose = (tree: any) => {
      delete select(tree as Article, 'figure')[0]!.label
      select(tree as Article, 'reference')[0]!.csl = { type: 'book' }
    }
    expect(differences(lose, { figure: ['caption'], reference: ['text', 'label'] })).toEqual([])
    expect(differences(lose, { figure: ['label'], reference: ['text', 'label'] })).toEqual([
      'changed figure label'
    ])
  })

  it('takes what is read out of words that are there for no difference; what was said and is gone is one', () => {
    const open = sample() as Article
    const told = sample() as Article
    const [mine, theirs] = [select(open, 'reference')[0]!, select(told, 'reference')[0]!]
    delete mine.csl
    theirs.csl = { type: 'book', title: 'A title that the words say' }
    expect(compare(census(open), census(told)).differences).toEqual([])
    expect(
      compare(census(told), census(open)).differences.map(one => `${one.what} ${one.kind} ${one.field}`)
    ).toContain('changed reference csl.title')
  })

  it('grows linearly', () => {
    const items = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        kind: 'paragraph' as const,
        key: `w${i % 97}`,
        fields: { text: `w${i % 97}`, in: `${i}` },
        flow: true
      }))
    const time = (n: number) => {
      const [a, b] = [items(n), items(n).reverse()]
      const start = process.cpuUsage().user
      compare(a, b)
      return process.cpuUsage().user - start
    }
    time(2000)
    expect(time(40000) / time(10000)).toBeLessThan(14)
  })
})
