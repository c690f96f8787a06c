/** What real pages bring and fixtures seldom do, through Word and back. */
import { type Article, type Node, node, select, text, textOf, validate } from '@offprint/ast'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { docx, fromDocx, toDocx } from '../src/index.js'
import { context, differences } from './fixture-article.js'

const p = (...words: (string | Node)[]): Node =>
  node('paragraph', {}, words.map(word => (typeof word === 'string' ? text(word) : word)) as never)
const title = (words: string): Node => node('title', {}, [text(words)])

/** An article of one section with these blocks in it. */
const articleOf = (body: readonly Node[], back: readonly Node[] = [], front: readonly Node[] = []): Article =>
  node('article', { lang: 'en', articleType: 'research-article' }, [
    node('front', {}, [node('articleTitle', {}, [text('Wells of the coast')]), ...front] as never),
    node('body', {}, [node('section', { id: 'S1' }, [title('Methods'), ...body] as never)]),
    ...(back.length ? [node('back', {}, back as never)] : [])
  ])

async function back(article: Article): Promise<Article> {
  expect(validate(article)).toEqual([])
  const bytes = await toDocx(article, { media: new Map() })
  const given = context()
  const again = await recognise(await fromDocx(bytes, given), given)
  expect(validate(again)).toEqual([])
  const balance = given.ledger.balance(await docx.runs!(bytes, given), again)
  expect(balance.unplaced).toEqual([])
  expect(balance.invented).toEqual([])
  return again
}

