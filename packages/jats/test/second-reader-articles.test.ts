/**
 * What `jats-xml` (MyST; shares nothing with ours) finds in the JATS of whole articles: every fixture, written as the
 * command writes it, and the article the project began with. Authors, sections, figures, references, and which mark
 * leads where must be those of the tree; jats-xml knows nothing of the tree.
 */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Article, child, children, type Node, select, squash, textOf } from '@offprint/ast'
import { Jats } from 'jats-xml'
import { describe, expect, it } from 'vitest'
import {
  fixture,
  fixtures,
  formats,
  readPage,
  settingsBeside,
  shared,
  writeArticle
} from '../../../test/support/articles.js'

interface Element {
  type: string
  children?: Element[]
  value?: string
  [attribute: string]: unknown
}
const within = (root: Element | undefined, ...names: string[]): Element[] =>
  (root?.children ?? []).flatMap(part => [
    ...(names.includes(part.type) ? [part] : []),
    ...within(part, ...names)
  ])
const words = (root: Element | undefined): string =>
  root ? squash(root.value ?? (root.children ?? []).map(part => rawWords(part)).join('')) : ''
const rawWords = (root: Element): string => root.value ?? (root.children ?? []).map(rawWords).join('')
const first = (root: Element | undefined, name: string): Element | undefined => within(root, name)[0]
const own = (root: Element, name: string): Element | undefined =>
  root.children?.find(part => part.type === name)
const rids = (root: Element): string[] => String(root.rid ?? '').split(/\s+/)

/** What jats-xml finds, in its words. */
function foundBySecondReader(xml: string) {
  const jats = new Jats(xml)
  const file = { type: 'file', children: [jats.tree as unknown as Element] }
  const body = first(file, 'body')
  const references = jats.references as unknown as Element[]
  const known = new Set(references.map(reference => reference.id))
  return {
    title: words(jats.articleTitle as unknown as Element),
    doi: jats.doi,
    authors: (jats.articleAuthors as unknown as Element[]).map(author => ({
      surname: words(first(author, 'surname')),
      given: words(first(author, 'given-names')),
      affiliations: within(author, 'xref')
        .filter(link => link['ref-type'] === 'aff')
        .flatMap(rids),
      orcid: words(first(author, 'contrib-id')).replace('https://orcid.org/', '')
    })),
    affiliations: (jats.articleAffiliations as unknown as Element[]).map(affiliation => affiliation.id),
    abstracts: jats.abstracts.length + within(first(file, 'front'), 'trans-abstract').length,
    keywords: within(first(file, 'front'), 'kwd').map(words),
    sections: within(body, 'sec')
      .filter(section => section['specific-use'] !== 'wrap')
      .map(section => ({ id: section.id, title: words(own(section, 'title')) })),
    figures: within(file, 'fig', 'fig-group').map(figure => ({
      id: figure.id,
      label: words(own(figure, 'label')),
      caption: words(own(figure, 'caption')).replace(/\s/g, ''),
      images: within(figure, 'graphic').map(graphic => graphic['xlink:href'])
    })),
    tables: within(file, 'table-wrap').map(table => ({
      id: table.id,
      label: words(own(table, 'label')),
      rows: within(table, 'tr').length,
      cells: within(table, 'td', 'th').map(cell => words(cell).replace(/\s/g, ''))
    })),
    equations: within(file, 'disp-formula').length,
    references: references.map(reference => ({
      id: reference.id,
      words: words(first(reference, 'mixed-citation')).replace(/\s/g, ''),
      surnames: within(first(reference, 'element-citation'), 'surname').map(words),
      year: words(first(first(reference, 'element-citation'), 'year')),
      dois: within(first(reference, 'element-citation'), 'pub-id')
        .filter(id => id['pub-id-type'] === 'doi')
        .map(words)
    })),
    cited: within(file, 'xref')
      .filter(link => link['ref-type'] === 'bibr')
      .flatMap(link =>
        rids(link)
          .filter(id => known.has(id))
          .map(id => ({ mark: words(link), id }))
      ),
    calls: within(file, 'xref')
      .filter(link => link['ref-type'] === 'fig' || link['ref-type'] === 'table')
      .flatMap(link => rids(link))
  }
}

const plain = (node: Node | Node[] | undefined): string => (node ? squash(textOf(node)) : '')
const unspaced = (node: Node | Node[] | undefined): string => plain(node).replace(/\s/g, '')

