/**
 * Letters below an article: decision letter, reports of reviewers, answers of the authors. A section with such a name, or the
 * lines from “Referee Report 29 Jan 2015” on, become sub-articles, each with its title and its own text, behind the article.
 */
import type { Node, SubArticle } from '@offprint/ast'
import { childrenOf, node as make, textOf } from '@offprint/ast'
import { adopt, bodyOf, type Holder, hinted } from '../blocks.js'
import { letterBegins, letterKind, reviewHeading } from '../data/review-names.js'
import { headingKey } from '../data/section-names.js'
import { drop, wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'

export const pass: Pass = {
  name: 'sub-articles',
  doc: 'Decision letters, reports of reviewers and answers of authors become sub-articles.',
  run(article, context) {
    const body = bodyOf(article)
    // The letters come below the article: one with nothing else in it is a letter itself.
    const letters: SubArticle[] = []
    const sections = body.children.filter(node => node.type === 'section').length
    body.children = body.children.flatMap((node, i): Node[] => {
      if (node.type !== 'section') return [node]
      const title = titleOf(node)
      const key = title ? headingKey(textOf(title)) : ''
      const kind = letterKind(key) ?? (title && letterBegins(textOf(title)))
      if (kind && sections > 1 && i > 0) {
        // A letter whose heading a page prints twice, over all of it and over its text, is one.
        if (childrenOf(node).every(part => part === title || wordsOf([part]) === '') && again(body, i, key)) {
          drop([node], 'duplicate', context.ledger)
          return []
        }
        letters.push(
          subArticle(
            kind,
            childrenOf(title!),
            childrenOf(node).filter(part => part !== title),
            node
          )
        )
        context.ledger.move(textOf(title!), 'body', 'sub-article', node.position)
        return []
      }
      const inner =
        hinted(body, 'tag:body') && (reviewHeading.test(key) || key === '') ? within(node) : undefined
      if (!inner) return [node]
      letters.push(...inner.letters)
      const rest = inner.before.filter(part => part !== title && wordsOf([part]) !== '')
      if (rest.some(part => wordsOf([part]).length > 60)) return [{ ...node, children: inner.before } as Node]
      drop(inner.before, 'furniture', context.ledger)
      return []
    })
    article.children.push(...letters)
  }
}

/** Whether the next section has the same heading. */
function again(body: Holder, at: number, key: string): boolean {
  const next = body.children.slice(at + 1).find(node => wordsOf([node]) !== '')
  const title = next?.type === 'section' ? titleOf(next) : undefined
  return title !== undefined && headingKey(textOf(title)) === key
}

const titleOf = (section: Node): Node | undefined => {
  const [first] = childrenOf(section)
  return first?.type === 'title' ? first : undefined
}

function subArticle(kind: string, title: readonly Node[], blocks: readonly Node[], source: Node): SubArticle {
  const body = make('body', {}, blocks as never)
  const made = make(
    'subArticle',
    { articleType: kind, ...(source.position ? { position: source.position } : {}) },
    [make('front', {}, [make('articleTitle', {}, title as never)]), body]
  )
  adopt(made, source)
  return made
}

/** The letters in a section that begin with lines of their own, and what stands before the first. */
function within(section: Node): { letters: SubArticle[]; before: Node[] } | undefined {
  const before: Node[] = []
  const letters: { kind: string; head: Node; blocks: Node[] }[] = []
  const enter = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      const kind = node.type === 'paragraph' ? letterBegins(wordsOf([node])) : undefined
      if (kind) letters.push({ kind, head: node, blocks: [] })
      // An answer may be an item of a list below the report.
      else if (wrappers.has(node.type) && opensLetter(node)) enter(childrenOf(node))
      else (letters.at(-1)?.blocks ?? before).push(node)
    }
  }
  enter(childrenOf(section))
  if (!letters.length) return undefined
  return {
    letters: letters.map(({ kind, head, blocks }) => subArticle(kind, childrenOf(head), blocks, head)),
    before
  }
}

const wrappers = new Set<Node['type']>(['container', 'list', 'listItem', 'section', 'boxedText'])

const opensLetter = (node: Node): boolean =>
  node.type === 'paragraph'
    ? letterBegins(wordsOf([node])) !== undefined
    : wrappers.has(node.type) && childrenOf(node).some(opensLetter)
