/** Small drafts for the tests of the body passes, and what a pass makes of them. */
import {
  type Article,
  type Block,
  type Inline,
  type Node,
  node,
  type Paragraph,
  select,
  squash,
  text,
  textOf
} from '@offprint/ast'
import { codeOf, defaultLimits, Ledger, Messages, type RecogniseContext } from '@offprint/core'
import type { Pass } from '../src/pass.js'

type Words = string | Inline

export const inline = (words: Words[]): Inline[] =>
  words.map(word => (typeof word === 'string' ? text(word) : word))
export const p = (...words: Words[]): Paragraph => node('paragraph', {}, inline(words))
export const b = (...words: Words[]): Inline => node('strong', {}, inline(words))
export const i = (...words: Words[]): Inline => node('emphasis', {}, inline(words))
export const sup = (...words: Words[]): Inline => node('superscript', {}, inline(words))
export const a = (url: string, ...words: Words[]): Inline => node('link', { url }, inline(words))
export const big = (...words: Words[]): Inline =>
  node('span', { hints: ['tag:font', 'font-size:4'] }, [node('strong', {}, inline(words))])
export const h = (depth: number, ...words: Words[]): Block => node('heading', { depth }, inline(words))
export const image = (href: string, alt?: string): Inline =>
  node('inlineGraphic', { href, ...(alt ? { alt } : {}) })
export const div = (hints: string[], ...children: Node[]): Block => node('container', { hints }, children)
export const items = (kind: 'order' | 'bullet', ...lines: Words[][]): Block =>
  node(
    'list',
    { kind },
    lines.map(line => node('listItem', {}, [p(...line)]))
  )
export const named = <N extends Node>(id: string, one: N): N => ({ ...one, id })

/** A section with its title, as the pass `sections` leaves it. */
export const sec = (title: string, ...children: Node[]): Block =>
  node('section', {}, [node('title', {}, [text(title)]), ...(children as Block[])]) as unknown as Block

export function draft(...blocks: Node[]): Article {
  return node('article', {}, [node('body', {}, blocks as Block[])])
}

/** References with the words given, as the pass `reference-list` leaves them. */
export function withReferences(article: Article, ...references: string[]): Article {
  const list = node(
    'referenceList',
    {},
    references.map((words, at) =>
      node('reference', { id: `ref${at + 1}`, label: String(at + 1) }, [text(words)])
    )
  )
  article.children.push(node('back', {}, [list]))
  return article
}

export interface Ran {
  article: Article
  context: RecogniseContext
  /** Codes of the messages, without the package. */
  said: string[]
}

export function run(article: Article, ...passes: Pass[]): Ran {
  const context: RecogniseContext = { messages: new Messages(), ledger: new Ledger(), limits: defaultLimits }
  for (const pass of passes) pass.run(article, context)
  return {
    article,
    context,
    said: context.messages.list.map(message => codeOf(message).replace('structure:', ''))
  }
}

/** Titles of all sections, indented by their depth. */
export function outline(article: Article): string[] {
  const lines: string[] = []
  const enter = (one: Node, depth: number): void => {
    if (one.type === 'section') {
      const title = one.children[0]
      const words = title?.type === 'title' ? textOf(title) : ''
      lines.push(`${'  '.repeat(depth)}${one.label ? `${one.label} ` : ''}${words}${one.runIn ? ':' : ''}`)
    }
    if ('children' in one)
      for (const child of one.children as Node[]) enter(child, one.type === 'section' ? depth + 1 : depth)
  }
  enter(article, 0)
  return lines
}

/** Each citation as `[1,2] → ref1 ref2`. */
export const cited = (article: Article): string[] =>
  select(article, 'citation').map(one => `${textOf(one)} → ${one.targets.join(' ')}`)

/** Each cross-reference as `Figure 1 → figure fig1`. */
export const pointed = (article: Article): string[] =>
  select(article, 'crossReference').map(one => `${textOf(one)} → ${one.kind} ${one.targets.join(' ')}`)

export const words = (one: Node | undefined): string => (one ? squash(textOf(one)) : '')
