/**
 * The reference list: the part under “References”, or what reads like one at the end. Each entry keeps its own words, without
 * the links that a page adds for its readers, and gets its fields from the reference parser.
 */
import type { Article, CslItem, Inline, Node, Reference, ReferenceList } from '@offprint/ast'
import { node as make, squash, text, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { parseReferences } from '@offprint/references'
import { adopt, bodyOf, draftId, type Holder, hinted, namesOf, putInBack } from '../blocks.js'
import { listFromData, referenceRepair, tooManyReferences } from '../body-messages.js'
import { hasContent, lineOf } from '../inline-text.js'
import { drop } from '../ledger-drop.js'
import { readLookup } from '../lookup-links.js'
import { withNumbers } from '../numbers-apart.js'
import type { Pass } from '../pass.js'
import { type Entry, entriesIn, isReferencePart, readsLikeReference } from '../reference-items.js'
import { labelIn } from '../reference-label.js'
import { introduction, withoutNotices, withoutTail } from '../reference-notices.js'
import { printedType } from '../reference-type.js'
import { dropServiceLinks } from '../service-links.js'
import { nameEntries, referencesOfWorks, takeStatedWorks } from '../stated-works.js'
import { bothTagged, readTagged, type Tagged, withTags } from '../tagged-reference.js'
import { toldDois } from '../told-dois.js'

/** A reference list being made, with the texts that the parser gets once all are known. */
interface Work {
  references: Reference[]
  links: { url: string; text: string }[][]
  /** What the page's own tags say of each. */
  tagged: (Tagged | undefined)[]
}

export const pass: Pass = {
  name: 'reference-list',
  doc: 'The entries of the reference list become references with their own words and their fields.',
  run(article, context) {
    const body = bodyOf(article)
    const work: Work = { references: [], links: [], tagged: [] }
    const stated = takeStatedWorks(article as Article)
    const lists: ReferenceList[] = []
    const take = (node: Node): Node[] | undefined => {
      const found = listOf(node as unknown as Holder, work, context)
      if (!found) return undefined
      lists.push(found.list)
      return found.left
    }
    // From the outside in: what was taken is not looked into.
    const enter = (holder: Holder): void => {
      const row: Node[] = []
      for (const child of holder.children) {
        const left = isReferencePart(child) ? take(child) : undefined
        row.push(...(left ?? [child]))
        if (left || (child.type !== 'section' && child.type !== 'container')) continue
        const before = lists.length
        enter(child as unknown as Holder)
        if (child.type === 'section' && givesHeading(child as unknown as Holder, lists[before])) row.pop()
      }
      holder.children = row
    }
    enter(body)
    // Without a heading it is the last run; with it go those whose numbers it goes on with.
    const last = lists.length ? undefined : unnamedRuns(body).at(-1)
    if (last) {
      lists.push(make('referenceList', {}, referencesOf(last.entries, work, context)))
      last.remove()
    }
    takeEarlier(body, lists[0], work, context)
    if (!lists.length) {
      if (!stated.length) return
      context.messages.report(listFromData, { count: stated.length })
      putInBack(article as Article, make('referenceList', {}, referencesOfWorks(stated)))
      return
    }
    const kept = withoutCopies(lists, work, context)
    parse(work, context)
    if (stated.length) nameEntries(work.references, stated)
    for (const list of kept) putInBack(article as Article, list)
  }
}

/** A list that begins with a number above 1 goes on with one that stands before the methods, or under no heading. */
function takeEarlier(
  body: Holder,
  list: ReferenceList | undefined,
  work: Work,
  context: RecogniseContext
): void {
  const [first] = list ? list.children.filter(child => child.type === 'reference') : []
  if (!list || !first || !/^[1-9]\d{0,3}$/.test(first.label ?? '') || first.label === '1') return
  const runs = leadingTo(unnamedRuns(body), Number(first.label))
  if (!runs.length) return
  const references = runs.flatMap(run => referencesOf(run.entries, work, context))
  for (const run of runs) run.remove()
  list.children.splice(list.children.indexOf(first), 0, ...references)
}

/** A list that repeats the entries of another is a copy for another view of the page. */
function withoutCopies(
  lists: readonly ReferenceList[],
  work: Work,
  context: RecogniseContext
): ReferenceList[] {
  const known = new Map<string, Reference>()
  return lists.filter(list => {
    const references = list.children.filter(child => child.type === 'reference')
    const texts = references.map(reference => squash(textOf(reference)))
    const again = texts.filter(words => known.has(words)).length
    if (references.length < 3 || again * 10 < references.length * 8) {
      texts.forEach((words, i) => void (known.has(words) || known.set(words, references[i]!)))
      return true
    }
    const gone = new Set<Reference>(references)
    references.forEach((reference, i) => {
      const first = known.get(texts[i]!)
      if (first) adopt(first, reference)
      // A number that was printed is a word of the entry; one that the list counts is none.
      if (reference.label !== undefined && reference.sources?.['label'] === undefined)
        context.ledger.drop(reference.label, 'duplicate', reference.position)
      drop([reference], 'duplicate', context.ledger)
    })
    for (const child of list.children) if (child.type === 'title') drop([child], 'duplicate', context.ledger)
    work.links = work.links.filter((_, i) => !gone.has(work.references[i]!))
    work.tagged = work.tagged.filter((_, i) => !gone.has(work.references[i]!))
    work.references = work.references.filter(reference => !gone.has(reference))
    return false
  })
}

/** A heading of any words (“Books:”, “Primary sources”) with nothing left below it but the list that stood there heads the list. */
function givesHeading(section: Holder, list: ReferenceList | undefined): boolean {
  const [title, ...rest] = section.children
  if (!list || title?.type !== 'title' || list.children[0]?.type === 'title') return false
  if (rest.some(child => child.type !== 'container' || child.children.length > 0)) return false
  list.children.unshift(title)
  adopt(list, section)
  return true
}

/** The list that a part makes, and the blocks of it that are no entries: figures behind the references, notices. */
function listOf(
  holder: Holder,
  work: Work,
  context: RecogniseContext
): { list: ReferenceList; left: Node[] } | undefined {
  const title = holder.children[0]
  const blocks = holder.type === 'list' ? [holder as unknown as Node] : holder.children
  const left: Node[] = []
  const sections: Node[] = []
  const entries = withNumbers(
    entriesIn(withoutNotices(blocks, left, context), block =>
      (block.type === 'section' ? sections : left).push(block)
    )
  )
  // Sections inside are lists of their own: “Primary sources”, “Cited legislation”.
  const inner: ReferenceList[] = []
  const { intro, rest } = introduction(entries)
  const references = referencesOf(withoutTail(rest, left, context), work, context)
  for (const section of sections) {
    const found = readsLikeList(section) && listOf(section as unknown as Holder, work, context)
    if (!found) left.push(section)
    else {
      inner.push(found.list)
      left.push(...found.left)
    }
  }
  if (!references.length && !inner.length) return undefined
  if ('label' in holder && typeof holder.label === 'string')
    context.ledger.drop(holder.label, 'label', holder.position)
  const made = make('referenceList', { position: holder.position, lang: holder.lang }, [
    ...(title?.type === 'title' ? [title] : []),
    ...intro,
    ...references,
    ...inner
  ])
  adopt(made, holder)
  return { list: made, left }
}

/** A section beside or below the references is a list of them when most of it reads like references. */
function readsLikeList(section: Node): boolean {
  const entries = withNumbers(entriesIn((section as unknown as Holder).children, () => {}))
  return entries.filter(entry => readsLikeReference(lineOf(entry.words))).length * 2 > entries.length
}

function referencesOf(entries: readonly Entry[], work: Work, context: RecogniseContext): Reference[] {
  const labels = entries.map((entry, i) => labelIn(entry.words, i + 1))
  const labelled = labels.filter(Boolean).length
  const use = labelled * 2 > entries.length
  const references: Reference[] = []
  const dois = toldDois(entries.map(entry => entry.source))
  entries.forEach((entry, i) => {
    // Word files have no buttons: a link in an entry is its author's.
    const { words, links, lookups } = hinted(entry.source, /^style:bibliography\b/)
      ? { words: entry.words, links: [], lookups: [] }
      : dropServiceLinks(entry.words, context.ledger)
    const found = use ? labelIn(words, i + 1) : undefined
    const last = references[references.length - 1]
    // Where entries are numbered, a paragraph without a number goes on with the entry before it; so does one of links alone.
    if (
      last &&
      entry.source.type === 'paragraph' &&
      !namesOf(entry.source).length &&
      ((use && !found) || !hasContent(words))
    ) {
      if (hasContent(words)) last.children.push(text(' '), ...words)
      work.links[work.references.indexOf(last, -1)]?.push(...links)
      return
    }
    const label = found?.label ?? entry.label
    const fromList = found === undefined && entry.label !== undefined && entry.labelSource !== undefined
    const { position, lang, dir } = entry.source
    const made = make(
      'reference',
      { label, sources: fromList ? { label: entry.labelSource! } : undefined, position, lang, dir },
      found?.words ?? words
    )
    adopt(made, entry.source)
    named(made, entry.source)
    made.id ??= draftId('ref', work.references.length + 1)
    made.children = made.children.map(bare) as Inline[]
    references.push(made)
    work.references.push(made)
    const doi = dois[i]
    work.links.push(
      doi === undefined ? links : [...links, { url: `https://doi.org/${encodeURI(doi)}`, text: '' }]
    )
    const lookup = lookups[0] === undefined ? undefined : readLookup(lookups[0], textOf(made))
    work.tagged.push(bothTagged(readTagged(words), lookup))
  })
  return references
}

/** Places inside an entry are names of the entry. */
function named(reference: Reference, node: Node): void {
  adopt(reference, node)
  if ('children' in node) for (const child of node.children as Node[]) named(reference, child)
}

function bare(node: Node): Node {
  const { id: _, ...rest } = node
  return ('children' in rest ? { ...rest, children: (rest.children as Node[]).map(bare) } : rest) as Node
}

function parse(work: Work, context: RecogniseContext): void {
  const limit = context.limits.references
  const taken = work.references.slice(0, limit)
  if (work.references.length > limit)
    context.messages.report(
      tooManyReferences,
      { count: work.references.length, limit },
      work.references[limit]
    )
  const parsed = parseReferences(
    taken.map(reference => textOf(reference)),
    taken.map((reference, i) => ({ links: work.links[i]!, ...printedType(reference) }))
  )
  taken.forEach((reference, i) => {
    const { notes } = parsed[i]!
    const sure: Record<string, number> = {}
    for (const [field, value] of Object.entries(parsed[i]!.confidence))
      if (value !== undefined) sure[field] = value
    const tags = work.tagged[i]
    const read = { csl: parsed[i]!.csl as CslItem, confidence: sure }
    const { csl, confidence } = tags ? withTags(read, tags) : read
    // “A document” alone is what stands there when nothing was read: no field is better than one that says nothing.
    if (csl.type !== 'document' || Object.keys(csl).length > 1) reference.csl = csl
    if (Object.keys(confidence).length) reference.confidence = confidence
    for (const { text, from, to } of notes) {
      const change = from !== undefined && to !== undefined ? ` (“${from}” → “${to}”)` : ''
      context.messages.report(
        referenceRepair,
        { label: reference.label ?? String(i + 1), note: text + change },
        reference
      )
    }
  })
}

/** A run of blocks that read like references. */
interface Run {
  entries: Entry[]
  remove(): void
}

/** Lists and runs of paragraphs, under no heading, whose entries read like references. */
function unnamedRuns(body: Holder): Run[] {
  const runs: Run[] = []
  const enter = (holder: Holder): void => {
    let run: Node[] = []
    const flush = (): void => {
      // A numbered list ends with a number: what follows only looks like an entry.
      while (run.length && isNumbered(run[0]!) && !isNumbered(run[run.length - 1]!)) run.pop()
      const nodes = new Set(run)
      const entries = run.length < 3 ? [] : entriesIn(run, () => {})
      run = []
      if (entries.length)
        runs.push({
          entries,
          remove: () => void (holder.children = holder.children.filter(child => !nodes.has(child)))
        })
    }
    for (const child of holder.children) {
      if (child.type === 'list' && child.children.length >= 3) {
        const entries = entriesIn([child], () => {})
        const like = entries.filter(entry => readsLikeReference(lineOf(entry.words))).length
        if (like >= 3 && like * 10 >= entries.length * 7)
          runs.push({
            entries,
            remove: () => void (holder.children = holder.children.filter(other => other !== child))
          })
      }
      if (child.type === 'paragraph' && isEntry(child)) run.push(child)
      else flush()
      if (child.type === 'section' || child.type === 'container') enter(child as unknown as Holder)
    }
    flush()
  }
  enter(body)
  return runs
}

/** The runs, each with the one that its numbers go on with before it, that lead up to a number. */
function leadingTo(runs: readonly Run[], number: number | undefined): Run[] {
  const parts: Run[] = []
  let next = number
  for (let i = runs.length - 1; i >= 0 && next !== undefined && next > 1; i--)
    if (numberOf(runs[i]!.entries.at(-1)) === next - 1) {
      parts.unshift(runs[i]!)
      next = numberOf(runs[i]!.entries[0])
    }
  return parts
}

const isNumbered = (node: Node): boolean =>
  /^[\s\u00A0]{0,4}[[(]?\d{1,4}[\]).]/.test('children' in node ? lineOf(node.children as Node[]) : '')

function numberOf(entry: Entry | undefined): number | undefined {
  const label = entry && (labelIn(entry.words, 0)?.label ?? entry.label)
  return label !== undefined && /^\d{1,4}$/.test(label) ? Number(label) : undefined
}

function isEntry(paragraph: Node & { children: unknown[] }): boolean {
  const line = lineOf(paragraph.children as Node[])
  return (
    readsLikeReference(line) &&
    /^[\s\u00A0]{0,4}(?:\[\w{1,12}\]|\(?\d{1,4}[.)]|\p{Lu}[\p{L}’'-]{1,30},? [\p{Lu}])/u.test(line)
  )
}
