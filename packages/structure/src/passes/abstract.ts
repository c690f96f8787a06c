/**
 * Abstracts: the section of that name, its translations, and the special kinds (highlights, plain language, graphical). A
 * structured one has its parts as sections, also where the labels of the parts stand in the line.
 */
import type { Abstract, Article, Block, Front, Node, Paragraph, Section, Title } from '@offprint/ast'
import { inherit, node as make, textOf, walk } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { abstractParts, splitLabel } from '../abstract-parts.js'
import { aboveRule, severalAbstracts, splitAbstracts, takeKeywordLine } from '../abstract-rows.js'
import { dropCopies, shortest, takeTold } from '../abstract-told.js'
import { bodyOf, type Holder, hinted, holder, titleOf } from '../blocks.js'
import { abstractKind, isAbstractPart, languageOfHeading } from '../data/abstract-kinds.js'
import { headingKey, sectionName } from '../data/section-names.js'
import { kindByWords } from '../front-kinds.js'
import { frontOf, setAside } from '../front-parts.js'
import { lineOf, trim, unwrapWhole } from '../inline-text.js'
import { wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'
import { readPermissions } from '../permissions.js'
import { addKeywords } from './keywords.js'

/**
 * Names of an abstract: sites set the name of their format or of their own before it (`journalabstract`, `pb_abstract`), and
 * that of the part behind it. A graphical one is named so.
 */
const byName =
  /^(?:role:doc-abstract|(?:class|id|itemprop):(?:[a-z]{1,12}[-_]{0,2})?(?:abstract|trans-?abstract|resume|resumen|resumo)(?:[-_]{1,2}(?:text|content|body|section|full|\d))?)$/
const graphicalName = /^(?:class|id):.*(?:graphical|visual|toc)[-_]?abstract/
/** An abstract of more characters than this has swallowed the article. */
const longest = 12_000

export const pass: Pass = {
  name: 'abstract',
  doc: 'Abstracts, structured and translated ones and special kinds too, go from the text to the front matter.',
  run(article, context) {
    const front = frontOf(article)
    const body = bodyOf(article)
    const found: Abstract[] = []
    let begun = false
    const enter = (parent: Holder): void => {
      const taken = new Set<Node>()
      parent.children = parent.children.flatMap((node, i, row): Node[] => {
        if (taken.has(node)) return []
        if (node.type === 'section') {
          const name = sectionName(titleOf(node))
          for (const part of begun ? [] : partsBeside(node, row, i + 1)) {
            node.children.push(part)
            taken.add(part)
          }
          const abstract = takeSection(node, begun, front, context)
          if (abstract) {
            found.push(...abstract.abstracts)
            return abstract.left
          }
          // A summary there is one of the files.
          if (name === 'supplementary-material') return [node]
          enter(node as unknown as Holder)
          if (name && ['intro', 'methods', 'results', 'discussion', 'cases'].includes(name)) begun = true
          return [node]
        }
        if (node.type === 'container' && named(node) && !begun && !holdsSection(node)) {
          const [inside, notes] = withoutNotes(node.children as Node[])
          const kind = hinted(node, graphicalName) ? 'graphical' : undefined
          if (kind || wordsOf(inside).length >= shortest) {
            const abstract = make(
              'abstract',
              { ...(kind ? { kind } : {}) },
              abstractParts(titled(inside)) as Abstract['children']
            )
            found.push(inherit(abstract, { ...node, hints: undefined } as never))
            return sorted(notes, front)
          }
        }
        if (node.type === 'container') {
          enter(node as unknown as Holder)
          return holder(node)!.children.length ? [node] : []
        }
        if (node.type === 'paragraph' && !begun) {
          const parts = partsBelow(node, row, i + 1)
          const abstract =
            takeParagraph(node) ?? takeBelow(node, parts ?? row.slice(i + 1, i + 2)) ?? takeNamed(node, found)
          if (abstract) {
            found.push(abstract)
            const next = row[i + 1]
            for (const part of parts ?? []) taken.add(part)
            if (next && abstract.children.includes(next as never)) taken.add(next)
            return []
          }
        }
        return [node]
      })
    }
    enter(body)
    if (!found.some(one => !one.kind)) {
      const told = takeTold(article, body)
      if (told) found.unshift(told)
    }
    dropCopies(found, context)
    for (const abstract of found) label(abstract, article, found)
    for (const abstract of found) {
      const group = takeKeywordLine(abstract)
      if (!group) continue
      const lang = group.lang ?? abstract.lang
      addKeywords({ ...group, ...(lang ? { lang } : {}) }, article, front, context)
    }
    // Translations follow, as every format has them.
    front.children.push(...found.filter(one => !one.translated), ...found.filter(one => one.translated))
  }
}

/** Takes a section that is an abstract. What it swallowed of the article is left. */
function takeSection(
  section: Section,
  begun: boolean,
  front: Front,
  context: RecogniseContext
): { abstracts: Abstract[]; left: Node[] } | undefined {
  const title = titleOf(section)
  const key = headingKey(title)
  const several = !begun && severalAbstracts.test(key) ? splitAbstracts(section) : undefined
  if (several) {
    context.ledger.drop(title, 'container', section.position)
    return { abstracts: several, left: [] }
  }
  const kind = abstractKind(key)
  const called = sectionName(title) === 'abstract'
  if (!called && !kind && !(named(section) && !begun)) return undefined
  // A summary behind the discussion ends the text; only words that mean nothing else name an abstract there.
  if (begun && !/^(?:abstract|résumé|resumen|resumo)$/.test(key)) return undefined
  const swallowed = section.children.filter(
    part =>
      part.type === 'section' &&
      (['references', 'acknowledgements', 'competing-interests'].includes(sectionName(titleOf(part)) ?? '') ||
        wordsOf(section.children).length > longest ||
        (!kind && showsThings(part)))
  )
  const [above, behind] = aboveRule(section.children.filter(part => !swallowed.includes(part)))
  const [inside, notes] = withoutNotes(onlyNamed(above))
  const children = abstractParts(inside)
  const own = abstractWithin(children)
  if (own.every(part => part.type === 'title')) {
    context.ledger.drop(title, 'container', section.position)
    return { abstracts: [], left: [...sorted(notes, front), ...behind, ...swallowed] }
  }
  const abstract = make('abstract', { ...(kind ? { kind } : {}) }, own as Abstract['children'])
  inherit(abstract, { ...section, hints: undefined } as never)
  if (wordsOf(children).length === 0) context.ledger.drop(title, 'container', section.position)
  return { abstracts: [abstract], left: [...sorted(notes, front), ...behind, ...swallowed] }
}

/** A part with several figures or tables is a gallery of them, which pages set behind the abstract: “At a glance”. */
function showsThings(root: Node): boolean {
  let shown = 0
  walk(root, node => {
    if (node.type === 'figure' || node.type === 'table' || node.type === 'graphic') shown++
    return shown > 1 ? 'stop' : node.type === 'figure' || node.type === 'table' ? 'skip' : undefined
  })
  return shown > 1
}

/** Whether the page calls a part an abstract, a graphical one too. */
const named = (node: Node): boolean => hinted(node, byName) || hinted(node, graphicalName)

/** A first line that is only the word for it is the title. */
function titled(children: readonly Node[]): Node[] {
  const [first, ...rest] = children
  return first?.type === 'paragraph' && rest.length && sectionName(wordsOf([first])) === 'abstract'
    ? [make('title', {}, first.children as Title['children']), ...rest]
    : [...children]
}

/** Where the page names the paragraphs of the abstract, what follows them is something else. */
function onlyNamed(children: readonly Node[]): Node[] {
  const paragraphs = children.filter(part => part.type === 'paragraph' && named(part))
  if (paragraphs.length === 0) return [...children]
  const last = children.lastIndexOf(paragraphs.at(-1)!)
  return [...children.slice(0, last + 1), ...children.slice(last + 1).map(noted)]
}

/** What certainly is no part of an abstract is marked so for `withoutNotes`. */
function noted(node: Node): Node {
  node.hints = [...(node.hints ?? []), outside]
  return node
}
const outside = 'front:below-abstract'

/** Notes below an abstract that are lines of the front matter go where those are read; a label alone takes its next line. */
function sorted(notes: readonly Node[], front: Front): Node[] {
  const left: Node[] = []
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i]!
    if (note.hints?.includes(outside)) note.hints = note.hints.filter(hint => hint !== outside)
    const next = notes[i + 1]
    const words = wordsOf([note])
    if (note.type === 'paragraph' && kindByWords(note) === 'editor') setAside(front, 'editor', note)
    else if (note.type === 'paragraph' && kindByWords(note) === 'licence' && readPermissions(front, note))
      continue
    else if (
      note.type === 'paragraph' &&
      next?.type === 'paragraph' &&
      /:$/.test(words) &&
      notesBelow.has(sectionName(words) ?? 'abstract')
    ) {
      left.push(make('section', {}, [make('title', {}, note.children as Title['children']), next]))
      i++
    } else left.push(note)
  }
  return left
}

