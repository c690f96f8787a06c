/** A manuscript of ours says of every part what it is, so that nothing in it is guessed anew; a hand may add to it. */
import { type Article, type Node, node, select, text, textOf } from '@offprint/ast'
import { defaultLimits, Ledger, Messages, write as writeAndRead } from '@offprint/core'
import { markdown } from '@offprint/markdown'
import { recognise } from '@offprint/structure'
import { describe, expect, it } from 'vitest'
import { read, write } from './reading.js'

const paragraph = (...words: (string | Node)[]): Node =>
  node('paragraph', {}, words.map(word => (typeof word === 'string' ? text(word) : word)) as never)

const articleOf = (body: Node[], back: Node[] = [], front: Node[] = []): Article =>
  node('article', { lang: 'en' }, [
    node('front', {}, [node('articleTitle', {}, [text('A title')]), ...front] as never),
    node('body', {}, body as never),
    ...(back.length ? [node('back', {}, back as never)] : [])
  ])

const section = (title: string, ...children: Node[]): Node =>
  node('section', { id: title.replace(/\W/g, '') }, [node('title', {}, [text(title)]), ...children] as never)

/** What the command would say of the written file. */
async function differences(article: Article): Promise<string[]> {
  const context = {
    messages: new Messages(),
    limits: defaultLimits,
    media: new Map(),
    assets: async () => new Uint8Array(),
    options: {}
  }
  const { comparison } = await writeAndRead(article, markdown, context, recognise)
  return comparison!.differences.map(one => `${one.what} ${one.kind}.${one.field ?? ''} ${one.key}`)
}

describe('a manuscript of ours', () => {
  it('is read as what it says that it is: a heading of the text stays one', async () => {
    const article = articleOf([
      section('Introduction', paragraph('It begins.')),
      section('Summary', paragraph('We sum up.')),
      section('Materials and methods', paragraph('Film S1. A film that is a paragraph.'))
    ])
    expect(await differences(article)).toEqual([])
    const { source } = await write(article)
    const back = (await read(source)).article
    expect(markdown.finished!(back)).toBe(true)
    expect(select(back, 'section').map(one => textOf(one.children[0]!))).toEqual([
      'Introduction',
      'Summary',
      'Materials and methods'
    ])
  })

  it('is recognised like any other once a hand has added a heading', async () => {
    const { source } = await write(articleOf([section('Introduction', paragraph('It begins.'))]))
    expect(markdown.finished!((await read(source)).article)).toBe(true)
    const added = `${source}\n# Acknowledgements\n\nWe thank all.\n`
    const { article } = await read(added)
    expect(markdown.finished!(article)).toBe(false)
    const context = { messages: new Messages(), ledger: new Ledger(), limits: defaultLimits }
    expect(select(await recognise(article, context), 'acknowledgement')).toHaveLength(1)
  })

  it('a manuscript of others is never taken for one', async () => {
    for (const head of ['', '---\ntitle: T\n---\n\n', '---\ntitle: T\nrecognised: maybe\n---\n\n'])
      expect(markdown.finished!((await read(`${head}# One {#one}\n\nWords.\n`)).article)).toBe(false)
  })

  it('keeps the list of references where it stands, under the heading that it has', async () => {
    const back = [
      node('acknowledgement', {}, [node('title', {}, [text('Thanks')]), paragraph('To all.')] as never),
      node('referenceList', {}, [
        node('title', {}, [text('Literatura Citada')]),
        node('reference', { id: 'R1' }, [text('Lee, A. A book. 2001.')])
      ] as never),
      node('declaration', { kind: 'funding' }, [
        node('title', {}, [text('Money')]),
        paragraph('A grant paid.')
      ] as never)
    ]
    const article = articleOf([section('One', paragraph('Words.'))], back)
    expect(await differences(article)).toEqual([])
    const again = (await read((await write(article)).source)).article
    expect(
      again.children.find(part => part.type === 'back')!.children.map(part => (part as Node).type)
    ).toEqual(['acknowledgement', 'referenceList', 'declaration'])
  })

  it('the heading above notes is their title', async () => {
    const call = (target: string): Node => node('footnoteReference', { target }, [text('1')])
    const notes = node('footnoteGroup', {}, [
      node('title', {}, [text('Footnotes')]),
      node('footnote', { id: 'fn1', label: '1' }, [paragraph('A note.')] as never)
    ] as never)
    const article = articleOf(
      [section('One', paragraph('Words', node('superscript', {}, [call('fn1')] as never)))],
      [notes]
    )
    expect(await differences(article)).toEqual([])
    const again = (await read((await write(article)).source)).article
    expect(select(again, 'footnoteGroup').map(one => textOf(one.children[0]!))).toEqual(['Footnotes'])
  })
})

