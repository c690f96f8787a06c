/** Why: calls are answered when the whole text is known: each becomes a citation, a cross-reference, or stays as it was written. */
import type { Article, CrossReference, Inline, Node } from '@offprint/ast'
import { childrenOf, node as make, textOf } from '@offprint/ast'
import type { Citing } from './citing.js'
import { made } from './citing.js'
import { citationByIdentifier, citationUnknown, crossReferenceUnknown } from './messages.js'
import { xmlName } from './names.js'
import type { Call, State } from './state.js'
import type { Target } from './targets.js'

/** Answers every call, in the order of the text; what nothing answers to is reported once. */
export function resolveCalls(
  article: Article,
  targets: ReadonlyMap<string, Target>,
  citing: Citing,
  state: State
): void {
  const unknown = new Set<string>()
  const lost = new Set<string>()
  /** What named a work or a part, and stands in no text now. */
  const drop = (call: Call, items = call.items): void => {
    const command = /^\\([a-z]+)/i.exec(textOf(call.source))?.[1]
    if (command) state.context.ledger.drop(command, 'label', call.position)
    for (const { key } of items) state.context.ledger.drop(key, 'label', call.position)
  }
  const answer = (call: Call): Inline[] => {
    const found = call.items.map(item => targetNamed(item.key, targets))
    if (found.every(target => target !== undefined)) {
      drop(call)
      return calls(call, found)
    }
    const known = call.items.map(item => citing.cite(item.key) !== undefined)
    if (call.bracketed && known.some(Boolean)) {
      drop(
        call,
        call.items.filter((_, i) => known[i])
      )
      report(
        call.items.filter((_, i) => !known[i]).map(item => item.key),
        call
      )
      return placed(citing.group(call.items), call)
    }
    if (!call.bracketed && known.every(Boolean)) {
      drop(call)
      return placed(
        call.items.flatMap((item, i) => [...(i ? [made(', ')] : []), ...(citing.narrative(item) ?? [])]),
        call
      )
    }
    report(
      call.items.map(item => item.key),
      call
    )
    return call.source
  }
  const first = new Map<string, Call>()
  const report = (keys: readonly string[], call: Call): void => {
    for (const key of keys) {
      // `@` before a word in a sentence may be a name in a network: without any bibliography nothing is missing.
      if (!call.named && !call.bracketed && !citing.any) continue
      const set = call.named ? lost : unknown
      if (!set.size) first.set(call.named ? 'lost' : 'unknown', call)
      set.add(key)
    }
  }
  replaceCalls(article, node => {
    const call = state.calls.get(node)
    if (!call) return undefined
    // Calls inside the words around a key.
    for (const item of call.items)
      for (const part of [item.prefix, item.suffix]) {
        const holder = make('span', {}, part)
        replaceCalls(holder, inner => (state.calls.has(inner) ? answer(state.calls.get(inner)!) : undefined))
        part.splice(0, part.length, ...holder.children)
      }
    return answer(call)
  })
  const place = (name: string): Call | undefined => first.get(name)
  if (unknown.size) state.report(citationUnknown, { keys: [...unknown] }, place('unknown'))
  if (lost.size) state.report(crossReferenceUnknown, { targets: [...lost] }, place('lost'))
  const [unread] = citing.unread
  if (unread !== undefined) state.report(citationByIdentifier, { count: citing.unread.length, first: unread })
}

/** Citations stand where their keys stood. */
function placed(nodes: Inline[], { position }: Call): Inline[] {
  if (position) for (const node of nodes) if (node.type === 'citation') node.position = position
  return nodes
}

function targetNamed(key: string, targets: ReadonlyMap<string, Target>): Target | undefined {
  const name = xmlName(key)
  const bare = key.replace(/^(?:fig|tbl|tab|table|eq|sec)[:-]/i, '')
  return targets.get(name) ?? (bare !== key ? targets.get(xmlName(bare)) : undefined)
}

/** Cross-references, one for each target. */
function calls(call: Call, found: readonly (Target | undefined)[]): Inline[] {
  const out: Inline[] = []
  found.forEach((target, i) => {
    if (!target) return
    if (i) out.push(made(', '))
    const same = i > 0 && found[i - 1]?.word === target.word
    const words = print(target, call, same)
    const inside: Inline[] = words === '' ? call.source : [{ ...made(words), sources: { value: 'markdown' } }]
    const item = call.items[i]!
    out.push(
      ...item.prefix,
      make(
        'crossReference',
        { kind: target.kind as CrossReference['kind'], targets: [target.node.id!], position: call.position },
        inside
      ),
      ...item.suffix
    )
  })
  return out
}

function print(target: Target, call: Call, same: boolean): string {
  const { number, word, title } = target
  if (call.template !== undefined) {
    const shown = number ?? title ?? ''
    return /%s|\{number\}|\{name\}/.test(call.template)
      ? call.template.replace(/%s|\{number\}/g, shown).replace(/\{name\}/g, title ?? shown)
      : call.template
  }
  if (number === undefined) return title ?? ''
  return call.named || same || !word ? number : `${word} ${number}`
}

/** Replaces nodes, outermost first, in the order of the text. */
function replaceCalls(node: Node, replacement: (node: Node) => Inline[] | undefined): void {
  if (!('children' in node)) return
  const children = childrenOf(node)
  if (!children.length) return
  const out: Node[] = []
  for (const child of children) {
    const answer = replacement(child)
    if (answer) out.push(...answer)
    else {
      replaceCalls(child, replacement)
      out.push(child)
    }
  }
  ;(node as { children: Node[] }).children = out
}
