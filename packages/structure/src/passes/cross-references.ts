/**
 * Cross-references: the places in the text that name a figure, a table, an equation, a section, a box, an appendix, a
 * supplement. Words and links are read together; the text stays as it is.
 */
import type { Article, CrossReference, Node, NodeType } from '@offprint/ast'
import { childrenOf, node as make } from '@offprint/ast'
import { draftId, eachLine, namesOf } from '../blocks.js'
import { callOutWithoutTarget } from '../body-messages.js'
import { type CallOut, callOuts, keysOfLabel } from '../call-outs.js'
import type { LabelKind } from '../data/label-words.js'
import { isInline, lengthOf, lineOf, replace, type Stretch } from '../inline-text.js'
import { plainKey, setKey } from '../label.js'
import type { Pass } from '../pass.js'

/** Things that call-outs name, by type of node. */
const kinds: Partial<Record<NodeType, { kind: LabelKind; as: CrossReference['kind'] }>> = {
  figure: { kind: 'figure', as: 'figure' },
  table: { kind: 'table', as: 'table' },
  boxedText: { kind: 'box', as: 'box' },
  equation: { kind: 'equation', as: 'equation' },
  section: { kind: 'section', as: 'section' },
  appendix: { kind: 'appendix', as: 'appendix' },
  supplement: { kind: 'supplement', as: 'supplement' },
  media: { kind: 'media', as: 'supplement' }
}

interface Targets {
  byKey: Map<string, string>
  /** Of what has a series of its own (“Scheme 2”), by its number alone. */
  byPlainKey: Map<string, string>
  byName: Map<string, { id: string; as: CrossReference['kind'] }>
  asOf: Map<string, CrossReference['kind']>
  /** What a node lies in: a figure, a supplement, … by id. */
  within: Map<Node, string>
}

export const pass: Pass = {
  name: 'cross-references',
  doc: 'Call-outs of figures, tables, equations, sections, boxes, appendices and supplements get their targets.',
  run(article, context) {
    const targets = targetsOf(article)
    const missing = new Set<string>()
    eachLine(article, (nodes, parent) => {
      const line = lineOf(nodes)
      const links = linksOf(nodes, targets)
      // A thing that says its own name (“Data S1. Readings of …”) calls nothing.
      const own = targets.within.get(parent as Node)
      const words = [...callOuts(line, key => idOf(key, targets) !== undefined)].filter(
        callOut => own === undefined || !callOut.keys.every(key => idOf(key, targets) === own)
      )
      const stretches = join(words, links, targets, callOut => {
        const text = line.slice(callOut.from, callOut.to)
        if (!says(callOut, targets) || missing.has(callOut.keys[0]!)) return
        missing.add(callOut.keys[0]!)
        context.messages.report(callOutWithoutTarget, { text }, parent)
      })
      return stretches.length ? replace(nodes, stretches) : undefined
    })
  }
}

/** A figure or table that is not there is worth a word where the article has others; “Section 3” may be of a law. */
function says(callOut: CallOut, targets: Targets): boolean {
  if (callOut.kind !== 'figure' && callOut.kind !== 'table') return false
  for (const as of targets.asOf.values()) if (as === callOut.kind) return true
  return false
}

/** What a key names; “Figure 2” may mean the Scheme 2 and the other way round, where nothing else has the number. */
const idOf = (key: string, { byKey, byPlainKey }: Targets): string | undefined =>
  byKey.get(key) ?? byPlainKey.get(plainKey(key)) ?? byKey.get(plainKey(key))