/** A panel without an id gets one from its figure and its mark. */
const idOfPanel = (article: Article, panel: Node): string | undefined => {
  const figure = select(article, 'figure').find(one => one.children.includes(panel as never))
  return figure && 'label' in panel ? `${figure.id}_${panel.label}` : undefined
}

/** The same, as the tree has it. */
function toldByTree(article: Article) {
  const front = child(article, 'front')!
  const body = child(article, 'body')!
  const references = select(article, 'reference')
  const image = (node: Node): string[] => select(node, 'graphic').map(graphic => graphic.href)
  return {
    title: plain(child(front, 'articleTitle')),
    doi: children(front, 'articleId').find(id => id.kind === 'doi')?.value,
    authors: children(front, 'contributor')
      .filter(person => person.role === 'author')
      .map(person => ({
        surname: person.name?.surname ?? '',
        given: person.name?.given ?? '',
        affiliations: person.affiliations,
        orcid: person.orcid ?? ''
      })),
    affiliations: children(front, 'affiliation').map(affiliation => affiliation.id),
    abstracts: children(front, 'abstract').length,
    keywords: select(front, 'keyword').map(plain),
    sections: select(body, 'section').map(section => ({
      id: section.id,
      title: plain(child(section, 'title'))
    })),
    figures: select(article, 'figure', 'panel').map(figure => ({
      id: figure.id ?? idOfPanel(article, figure),
      label: figure.label ?? '',
      caption: unspaced(child(figure, 'caption')),
      images: image(figure)
    })),
    tables: select(article, 'table').map(table => ({
      id: table.id,
      label: table.label ?? '',
      rows: select(table, 'tableRow').length,
      cells: select(table, 'tableCell').map(unspaced)
    })),
    equations: select(article, 'equation').length,
    references: references.map(reference => ({
      id: reference.id,
      words: unspaced(reference),
      surnames: (['author', 'editor'] as const).flatMap(role =>
        (reference.csl?.[role] ?? []).flatMap(name => (name.family ? [name.family] : []))
      ),
      year: String(reference.csl?.issued?.['date-parts']?.[0]?.[0] ?? ''),
      dois: reference.csl?.DOI ? [reference.csl.DOI] : []
    })),
    marks: select(article, 'citationMark').map(mark => ({ mark: plain(mark), targets: mark.targets })),
    calls: select(article, 'crossReference')
      .filter(link => link.kind === 'figure' || link.kind === 'table')
      .flatMap(link => link.targets)
  }
}

const pages: [string, string, boolean][] = [
  ...fixtures.map((name): [string, string, boolean] => [`fixture ${name}`, fixture(name), true]),
  ...['article.html', 'article-bare.html'].map((name): [string, string, boolean] => [
    `seed ${name}`,
    join(shared, 'seed', name),
    existsSync(join(shared, 'seed', name))
  ])
]

for (const [name, path, exists] of pages)
  describe.skipIf(!exists)(`jats-xml reads ${name}`, () => {
    const pair = (async () => {
      if (!exists) return undefined
      const { article, media } = await readPage(path, settingsBeside(path))
      const { bytes } = await writeArticle(article, media, formats.jats!)
      return { tree: toldByTree(article), found: foundBySecondReader(new TextDecoder().decode(bytes)) }
    })()

    it('and finds the same front matter', async () => {
      const { tree, found } = (await pair)!
      for (const key of ['title', 'doi', 'authors', 'affiliations', 'abstracts', 'keywords'] as const)
        expect(found[key], key).toEqual(tree[key])
      expect(found.authors.length, basename(path)).toBeGreaterThan(0)
    })

    it('and finds the same sections, figures, tables, equations', async () => {
      const { tree, found } = (await pair)!
      expect(found.sections.length).toBeGreaterThan(0)
      for (const key of ['sections', 'figures', 'tables', 'equations'] as const)
        expect(found[key], key).toEqual(tree[key])
    })

    it('and finds the same references, and the same ways to them', async () => {
      const { tree, found } = (await pair)!
      expect(found.references.length).toBeGreaterThan(0)
      expect(found.references).toEqual(tree.references)
      expect([...found.calls].sort()).toEqual([...tree.calls].sort())
      const edges = (list: { mark: string; id: string }[]): string[] =>
        list.map(({ mark, id }) => `${mark} ${id}`).sort()
      expect(edges(found.cited)).toEqual(
        edges(tree.marks.flatMap(({ mark, targets }) => targets.map(id => ({ mark, id }))))
      )
    })
  })
