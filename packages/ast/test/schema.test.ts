import { describe, expect, it } from 'vitest'
import { allowed, type Node, node, slice, specs, squash, text, textOf, validate, walk } from '../src/index.js'
import { sample } from './sample.js'

describe('the schema', () => {
  it('names only nodes and groups that exist in its content models', () => {
    const groups = new Set(Object.values(specs).flatMap(spec => spec.groups as readonly string[]))
    for (const spec of Object.values(specs))
      for (const part of spec.children ?? [])
        expect(
          part === '@any' || part in specs || (part.startsWith('@') && groups.has(part.slice(1))),
          `${spec.type} > ${part}`
        ).toBe(true)
  })

  it('lets every node but the root stand somewhere', () => {
    for (const type of Object.keys(specs) as Node['type'][])
      if (type !== 'article')
        expect(
          Object.values(specs).some(
            spec => spec.children && spec.children[0] !== '@any' && allowed(spec.children, type)
          ),
          type
        ).toBe(true)
  })

  it('documents every node and every field', () => {
    for (const spec of Object.values(specs)) {
      expect(spec.doc, spec.type).toMatch(/[.)]$/)
      for (const [field, [, doc]] of Object.entries(spec.fields) as [string, readonly [unknown, string]][])
        expect(doc, `${spec.type}.${field}`).not.toBe('')
    }
  })
})

describe('validate', () => {
  it('finds nothing wrong with a good tree', () => {
    expect(validate(sample())).toEqual([])
  })

  const broken: [string, (tree: any) => void, RegExp][] = [
    [
      'a target that does not exist',
      tree => (tree.children[0].children[1].affiliations = ['aff9']),
      /target "aff9"/
    ],
    ['an id used twice', tree => (tree.children[1].children[1].id = 'S1'), /second use of id S1/],
    ['an id that XML does not allow', tree => (tree.children[1].children[1].id = '2 b'), /id "2 b"/],
    [
      'a child out of place',
      tree => tree.children[1].children.push(text('loose')),
      /Unexpected text in body/
    ],
    ['a field that nobody knows', tree => (tree.children[1].children[0].colour = 'red'), /field colour/],
    ['a missing field', tree => delete tree.children[0].children[1].role, /contributor without role/],
    [
      'a value out of the list',
      tree => (tree.children[1].children[1].children[1].children[0].children[0].kind = 'middle'),
      /kind "middle"/
    ],
    [
      'a draft node',
      tree => tree.children[1].children.push(node('heading', { depth: 1 }, [text('x')])),
      /draft node heading/
    ],
    ['hints left behind', tree => (tree.children[1].children[0].hints = ['class:a']), /hints/],
    [
      'an unknown type',
      tree => tree.children[1].children.push({ type: 'marquee', children: [] }),
      /node type "marquee"/
    ],
    [
      'a leaf with children',
      tree => (tree.children[1].children[0].children[1].children[0].children = []),
      /children on text/
    ]
  ]
  for (const [what, breakIt, message] of broken)
    it(`finds ${what}`, () => {
      const tree = sample()
      breakIt(tree)
      const problems = validate(tree)
      expect(problems.map(problem => problem.message).join('\n')).toMatch(message)
    })

  it('allows a draft what a draft needs', () => {
    const draft = node('article', {}, [
      node('front', {}, [
        node('fact', { name: 'citation_volume', value: '4', source: 'meta:citation_volume' })
      ]),
      node('body', {}, [node('heading', { depth: 2, hints: ['tag:h2'] }, [text('Methods')])])
    ])
    expect(validate(draft, { draft: true })).toEqual([])
    expect(validate(draft).length).toBe(3)
  })
})

describe('text', () => {
  it('gives words in reading order', () => {
    const tree = sample()
    expect(squash(textOf(tree.children[1]!))).toContain(
      'Introduction Known before [1-3]. Seen in Figure 1 and E. coli.'
    )
  })

  it('cuts a text node and keeps the place of each part', () => {
    const whole = text('one\ntwo three', {
      start: { line: 4, column: 7, offset: 100 },
      end: { line: 5, column: 10, offset: 113 }
    })
    expect(slice(whole, 8)).toEqual({
      type: 'text',
      value: 'three',
      position: { start: { line: 5, column: 5, offset: 108 }, end: { line: 5, column: 10, offset: 113 } }
    })
    expect(slice(whole, 0, 3).position?.end).toEqual({ line: 4, column: 10, offset: 103 })
  })

  it('walks in order and stops when told', () => {
    const seen: string[] = []
    walk(sample(), current => {
      seen.push(current.type)
      if (current.type === 'front') return 'skip'
      if (current.type === 'citation') return 'stop'
    })
    expect(seen).toEqual([
      'article',
      'front',
      'body',
      'section',
      'title',
      'text',
      'paragraph',
      'text',
      'citation'
    ])
  })
})
