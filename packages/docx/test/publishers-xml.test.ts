/** What publishers' XML holds and pages do not: written in Word and read back. */
import { type Article, type Block, node, select, text, textOf, validate } from '@offprint/ast'
import { codeOf, Messages } from '@offprint/core'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { fromDocx, toDocx } from '../src/index.js'
import { context } from './fixture-article.js'

async function through(article: Article): Promise<{ again: Article; codes: string[] }> {
  expect(validate(article)).toEqual([])
  const messages = new Messages()
  const bytes = await toDocx(article, { messages })
  const given = context()
  const again = await recognise(await fromDocx(bytes, given), given)
  expect(validate(again)).toEqual([])
  return { again, codes: messages.list.map(codeOf) }
}

const plot = (id: string, label: string, title: string): Block =>
  node('figure', { id, label }, [node('caption', {}, [node('title', {}, [text(title)])])])

describe('what only publishers’ XML holds', () => {
  it('figures that unknown content inside a paragraph holds are figures', async () => {
    const group = node('foreign', { format: 'jats', name: 'fig-group', attributes: {} }, [
      plot('F1', 'Figure 1', 'Growth of the larvae in water'),
      plot('F2', 'Figure 2', 'Growth of the larvae in salt water')
    ])
    const { again, codes } = await through(
      node('article', {}, [
        node('front', {}, [node('articleTitle', {}, [text('Growth of larvae')])]),
        node('body', {}, [
          node('section', {}, [
            node('title', {}, [text('Results')]),
            node('paragraph', {}, [
              text('Larvae grew in both ('),
              node('crossReference', { kind: 'figure', targets: ['F1'] }, [text('Figure 1')]),
              text(', '),
              node('crossReference', { kind: 'figure', targets: ['F2'] }, [text('Figure 2')]),
              text(').'),
              group
            ])
          ])
        ])
      ])
    )
    expect(select(again, 'figure').map(figure => figure.label)).toEqual(['Figure 1', 'Figure 2'])
    const ids = select(again, 'figure').map(figure => figure.id)
    expect(select(again, 'crossReference').map(each => [each.kind, each.targets])).toEqual([
      ['figure', [ids[0]]],
      ['figure', [ids[1]]]
    ])
    expect(select(again, 'paragraph').map(textOf)).toEqual(['Larvae grew in both (Figure 1, Figure 2).'])
    expect(codes).toEqual(['docx:foreign'])
  })

  it('unknown words in a line stay in the line', async () => {
    const { again } = await through(
      node('article', {}, [
        node('body', {}, [
          node('paragraph', {}, [
            text('Kept at '),
            node('foreign', { format: 'jats', name: 'quantity', attributes: {} }, [text('4 °C')]),
            text(' overnight.')
          ])
        ])
      ])
    )
    expect(select(again, 'paragraph').map(textOf)).toEqual(['Kept at 4 °C overnight.'])
  })

  it('lines that end in indented XML do not end in print', async () => {
    const article = node('article', {}, [
      node('front', {}, [
        node('articleTitle', {}, [text('Growth of larvae')]),
        node(
          'contributor',
          {
            role: 'author',
            affiliations: ['aff1'],
            name: { surname: 'Silva', given: 'Ana' }
          },
          []
        ),
        node('affiliation', { id: 'aff1' }, [
          text('\n        '),
          node('affiliationPart', { kind: 'institution' }, [text('Universidade de São Paulo')]),
          text(', \n        '),
          node('affiliationPart', { kind: 'city' }, [text('São Paulo')]),
          text(', \n        '),
          node('affiliationPart', { kind: 'country' }, [text('Brazil')]),
          text('\n      ')
        ])
      ]),
      node('body', {}, [
        node('paragraph', {}, [
          text('\n  Larvae grew\r\n\tin water.'),
          node('break', {}),
          text('All of them.\n')
        ]),
        node('codeBlock', { value: 'a\n  b' })
      ])
    ])
    const { again, codes } = await through(article)
    expect(codes).toEqual([])
    expect(select(again, 'affiliation').map(textOf)).toEqual(['Universidade de São Paulo, São Paulo, Brazil'])
    const parts = select(again, 'affiliationPart').map(part => [part.kind, textOf(part)])
    expect(parts).toEqual([
      ['institution', 'Universidade de São Paulo'],
      ['city', 'São Paulo'],
      ['country', 'Brazil']
    ])
    expect(select(again, 'paragraph').map(textOf)).toEqual(['Larvae grew in water. All of them.'])
    expect(select(again, 'break')).toHaveLength(1)
    expect(select(again, 'codeBlock').map(code => code.value)).toEqual(['a\n  b'])
  })
})