describe('forms of real pages come back from Word', () => {
  it('a table of which the page shows label and caption only', async () => {
    const table = node('table', { id: 'T1', label: 'Table 1' }, [
      node('caption', {}, [title('Depth of the wells.'), p('Measured in May, in metres.')] as never),
      node('tableNotes', {}, [p('Source: the county.')] as never)
    ])
    const call = node('crossReference', { kind: 'table', targets: ['T1'] }, [text('Table 1')])
    const article = articleOf([p('The wells are deep (', call, ').'), table, p('They were dug by hand.')])
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    expect(select(again, 'table')).toMatchObject([{ label: 'Table 1' }])
    expect(select(again, 'tableNotes').map(textOf)).toEqual(['Source: the county.'])
    expect(select(again, 'crossReference')).toMatchObject([{ kind: 'table', targets: ['T1'] }])
  })

  it('paragraphs that begin with words set off, which are no headings of them', async () => {
    const lead = (words: string, rest: string): Node => p(node('strong', {}, [text(words)]), rest)
    const article = articleOf([
      p('The referees read the draft.'),
      lead('I have read this submission.', ' It is sound.'),
      lead('Competing interests:', ' None.'),
      lead('I have read the second version.', ' It is sound too.'),
      lead('Competing interests', ': None as before.')
    ])
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    expect(select(again, 'section')).toHaveLength(1)
    // A heading that is one stays one.
    const opened = articleOf(
      ['Wells', 'Pumps'].map(words =>
        node('section', { runIn: true }, [title(words), p('They are old.')] as never)
      )
    )
    expect(select(await back(opened), 'section').map(one => one.runIn)).toEqual([undefined, true, true])
  })

  it('every thing that a range of numbers means', async () => {
    const figures = [1, 2, 3, 4].map(nth =>
      node('figure', { id: `F${nth}`, label: `Figure ${nth}` }, [
        node('caption', {}, [title(`View ${nth}`)] as never)
      ] as never)
    )
    const call = node('crossReference', { kind: 'figure', targets: ['F1', 'F2', 'F3', 'F4'] }, [
      text('Figs. 1 to 4')
    ])
    const article = articleOf([p('See ', call, '.'), ...figures])
    const again = await back(article)
    const [first, ...more] = select(again, 'crossReference')
    expect(more).toEqual([])
    expect(first?.targets).toEqual(select(again, 'figure').map(one => one.id))
    expect(textOf(first!)).toBe('Figs. 1 to 4')
    expect(differences(article, again)).toEqual([])
  })

  it('places in the middle of a paragraph that something points to', async () => {
    const to = (id: string, words: string): Node =>
      node('crossReference', { kind: 'other', targets: [id] }, [text(words)])
    const place = (id: string): Node => node('anchor', { id }, [])
    const article = articleOf([
      p('Wells run dry', place('w1'), ' in summer', place('w2'), ' and fill in spring.'),
      p('See ', to('w1', 'the first'), ' and ', to('w2', 'the second'), ' place.')
    ])
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    const ids = select(again, 'anchor').map(one => one.id)
    expect(ids).toHaveLength(2)
    expect(select(again, 'crossReference').flatMap(one => one.targets)).toEqual(ids)
    // One that nothing points to is nothing.
    const alone = articleOf([p('Wells run dry', place('w1'), ' in summer.')])
    expect(select(await back(alone), 'anchor')).toEqual([])
  })

  it('captions of several paragraphs whose picture is missing, with their identifier', async () => {
    const doi = (nth: number): Node =>
      p(
        node('strong', {}, [text('DOI:')]),
        ' ',
        node('link', { url: `https://doi.org/10.5555/w.${nth}` }, [text(`https://doi.org/10.5555/w.${nth}`)])
      )
    const figure = (nth: number): Node =>
      node('figure', { id: `F${nth}`, label: `Figure ${nth}` }, [
        node('caption', {}, [
          title('The wells.'),
          p(
            node('panelLabel', { panels: ['A', 'B'] }, [text('(A and B)')]),
            ' By day. ',
            node('panelLabel', { panels: ['C', 'D', 'E'] }, [text('(C–E)')]),
            ' By night.'
          ),
          doi(nth)
        ] as never)
      ])
    const call = (nth: number): Node =>
      node('crossReference', { kind: 'figure', targets: [`F${nth}`] }, [text(`Figure ${nth}`)])
    const article = articleOf([
      p('Some are old (', call(1), ').'),
      figure(1),
      p('Some are new (', call(2), ').'),
      figure(2),
      p('All are used.')
    ])
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    expect(select(again, 'panelLabel').map(mark => mark.panels.join())).toEqual([
      'A,B',
      'C,D,E',
      'A,B',
      'C,D,E'
    ])
    expect(select(again, 'section').map(each => each.runIn)).toEqual([undefined])
  })

  it('a letter that names a panel is told from the word “e” between two', async () => {
    const marks = [
      node('panelLabel', { panels: ['a', 'b'] }, [text('(a e b)')]),
      node('panelLabel', { panels: ['c', 'd', 'e'] }, [text('(c, d, e)')])
    ]
    const figure = node('figure', { id: 'F1', label: 'Figure 1' }, [
      node('caption', {}, [title('Poços.'), p(marks[0]!, ' De dia. ', marks[1]!, ' De noite.')] as never)
    ])
    const again = await back(articleOf([p('Os poços são velhos.'), figure]))
    expect(select(again, 'panelLabel').map(mark => mark.panels)).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e']
    ])
  })

  it('editors with their places, and a second subject', async () => {
    const article = articleOf(
      [p('The wells are deep.')],
      [],
      [
        node('contributor', {
          role: 'author',
          printed: 'Ada Lind',
          name: { surname: 'Lind', given: 'Ada' },
          affiliations: ['aff1']
        }),
        node('contributor', {
          role: 'editor',
          printed: 'Erik Okoro',
          name: { surname: 'Okoro', given: 'Erik' },
          affiliations: ['aff2']
        }),
        node('affiliation', { id: 'aff1', label: '1' }, [text('Harbour College, Kenya')]),
        node('affiliation', { id: 'aff2', label: '2' }, [text('Hill University, Norway')])
      ]
    )
    const front = article.children[0]!
    front.children = [
      node('subject', { kind: 'heading' }, [text('Research article')]),
      node('subject', {}, [text('Hydrology of coasts')]),
      ...front.children
    ] as never
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    expect(select(again, 'contributor').map(one => [one.role, one.printed])).toEqual([
      ['author', 'Ada Lind'],
      ['editor', 'Erik Okoro']
    ])
    expect(select(again, 'subject').map(textOf)).toEqual(['Research article', 'Hydrology of coasts'])
  })

  it('notes that nothing calls, below the references', async () => {
    const note = (nth: number, ...blocks: Node[]): Node =>
      node('footnote', { id: `fn${nth}`, label: `${nth + 1}` }, blocks as never)
    const article = articleOf(
      [p('The wells are deep.')],
      [
        node('referenceList', {}, [
          title('References'),
          node('reference', { id: 'R1', label: '1' }, [
            text('Lind A, Okoro E. Wells of the coast. J Small Water. 2019;3(1):1-9.')
          ]),
          node('reference', { id: 'R2', label: '2' }, [
            text('Okoro E. Water of the hills. J Small Water. 2020;4(2):11-19.')
          ])
        ] as never),
        node('footnoteGroup', {}, [
          note(1, p('See Lind and Okoro, 2019, for the depth of other wells.'), p('They were dug by hand.')),
          note(2, p('Okoro, 2020, p. 12.'))
        ] as never)
      ]
    )
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    expect(select(again, 'footnote').map(each => [each.label, each.children.length])).toEqual([
      ['2', 2],
      ['3', 1]
    ])
  })

  it('what is said of each author, and no note is made of it', async () => {
    const author = (given: string, surname: string, ...words: string[]): Node =>
      node(
        'contributor',
        { role: 'author', printed: `${given} ${surname}`, name: { surname, given }, affiliations: ['aff1'] },
        words.map(each => p(each)) as never
      )
    const article = articleOf(
      [p('The wells are deep.')],
      [],
      [
        author('Ada', 'Lind', 'Study design', 'These authors contributed equally.'),
        author('Erik', 'Okoro'),
        author('Mio', 'Sato', 'Study design'),
        node('affiliation', { id: 'aff1' }, [text('Harbour College, Kenya')])
      ]
    )
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    expect(select(again, 'footnote')).toEqual([])
    expect(select(again, 'contributor').map(one => (one.children ?? []).map(textOf))).toEqual([
      ['Study design', 'These authors contributed equally.'],
      [],
      ['Study design']
    ])
  })

  it('a supplement that has neither a label nor a file', async () => {
    const call = node('crossReference', { kind: 'supplement', targets: ['SM1'] }, [
      text('Supplementary Table 4')
    ])
    const article = articleOf([
      p('All wells are listed (', call, ').'),
      node('supplement', { id: 'SM1' }, [node('caption', {}, [title('List of the wells, 1.8 MB.')] as never)])
    ])
    const again = await back(article)
    expect(differences(article, again)).toEqual([])
    expect(select(again, 'crossReference')).toMatchObject([{ kind: 'supplement', targets: ['SM1'] }])
  })
})
