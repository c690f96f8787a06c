/** What real pages have besides the ordinary, and a PDF must give back: each case was lost once. */
import {
  type Article,
  type Block,
  census,
  children,
  compare,
  type Inline,
  type Node,
  node,
  type Section,
  select,
  text,
  textOf,
  validate
} from '@offprint/ast'
import { type MediaStore, Messages } from '@offprint/core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { checkPdf, fromPdf, pdf, toPdf } from '../src/index.js'
import { fonts } from './load-fonts.js'

const t = (value: string) => [text(value)]
const p = (...children: (string | Inline)[]) =>
  node(
    'paragraph',
    {},
    children.map(part => (typeof part === 'string' ? text(part) : part))
  )

function article(
  front: readonly Node[],
  body: readonly (Block | Section)[],
  references: readonly string[] = []
): Article {
  const list = node(
    'referenceList',
    {},
    references.map((words, at) => node('reference', { id: `R${at + 1}` }, t(words)))
  )
  return node('article', { articleType: 'research-article', lang: 'en' }, [
    node('front', {}, [node('articleTitle', {}, t('Wells of the dry valley')), ...front] as never),
    node('body', {}, [...body]),
    ...(references.length > 0 ? [node('back', {}, [list])] : [])
  ])
}

/** Written, checked and read again. */
async function again(source: Article, media: MediaStore = new Map()) {
  expect(validate(source)).toEqual([])
  const bytes = await toPdf(source, { fonts, messages: new Messages(), media })
  expect(await checkPdf(bytes)).toEqual([])
  const back = await fromPdf(bytes)
  expect(validate(back)).toEqual([])
  return { back, bytes, ...compare(census(source), census(back), pdf.carries) }
}

/** The words of the first page, as they are shown. */
async function shownIn(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 })
  const { items } = await (await (await task.promise).getPage(1)).getTextContent()
  await task.destroy()
  return items.map(item => ('str' in item ? item.str : '')).join('')
}

const person = (surname: string, extra: object = {}, children: Node[] = []) =>
  node('contributor', { role: 'author', printed: surname, affiliations: [], ...extra }, children as never)

describe('people', () => {
  it('keep what is said of each, also of two of one name and of members of a group', async () => {
    const source = article(
      [
        person('Ida Moor'),
        person('Ida Moor', {}, [p('drew the maps'), p('read the draft')]),
        person('The Well Group', {}, [
          person('Jon Quell', {}, [
            node('foreign', { format: 'jats', name: 'degrees', attributes: {} }, t('MD')),
            p('dug')
          ])
        ])
      ],
      [p('Water.')]
    )
    const { back, differences } = await again(source)
    expect(differences).toEqual([])
    const said = select(back, 'contributor').map(one =>
      one.children
        .filter(part => part.type === 'paragraph')
        .map(part => (part.children[0] as { value: string }).value)
    )
    expect(said).toEqual([[], ['drew the maps', 'read the draft'], [], ['dug']])
  })

  it('are addressed without a note to say so, with an address or without', async () => {
    const { back, differences } = await again(
      article(
        [
          person('Ida Moor', { corresponding: true, emails: ['ida@example.org'] }),
          person('Jon Quell', { corresponding: true }),
          person('Ann Lee')
        ],
        [p('Water.')]
      )
    )
    expect(differences).toEqual([])
    expect(select(back, 'contributor').map(one => one.corresponding ?? false)).toEqual([true, true, false])
    expect(select(back, 'contributor').map(one => one.printed)).toEqual(['Ida Moor', 'Jon Quell', 'Ann Lee'])
  })
})

describe('what the title block prints', () => {
  const degrees = (words: string): Node =>
    node('foreign', { format: 'jats', name: 'degrees', attributes: {} }, t(words))
  const date = (format: string, fields: object): Node =>
    node('date', { event: 'pub', format, year: 2018, ...fields })

  it('has degrees behind the name that they belong to, and keeps names and places apart from them', async () => {
    const place = node('affiliation', { id: 'aff1' }, t('Wells'))
    const note = node('footnote', { id: 'n1' }, [p('†Both dug.')])
    const { back, differences, bytes } = await again(
      article(
        [
          person('Ida Moor', { affiliations: ['aff1'], notes: ['n1'] }, [degrees('MD, PhD')]),
          person('Jon Quell', { affiliations: ['aff1'] }, [degrees('MSc')]),
          place,
          note
        ],
        [p('Water.')]
      )
    )
    expect(differences).toEqual([])
    const words = await shownIn(bytes)
    expect(words).toContain('Ida Moor, MD, PhD')
    expect(words).toContain('Jon Quell, MSc')
    expect(select(back, 'contributor').map(one => [one.printed, one.affiliations])).toEqual([
      ['Ida Moor', ['aff1']],
      ['Jon Quell', ['aff1']]
    ])
  })

  it('says of two days of publication which is which, of one nothing more', async () => {
    const dated = async (...dates: Node[]) => shownIn((await again(article(dates, [p('Water.')]))).bytes)
    const both = await dated(date('print', { month: 2 }), date('electronic', { month: 1, day: 9 }))
    expect(both).toContain('Published February 2018 (print) · Published 9 January 2018 (online)')
    expect(await dated(date('electronic', { month: 1, day: 9 }))).toContain('Published 9 January 2018')
    expect(await dated(date('electronic', { month: 1, day: 9 }))).not.toContain('online')
    const same = await dated(date('print', { month: 2 }), date('electronic', { month: 2 }))
    expect(same.split('Published')).toHaveLength(2)
  })

  it('has a subject once that two schemes name', async () => {
    const named = (words: string): Node => node('subject', {}, t(words))
    const { bytes, differences } = await again(
      article([named('Original Research'), named('Wells'), named('Original research')], [p('Water.')])
    )
    expect(differences).toEqual([])
    expect((await shownIn(bytes)).toLowerCase().split('original research')).toHaveLength(2)
  })
})

