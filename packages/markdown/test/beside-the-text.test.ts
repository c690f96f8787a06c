/** What stands beside the text of an article comes back as what it was: files, films, tables without a grid, rights, people. */
import {
  type Article,
  type Block,
  census,
  compare,
  type FrontPart,
  type Inline,
  node,
  type Supplement,
  select,
  text,
  textOf,
  validate
} from '@offprint/ast'
import { carries } from '@offprint/markdown/carries'
import { describe, expect, it } from 'vitest'
import { codes, read, write } from './reading.js'

const words = (value: string) => node('paragraph', {}, [text(value)])
const caption = (value: string, more?: string) =>
  node('caption', {}, [node('title', {}, [text(value)]), ...(more ? [words(more)] : [])])
const call = (kind: 'table' | 'supplement' | 'figure', id: string, value: string) =>
  node('paragraph', {}, [
    text('See '),
    node('crossReference', { kind, targets: [id] }, [text(value)]),
    text('.')
  ])
const article = (blocks: Block[], front: FrontPart[] = []) =>
  node('article', {}, [
    node('front', {}, [node('articleTitle', {}, [text('T')]), ...front]),
    node('body', {}, [node('section', { id: 'S1' }, [node('title', {}, [text('One')]), ...blocks])])
  ])

/** The article written and read again, with what differs in anything that is claimed. */
async function again(source: Article) {
  expect(validate(source)).toEqual([])
  const written = await write(source)
  const back = (await read(written.source)).article
  expect(validate(back)).toEqual([])
  const { differences } = compare(census(source), census(back), carries)
  return { written: written.source, said: codes(written.messages), differences, back }
}

describe('what stands beside the text', () => {
  it('a table whose image is not at hand is a table', async () => {
    const { differences, said, written } = await again(
      article([
        call('table', 'T1', 'Table 1'),
        node('table', { id: 'T1', label: 'Table 1' }, [caption('Sites of the study.', 'All in the north.')]),
        words('More.')
      ])
    )
    expect(differences).toEqual([])
    expect(said).toEqual([])
    expect(written).toContain(':::: {.table #T1 printed="Table 1"}')
  })

  it('a division `table` without a name is no table', async () => {
    const { article: made } = await read('# One\n\n::: {.table}\nWords only.\n:::\n')
    expect(select(made, 'table')).toEqual([])
    expect(select(made, 'paragraph').map(one => textOf(one))).toEqual(['Words only.'])
  })

  it('supplementary files keep label, caption and address, and are called from the text', async () => {
    const file = (id: string, fields: object, ...rest: Supplement['children']) =>
      node('supplement', { id, ...fields }, rest)
    const { differences, said, written } = await again(
      article([
        call('supplement', 'SM1', 'Additional file 1'),
        call('supplement', 'SM3', 'the data'),
        file('SM1', { label: 'Additional file 1' }, caption('Figure S1.', 'Where *b* stands.')),
        file(
          'SM2',
          { label: 'S2 Data', href: 'https://e.org/s_(2).xlsx' },
          caption('Counts'),
          words('(XLSX)')
        ),
        file('SM3', { href: 'https://e.org/data_1.csv' }),
        file('SM4', { label: 'S4 Text' }, words('(PDF)')),
        file(
          'SM5',
          {},
          node('caption', {}, [
            node('title', {}, [node('link', { url: 'https://e.org/d' }, [text('Here')]), text(' are data')])
          ])
        ),
        file(
          'SM6',
          {},
          node('caption', {}, [
            node('title', {}, [node('strong', {}, [text('Table A')]), text(' of all sites')])
          ])
        ),
        words('After.')
      ])
    )
    expect(differences).toEqual([])
    expect(said).toEqual([])
    expect(written).toContain(
      ':::: {#SM1 .supplement printed="Additional file 1"}\n<strong>Additional file 1</strong>\n\n'
    )
  })

  it('films are films', async () => {
    const { differences } = await again(
      article([
        call('supplement', 'SM1', 'Video 1'),
        node('media', { id: 'SM1', label: 'Video 1', href: 'https://e.org/v.mp4', mediaType: 'video/mp4' }, [
          caption('A walk')
        ])
      ])
    )
    expect(differences).toEqual([])
  })

  it('a film at the head of a paragraph that is called from the text is a film', async () => {
    const { back } = await again(
      article([
        node('paragraph', {}, [
          text('See '),
          node('crossReference', { kind: 'other', targets: ['P1'] }, [text('the film')]),
          text('.')
        ]),
        node('paragraph', { id: 'P1' }, [
          node('media', { href: 'https://e.org/v.mp4' }, []),
          text('What it shows.')
        ])
      ])
    )
    expect(select(back, 'media').map(film => film.href)).toEqual(['https://e.org/v.mp4'])
    expect(textOf(select(back, 'body')[0]!)).not.toContain(':::')
    expect(select(back, 'crossReference')).toHaveLength(1)
  })

  it('a stop behind bold words of a caption stays at them', async () => {
    const bold = (value: string) => node('strong', {}, [text(value)])
    const figure = (id: string, n: number, ...line: Inline[]) =>
      node('figure', { id, label: `Figure ${n}` }, [
        node('caption', {}, [node('title', {}, line)]),
        node('graphic', { href: `${id}.png` })
      ])
    const { differences } = await again(
      article([
        figure('F1', 1, bold('Life in the yard'), text('. Pictures of it.')),
        figure('F2', 2, bold('Life in the yard'), text(' pictures of it')),
        figure('F3', 3, bold('Life in the yard'), text('.'))
      ])
    )
    expect(differences).toEqual([])
  })

  it('paragraphs of a licence and of people are as many as they were', async () => {
    const { differences } = await again(
      article(
        [words('W.')],
        [
          node(
            'contributor',
            { role: 'author', printed: 'Ann Lee', name: { given: 'Ann', surname: 'Lee' }, affiliations: [] },
            [words('Roles: Writing *a* lot.'), words('Ann Lee lives in Oslo.')]
          ),
          node('permissions', {}, [
            node('license', {}, [
              words('Kept by the Press.'),
              node('paragraph', {}, [
                text('Read '),
                node('link', { url: 'https://e.org/a(1)/b.pdf' }, [text('how')]),
                text(' you may use it.')
              ])
            ])
          ])
        ]
      )
    )
    expect(differences).toEqual([])
  })

  it('the address of a licence in its words is found, another address is not', async () => {
    const licence = async (value: string) =>
      select((await read(`---\ntitle: T\nlicense: "${value}"\n---\n\nW.\n`)).article, 'license')[0]
    expect((await licence('Under [CC](https://creativecommons.org/licenses/by/4.0/).'))?.url).toBe(
      'https://creativecommons.org/licenses/by/4.0/'
    )
    const other = await licence('Ask [us](https://e.org/rights.pdf)[Metrics](https://e.org/m)')
    expect(other?.url).toBeUndefined()
    expect(textOf(other!)).toBe('Ask usMetrics')
  })
})
