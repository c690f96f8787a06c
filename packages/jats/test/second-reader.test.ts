/** A reader that shares nothing with ours: what `jats-xml` (MyST) finds in our output is what we put there. */
import { select } from '@offprint/ast'
import { Jats } from 'jats-xml'
import { describe, expect, it } from 'vitest'
import { toJats } from '../src/index.js'
import { kitchenSink } from './support/kitchen-sink.js'

interface Element {
  type: string
  children?: Element[]
  value?: string
  id?: string
}
const within = (root: Element | undefined, name: string): Element[] =>
  (root?.children ?? []).flatMap(child => [...(child.type === name ? [child] : []), ...within(child, name)])
const words = (root: Element | undefined): string => root?.value ?? (root?.children ?? []).map(words).join('')

describe('jats-xml reads what we write', async () => {
  const tree = kitchenSink()
  const jats = new Jats(new TextDecoder().decode(await toJats(tree, { references: 'element' })))
  const file: Element = { type: 'file', children: [jats.tree as unknown as Element] }
  const front = within(file, 'front')[0]
  const body = within(file, 'body')[0]

  it('with the same title, DOI and people', () => {
    expect(words(within(front, 'article-title')[0])).toBe('On everything at once')
    expect(jats.doi).toBe('10.5555/trial.1')
    const surnames = within(front, 'contrib').map(one => words(within(one, 'surname')[0]))
    expect(surnames).toEqual(expect.arrayContaining(['Sousa', 'Lee', 'Nakamura']))
  })

  it('with the same sections, figures, tables and references', () => {
    const sections = select(tree, 'body')[0]!
    expect(within(body, 'sec').map(one => one.id)).toEqual(select(sections, 'section').map(one => one.id))
    expect(within(body, 'table-wrap').map(one => one.id)).toEqual(['T1'])
    expect(within(body, 'graphic')).toHaveLength(select(sections, 'graphic').length)
    expect(jats.references.map(one => (one as unknown as Element).id)).toEqual(['R1', 'R2', 'R3', 'R4'])
    expect(within(body, 'xref').length).toBeGreaterThanOrEqual(8)
  })
})
