/**
 * Why: pages that come out of a typesetting program carry its variables as lines (“@discipline-en: Oncology, **Dentistry**,
 * Surgery”): nobody is meant to read them, but they say what the article is. The value is what bears the name of the
 * variable, or all that stands behind the name; of variables in several languages, that of the article counts.
 */
import type { Article, Front, Node } from '@offprint/ast'
import { children, node as make, text } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type Holder, hinted, holder } from './blocks.js'
import { drop, wordsOf } from './ledger-drop.js'

/** Names of variables, without their language, and the names of facts that they are. */
const facts: Readonly<Record<string, string>> = {
  discipline: 'citation_section',
  subject: 'citation_section',
  'article-type': 'citation_article_type',
  'primary-language': 'citation_language',
  language: 'citation_language',
  doi: 'doi',
  volume: 'volume',
  issue: 'issue'
}
const runningHeads = new Set(['running-header', 'running-head', 'running-title'])

const line = /^@([a-z][a-z.-]{0,38}[a-z]):/
const ending = /^(.+)-([a-z]{2})$/

interface Variable {
  node: Node
  name: string
  language?: string
  value: string
}

/** Takes such lines out of the page and makes facts of what they say. One alone is somebody's address. */
export function takeVariables(article: Article, body: Holder, context: RecogniseContext): void {
  const found: Variable[] = []
  collect(body, found)
  if (found.length < 2) return
  const [front] = children(article, 'front')
  const own = found.find(({ name }) => /^(?:primary-)?language$/.test(name))?.value
  for (const { node, name, language, value } of found) {
    const counts = value !== '' && (!language || !own || language === own.toLowerCase())
    if (front && counts) put(front, name, value, node)
    drop([node], counts && (facts[name] || runningHeads.has(name)) ? 'label' : 'furniture', context.ledger)
  }
  const lines = new Set(found.map(({ node }) => node))
  remove(body, lines)
}

function put(front: Front, name: string, value: string, node: Node): void {
  const { position } = node
  const place = position ? { position } : {}
  if (runningHeads.has(name))
    front.children.push(
      make('alternativeTitle', { kind: 'running-head', ...place }, [
        { ...text(value), sources: { value: 'page:variables' } }
      ])
    )
  else if (facts[name])
    front.children.push(make('fact', { name: facts[name], value, source: 'page:variables', ...place }))
}

function collect(parent: Holder, found: Variable[]): void {
  for (const node of parent.children) {
    if (node.type === 'paragraph') {
      const words = wordsOf([node])
      const key = line.exec(words)?.[1]
      if (key !== undefined) found.push({ node, ...named(key), value: wordsOfVariable(node, key, words) })
    } else {
      const below = holder(node)
      if (below) collect(below, found)
    }
  }
}

function named(key: string): { name: string; language?: string } {
  const [, name, language] = ending.exec(key) ?? []
  return name && language ? { name, language } : { name: key }
}

/** The words that bear the name of the variable; all of them when none do. */
function wordsOfVariable(node: Node, key: string, words: string): string {
  const chosen = (node.type === 'paragraph' ? (node.children as Node[]) : []).filter(
    part => part.type === 'span' && hinted(part, `class:${key}`)
  )
  if (chosen.length > 1) return ''
  return (chosen.length ? wordsOf(chosen) : words.slice(words.indexOf(':') + 1)).trim()
}

function remove(parent: Holder, lines: ReadonlySet<Node>): void {
  parent.children = parent.children.filter(node => {
    if (lines.has(node)) return false
    const below = node.type === 'paragraph' ? undefined : holder(node)
    if (below) remove(below, lines)
    return true
  })
}