/** What makes a line look like a heading and says nothing in one. */
const heading = new Set<Node['type']>(['strong', 'span', 'underline'])

/** A line that is only the word for it, in no heading, and the paragraph or the parts below it. */
function takeBelow(line: Paragraph, below: readonly Node[]): Abstract | undefined {
  if (below[0]?.type !== 'paragraph' || sectionName(wordsOf([line])) !== 'abstract') return undefined
  if (wordsOf(below).length < shortest) return undefined
  const title = make('title', {}, unwrapWhole(line.children, heading) as Title['children'])
  return inherit(make('abstract', {}, [title, ...(abstractParts(below) as Abstract['children'])]), {
    ...line,
    hints: undefined
  } as never)
}

/**
 * The paragraphs below such a line when the parts of the abstract have bold lines of their own: “Background”, its words,
 * “Methods”, its words. One name alone may be that of a section of the article.
 */
function partsBelow(line: Paragraph, row: readonly Node[], from: number): Node[] | undefined {
  if (sectionName(wordsOf([line])) !== 'abstract') return undefined
  const parts: Node[] = []
  let heads = 0
  for (let i = from; i + 1 < row.length && isPartHead(row[i]!); i += 2) {
    const words = row[i + 1]!
    if (words.type !== 'paragraph' || isPartHead(words)) break
    parts.push(row[i]!, words)
    heads++
  }
  return heads >= 2 ? parts : undefined
}

