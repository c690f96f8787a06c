/** Why: final names are the same for the same article, whatever its author called things; links inside the text follow. */
import type { Article, CrossReference, Node, NodeType } from '@offprint/ast'
import { childrenOf, node as make, specs, text, textOf, walk } from '@offprint/ast'
import { crossReferenceUnknown } from './messages.js'
import type { State } from './state.js'
import type { Target } from './targets.js'

const prefixes: Partial<Record<NodeType, string>> = {
  figure: 'F',
  table: 'T',
  equation: 'E',
  boxedText: 'B',
  reference: 'R',
  footnote: 'fn',
  affiliation: 'aff',
  correspondence: 'cor',
  supplement: 'SM',
  media: 'SM'
}

/** Links to places of the text become cross-references. */
export function linkTargets(
  article: Article,
  targets: ReadonlyMap<string, Target>,
  references: ReadonlySet<string>,
  state: State
): void {
  const enter = (node: Node): void => {
    if (!('children' in node)) return
    node.children = (node.children as Node[]).flatMap((child): Node[] => {
      enter(child)
      if (child.type === 'citation' || child.type === 'citationMark') {
        // Spans of citations name keys that the list may not have.
        child.targets = child.targets.filter(name => references.has(name))
        return child.targets.length ? [child] : (child.children as Node[])
      }
      if (child.type === 'crossReference' && child.kind === 'other') {
        const found = child.targets.map(name => targets.get(name)).filter(target => target !== undefined)
        if (!found.length) return child.children
        return [
          {
            ...child,
            kind: found[0]!.kind as CrossReference['kind'],
            targets: found.map(target => target.node.id!)
          }
        ]
      }
      if (child.type !== 'link' || !child.url.startsWith('#')) return [child]
      const target = targets.get(child.url.slice(1))
      if (!target?.node.id) {
        state.report(crossReferenceUnknown, { targets: [child.url.slice(1)] }, child)
        return child.children.length ? child.children : [text(child.url)]
      }
      if (target.node.type === 'footnote')
        return [
          make('footnoteReference', { target: target.node.id, position: child.position }, child.children)
        ]
      const { number, word, title, kind } = target
      const words = number !== undefined ? [word, number].filter(Boolean).join(' ') : (title ?? child.url)
      const inside =
        textOf(child) || child.children.length
          ? child.children
          : [{ ...text(words), sources: { value: 'markdown' } }]
      return [
        make(
          'crossReference',
          { kind: kind as CrossReference['kind'], targets: [target.node.id], position: child.position },
          inside
        )
      ]
    }) as never
  }
  enter(article)
}

/** Gives every part that something may point at its final name, and all others none. */
export function finalIds(article: Article): void {
  const targeted = new Set<string>()
  eachTarget(article, name => {
    targeted.add(name)
    return name
  })
  const renamed = new Map<string, string>()
  const counts = new Map<string, number>()
  const next = (prefix: string): string => {
    const count = (counts.get(prefix) ?? 0) + 1
    counts.set(prefix, count)
    return prefix + count
  }
  const enter = (node: Node, section: string, front: boolean): void => {
    const before = node.id
    let inner = section
    const fore = front || node.type === 'front'
    if (node.type === 'section') {
      if (fore) delete node.id
      else inner = node.id = next(section ? `${section}_` : 'S')
    } else if (prefixes[node.type]) node.id = next(prefixes[node.type]!)
    else if (before !== undefined && targeted.has(before)) node.id = next(node.type === 'anchor' ? 'a' : 'x')
    else delete node.id
    if (before !== undefined && node.id !== undefined && !renamed.has(before)) renamed.set(before, node.id)
    for (const child of childrenOf(node)) enter(child, inner, fore)
  }
  enter(article, '', false)
  eachTarget(article, name => renamed.get(name) ?? name)
}

/** Sets the names that are declared in a tree apart from the same names elsewhere. */
export function apartNames(root: Node, prefix: string): void {
  const own = new Set<string>()
  walk(root, node => {
    if (node.id === undefined) return
    own.add(node.id)
    node.id = `${prefix}_${node.id}`
  })
  eachTarget(root, name => (own.has(name) ? `${prefix}_${name}` : name))
}

function eachTarget(article: Node, change: (name: string) => string): void {
  walk(article, node => {
    const fields = specs[node.type].fields as Record<string, readonly [unknown, string]>
    const record = node as unknown as Record<string, unknown>
    for (const [field, [kind]] of Object.entries(fields)) {
      const value = record[field]
      if (value === undefined || typeof kind !== 'string') continue
      if (kind === 'target' || kind === 'target?') record[field] = change(value as string)
      else if (kind === 'targets' || kind === 'targets?') record[field] = (value as string[]).map(change)
    }
  })
}
