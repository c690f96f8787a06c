/** E-mail addresses in a line: links to them, and addresses written out. */
import type { Node } from '@offprint/ast'
import { node as make, slice } from '@offprint/ast'
import { addressOf } from './byline.js'

const emailPattern = /[\p{L}\d._%+'-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu

/** Addresses become e-mail nodes: mailto links, and addresses written out. */
export function withEmails(line: readonly Node[]): Node[] {
  const linked = line.map(
    (node): Node =>
      node.type === 'link' && /^mailto:[^?]+@[^?]+\.[^?]/i.test(node.url)
        ? make(
            'email',
            { address: addressOf(node.url), ...(node.position ? { position: node.position } : {}) },
            node.children
          )
        : 'children' in node && node.type !== 'email' && node.type !== 'inlineEquation'
          ? ({ ...node, children: withEmails(node.children as Node[]) } as Node)
          : node
  )
  return linked.flatMap((node): Node[] => {
    if (node.type !== 'text' || !node.value.includes('@')) return [node]
    const parts: Node[] = []
    let from = 0
    for (const match of node.value.matchAll(emailPattern)) {
      if (match.index > from) parts.push(slice(node, from, match.index))
      parts.push(
        make('email', { address: match[0] }, [slice(node, match.index, match.index + match[0].length)])
      )
      from = match.index + match[0].length
    }
    if (from < node.value.length) parts.push(from === 0 ? node : slice(node, from))
    return parts
  })
}
