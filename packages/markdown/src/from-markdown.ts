/** From the bytes of a manuscript to its article. */
import type { Article } from '@offprint/ast'
import { child, node as make } from '@offprint/ast'
import type { ReadContext } from '@offprint/core'
import { limitError } from '@offprint/core'
import type { Heading, PhrasingContent, Root, RootContent } from 'mdast'
import { loadBibliography } from './bibliography/load.js'
import { blocks } from './blocks.js'
import { Citing, styleOf } from './citing.js'
import { decode } from './decode.js'
import { addMathml } from './equations.js'
import { finish } from './finish.js'
import { front } from './front/front.js'
import { textIn } from './front/values.js'
import { guard } from './guard.js'
import { finalIds, linkTargets } from './ids.js'
import { takeMetadata } from './metadata.js'
import { foldTitle, headingName, xmlName } from './names.js'
import { callNotes, readNotes } from './notes.js'
import { parseMarkdown } from './parse.js'
import { resolveCalls } from './resolve.js'
import { sections, takeReferenceHeading, titleIn } from './sections.js'
import { State } from './state.js'
import { unmarked } from './syntax/escape.js'
import { targetsOf } from './targets.js'

/**
 * Reads a manuscript.
 * @param bytes the Markdown text; bibliographies and images are asked for through `context.resolve`
 * @returns an article without draft nodes: front from the front matter, sections, figures with their numbers, citations and
 *   references; what only a heading says (abstract, thanks, declarations) is left to the passes
 * @throws GuardError when the text cannot be used: too large, too deep, made to keep a parser busy, YAML that is none
 */
export async function fromMarkdown(bytes: Uint8Array, context: ReadContext): Promise<Article> {
  const text = decode(bytes, context)
  const { metadata, body: source } = await takeMetadata(text, context)
  guard(source, context.limits)
  const root = parseMarkdown(source)
  const state = new State(context, source, bytes.length)
  gather(root, state)
  state.tight = !root.children.some(node => node.type === 'heading')
  const row = blocks(root.children, state)
  const head = front(metadata, state)
  if (!child(head, 'articleTitle')) {
    const title = titleIn(row)
    if (title) head.children.unshift(make('articleTitle', {}, title))
  }
  const body = sections(row)
  const notes = readNotes(state)
  const lang = textIn(metadata['lang'] ?? metadata['language'])
  const back = make('back', {}, notes ? [notes] : [])
  const article = make('article', lang && /^[a-z]{2,3}(-[\w-]+)?$/i.test(lang) ? { lang } : {}, [
    head,
    body,
    back
  ])

  const citing = new Citing(styleOf(metadata), await loadBibliography(metadata, context), state.tags)
  const targets = targetsOf(article)
  resolveCalls(article, targets, citing, state)
  if (/@\*/.test(textIn(metadata['nocite']) ?? '')) citing.citeAll()
  else for (const [, key] of (textIn(metadata['nocite']) ?? '').matchAll(/@([^\s,;@]+)/g)) citing.cite(key!)
  linkTargets(article, targets, state)
  const references = citing.references()
  if (references.length > context.limits.references)
    throw limitError(context.limits, 'references', {}, references.length)
  if (references.length) {
    const heading = takeReferenceHeading(article)
    const title = heading ? child(heading, 'title') : undefined
    back.children.push(
      make('referenceList', { position: heading?.position }, [...(title ? [title] : []), ...references])
    )
  }
  callNotes(article)
  if (!back.children.length) article.children.pop()
  await addMathml(article, state)
  finalIds(article)
  finish(article)
  state.flush()
  return article
}

/** What must be known before the text is read: definitions, notes, names of headings. */
function gather(root: Root, state: State): void {
  const used = new Set<string>()
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
  enter(root.children)
}

/** Headings have names of their own, made of their words (pandoc, auto_identifiers). */
function name(heading: Heading, used: Set<string>, state: State): void {
  const words = unmarked(wordsOf(heading.children))
  const given = /\{[^{}]*#([^\s{}]+)[^{}]*\}\s*$/.exec(words)?.[1]
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
