import { type Figure, type Node, node, select, text } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as figures } from '../src/passes/figures.js'
import { a, b, div, draft, i, image, p, run, sec, words } from './body.js'

const of = (...blocks: Parameters<typeof draft>) => {
  const ran = run(draft(...blocks), figures)
  return { ...ran, figures: select(ran.article, 'figure') }
}
const title = (figure: Figure | undefined): string => words(figure && select(figure, 'title')[0])
const graphic = (href: string, alt?: string): Node => node('graphic', { href, ...(alt ? { alt } : {}) })
const figcaption = (...line: Parameters<typeof p>): Node => node('caption', {}, [p(...line)])

test('an image in a wrapper with a labelled paragraph: label, title, panels, the larger image, no copied label', () => {
  const { figures, said } = of(
    div(
      [],
      p(a('large/f1.png', image('small/f1.gif', 'Figure 1'))),
      p(b('Figure 1'), ': lesions at presentation; A) right hand; B)left breast')
    )
  )
  const [one] = figures
  expect(one!.label).toBe('Figure 1')
  expect(title(one)).toBe('lesions at presentation')
  expect(words(select(one!, 'paragraph')[0])).toBe('A) right hand; B) left breast')
  expect(select(one!, 'panelLabel').map(mark => mark.panels)).toEqual([['A'], ['B']])
  expect(select(one!, 'graphic')).toEqual([{ type: 'graphic', href: 'large/f1.png' }])
  expect(said).toEqual(['panel-space', 'alt-repeats-label'])
})

test('a sign behind a mark needs no space before it', () => {
  const line = 'Figure 1: lesions at presentation; (A)–(B) both hands, (B)/(C) breast'
  const { figures, said } = of(div([], graphic('f.png'), p(line)))
  expect(words(select(figures[0]!, 'paragraph')[0])).toBe('(A)–(B) both hands, (B)/(C) breast')
  expect(said).toEqual([])
})

test('a range of panels is one mark', () => {
  const { figures } = of(div([], graphic('f.png'), p(b('Figure 3'), ': after treatment; A-D) all healed')))
  expect(select(figures[0]!, 'panelLabel').map(mark => mark.panels)).toEqual([['A', 'B', 'C', 'D']])
})

test('a figure element: title to its first sentence, the alternative text stays', () => {
  const { figures, said } = of(
    node('figure', {}, [
      graphic('f.png', 'Bars that fall') as never,
      figcaption(b('Fig. 2.'), ' Loss (e.g. of 0.5 mg) by day. Bars show errors.') as never
    ])
  )
  expect(figures[0]!.label).toBe('Fig. 2')
  expect(title(figures[0])).toBe('Loss (e.g. of 0.5 mg) by day.')
  expect(words(select(figures[0]!, 'paragraph')[0])).toBe('Bars show errors.')
  expect(select(figures[0]!, 'graphic')[0]!.alt).toBe('Bars that fall')
  expect(said).toEqual([])
})

test('several images are the panels that the caption names; another number of them is said', () => {
  const caption = figcaption(b('Figure 2.'), ' Rates. ', b('(A)'), ' First. ', b('(B)'), ' Second.')
  const two = of(node('figure', {}, [graphic('a.png'), graphic('b.png'), caption] as never))
  expect(select(two.figures[0]!, 'panel').map(panel => panel.label)).toEqual(['A', 'B'])
  expect(select(two.figures[0]!, 'strong')).toEqual([])
  expect(two.said).toEqual([])
  const three = of(
    node('figure', {}, [graphic('a.png'), graphic('b.png'), graphic('c.png'), caption] as never)
  )
  expect(select(three.figures[0]!, 'panel')).toEqual([])
  expect(three.said).toEqual(['panel-count'])
})

test('panels with captions of their own', () => {
  const panel = (href: string, ...line: Parameters<typeof p>): Node =>
    node('panel', {}, [graphic(href) as never, figcaption(...line) as never])
  const { figures } = of(
    node('figure', {}, [
      panel('a.png', b('(A)'), ' First run.'),
      panel('b.png', b('(B)'), ' Second run.'),
      figcaption('Figure 2. Two runs.')
    ] as never)
  )
  expect(select(figures[0]!, 'panel').map(one => `${one.label} ${words(one)}`)).toEqual([
    'A First run.',
    'B Second run.'
  ])
})