/**
 * The parts of an abstract whose lines look like its own heading, so that they stand beside it and it holds nothing. What ends
 * them is the introduction, or the same name again, which is that of a section.
 */
function partsBeside(section: Section, row: readonly Node[], from: number): Section[] {
  if (section.children.length > 1 || sectionName(titleOf(section)) !== 'abstract') return []
  const parts: Section[] = []
  const names = new Set<string>()
  for (let i = from; i < row.length; i++) {
    const next = row[i]!
    if (next.type !== 'section') return []
    const key = headingKey(titleOf(next))
    // “Background” begins abstracts too.
    const ends = names.has(key) || (parts.length > 0 && sectionName(titleOf(next)) === 'intro')
    if (ends) return parts.length >= 2 ? parts : []
    if (!isAbstractPart(key) || next.children.some(part => part.type === 'section')) return []
    names.add(key)
    parts.push(next)
  }
  return []
}

/** A bold line that is nothing but the name of a part of abstracts. */
const isPartHead = (node: Node): boolean => {
  const [only, ...more] = node.type === 'paragraph' ? (trim(node.children as Node[]) as Node[]) : []
  return only?.type === 'strong' && more.length === 0 && isAbstractPart(headingKey(wordsOf([only])))
}

/** A paragraph that the page calls the abstract. */
function takeNamed(paragraph: Paragraph, found: readonly Abstract[]): Abstract | undefined {
  if (found.length || !named(paragraph) || wordsOf([paragraph]).length < shortest) return undefined
  // “Abstract.” at the start, named by itself or in bold, is the title.
  const line = inside(paragraph.children)
  const [first] = line
  const whole: Paragraph = { ...paragraph, children: [...line] as Paragraph['children'] }
  const label = first && first.type !== 'text' && sectionName(wordsOf([first])) === 'abstract'
  if (label) {
    const { title, rest } = splitLabel(whole, first)
    const children = [make('title', {}, title), ...(abstractParts([rest]) as Abstract['children'])]
    return inherit(make('abstract', {}, children), { ...paragraph, hints: undefined } as never)
  }
  return inherit(make('abstract', {}, abstractParts([whole]) as Abstract['children']), {
    ...paragraph,
    hints: undefined
  } as never)
}

