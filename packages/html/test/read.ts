/** Reading a snippet in tests: the draft, with what was said and what was left out. */
import type { Article, Node } from '@offprint/ast'
import { childrenOf } from '@offprint/ast'
import { defaultLimits, denyAll, Ledger, Messages, type ReadContext } from '@offprint/core'
import { html } from '@offprint/html'

export interface Draft {
  article: Article
  body: readonly Node[]
  messages: Messages
  ledger: Ledger
}

const context = (): ReadContext => ({
  messages: new Messages(),
  ledger: new Ledger(),
  limits: defaultLimits,
  resolve: denyAll
})

/** Reads the body of a page, or a whole page. */
export async function draft(page: string | Uint8Array): Promise<Draft> {
  const given = context()
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  const article = await html.read!(bytes, given)
  const body = article.children.find(part => part.type === 'body')
  return { article, body: body ? childrenOf(body) : [], messages: given.messages, ledger: given.ledger }
}

/** The source's words, found without the reader. */
export async function runs(page: string | Uint8Array): Promise<string[]> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  return (await html.runs!(bytes, context())).map(run => run.text)
}

/** A tree as nested lines: type, the fields that matter here, text. Places and hints are left out. */
export function outline(nodes: Node | readonly Node[], indent = ''): string {
  const list = Array.isArray(nodes) ? (nodes as readonly Node[]) : [nodes as Node]
  return list
    .map(node => {
      if (node.type === 'text') return `${indent}“${node.value}”\n`
      const fields = Object.entries(node)
        .filter(([key]) => !['type', 'children', 'position', 'hints', 'sources'].includes(key))
        .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .join('')
      return `${indent}${node.type}${fields}\n${outline(childrenOf(node), `${indent}  `)}`
    })
    .join('')
}
