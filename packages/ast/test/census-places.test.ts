/** What the census calls the place that a reference leads to. */
import { describe, expect, it } from 'vitest'
import { type Article, census, type Node, node, text } from '../src/index.js'

describe('where references lead', () => {
  const led = (target: Node, before: Node[] = []): string[] =>
    census(
      node('article', {}, [
        node('body', {}, [
          ...before,
          node('section', { id: 's1' }, [
            node('title', {}, [text('Wells')]),
            node('paragraph', {}, [
              node('crossReference', { kind: 'other', targets: ['here'] }, [text('see')]),
              text(' below.')
            ]),
            target as never
          ])
        ] as never)
      ]) as Article
    ).flatMap(item => (item.kind === 'crossReference' ? [item.fields['targets'] ?? ''] : []))

  it('is the paragraph, wherever in it the place is, and whatever stands before', () => {
    const words = (id: string | undefined, inside: Node): Node =>
      node('paragraph', id ? { id } : {}, [inside, text(' that run dry.')] as never)
    const whole = led(words('here', text('Wells')))
    expect(whole).toEqual(['paragraph “Wells that run dry.”'])
    expect(led(words(undefined, node('strong', { id: 'here' }, [text('Wells')])))).toEqual(whole)
    const more = [node('paragraph', { id: 'p0' }, [text('Another one.')])]
    expect(led(words('here', text('Wells')), more)).toEqual(whole)
  })

  it('is the thing whose caption or title the place is in', () => {
    const caption = node('caption', {}, [
      node('paragraph', {}, [node('anchor', { id: 'here' }, []), text('Rain.')])
    ])
    expect(led(node('figure', { id: 'f1' }, [caption]))).toEqual(['figure 1'])
    const title = node('title', {}, [node('emphasis', { id: 'here' }, [text('Rain')])])
    expect(led(node('section', { id: 's2' }, [title]))).toEqual(['section “Rain”'])
  })
})