describe('rights', () => {
  it('that are an address, or a holder and a year, are printed and read', async () => {
    const url = 'https://creativecommons.org/licenses/by/4.0/'
    const { back, differences } = await again(
      article(
        [node('permissions', { year: 2021, holder: 'The Well Group' }, [node('license', { url }, [])])],
        [p('Water.')]
      )
    )
    expect(differences).toEqual([])
    expect(select(back, 'permissions')).toHaveLength(1)
    expect(select(back, 'permissions')[0]!.statement).toBeUndefined()
    expect(select(back, 'license').map(one => one.url)).toEqual([url])
    expect(select(back, 'license')[0]!.children).toEqual([])
  })
})

describe('what leads to several things', () => {
  const references = ['Ash 2001.', 'Birch 2002.', 'Cedar 2003.', 'Elm 2004.']
  const cite = (targets: string[], children: (string | Inline)[]) =>
    node(
      'citation',
      { targets },
      children.map(part => (typeof part === 'string' ? text(part) : part))
    )
  const mark = (target: string, words: string) => node('citationMark', { targets: [target] }, t(words))

  it('names them all: one mark for several works, ranges, ranges of which the source means only the ends', async () => {
    const { back, differences } = await again(
      article(
        [],
        [
          p('One ', cite(['R1', 'R3'], ['[1, 3]']), '.'),
          p('Two ', cite(['R1', 'R2', 'R3', 'R4'], ['[', mark('R1', '1'), '–', mark('R4', '4'), ']']), '.'),
          p('Three ', cite(['R1', 'R4'], [mark('R1', '[1]'), '–', mark('R4', '[4]')]), '.'),
          p('Some ', cite(['R1', 'R2'], [mark('R1', '[1, 2]')]), '.'),
          p('More ', cite(['R3', 'R4'], [node('citationMark', { targets: ['R3', 'R4'] }, t('3f'))]), '.'),
          p('Four ', cite(['R2', 'R4'], ['[', mark('R2', '2'), ', ', mark('R4', '4'), ']']), '.')
        ],
        references
      )
    )
    expect(differences).toEqual([])
    expect(select(back, 'citation').map(one => one.targets.length)).toEqual([2, 4, 2, 2, 2, 2])
  })

  it('names them all: a call-out to two tables', async () => {
    const table = (id: string, label: string) =>
      node('table', { id, label }, [
        node('grid', {}, [
          node('rowGroup', { kind: 'body' }, [
            node('tableRow', {}, [
              node('tableCell', { header: true }, t('Well')),
              node('tableCell', {}, t('12 m'))
            ])
          ])
        ])
      ])
    const both = node('crossReference', { kind: 'table', targets: ['T1', 'T2'] }, t('Tables 1 and 2'))
    const { back, differences } = await again(
      article([], [p('See ', both, '.'), table('T1', 'Table 1'), table('T2', 'Table 2')])
    )
    expect(differences).toEqual([])
    expect(select(back, 'crossReference').map(one => [one.kind, one.targets])).toEqual([
      ['table', ['T1', 'T2']]
    ])
  })

  it('leads nowhere that the file does not have', async () => {
    const one = node('crossReference', { kind: 'section', targets: ['S1', 'S2'] }, t('below'))
    const bytes = await toPdf(
      article(
        [],
        [p('See ', one, '.'), node('section', { id: 'S1' }, [node('title', {}, t('Depth')), p('Deep.')])]
      ),
      { fonts, messages: new Messages(), media: new Map() }
    )
    expect(select(await fromPdf(bytes), 'crossReference').map(({ targets }) => targets)).toEqual([['S1']])
  })
})

