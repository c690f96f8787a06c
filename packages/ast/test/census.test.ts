import { describe, expect, it } from 'vitest'
import { measured } from '../../../test/support/cost.js'
import { censusKinds } from '../src/census-kinds.js'
import { type Article, census, compare, type Node, node, select, text } from '../src/index.js'
import { sample } from './sample.js'

const differences = (breakIt: (tree: any) => void, carries?: Parameters<typeof compare>[2]) => {
  const tree = sample() as Article
  breakIt(tree)
  return compare(census(sample()), census(tree), carries).differences.map(d =>
    [d.what, d.kind, d.field].filter(Boolean).join(' ')
  )
}

const note = (id: string | undefined, words: string) =>
  node('footnote', id === undefined ? {} : { id }, [node('paragraph', {}, [text(words)])])

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
    }).toEqual({ sections: 2, paragraphs: 4, references: 3, citations: 3, footnotes: 1 })
  })

  it('names targets by their order, not by their ids', () => {
    const citation = census(sample()).find(item => item.kind === 'citation')!
    expect(citation.fields).toEqual({ text: '1', targets: '1' })
  })

  it('knows a note by its words, wherever a format puts those that nothing calls', () => {
    const body = (...order: ('a' | 'b')[]): Article =>
      node('article', {}, [
        node('body', {}, [
          node('paragraph', {}, [text('Words'), node('footnoteReference', { target: 'b' }, [text('1')])]),
          node(
            'footnoteGroup',
            {},
            order.map(id => note(id, id === 'a' ? 'Thanks.' : 'Indeed.'))
          )
        ])
      ]) as Article
    const calls = (tree: Article) => census(tree).filter(item => item.kind === 'noteCall')
    expect(calls(body('a', 'b'))).toEqual(calls(body('b', 'a')))
    const wrong = body('a', 'b')
    for (const call of select(wrong, 'footnoteReference')) call.target = 'a'
    expect(calls(wrong)).not.toEqual(calls(body('a', 'b')))
  })

  it('a row may end early: empty places behind its last cell are nothing, one among them is', () => {
    const table = (...cells: string[]): Node =>
      node('table', {}, [
        node('grid', {}, [
          node('rowGroup', { kind: 'body' }, [
            node(
              'tableRow',
              {},
              cells.map(value => node('tableCell', {}, value ? [text(value)] : []))
            )
          ])
        ])
      ])
    const cells = (tree: Node) => census(tree).map(item => item.fields['cells'])
    expect(cells(table('a', 'b', '', ''))).toEqual(cells(table('a', 'b')))
    expect(cells(table('a', '', 'b'))).not.toEqual(cells(table('a', 'b')))
  })

  it('counts notes without an id too: one that nothing calls may get one on the way', () => {
    const notes = (first: string | undefined, target: string) =>
      census(
        node('body', {}, [
          node('footnoteGroup', {}, [note(first, 'Source: own work.'), note('b', 'Moved.')]),
          node('paragraph', {}, [node('footnoteReference', { target }, [text('*')])])
        ] as never[])
      )
    expect(compare(notes(undefined, 'b'), notes('a', 'b')).differences).toEqual([])
    expect(compare(notes(undefined, 'b'), notes('a', 'a')).differences).toMatchObject([
      { kind: 'noteCall', expected: 'footnote “Moved.”', actual: 'footnote “Source: own work.”' }
    ])
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
      ['lost citation']
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

  const between = (mine: Node, theirs: Node) =>
    compare(census(mine), census(theirs), all).differences.map(one =>
      [one.what, one.kind, one.field].filter(Boolean).join(' ')
    )
  const all = Object.fromEntries(censusKinds.map(kind => [kind, true as const]))
  const part = (label: string | undefined, title: string, ...rest: Node[]) =>
    node('section', { ...(label ? { label } : {}) }, [node('title', {}, [text(title)]), ...rest] as never)
  const p = (words: string) => node('paragraph', {}, [text(words)])
  const body = (...parts: Node[]) =>
    node('article', {}, [node('body', {}, [part(undefined, 'Words', p('First.')), ...(parts as never[])])])

  it('finds the number of a heading in its field or in its words, and misses it where it is in neither', () => {
    expect(between(part(undefined, '1. Aims', p('A.')), part('1', 'Aims', p('A.')))).toEqual([])
    expect(between(part('1', 'Aims'), part(undefined, '1. Aims'))).toEqual(['changed section label'])
    expect(between(part(undefined, '3 Days'), part(undefined, 'Days'))).toEqual(['changed section title'])
  })

  it('knows a label with its stop and without, and not another label', () => {
    const figure = (label: string) => node('figure', { label }, [])
    expect(between(figure('Figure 1.'), figure('Figure 1'))).toEqual([])
    expect(between(figure('Figure 1.'), figure('Figure 2'))).toEqual(['changed figure label'])
  })

  it('takes the code of a country for read from its name, and misses one that is gone or another', () => {
    const place = (country?: string) =>
      node('front', {}, [
        node('affiliation', { id: 'aff1' }, [
          node('affiliationPart', { kind: 'country', ...(country ? { country } : {}) }, [text('Kenya')])
        ])
      ])
    expect(between(place(), place('KE'))).toEqual([])
    expect(between(place('KE'), place())).toEqual(['changed affiliation countryCode'])
    expect(between(place('KE'), place('UG'))).toEqual(['changed affiliation countryCode'])
  })

  it('takes a section that was found to be a declaration for kept, with all its words', () => {
    const words = p('None.')
    const told = (...rest: Node[]) =>
      node('declaration', { kind: 'competing-interests' }, [
        node('title', {}, [text('Conflict of interests')]),
        ...(rest as never[])
      ])
    const mine = body(part(undefined, 'Conflict of interests', words), part(undefined, 'End', p('Last.')))
    const found = (...rest: Node[]) => {
      const tree = body(part(undefined, 'End', p('Last.')))
      tree.children.push(node('back', {}, [told(...rest)]))
      return tree
    }
    expect(between(mine, found(words))).toEqual([])
    expect(between(mine, found())).toEqual(['lost paragraph'])
    expect(between(found(words), mine)).toContain('lost declaration')
  })

  it('counts from each mark to its reference, and takes a call-out with its word or without', () => {
    const figure = node('figure', { id: 'F1', label: 'Figure 1' }, [])
    const call = (words: string, ...targets: string[]) =>
      node('crossReference', { kind: 'figure', targets }, [text(words)])
    const line = (...words: Node[]) => body(node('paragraph', {}, words as never), figure)
    expect(between(line(text('Figure '), call('1', 'F1')), line(call('Figure 1', 'F1')))).toEqual([])
    expect(between(line(call('Figure 1', 'F1')), line(text('Figure 1')))).toEqual(['lost crossReference'])
    // A reader of pages may find where words lead; a file that says itself what it is must say no more.
    const [none, one] = [census(line(text('Figure 1'))), census(line(call('Figure 1', 'F1')))]
    expect(compare(none, one, undefined, true).differences).toEqual([])
    expect(compare(none, one).differences.map(({ what, kind }) => `${what} ${kind}`)).toEqual([
      'added crossReference'
    ])
  })

  it('misses words of a reference, and takes those that a style prints of fields alone', () => {
    const reference = (...words: string[]) =>
      node(
        'reference',
        { csl: { type: 'book', title: 'T' } },
        words.map(one => text(one))
      )
    expect(between(reference(), reference('T. 2001'))).toEqual([])
    expect(between(reference('T. 2001'), reference())).toEqual(['changed reference text'])
  })

  it('grows linearly', measured, () => {
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

describe('articles in the article', () => {
  const inner = (title: string, ...paragraphs: string[]) =>
    node('subArticle', { articleType: 'reviewer-report' }, [
      node('front', {}, [node('articleTitle', {}, [text(title)])]),
      node(
        'body',
        {},
        paragraphs.map(words => node('paragraph', {}, [text(words)]))
      )
    ])
  const article = (): Article =>
    node('article', {}, [
      node('body', {}, [node('paragraph', {}, [text('The text.')])]),
      inner('First report', 'I like it.', 'Print it.'),
      inner('Second report', 'I do not.')
    ])
  const against = (change: (tree: Article) => void) => {
    const tree = article()
    change(tree)
    return compare(census(article()), census(tree))
  }

  it('are counted, each by its title', () => {
    expect(census(article()).filter(item => item.kind === 'subArticle')).toMatchObject([
      { key: 'First report', fields: { articleType: 'reviewer-report', title: 'First report' } },
      { key: 'Second report' }
    ])
  })

  it('are named once when one is lost, not paragraph by paragraph', () => {
    const { differences, counts } = against(tree => void tree.children.splice(1, 1))
    expect(differences).toMatchObject([{ what: 'lost', kind: 'subArticle', key: 'First report' }])
    expect(counts.subArticle).toEqual({ expected: 2, kept: 1 })
    expect(counts.paragraph).toEqual({ expected: 4, kept: 2 })
  })

  it('are lost when their words run on in the article', () => {
    const { differences } = against(tree => {
      const [lost] = tree.children.splice(1, 1)
      const body = tree.children[0] as { children: Node[] }
      body.children.push(...select(lost!, 'paragraph'))
    })
    expect(differences).toMatchObject([{ what: 'lost', kind: 'subArticle', key: 'First report' }])
  })

  it('show a loss in one that is there', () => {
    const { differences } = against(tree => {
      const body = (tree.children[1] as { children: Node[] }).children[1] as { children: Node[] }
      body.children.pop()
    })
    expect(differences).toMatchObject([{ what: 'lost', kind: 'paragraph', key: 'Print it.' }])
  })
})

it('a slanted blank is a blank, a line under one shows', () => {
  const marks = (type: 'emphasis' | 'underline') =>
    census(node('paragraph', {}, [text('a'), node(type, {}, [text(' ')]), text('b')]))[0]!.fields['marks']
  expect([marks('emphasis'), marks('underline')]).toEqual([undefined, 'underline '])
})