describe('what only a pass could find again', () => {
  it('parts of a place, the type of a section and of the article, an image that says nothing', async () => {
    const article: Article = {
      ...articleOf(
        [
          node('section', { id: 'S1', sectionType: 'methods' }, [
            node('title', {}, [text('What we did')]),
            node('figure', { id: 'F1' }, [node('graphic', { href: 'rule.png', decorative: true })]),
            node('figure', { id: 'F2' }, [node('graphic', { href: 'a.png', alt: 'A "field" *now* [2]' })]),
            paragraph('Words.')
          ] as never)
        ],
        [],
        [
          node('affiliation', { id: 'aff1', label: '1' }, [
            node('affiliationPart', { kind: 'institution' }, [text('University')]),
            text(', '),
            node('affiliationPart', { kind: 'country', country: 'KE' }, [text('Kenya')])
          ])
        ]
      ),
      articleType: 'research-article'
    }
    expect(await differences(article)).toEqual([])
    const again = (await read((await write(article)).source)).article
    expect(again.articleType).toBe('research-article')
    expect(select(again, 'section')[0]!.sectionType).toBe('methods')
    expect(select(again, 'affiliationPart').map(one => [one.kind, one.country, textOf(one)])).toEqual([
      ['institution', undefined, 'University'],
      ['country', 'KE', 'Kenya']
    ])
    expect(select(again, 'figure')).toHaveLength(2)
    expect(select(again, 'graphic').map(one => one.alt ?? one.decorative)).toEqual([
      true,
      'A "field" *now* [2]'
    ])
  })

  it('a term that something leads to', async () => {
    const article = articleOf([
      section(
        'One',
        paragraph('See ', node('crossReference', { kind: 'other', targets: ['x1'] }, [text('BD')]), '.'),
        node('definitionList', {}, [
          node('definitionItem', {}, [
            node('definitionTerm', { id: 'x1' }, [text('BD')]),
            node('definition', {}, [paragraph('a disorder')] as never)
          ])
        ])
      )
    ])
    expect(await differences(article)).toEqual([])
  })
})

