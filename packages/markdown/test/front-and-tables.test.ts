/** What publishers' XML says of an article beyond what authors write, written as Markdown and read again. */
import {
  type Article,
  census,
  child,
  children,
  compare,
  node,
  select,
  text,
  textOf,
  validate
} from '@offprint/ast'
import { defaultLimits, Messages } from '@offprint/core'
import { markdown } from '@offprint/markdown'
import { carries } from '@offprint/markdown/carries'
import { expect, it } from 'vitest'
import { codes, read, write } from './reading.js'

async function again(article: Article): Promise<{ source: string; article: Article; different: string[] }> {
  const { source, messages } = await write(article)
  expect(codes(messages)).toEqual([])
  const { article: back, messages: said } = await read(source)
  expect(codes(said)).toEqual([])
  expect(validate(back)).toEqual([])
  const { differences } = compare(census(article), census(back), carries)
  return {
    source,
    article: back,
    different: differences.map(({ what, kind, field, key }) => `${what} ${kind}.${field ?? ''} ${key}`)
  }
}

it('every subject and every group of keywords comes back with its kind, language and title', async () => {
  const group = (fields: { kind?: string; lang?: string }, title: string | undefined, ...words: string[]) =>
    node('keywordGroup', fields, [
      ...(title ? [node('title', {}, [text(title)])] : []),
      ...words.map(word => node('keyword', {}, [text(word)]))
    ])
  const made = await again(
    node('article', { lang: 'pt' }, [
      node('front', {}, [
        node('subject', { kind: 'heading' }, [text('Research')]),
        node('subject', { kind: 'discipline' }, [text('Plant biology')]),
        node('subject', {}, [text('Ecology: forests')]),
        node('articleTitle', {}, [text('Title')]),
        group({ kind: 'author', lang: 'pt' }, undefined, 'musgos', 'Restinga'),
        group({ lang: 'en' }, 'Keywords:', 'mosses', 'Atlantic Forest'),
        group({ kind: 'strength' }, undefined, 'Solid')
      ]),
      node('body', {}, [node('paragraph', {}, [text('Words.')])])
    ])
  )
  expect(made.different).toEqual([])
  const front = child(made.article, 'front')!
  expect(children(front, 'subject').map(one => [one.kind, textOf(one)])).toEqual([
    ['heading', 'Research'],
    ['discipline', 'Plant biology'],
    [undefined, 'Ecology: forests']
  ])
  expect(
    children(front, 'keywordGroup').map(one => [
      one.kind,
      one.lang,
      child(one, 'title') && textOf(child(one, 'title')!),
      children(one, 'keyword').map(textOf)
    ])
  ).toEqual([
    ['author', undefined, undefined, ['musgos', 'Restinga']],
    [undefined, 'en', 'Keywords:', ['mosses', 'Atlantic Forest']],
    ['strength', undefined, undefined, ['Solid']]
  ])
})

it('groups of keywords in another language are not taken for the authors’ own', async () => {
  const { source } = await again(
    node('article', { lang: 'de' }, [
      node('front', {}, [
        node('articleTitle', {}, [text('Titel')]),
        node('keywordGroup', { lang: 'en' }, [node('keyword', {}, [text('moss')])])
      ]),
      node('body', {}, [node('paragraph', {}, [text('Wort.')])])
    ])
  )
  expect(source).not.toMatch(/^keywords:/m)
  expect(source).toMatch(/^other-keywords:/m)
})

it('identifiers of versions, and spaces inside names and labels, come back as they are', async () => {
  const label = 'Fig.\u00A01'
  const made = await again(
    node('article', {}, [
      node('front', {}, [
        node('articleId', { kind: 'doi', value: '10.1000/a' }),
        node('articleId', { kind: 'doi', value: '10.1000/a.2' }),
        node('articleTitle', {}, [text('Title')]),
        node('contributor', {
          role: 'author',
          name: { given: 'X.\u00A0W.', surname: 'Fu' },
          affiliations: []
        })
      ]),
      node('body', {}, [
        node('figure', { id: 'F1', label }, [
          node('caption', {}, [node('title', {}, [text('Sites')])]),
          node('graphic', { href: 'a.png' })
        ])
      ])
    ])
  )
  expect(made.different).toEqual([])
  expect(select(made.article, 'articleId').map(one => one.value)).toEqual(['10.1000/a', '10.1000/a.2'])
  expect(select(made.article, 'contributor')[0]?.name?.given).toBe('X.\u00A0W.')
  expect(select(made.article, 'figure')[0]?.label).toBe(label)
})

it('keywords in the text, which Markdown has no form for, are said to be left out', async () => {
  const messages = new Messages()
  await markdown.write!(
    node('article', {}, [
      node('front', {}, [node('articleTitle', {}, [text('Title')])]),
      node('body', {}, [
        node('foreign', { format: 'jats', name: 'tp:treatment-meta', attributes: {} }, [
          node('keywordGroup', {}, [node('keyword', {}, [text('Animalia')])])
        ])
      ])
    ]),
    {
      messages,
      limits: defaultLimits,
      media: new Map(),
      assets: async () => new Uint8Array(),
      options: {}
    }
  )
  expect(messages.list.map(one => JSON.stringify(one)).join()).toContain('keywords in the text')
})

it('tables that are images stay tables with label, caption, images and notes', async () => {
  const table = (id: string, label: string, images: number) =>
    node('table', { id, label }, [
      node('caption', {}, [node('title', {}, [text('1. Sites of the study')])]),
      ...Array.from({ length: images }, (_, i) => node('graphic', { href: `${id}-${i}.png` })),
      node('tableNotes', {}, [node('paragraph', {}, [text('Depth in metres.')])])
    ])
  const made = await again(
    node('article', {}, [
      node('front', {}, [node('articleTitle', {}, [text('Title')])]),
      node('body', {}, [
        node('paragraph', {}, [
          text('See '),
          node('crossReference', { kind: 'table', targets: ['T2'] }, [text('Table 2')]),
          text('.')
        ]),
        table('T1', 'Table 1', 1),
        table('T2', 'Table 2', 2)
      ])
    ])
  )
  expect(made.different).toEqual([])
  expect(select(made.article, 'table').map(one => one.children.map(part => part.type))).toEqual([
    ['caption', 'graphic', 'tableNotes'],
    ['caption', 'graphic', 'graphic', 'tableNotes']
  ])
})

it('words of another vocabulary between blocks are a line, however much space stands in them', async () => {
  const article = node('article', {}, [
    node('front', {}, [node('articleTitle', {}, [text('Title')])]),
    node('body', {}, [
      node('foreign', { format: 'jats', name: 'tp:nomenclature', attributes: {} }, [
        text('\n        '),
        node('foreign', { format: 'jats', name: 'tp:taxon-name', attributes: {} }, [
          text('Bruchus        pisorum')
        ]),
        text('\n    ')
      ]),
      node('paragraph', {}, [text('Words.')])
    ])
  ])
  const { source, messages } = await write(article)
  const back = (await read(source)).article
  expect(select(back, 'codeBlock')).toEqual([])
  expect(select(back, 'paragraph').map(textOf)).toEqual(['Bruchus pisorum', 'Words.'])
  // What had another form is said, once for each kind.
  expect(codes(messages)).toEqual(['markdown:not-carried', 'markdown:not-carried'])
})
