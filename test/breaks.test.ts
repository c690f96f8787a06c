/**
 * A check that cannot fail is worthless. Each writer is broken on purpose, in ways that writers do break, and the
 * conversion must say so: the read-back has to find the loss without being told.
 */
import { type Article, childrenOf, type Node, select, walk } from '@offprint/ast'
import type { Format } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { fixture, formats, readPage, settingsBeside, writeArticle, written } from './support/articles.js'

type Break = (article: Article) => void
const parentOf = (root: Node, wanted: Node): { children: Node[] } => {
  let found: Node | undefined
  walk(root, (node, ancestors) => {
    if (node === wanted) {
      found = ancestors.at(-1)
      return 'stop'
    }
  })
  return found as unknown as { children: Node[] }
}
const remove = (article: Article, node: Node): void => {
  const parent = parentOf(article, node)
  parent.children.splice(parent.children.indexOf(node), 1)
}

/** `on`: the fixture that has what is broken; the case report by default. */
const breaks: Record<string, { does: Break; caught: RegExp; on?: string }> = {
  'drops a paragraph': {
    does: article => remove(article, select(select(article, 'body')[0]!, 'paragraph')[2]!),
    caught: /paragraph .* was lost|text of paragraph/
  },
  'drops a reference': {
    does: article => remove(article, select(article, 'reference').at(-1)!),
    caught: /reference .* was lost/
  },
  'swaps two cells': {
    does: article => {
      const row = select(article, 'tableRow').find(
        row => row.children.length > 2 && row.children.every(cell => !cell.rowSpan && !cell.colSpan)
      )!
      row.children.splice(0, 2, row.children[1]!, row.children[0]!)
    },
    caught: /cells of table/
  },
  'forgets a caption': {
    does: article => {
      const figure = select(article, 'figure')[0]!
      figure.children = figure.children.filter(part => part.type !== 'caption')
    },
    caught: /caption of figure/
  },
  "swaps two authors' affiliations": {
    does: article => {
      const [a, , c] = select(article, 'contributor')
      ;[a!.affiliations, c!.affiliations] = [c!.affiliations, a!.affiliations]
    },
    caught: /affiliations of contributor/
  },
  'points a citation elsewhere': {
    does: article => {
      const marks = select(article, 'citationMark')
      const references = select(article, 'reference').map(reference => reference.id!)
      const citation = select(article, 'citation')[0]!
      const other = references.find(id => !citation.targets.includes(id))!
      citation.targets = [other, ...citation.targets.slice(1)]
      marks[0]!.targets = [other]
    },
    caught: /citation/
  },
  'flattens a section': {
    does: article => {
      const section = select(article, 'section').find(one =>
        childrenOf(one).some(part => part.type === 'section')
      )!
      const parent = parentOf(article, section)
      const inner = section.children.filter(part => part.type === 'section')
      section.children = section.children.filter(part => part.type !== 'section')
      parent.children.splice(parent.children.indexOf(section) + 1, 0, ...inner)
    },
    caught: /section/,
    // A run-in heading is run in at any depth; this one has headings of its own on two levels.
    on: 'research-article'
  }
}

const readings = new Map<string, ReturnType<typeof readPage>>()
const reading = (name: string): ReturnType<typeof readPage> => {
  if (!readings.has(name)) readings.set(name, readPage(fixture(name), settingsBeside(fixture(name))))
  return readings.get(name)!
}

describe('a broken writer is found out', () => {
  for (const to of written)
    for (const [what, { does, caught, on = 'case-report' }] of Object.entries(breaks))
      it(`${to}: a writer that ${what}`, async () => {
        const { article, media } = await reading(on)
        const whole = formats[to]!
        const broken: Format = {
          ...whole,
          write: (tree, context) => {
            const copy = structuredClone(tree)
            does(copy)
            return whole.write!(copy, context)
          }
        }
        const { messages, comparison } = await writeArticle(article, media, broken)
        expect(comparison!.differences.length).toBeGreaterThan(0)
        expect(
          messages.list
            .filter(message => message.ruleId === 'survival')
            .map(message => message.reason)
            .join('\n')
        ).toMatch(caught)
      })
})