test('images and captions in a row, captions below or above', () => {
  const below = of(graphic('a.png'), p(b('Figure 1.'), ' One.'), graphic('b.png'), p(b('Figure 2.'), ' Two.'))
  expect(below.figures.map(one => `${one.label} ${select(one, 'graphic')[0]!.href}`)).toEqual([
    'Figure 1 a.png',
    'Figure 2 b.png'
  ])
  const above = of(p(b('Figure 1.'), ' One.'), graphic('a.png'), p(b('Figure 2.'), ' Two.'), graphic('b.png'))
  expect(above.figures.map(one => `${one.label} ${select(one, 'graphic')[0]!.href}`)).toEqual([
    'Figure 1 a.png',
    'Figure 2 b.png'
  ])
})

test('legends without images are figures; a sentence about a figure is not', () => {
  const { figures, article } = of(
    sec('Figure legends', p('Figure 1. The first.'), p('Abbildung 2: Die zweite')),
    p('Figure 1 shows the first.')
  )
  expect(figures.map(one => one.label)).toEqual(['Figure 1', 'Abbildung 2'])
  expect(select(article, 'paragraph').map(words)).toContain('Figure 1 shows the first.')
})

test('a table shown as an image is a table', () => {
  const { article } = of(div(['class:fig'], graphic('t1.png', 'Table 1'), p(b('Table 1.'), ' Values.')))
  const [table] = select(article, 'table')
  expect(table!.label).toBe('Table 1')
  expect(select(table!, 'graphic')).toHaveLength(1)
})

test('an image without label or caption stays an image', () => {
  const { figures, article } = of(p('Before.'), p(image('dot.png')), p(text('After.')))
  expect(figures).toEqual([])
  expect(select(article, 'graphic')).toHaveLength(1)
})

test('a style named for captions says so: no sign behind the label, no image needed', () => {
  const caption = (line: string): Node => ({ ...p(line), hints: ['style:caption'] })
  const { figures } = of(
    caption('Figure 1 Loss by day'),
    graphic('f.png'),
    p('Text.'),
    caption('Figure 2 Gain')
  )
  expect(figures.map(one => [one.label, title(one), select(one, 'graphic').length])).toEqual([
    ['Figure 1', 'Loss by day', 1],
    ['Figure 2', 'Gain', 0]
  ])
})

test('a label on a line of its own, the title on the next, images and notes below', () => {
  const { figures, article } = of(
    p('Figure 1'),
    p(i('Loss by Day')),
    graphic('f.png'),
    p('Note. Bars show errors.'),
    p('Text goes on.')
  )
  expect(
    figures.map(one => [one.label, select(one, 'caption').map(words), select(one, 'graphic').length])
  ).toEqual([['Figure 1', ['Loss by Day Note. Bars show errors.'], 1]])
  expect(
    article.children.flatMap((part): readonly Node[] => ('children' in part ? part.children : [])).at(-1)
  ).toMatchObject(p('Text goes on.'))
})

test('labels in Russian and Ukrainian', () => {
  const { figures } = of(p('Рисунок 1. Структура болю.'), graphic('f.png'))
  expect(figures.map(one => [one.label, title(one)])).toEqual([['Рисунок 1', 'Структура болю.']])
})

test('a paragraph that begins with the image in a link round image and label is the figure', () => {
  const { figures } = of(
    p('Samples came from two places (Figure 1).'),
    p(a('figures/F1', image('f1.gif'), b('Figure 1.')), ' ', b('Map of the places.'), ' Circles show wells.'),
    p(image('f2.gif'), b('Figure 2.'), ' Depth of the wells.')
  )
  expect(figures.map(one => [one.label, title(one)])).toEqual([
    ['Figure 1', 'Map of the places.'],
    ['Figure 2', 'Depth of the wells.']
  ])
  expect(figures.flatMap(one => select(one, 'graphic').map(each => each.href))).toEqual(['f1.gif', 'f2.gif'])
  expect(figures.flatMap(one => select(one, 'link'))).toEqual([])
})

test('a sentence behind a picture that names a figure is no caption', () => {
  const { figures } = of(p(image('sign.gif'), ' Figure 1 shows the places.'))
  expect(figures).toEqual([])
})