describe('places in a line', () => {
  const to = (target: string, words: string) =>
    node('crossReference', { kind: 'other', targets: [target] }, t(words))
  it('are found again before, between and behind words', async () => {
    const anchor = (id: string) => node('anchor', { id }, [])
    const { back, differences } = await again(
      article(
        [],
        [
          p(to('a1', 'first'), ' ', to('a2', 'second'), ' ', to('a3', 'third'), '.'),
          p(anchor('a1'), 'Before, ', node('emphasis', {}, t('in italics')), anchor('a2'), ' between.'),
          p('Behind.', anchor('a3'))
        ]
      )
    )
    expect(differences).toEqual([])
    expect(select(back, 'anchor').map(one => one.id)).toEqual(['a1', 'a2', 'a3'])
    expect(select(back, 'crossReference').map(one => one.targets)).toEqual([['a1'], ['a2'], ['a3']])
  })
})

describe('figures', () => {
  it('say which panels their marks name', async () => {
    const panel = (panels: string[], words: string) => node('panelLabel', { panels }, t(words))
    const caption = node('caption', {}, [
      p(
        panel(['A', 'B'], '(A and B)'),
        ' Wells. ',
        panel(['E', 'F', 'G'], 'E–G'),
        ' Pumps. ',
        panel(['H'], 'H'),
        ' Rain.'
      )
    ])
    const { back, differences } = await again(article([], [node('figure', { label: 'Figure 1' }, [caption])]))
    expect(differences).toEqual([])
    expect(select(back, 'panelLabel').map(one => one.panels)).toEqual([['A', 'B'], ['E', 'F', 'G'], ['H']])
  })

  it('without anything to show keep their place in the order; words for an image are none of the author’s', async () => {
    const gone = node('graphic', { href: 'files/cover.png' })
    const see = node('crossReference', { kind: 'figure', targets: ['F2'] }, t('Figure 1'))
    const icon = node('inlineGraphic', { href: 'oa.png', alt: 'Open Access' })
    const source = article(
      [node('subject', { kind: 'heading' }, [icon, text(' Study protocol')])],
      [
        node('figure', { id: 'F1' }, [gone]),
        p('See ', see, ' and R', node('subscript', {}, [icon]), ' and T.'),
        node('figure', { id: 'F2', label: 'Figure 1' }, [node('caption', {}, [p('A well.')])])
      ]
    )
    const bytes = await toPdf(source, { fonts, messages: new Messages(), media: new Map() })
    expect(await checkPdf(bytes)).toEqual([])
    const back = await fromPdf(bytes)
    expect(validate(back)).toEqual([])
    expect(select(back, 'figure').map(one => one.id)).toEqual(['F1', 'F2'])
    expect(select(back, 'graphic')).toEqual([])
    expect(select(back, 'paragraph').map(one => textOf(one))).toContain('See Figure 1 and R and T.')
    expect(select(back, 'subject')[0]!.children).toEqual(t('Study protocol'))
  })
})

describe('a film', () => {
  it('is a film again, and its address no link of the author’s', async () => {
    const film = node('media', { href: 'https://example.org/well.mp4', label: 'Video 1' }, [
      node('caption', {}, [p('The pump at work.')])
    ])
    const { back, differences } = await again(article([], [film]))
    expect(differences).toEqual([])
    expect(select(back, 'media').map(one => [one.label, one.href])).toEqual([
      ['Video 1', 'https://example.org/well.mp4']
    ])
    expect(select(back, 'link')).toEqual([])
  })
})

describe('a reference', () => {
  const list = (...labels: string[]) =>
    node(
      'referenceList',
      {},
      labels.map((label, at) =>
        node('reference', { id: `R${at + 1}`, label }, t('Moor I. Wells. 2001;3:1-9.'))
      )
    )
  it('keeps a label that is a name, before its words and not over them', async () => {
    const source = article([], [p('Wells.')])
    const labels = ['Alcántara-Carrió et al. (2017)', 'Moor (2001)']
    const { back, differences } = await again({
      ...source,
      children: [...source.children, node('back', {}, [list(...labels)])]
    })
    expect(differences).toEqual([])
    expect(select(back, 'reference').map(one => [one.label, textOf(one)])).toEqual(
      labels.map(label => [label, 'Moor I. Wells. 2001;3:1-9.'])
    )
  })
})

describe('captions', () => {
  it('keep the space between a formula and what follows it', async () => {
    const formula = node('inlineEquation', {
      mathml: '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>v</mi></math>'
    })
    const cited = node('citation', { targets: ['R1'] }, [
      text('['),
      node('citationMark', { targets: ['R1'] }, t('1')),
      text(']')
    ])
    const words = node('paragraph', {}, [text('Depth with '), formula, text(' '), cited, text(' and more.')])
    const caption = node('caption', {}, [node('title', {}, t('Wells.')), words])
    const source = article(
      [],
      [
        node('figure', { id: 'F1', label: 'Figure 1' }, [
          caption,
          node('graphic', { href: 'a.png', alt: 'A well' })
        ])
      ],
      ['Moor I. Wells. 2001.']
    )
    const { back } = await again(source)
    const wordsOf = (one: Article) =>
      select(one, 'caption').map(each => children(each, 'paragraph').map(part => textOf(part)))
    expect(wordsOf(back)).toEqual(wordsOf(source))
  })
})