function targetsOf(article: Article): Targets {
  const targets: Targets = {
    byKey: new Map(),
    byPlainKey: new Map(),
    byName: new Map(),
    asOf: new Map(),
    within: new Map()
  }
  let made = 0
  const holders: { id: string; as: CrossReference['kind'] }[] = []
  const enter = (node: Node): void => {
    const known = kinds[node.type]
    const label = (node as { label?: string }).label
    let pushed = false
    if (known) {
      node.id ??= draftId('target', ++made)
      const target = { id: node.id, as: known.as }
      targets.asOf.set(node.id, known.as)
      for (const name of namesOf(node)) if (!targets.byName.has(name)) targets.byName.set(name, target)
      if (label !== undefined) {
        for (const key of keysOfLabel(label, known.kind)) {
          if (!targets.byKey.has(key)) targets.byKey.set(key, node.id)
          const plain = plainKey(key)
          if (plain !== key && !targets.byPlainKey.has(plain)) targets.byPlainKey.set(plain, node.id)
        }
      }
      // What lies in a figure or an equation is named by it.
      if (node.type !== 'section') {
        holders.push(target)
        pushed = true
      }
    } else {
      const around = holders[holders.length - 1]
      for (const name of namesOf(node)) {
        if (targets.byName.has(name)) continue
        if (around) targets.byName.set(name, around)
      }
    }
    const around = holders[holders.length - 1]
    if (around) targets.within.set(node, around.id)
    for (const child of childrenOf(node)) enter(child)
    if (pushed) holders.pop()
  }
  enter(article)
  return targets
}

interface FoundLink {
  from: number
  to: number
  id: string
  as: CrossReference['kind']
}

function linksOf(nodes: readonly Node[], targets: Targets): FoundLink[] {
  const found: FoundLink[] = []
  let at = 0
  const enter = (node: Node): void => {
    const length = lengthOf(node)
    if (node.type === 'link' && node.url.startsWith('#')) {
      const target = targets.byName.get(node.url.slice(1))
      if (target && length > 0) found.push({ from: at, to: at + length, ...target })
    } else if (isInline(node) && 'children' in node && node.type !== 'citation' && length > 1) {
      const start = at
      for (const child of childrenOf(node)) enter(child)
      at = start
    }
    at += length
  }
  for (const node of nodes) enter(node)
  return found
}

/** Call-outs of the words with the links they cover; links without such words are call-outs by themselves. */
function join(
  words: readonly CallOut[],
  links: readonly FoundLink[],
  targets: Targets,
  lost: (callOut: CallOut) => void
): Stretch[] {
  const stretches: Stretch[] = []
  let next = 0
  const alone = (link: FoundLink): void =>
    void stretches.push(stretch(link.from, link.to, link.as, [link.id]))
  for (const callOut of words) {
    while (next < links.length && links[next]!.to <= callOut.from) alone(links[next++]!)
    const own: FoundLink[] = []
    while (next < links.length && links[next]!.from < callOut.to) own.push(links[next++]!)
    const ids = callOut.keys.map(key => idOf(key, targets)).filter(id => id !== undefined)
    const linked = own.map(link => link.id)
    const all = ids.length >= linked.length ? ids : linked
    // Where the link names another thing than the words, the link was made by someone who knew; but sites lead to the first
    // of a set, “Figure 4”, for “Figure 4—figure supplement 1” too.
    const other = linked.length > 0 && !linked.some(id => all.includes(id))
    const meant = other && !isFurther(callOut, linked, targets) ? linked : all
    if (!meant.length) {
      lost(callOut)
      continue
    }
    const from = Math.min(callOut.from, own[0]?.from ?? callOut.from)
    const to = Math.max(callOut.to, own[own.length - 1]?.to ?? callOut.to)
    stretches.push(stretch(from, to, targets.asOf.get(meant[0]!) ?? 'other', [...new Set(meant)]))
  }
  while (next < links.length) alone(links[next++]!)
  return stretches
}

/** Whether words name a further figure of the one that the links lead to. */
const isFurther = (callOut: CallOut, linked: readonly string[], targets: Targets): boolean =>
  callOut.keys.every(key => {
    const set = setKey(key)
    const id = set === undefined ? undefined : idOf(set, targets)
    return id !== undefined && linked.includes(id) && idOf(key, targets) !== undefined
  })

function stretch(from: number, to: number, kind: CrossReference['kind'], ids: string[]): Stretch {
  return {
    from,
    to,
    make: inside => [
      make(
        'crossReference',
        { kind, targets: ids, position: inside[0]?.position },
        unlinked(inside) as CrossReference['children']
      )
    ]
  }
}

/** A call-out leads to its thing: links inside it, to a page of the site that shows the table alone, lead there no more. */
function unlinked(nodes: readonly Node[]): Node[] {
  return nodes.flatMap(node => {
    if (node.type === 'link') return unlinked(node.children)
    if ('children' in node) return [{ ...node, children: unlinked(node.children as Node[]) } as Node]
    return node.type === 'text' && node.value === '' ? [] : [node]
  })
}
