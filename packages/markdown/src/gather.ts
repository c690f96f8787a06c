/** Why: definitions, notes and headings may be named before they stand; they are gathered before the text is read. */
import { limitError } from '@offprint/core'
import type { Heading, PhrasingContent, RootContent } from 'mdast'
import { foldTitle, headingName, xmlName } from './names.js'
import type { State } from './state.js'
import { unmarked } from './syntax/escape.js'

/** What must be known before the text is read: definitions, notes, names of headings. */
export function gather(root: readonly RootContent[], state: State): void {
  const used = state.used
  let seen = 0
  const enter = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      if (++seen > state.context.limits.nodes) throw limitError(state.context.limits, 'nodes')
      if (node.type === 'definition') {
        if (node.label?.startsWith('@'))
          state.tags.set(unmarked(node.label.slice(1)).toLowerCase(), unmarked(node.url))
        else if (!state.definitions.has(node.identifier)) state.definitions.set(node.identifier, node)
      } else if (node.type === 'footnoteDefinition') {
        if (!state.notes.has(node.identifier)) state.notes.set(node.identifier, { source: node })
      } else if (node.type === 'heading') name(node, used, state)
      if ('children' in node) enter(node.children as RootContent[])
    }
  }
  enter(root)
}

/** Headings have names of their own, made of their words (pandoc, auto_identifiers). */
function name(heading: Heading, used: Set<string>, state: State): void {
  const words = unmarked(wordsOf(heading.children))
  const [, attributes = ''] = /\{([^{}]*)\}\s*$/.exec(words) ?? []
  const given = /^[\s\S]*#(\S+)/.exec(attributes)?.[1]
  const title = words.replace(/\s*\{[^{}]*\}\s*$/, '')
  let own = given ?? headingName(title)
  if (own === '') return
  if (given === undefined) for (let i = 1; used.has(own); i++) own = `${headingName(title)}-${i}`
  used.add(own)
  const id = xmlName(own)
  state.names.set(heading, id)
  const key = foldTitle(title)
  if (!state.headings.has(key)) state.headings.set(key, id)
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(node => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : ''))
    .join('')
}
