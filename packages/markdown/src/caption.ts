/** Why: captions of figures and tables are one row of words in Markdown; the tree tells title and explanation apart. */
import type { Caption, Inline } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import type { PhrasingContent, RootContent } from 'mdast'
import { takeTrailing } from './attributes.js'
import { gather } from './gather.js'
import { guard } from './guard.js'
import { inlines } from './inline.js'
import { xmlName } from './names.js'
import { parseMarkdown } from './parse.js'
import type { State } from './state.js'
import { isEmpty, tidy } from './words.js'

/** Texts in texts are read this deep; no article needs more. */
const deepest = 8

/** The rows of a text that stands inside another one: an argument of a directive, the description of an image. */
export function innerBlocks(
  source: string,
  state: State,
  where: Inline['position'],
  read: (nodes: RootContent[]) => void
): void {
  // Deeper texts keep their words and lose their marks.
  if (state.depth >= deepest) {
    read([{ type: 'paragraph', children: [{ type: 'text', value: source }] }])
    return
  }
  const before = state.inside
  state.inside = before ?? where
  state.depth++
  guard(source, state.context.limits)
  const { children } = parseMarkdown(source + definitionsFor(source, state))
  gather(children, state)
  read(children)
  state.depth--
  state.inside = before
}

/** Definitions of the whole text that the inner one uses: the parser sees no call without its definition. */
function definitionsFor(source: string, state: State): string {
  const found = new Set<string>()
  for (const [, label] of source.matchAll(/\[([^[\]]{1,200})\]/g)) {
    const name = label!.replace(/\s+/g, ' ').trim().toLowerCase()
    if (name.startsWith('^') ? state.notes.has(name.slice(1)) : state.definitions.has(name)) found.add(name)
  }
  // What they say is known already: the first definition of a name is the one that counts.
  return [...found]
    .map(name => (name.startsWith('^') ? `\n\n[${name}]: note` : `\n\n[${name}]: <address>`))
    .join('')
}

/** A text in a text as one line. */
export function innerLine(source: string, state: State, where: Inline['position']): Inline[] {
  let line: Inline[] = []
  innerBlocks(source.trim(), state, where, nodes => {
    const rows = nodes.flatMap((node, i): PhrasingContent[] =>
      node.type === 'paragraph' || node.type === 'heading'
        ? [...(i ? [{ type: 'text', value: ' ' } as const] : []), ...node.children]
        : []
    )
    line = inlines(rows, state)
  })
  return line.length || source.trim() === ''
    ? place(line, where)
    : [text(source.trim().replace(/\s+/g, ' '), where)]
}

/** Places inside an inner text mean nothing: the text's own place is the best that is known. */
function place(nodes: Inline[], where: Inline['position']): Inline[] {
  for (const node of nodes) {
    if (where) node.position = where
    else delete node.position
    if ('children' in node) place(node.children as Inline[], where)
  }
  return nodes
}

/** A caption and the name that stands in it: `{#tbl:x}`, `[]{label="x"}`, `\label{x}`. */
export function captionOf(line: readonly Inline[]): {
  caption: Caption | undefined
  id?: string
  label?: string
  hints?: string[]
} {
  let id: string | undefined
  let label: string | undefined
  let hints: string[] | undefined
  let words = line.filter(node => {
    if (node.type !== 'anchor' || !isEmpty(node.children)) return true
    id ??= node.id
    return false
  })
  words = tidy(words)
  const last = words[words.length - 1]
  if (last?.type === 'text') {
    const trailing = takeTrailing(last.value)
    if (trailing) {
      if (trailing.attributes.id) id = xmlName(trailing.attributes.id)
      label = trailing.attributes.values.get('printed')
      if (trailing.attributes.classes.includes('unnumbered')) hints = ['unnumbered']
      words = tidy([...words.slice(0, -1), { ...last, value: trailing.rest }])
    }
  }
  const named = {
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { label }),
    ...(hints ? { hints } : {})
  }
  if (isEmpty(words)) return { caption: undefined, ...named }
  const [title, rest] = splitTitle(words)
  return {
    caption: make('caption', {}, [
      make('title', {}, title),
      ...(rest.length ? [make('paragraph', {}, rest)] : [])
    ]),
    ...named
  }
}

/** The title: bold words at the start, else the first sentence; all where nothing follows. */
function splitTitle(words: Inline[]): [Inline[], Inline[]] {
  const [first] = words
  if (first?.type === 'strong' && words.length > 1) {
    const [, second, ...more] = words as [Inline, Inline, ...Inline[]]
    // A stop behind the bold words is theirs: between title and explanation stands a space.
    const stop = second.type === 'text' ? /^[.:;,!?]+(?=\s|$)/.exec(second.value)?.[0] : undefined
    if (second.type !== 'text' || stop === undefined) return [[...first.children], tidy(words.slice(1))]
    const rest = tidy([{ ...second, value: second.value.slice(stop.length) }, ...more])
    return rest.length ? [[...first.children, text(stop, first.position)], rest] : [words, []]
  }
  for (let i = 0; i < words.length; i++) {
    const node = words[i]!
    if (node.type !== 'text') continue
    const end = /[^.\s]{3,}\.(?= \S)/.exec(node.value)
    if (!end) continue
    const cut = end.index + end[0].length
    const head = tidy([...words.slice(0, i), { ...node, value: node.value.slice(0, cut) }])
    const tail = tidy([{ ...node, value: node.value.slice(cut) }, ...words.slice(i + 1)])
    return [head, tail]
  }
  return [words, []]
}
