/** Reads a Word file as a draft: what its author put where, with the names Word gives things as evidence. */
import type { Article, Block, CslItem } from '@offprint/ast'
import { child, node } from '@offprint/ast'
import type { ReadContext } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import {
  commentDropped,
  commentsDropped,
  furnitureDropped,
  sectionsDropped,
  trackedChanges
} from '../messages.js'
import { readBlocks } from './blocks.js'
import { keptCodes } from './cited/kept-codes.js'
import { isSources, sourcesOf } from './cited/word-sources.js'
import { CitedWorks } from './cited/works.js'
import { noteReader } from './notes.js'
import { Numbering } from './numbering.js'
import { type Part, WordPackage } from './package.js'
import { readProperties } from './properties.js'
import type { ReadState } from './state.js'
import { StyleTable } from './style-table.js'
import { Survey } from './survey.js'
import { articleParts, typeOf } from './told/article-parts.js'
import { placeNotes, placeWorks } from './told/inner.js'
import { changesOf } from './tracked.js'
import { runsIn } from './visible-text.js'
import { attribute, descendants, kid, kids } from './word-xml.js'

/**
 * Reads a Word file.
 * @param bytes the package
 * @param context messages, ledger and limits of the conversion
 * @returns a draft: front with facts, body, and the notes in the back
 * @throws RefusedError for what is no Word file, LimitError for what is too large
 */
export async function fromDocx(bytes: Uint8Array, context: ReadContext): Promise<Article> {
  const { messages, ledger, limits } = context
  const files = WordPackage.open(bytes, limits)
  const main = files.main()
  const styles = new StyleTable(files.related(main, 'styles')?.root)
  const notes = noteReader(
    { footnote: files.related(main, 'footnotes'), endnote: files.related(main, 'endnotes') },
    limits,
    name => survey.homes.has(name)
  )
  const survey: Survey = new Survey(main.root, ...notes.roots)
  const properties = readProperties(files)
  const works = new CitedWorks(limits.references)
  const lang = properties.lang ?? styles.lang
  const state: ReadState = {
    package: files,
    part: main,
    styles,
    numbering: new Numbering(files.related(main, 'numbering')?.root),
    survey,
    messages,
    ledger,
    limits,
    changes: changesOf(context.options?.['changes']),
    lang: lang ?? '',
    hasTitle: [...survey.styles].some(id => styles.name(id) === 'title'),
    hasAuthors: properties.own.has('Author 1'),
    hasIssue: properties.own.has('Journal') || properties.own.has('Volume'),
    values: properties.own,
    inner: properties.inner,
    fields: [],
    marked: new Map(),
    codes: keptCodes(files.rootPart('custom-properties')?.root),
    sources: sourcesIn(files, main),
    works,
    notes,
    counts: { inserted: 0, deleted: 0, images: 0, cells: 0, citations: 0 },
    licences: [],
    tableDepth: 0,
    calls: new Map(),
    openBookmarks: new Map()
  }
  const blocks = readBlocks(kid(main.root, 'w:body') ?? main.root, state)
  const called = notes.all((element, part) => readNote(element, part, state))
  dropFurniture(files, main, state)
  dropUncalled(state)
  const { inserted, deleted } = state.counts
  if (inserted + deleted > 0) messages.report(trackedChanges, { inserted, deleted, done: state.changes })
  nameComments(files.related(main, 'comments')?.root, state)
  const sections = descendants(main.root, 'w:sectPr').length - 1
  if (sections > 0) messages.report(sectionsDropped, { count: sections })
  const rights = state.licences.length
    ? [
        node(
          'permissions',
          {},
          state.licences.map(url => node('license', { url }, []))
        )
      ]
    : []
  const article = node('article', { ...(lang ? { lang } : {}) }, articleParts(blocks, state, rights))
  placeWorks(article, works.facts())
  if (hinted(article)) Object.assign(article, typeOf(state))
  placeNotes(article, called)
  return article
}

/** Whether the title block says itself what it is. */
const hinted = (article: Article): boolean => child(article, 'front')?.hints?.includes('told') === true

/** A note is read in its own part: its links and pictures are there. */
function readNote(element: Parameters<typeof readBlocks>[0], part: Part, state: ReadState): Block[] {
  return readBlocks(element, {
    ...state,
    part,
    fields: [],
    marked: new Map(),
    openBookmarks: new Map()
  })
}

/** Headers and footers belong to the page. */
function dropFurniture(files: WordPackage, main: Part, state: ReadState): void {
  const seen = new Set<string>()
  for (const { type, part } of files.furniture(main)) {
    const lines = runsIn(part.root, state.changes).map(run => run.text)
    for (const line of lines) state.ledger.drop(line, 'furniture')
    const words = lines.join(' ').replace(/\s+/g, ' ').trim()
    if (!/\p{L}/u.test(words) || seen.has(words)) continue
    seen.add(words)
    state.messages.report(furnitureDropped, { part: type, text: words.slice(0, 80) })
  }
}

/** A note whose call was deleted, or words in the line above the notes. */
function dropUncalled(state: ReadState): void {
  const lines = state.notes.uncalled().flatMap(note => runsIn(note, state.changes).map(run => run.text))
  for (const line of lines) state.ledger.drop(line, 'furniture')
  const words = lines.join(' ').replace(/\s+/g, ' ').trim()
  if (/\p{L}/u.test(words))
    state.messages.report(furnitureDropped, { part: 'note that nothing calls', text: words.slice(0, 80) })
}

/** Comments belong to the making of the article; each is named, since it may hold a question that nobody answered. */
function nameComments(root: XmlElement | undefined, state: ReadState): void {
  const comments = kids(root, 'w:comment')
  for (const comment of comments.slice(0, mostNamed)) {
    const text = runsIn(comment)
      .map(run => run.text.trim())
      .join(' ')
      .replace(/\s+/g, ' ')
    state.messages.report(
      commentDropped,
      { author: attribute(comment, 'author') ?? '', text: text.slice(0, 200) },
      { position: { start: { ...comment.position }, end: { ...comment.position } } }
    )
  }
  if (comments.length > mostNamed)
    state.messages.report(commentsDropped, { count: comments.length - mostNamed })
}

const mostNamed = 100

/** The sources of Word’s own citations: a part of the data that the document keeps beside its text. */
function sourcesIn(files: WordPackage, main: Part): Map<string, CslItem> {
  const found = new Map<string, CslItem>()
  for (const { type, target, external } of main.relationships.values()) {
    if (type !== 'customXml' || external) continue
    const root = files.part(target)?.root
    if (root && isSources(root)) for (const [tag, csl] of sourcesOf(root)) found.set(tag, csl)
  }
  return found
}