/**
 * What stands below an abstract without parts and begins with a label of its own is not in it: “Funding:”, “Competing
 * interests:”, “Editor:”. Where the abstract has labelled parts, funding may be one of them.
 */
function withoutNotes(children: readonly Node[]): [Node[], Node[]] {
  const labels = children.map(part =>
    part.hints?.includes(outside) ? 'note' : part.type === 'paragraph' ? labelOfNote(part) : undefined
  )
  const first = children.findIndex(part => part.type !== 'title')
  const at = labels.indexOf('note')
  if (
    at <= first ||
    at < 0 ||
    labels.slice(0, at).includes('part') ||
    children.slice(0, at).some(part => part.type === 'section')
  )
    return [[...children], []]
  return [children.slice(0, at), children.slice(at)]
}

function labelOfNote(paragraph: Paragraph): 'part' | 'note' | undefined {
  if (kindByWords(paragraph) === 'licence') return 'note'
  const [label, next] = inside(paragraph.children)
  if (label?.type !== 'strong') return undefined
  const words = textOf(label).trim()
  const sign = /[:.]$/.test(words) || (next?.type === 'text' && /^\s?[:.]/.test(next.value))
  if (!sign || words.length > 60) return undefined
  const name = sectionName(words.replace(/[:.]$/, ''))
  return (name && notesBelow.has(name)) || kindByWords(paragraph) === 'editor' ? 'note' : 'part'
}

/** The line inside spans that hold the whole of it. */
function inside(line: readonly Node[]): readonly Node[] {
  const [only, ...more] = line
  return only?.type === 'span' && more.length === 0 ? inside(only.children) : line
}

const notesBelow = new Set([
  'competing-interests',
  'funding',
  'data-availability',
  'contributions',
  'ethics-statement'
])

/** A title of the abstract and one of its only part that say the same are one. */
function abstractWithin(children: Node[]): Node[] {
  const [title, only, ...rest] = children
  if (
    title?.type === 'title' &&
    only?.type === 'section' &&
    rest.length === 0 &&
    titleOf(only) === textOf(title)
  )
    return [...only.children]
  return children
}

function takeParagraph(paragraph: Paragraph): Abstract | undefined {
  const first = paragraph.children[0]
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return undefined
  const label = textOf(first).trim()
  const sign = /[:.—–-]\s*$/.test(label) || /^\s*[:.—–-]/.test(lineOf(paragraph.children.slice(1)))
  if (sectionName(label) !== 'abstract' || !sign) return undefined
  const { title, rest } = splitLabel(paragraph, first)
  return inherit(
    make('abstract', {}, [make('title', {}, title), ...(abstractParts([rest]) as Abstract['children'])]),
    {
      ...paragraph,
      hints: undefined
    } as never
  )
}

/** Language and role among the others. */
function label(abstract: Abstract, article: Article, all: readonly Abstract[]): void {
  const title = abstract.children[0]
  const heading = title?.type === 'title' ? headingKey(textOf(title)) : ''
  const own = article.lang?.slice(0, 2).toLowerCase()
  const lang = abstract.lang ?? languageOfHeading(heading)
  const other = lang !== undefined && own !== undefined && lang.slice(0, 2).toLowerCase() !== own
  if (other && !abstract.kind && all.some(one => one !== abstract && !one.kind)) {
    abstract.lang = lang
    abstract.translated = true
  } else if (other) abstract.lang = lang
  else delete abstract.lang
  tidy(abstract)
}

/** No hints stay on what is finished. */
function tidy(abstract: Abstract): void {
  for (const part of abstract.children as (Title | Block | Section)[])
    if (part.type === 'title') delete part.hints
}

const holdsSection = (node: Node): boolean =>
  'children' in node &&
  (node.children as Node[]).some(
    child => child.type === 'section' || (child.type === 'container' && holdsSection(child))
  )
