/** Sources say the same thing in different forms: the census takes it for the same, and still misses what is gone. */
import { describe, expect, it } from 'vitest'
import { type Article, census, compare, type Node, node, text } from '../src/index.js'

const p = (words: string) => node('paragraph', {}, [text(words)])
const body = (...parts: Node[]) => node('article', {}, [node('body', {}, parts as never)]) as Article
const between = (mine: Node, theirs: Node) =>
  compare(census(mine), census(theirs)).differences.map(({ what, kind, field }) =>
    [what, kind, field].filter(Boolean).join(' ')
  )

describe('what sources write in different ways', () => {
  it('takes a paragraph with displayed things in it for its pieces, each in its place', () => {
    const equation = () => node('equation', { label: '(1)', tex: 'x' }, [])
    const nested = body(node('paragraph', {}, [text('Before'), equation(), text('after')] as never))
    const flat = body(p('Before'), equation(), p('after'))
    expect(between(nested, flat)).toEqual([])
    expect(between(nested, body(p('after'), equation(), p('Before')))).toContain('moved paragraph')
  })

  it('tells the kind of a call-out by what it leads to', () => {
    const line = (kind: 'other' | 'figure', ...things: Node[]) =>
      body(node('paragraph', {}, [node('crossReference', { kind, targets: ['F1'] }, [text('1')])]), ...things)
    const figure = node('figure', { id: 'F1', label: 'Figure 1' }, [])
    expect(between(line('other', figure), line('figure', figure))).toEqual([])
    const table = node('table', { id: 'F1', label: 'Figure 1' }, [])
    expect(between(line('other', figure), line('other', table))).toContain('changed crossReference kind')
  })

  it('knows a note with its mark in its words, and misses words and another mark', () => {
    const notes = (mark: string | undefined, words: string) =>
      body(
        node('paragraph', {}, [node('footnoteReference', { target: 'n1' }, [text('*')])]),
        node('footnoteGroup', {}, [
          node('footnote', { id: 'n1', ...(mark ? { label: mark } : {}) }, [p(words)])
        ])
      )
    expect(between(notes(undefined, '* P < 0.05'), notes('*', 'P < 0.05'))).toEqual([])
    expect(between(notes(undefined, '1 P < 0.05'), notes('1', 'P < 0.05'))).toEqual([])
    expect(between(notes(undefined, '* P < 0.05'), notes('†', 'P < 0.05'))).toEqual(['changed footnote text'])
    expect(between(notes(undefined, '* P < 0.05'), notes(undefined, 'P < 0.05'))).toEqual([
      'changed footnote text'
    ])
    expect(between(notes('*', 'P < 0.05'), notes(undefined, 'P < 0.05'))).toEqual(['changed footnote label'])
    expect(between(notes(undefined, 'a bird'), notes(undefined, 'the bird'))).toContain(
      'changed footnote text'
    )
  })

  it('counts a subject that two schemes name once, and misses one that is gone', () => {
    const front = (...names: string[]) =>
      node('article', {}, [
        node(
          'front',
          {},
          names.map(name => node('subject', {}, [text(name)]))
        )
      ])
    expect(between(front('Review', 'REVIEW'), front('Review'))).toEqual([])
    expect(between(front('Review', 'Wells'), front('Review'))).toEqual(['lost subject'])
  })
})
