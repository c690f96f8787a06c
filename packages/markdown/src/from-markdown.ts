/** From the bytes of a manuscript to its article. */
import type { Article, Container, FieldKind, Front, Inline, Reference } from '@offprint/ast'
import { child, node as make, specs, textOf, validate, walk } from '@offprint/ast'
import type { ReadContext } from '@offprint/core'
import { limitError } from '@offprint/core'
import { loadBibliography } from './bibliography/load.js'
import { blocks } from './blocks.js'
import { Citing, styleOf } from './citing.js'
import { decode } from './decode.js'
import { addMathml } from './equations.js'
import { finish } from './finish.js'
import { front } from './front/front.js'
import { textIn } from './front/values.js'
import { gather } from './gather.js'
import { guard } from './guard.js'
import { finalIds, linkTargets } from './ids.js'
import { takeMetadata } from './metadata.js'
import { xmlName } from './names.js'
import { callNotes, readNotes, titleNotes } from './notes.js'
import { parseMarkdown } from './parse.js'
import { resolveCalls } from './resolve.js'
import { backMatter, sections, titleIn } from './sections.js'
import { State } from './state.js'
import { placeReferences, takeSubArticles } from './sub-articles.js'
import { targetsOf } from './targets.js'
import { saysItsParts, tell } from './told.js'
import { tidy } from './words.js'

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
  gather(root.children, state)
  state.tight = !root.children.some(node => node.type === 'heading')
  const row = blocks(root.children, state, true)
  const head = front(metadata, state)
  fromYaml(head)
  const inner = takeSubArticles(row, metadata, state, fromYaml)
  if (!child(head, 'articleTitle')) {
    const title = titleIn(row)
    if (title) head.children.unshift(make('articleTitle', {}, title))
  }
  const body = sections(row)
  const notes = readNotes(state)
  head.children.push(...state.apart.filter(note => note.hints?.includes('front')))
  const lang = textIn(metadata['lang'] ?? metadata['language'])
  const back = make('back', {}, [...backMatter(body, head), ...(notes ? [notes] : [])])
  const articleType = textIn(metadata['article-type'])
  const said = {
    ...(articleType ? { articleType } : {}),
    ...(lang && /^[a-z]{2,3}(-[\w-]+)?$/i.test(lang) ? { lang } : {})
  }
  const article = make('article', said, [head, body, back, ...inner.first])
  if (notes) titleNotes(article, notes)

  const citing = new Citing(styleOf(metadata), await loadBibliography(metadata, context), state.tags)
  citing.given([...state.entries, ...inner.all.flatMap(part => part.entries)].map(entryOf))
  const targets = targetsOf(article)
  resolveCalls(article, targets, citing, state)
  if (/@\*/.test(textIn(metadata['nocite']) ?? '')) citing.citeAll()
  else for (const [, key] of (textIn(metadata['nocite']) ?? '').matchAll(/@([^\s,;@]+)/g)) citing.cite(key!)
  const references = citing.references()
  linkTargets(article, targets, new Set(references.map(reference => reference.id!)), state)
  if (references.length > context.limits.references)
    throw limitError(context.limits, 'references', {}, references.length)
  // Each list of the text stays with its article; what no list has is the main article’s.
  const lists = new Map<string, Reference[]>()
  for (const { entries } of inner.all) {
    const own: Reference[] = []
    for (const entry of entries) lists.set(xmlName(`ref-${entryOf(entry).key}`), own)
  }
  const main = references.filter(reference => {
    const own = lists.get(reference.id!)
    own?.push(reference)
    return !own
  })
  placeReferences(article, back, main, state.entries[0]?.position)
  for (const part of inner.all) {
    const [first] = part.entries
    const own = first && lists.get(xmlName(`ref-${entryOf(first).key}`))
    placeReferences(part.article, part.back, own ?? [], first?.position)
    if (!part.back.children.length)
      part.article.children = part.article.children.filter(one => one !== part.back)
  }
  callNotes(article)
  if (!back.children.length) article.children = article.children.filter(part => part !== back)
  await addMathml(article, state)
  finalIds(article)
  const named = saysItsParts(metadata, body)
  finish(article)
  state.flush()
  if (named && validate(article).length === 0) tell(article)
  return article
}

/** Front matter is data: what it says is no text of the manuscript. */
function fromYaml(head: Front): void {
  walk(head, node => {
    for (const [field, [kind]] of Object.entries(specs[node.type].fields) as [
      string,
      readonly [FieldKind, string]
    ][])
      if (kind === 'text' || kind === 'text?') {
        const sources = node.sources?.[field]
        if (!sources || sources.startsWith('text')) node.sources = { ...node.sources, [field]: 'yaml' }
      }
  })
}

/** An entry of the list of references: its key, its printed number and its words. */
function entryOf(entry: Container): { key: string; label?: string; words: Inline[] } {
  const key = entry.hints?.find(hint => hint.startsWith('key:'))?.slice(4) ?? ''
  const line = entry.children.flatMap((block, i): Inline[] =>
    block.type === 'paragraph' ? [...(i ? [make('break', {})] : []), ...(block.children as Inline[])] : []
  )
  const [first, ...rest] = line
  const marked = first?.type === 'anchor' && first.hints?.includes('label')
  const given = entry.hints?.find(hint => hint.startsWith('label:'))?.slice(6)
  const label = given ?? (marked ? textOf(first).replace(/[.\s]+$/, '') : undefined)
  return { key, ...(label ? { label } : {}), words: tidy(marked ? rest : line) }
}