describe('lines', () => {
  it('a call that is printed level stays so', async () => {
    const call = node('footnoteReference', { target: 'fn1' }, [text('1')])
    const notes = node('footnoteGroup', {}, [
      node('footnote', { id: 'fn1', label: '1' }, [paragraph('A note.')] as never)
    ])
    const article = articleOf([section('One', paragraph('Words [', call, '].'))], [notes])
    expect(await differences(article)).toEqual([])
    expect((await write(article)).source).toContain('[[^fn1]]{.level}')
  })

  it('an address is its own words, whatever signs are in it', async () => {
    const url = 'https://example.org/@lee/a-b'
    const article = articleOf([section('One', paragraph('At ', node('link', { url }, [text(url)]), '.'))])
    expect(await differences(article)).toEqual([])
  })

  it('a link to a person stays a link, and an address an address', async () => {
    const mail = 'lee@example.org'
    const article = articleOf([
      section(
        'One',
        paragraph('Write to ', node('link', { url: `mailto:${mail}` }, [text('Lee')]), ' or '),
        paragraph('to ', node('email', { address: mail }, [text(mail)]), '.')
      )
    ])
    expect(await differences(article)).toEqual([])
    const again = (await read((await write(article)).source)).article
    expect(select(again, 'link')).toHaveLength(1)
    expect(select(again, 'email')).toHaveLength(1)
  })

  it('a mark that holds a link is a mark, in a line and in a cell with merged neighbours', async () => {
    const cited = (): Node =>
      node('citation', { targets: ['R1'] }, [
        text('('),
        node('citationMark', { targets: ['R1'] }, [
          node('link', { url: 'https://example.org/lee' }, [
            text('Lee '),
            node('emphasis', {}, [text('et al.')]),
            text(', 2001')
          ])
        ]),
        text(')')
      ] as never)
    const plain = (): Node =>
      node('citation', { targets: ['R1'] }, [
        node('citationMark', { targets: ['R1'] }, [
          text('Lee '),
          node('emphasis', {}, [text('et al.')]),
          text(', 2001')
        ])
      ] as never)
    const cell = (...children: Node[]): Node => node('tableCell', {}, children as never)
    const table = node('table', { id: 'T1', label: 'Table 1' }, [
      node('grid', {}, [
        node('rowGroup', { kind: 'body' }, [
          node('tableRow', {}, [node('tableCell', { colSpan: 2 }, [text('Both')])]),
          node('tableRow', {}, [cell(cited()), cell(text('as '), plain())] as never)
        ])
      ])
    ])
    const references = node('referenceList', {}, [node('reference', { id: 'R1' }, [text('Lee 2001.')])])
    const article = articleOf([section('One', paragraph('See ', cited(), '.'), table)], [references])
    expect(await differences(article)).toEqual([])
  })

  it('a formula that is drawn keeps its number and its place', async () => {
    const article = articleOf([
      section(
        'One',
        paragraph(
          'Let ',
          node('inlineEquation', {}, [node('inlineGraphic', { href: 'x.png', alt: 'x' })]),
          ' be as in ',
          node('crossReference', { kind: 'equation', targets: ['E1'] }, [text('Eq. 1')]),
          '.'
        ),
        node('equation', { id: 'E1', label: '(1)' }, [node('graphic', { href: 'e.png' })])
      )
    ])
    expect(await differences(article)).toEqual([])
  })

  it('how to reach the authors is printed as it was', async () => {
    const article = articleOf([section('One', paragraph('Words.'))], [], [
      node('contributor', {
        role: 'author',
        printed: 'Ann Lee',
        name: { surname: 'Lee', given: 'Ann' },
        affiliations: [],
        corresponding: true,
        emails: ['lee@example.org'],
        correspondence: ['cor1']
      }),
      node('correspondence', { id: 'cor1', label: '*' }, [
        text('Correspondence to '),
        node('email', { address: 'lee@example.org' }, [text('lee@example.org')]),
        text(' or '),
        node('link', { url: 'https://example.org/board' }, [text('our board')])
      ])
    ] as never)
    expect(await differences(article)).toEqual([])
    const again = (await read((await write(article)).source)).article
    expect(select(again, 'contributor')[0]!.correspondence).toEqual(['cor1'])
  })

  it('an address that must not be followed is words, and this is said', async () => {
    const link = node('link', { url: 'ttps://example.org/a' }, [text('the archive')])
    const article = articleOf([section('One', paragraph('In ', link, '.'))])
    expect(await differences(article)).toEqual([])
    const { source, messages } = await write(article)
    expect(source).not.toContain('ttps')
    expect(messages.list.map(message => message.reason).join()).toMatch(/must not be followed/)
  })

  it('abstracts keep their order and their titles', async () => {
    const abstract = (fields: object, title: string, words: string): Node =>
      node('abstract', fields, [node('title', {}, [text(title)]), paragraph(words)] as never)
    const article = articleOf([section('One', paragraph('Words.'))], [], [
      abstract({ kind: 'teaser' }, 'Significance', 'Why it matters.'),
      abstract({}, 'Abstract', 'What we did.'),
      abstract({ kind: 'key-points' }, 'Key points', 'What to keep.'),
      abstract({}, 'Short abstract', 'What we did, in short.')
    ] as never)
    expect(await differences(article)).toEqual([])
    const again = (await read((await write(article)).source)).article
    expect(select(again, 'abstract').map(one => textOf(one))).toEqual([
      'Significance Why it matters.',
      'What we did.',
      'Key points What to keep.',
      'Short abstract What we did, in short.'
    ])
  })

  it('a link in the words of a licence is not its address', async () => {
    const licence = paragraph(
      'For reuse see ',
      node('link', { url: 'https://example.org/reuse' }, [text('our page')]),
      '.'
    )
    const article = articleOf([section('One', paragraph('Words.'))], [], [
      node('permissions', {}, [node('license', {}, [licence as never])])
    ] as never)
    expect(await differences(article)).toEqual([])
    const again = (await read((await write(article)).source)).article
    expect(select(again, 'license')[0]!.url).toBeUndefined()
  })

  it('numbers that are raised inside their brackets stay raised', async () => {
    const mark = (n: number, raised: boolean) =>
      node('citationMark', { targets: [`R${n}`] }, [
        raised ? node('superscript', {}, [text(`${n}`)]) : text(`${n}`)
      ])
    const citing = (raised: boolean) =>
      node('citation', { targets: ['R1', 'R2'] }, [
        text('['),
        mark(1, raised),
        text(','),
        mark(2, raised),
        text(']')
      ])
    const article = articleOf(
      [section('One', paragraph('Seen ', citing(true), ' and ', citing(false), '.'))],
      [
        node('referenceList', {}, [
          ...[1, 2].map(n =>
            node('reference', { id: `R${n}`, label: `${n}.`, csl: { type: 'book', title: `Work ${n}` } }, [
              text(`Roy. Work ${n}.`)
            ])
          )
        ])
      ]
    )
    expect(await differences(article)).toEqual([])
    const { source } = await write(article)
    const again = (await read(source)).article
    expect(select(again, 'superscript').map(one => textOf(one))).toEqual(['1', '2'])
  })

  it('a word that something leads to keeps its name, and an address with a blank is one', async () => {
    const article = articleOf([
      section(
        'One',
        paragraph(
          'See ',
          node('crossReference', { kind: 'other', targets: ['d1'] }, [text('the data')]),
          '.'
        ),
        paragraph(node('strong', { id: 'd1' }, [text('Data')]), ' Sums of wells.'),
        paragraph('Write to ', node('email', { address: 'a@example.org b@example.org' }, [text('us')]), '.')
      )
    ])
    expect(await differences(article)).toEqual([])
    const again = (await read((await write(article)).source)).article
    const [led] = select(again, 'crossReference').flatMap(one => one.targets)
    expect(JSON.stringify(select(again, 'paragraph')[1])).toContain(`"id":"${led}"`)
    expect(textOf(select(again, 'paragraph')[2]!)).toBe('Write to us.')
  })
})
