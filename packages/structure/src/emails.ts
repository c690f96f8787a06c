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

/**
 * Whose addresses a line has, where it says so by initials: “ada@sea.example (AL); ben@sea.example (BO)”.
 * @param emails the addresses of the line
 * @param name the name of one person
 * @returns those of that person; all where the line says nothing of the kind
 */
export function ownAddresses(line: string, emails: readonly string[], name: string): string[] {
  const owners = new Map<string, string>()
  for (const [, address, initials] of line.matchAll(
    /([^\s;,]{1,64}@[^\s;,()]{1,100})\s?\(([\p{Lu}-]{2,6})\)/gu
  ))
    owners.set(address!.toLowerCase(), initials!.replaceAll('-', ''))
  if (owners.size === 0) return [...emails]
  const own = (name.match(/\p{Lu}/gu) ?? []).join('')
  const ownerOf = (email: string): string | undefined =>
    owners.get(email.toLowerCase().replace(/\s*\(.*$/, ''))
  const named = emails.filter(email => ownerOf(email) === own)
  return named.length ? named : emails.filter(email => ownerOf(email) === undefined)
}
