/**
 * Adapters of sites speak for the page: they call its parts by the names that the passes know. A part is left out, kept,
 * opened, or read as a byline, a figure, a heading; everything else is recognised as on any page. An adapter is data
 * (`@offprint/core/adapter`), and every rule that did something is told to whoever asks for reasons.
 */
import type { Article, Node } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { Adapter, AdapterPart, AdapterRule, RecogniseContext } from '@offprint/core'
import { isFor, matches } from '../adapter-match.js'
import { builtIn } from '../adapters/index.js'
import { adopt, bodyOf, type Holder, hinted, holder } from '../blocks.js'
import { leadToOriginals } from '../copied-targets.js'
import { chromeRoles, isChromeHint } from '../data/navigation-words.js'
import { isInline } from '../inline-text.js'
import { drop, wordsOf } from '../ledger-drop.js'
import { adapterForOther } from '../messages.js'
import type { Pass } from '../pass.js'

export const pass: Pass = {
  name: 'adapters',
  doc: 'What an adapter says of a site is done: parts are left out, kept, opened, or called what they are.',
  run(article, context) {
    const body = bodyOf(article)
    if (!hinted(body, 'tag:body')) return
    const given = context.adapters ?? []
    for (const adapter of given)
      if (!isFor(adapter, article))
        context.messages.report(adapterForOther, { name: adapter.name }, undefined)
    const ours = [...given, ...builtIn].filter(adapter => isFor(adapter, article))
    for (const adapter of ours) applyAdapter(adapter, article, context)
    if (ours.length) leadToOriginals(article)
  }
}

/**
 * Does what the rules of an adapter say to a draft, in one walk.
 * @returns how many parts of the page each rule found
 */
export function applyAdapter(
  adapter: Adapter,
  article: Article,
  context: RecogniseContext
): Map<AdapterRule, number> {
  const counts = new Map<AdapterRule, number>(adapter.rules.map(rule => [rule, 0]))
  const path: Node[] = []
  const enter = (parent: Holder): void => {
    path.push(parent as unknown as Node)
    parent.children = parent.children.flatMap((node): Node[] => {
      let kept: Node | undefined = node
      for (const rule of adapter.rules) {
        if (!fits(rule, node, path)) continue
        counts.set(rule, counts.get(rule)! + 1)
        context.explain?.({
          rule: `adapters: ${adapter.name}: ${rule.name}`,
          what: `${node.type} “${wordsOf([node]).slice(0, 60)}”`,
          ...(node.position ? { position: node.position } : {})
        })
        if (rule.drop) {
          drop([node], rule.drop, context.ledger)
          return []
        }
        if (rule.unwrap) {
          const below = holder(node)
          if (!below || node.type === 'paragraph') continue
          enter(below)
          if (below.children[0]) adopt(below.children[0], node)
          return below.children
        }
        kept = rule.keep ? without(kept) : named(without(kept), rule)
      }
      const below = holder(kept)
      if (below) enter(below)
      return [kept]
    })
    path.pop()
  }
  enter(bodyOf(article))
  return counts
}

const fits = (rule: AdapterRule, node: Node, path: readonly Node[]): boolean =>
  rule.select.some(selector => matches(selector, node, path)) &&
  (rule.text === undefined || wordsOf([node]).toLowerCase() === rule.text.toLowerCase())

/** The node without the hints that would have it taken for furniture or a copy. */
function without(node: Node): Node {
  const hints = (node.hints ?? []).filter(
    hint =>
      hint !== 'hidden' &&
      !isChromeHint(hint) &&
      !chromeRoles.has(hint) &&
      !/^tag:(?:nav|aside|header|footer)$/.test(hint)
  )
  return Object.assign(node, { hints })
}

/** The hint by which the passes know a part. */
const known: Partial<Record<AdapterPart, string>> = {
  title: 'class:article-title',
  byline: 'class:authors',
  abstract: 'role:doc-abstract',
  figure: 'class:figure',
  caption: 'class:caption',
  table: 'class:table-wrap',
  'table-notes': 'class:table-notes',
  equation: 'class:disp-formula',
  box: 'class:boxed-text',
  footnotes: 'role:doc-footnotes',
  references: 'role:doc-bibliography'
}

function named(node: Node, rule: AdapterRule): Node {
  const part = rule.read!
  if (part === 'heading') {
    const line = linesOf(node)
    if (!line) return node
    const heading = make(
      'heading',
      { depth: rule.level ?? 2, ...(node.position ? { position: node.position } : {}) },
      line as never
    )
    adopt(heading, node)
    return heading
  }
  if (part === 'paragraph' && node.type === 'heading') {
    const paragraph = make(
      'paragraph',
      { ...(node.position ? { position: node.position } : {}) },
      node.children
    )
    adopt(paragraph, node)
    return paragraph
  }
  node.hints = [known[part] ?? `class:${part}`, ...(node.hints ?? [])]
  return node
}

/** The one line that a node holds. */
function linesOf(node: Node): readonly Node[] | undefined {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children
  const [only, ...more] = holder(node)?.children ?? []
  if (!only || more.some(child => !isInline(child))) return undefined
  if (isInline(only)) return [only, ...more]
  return more.length ? undefined : linesOf(only)
}
