/** Keywords: a line that begins with the word for them, or a section of that name. The label stays as the group's title. */
import type { Article, Front, Inline, Keyword, KeywordGroup, Node, Section } from '@offprint/ast'
import { node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { bodyOf, type Holder, hinted, holder } from '../blocks.js'
import { keywordLabel, languageOfKeywords } from '../data/keyword-labels.js'
import { sectionName } from '../data/section-names.js'
import { frontOf, linesOf, takeAside } from '../front-parts.js'
import { cut, emphatic, lineOf, trim, unwrapWhole } from '../inline-text.js'
import { splitKeywords, unlabelledGroup } from '../keyword-line.js'
import { drop, placeOf, wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'
import { addSubjects, subjectsOf } from '../subject-sections.js'
import { searchedGroup, taggedGroup } from '../tagged-keywords.js'

/** What pages call a line of keywords. */
const called = /^class:(?:.*[-_])?(?:kwd|keyword)s?[-_]?(?:group|list|set)$/

export const pass: Pass = {
  name: 'keywords',
  doc: 'Lines and sections of keywords become keyword groups, one for each language.',
  run(article, context) {
    const front = frontOf(article)
    const blocks = takeAside(front, 'keywords')
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!
      const next = isLabel(block) ? blocks[i + 1] : undefined
      const group = groupOf(
        linesOf(next ? [block, next] : [block]).map(({ line }) => line),
        block.lang ?? next?.lang
      )
      if (next) i++
      if (group) addKeywords(group, article, front, context)
      else bodyOf(article).children.unshift(block)
    }
    // A manuscript lists no subjects; its “Subjects” are those of a trial.
    const tellsSubjects = hinted(bodyOf(article), 'tag:body')
    const enter = (parent: Holder, lang: string | undefined): void => {
      const taken = new Set<Node>()
      // What the heading of the keywords had below it and is none stays where it stood.
      const behind = new Map<Node, Node[]>()
      const row = parent.children
      const kept = row.filter((node, i) => {
        if (taken.has(node)) return false
        const language = node.lang ?? lang
        const lines = node.type === 'paragraph' ? linesOf([node]).map(({ line }) => line) : []
        if (lines[0] && keywordLabel(wordsOf(lines[0]))) {
          const next = isLabel(node) && row[i + 1]?.type === 'paragraph' ? row[i + 1] : undefined
          if (next) lines.push(...linesOf([next]).map(({ line }) => line))
          const group = groupOf(lines, language)
          if (group) addKeywords(group, article, front, context)
          if (group && next) taken.add(next)
          return !group
        }
        // A line that the page calls keywords: `<div class="kwd-group">`.
        if (node.type === 'paragraph' && hinted(node, called) && !isProse(wordsOf([node]))) {
          const group = unlabelledGroup(node) ?? groupOf(lines, language)
          if (group && group.children.length > 1) {
            addKeywords(group, article, front, context)
            return false
          }
        }
        const tagged =
          node.type === 'list'
            ? taggedGroup(node, article, front, context)
            : node.type === 'section'
              ? searchedGroup(node)
              : undefined
        if (tagged) {
          addKeywords(tagged, article, front, context)
          return false
        }
        const subjects = node.type === 'section' && tellsSubjects ? subjectsOf(node) : undefined
        if (subjects) {
          addSubjects(subjects, front, context)
          enter(Object.assign(node as unknown as Holder, { children: subjects.left }), language)
          behind.set(node, (node as unknown as Holder).children)
          return false
        }
        if (node.type === 'section' && isKeywords(node)) {
          const found = sectionGroup(node, language)
          if (!found) return true
          addKeywords(found.group, article, front, context)
          behind.set(node, found.left)
          return false
        }
        const boxed =
          node.type === 'container' ? sectionGroup(asSection(node.children as Node[]), language) : undefined
        if (boxed) {
          addKeywords(boxed.group, article, front, context)
          behind.set(node, boxed.left)
          return false
        }
        const below = holder(node)
        if (below && (node.type === 'section' || node.type === 'container')) {
          const filled = below.children.length > 0
          enter(below, language)
          return !(node.type === 'container' && filled && below.children.length === 0)
        }
        return true
      })
      if (behind.size === 0) parent.children = kept
      else {
        const stay = new Set(kept)
        parent.children = row.flatMap(node => behind.get(node) ?? (stay.has(node) ? [node] : []))
      }
    }
    enter(bodyOf(article), undefined)
    takeFirst(article, front, context)
  }
}

/** A letter has no abstract: its keywords may be the first line of the text. */
function takeFirst(article: Article, front: Front, context: RecogniseContext): void {
  let parent: Holder | undefined = bodyOf(article)
  for (;;) {
    const filled: Holder = parent
    const at = filled.children.findIndex(node => wordsOf([node]) !== '')
    const first = filled.children[at]
    const below = first?.type === 'container' ? holder(first) : undefined
    if (below) {
      parent = below
      continue
    }
    const group = first && unlabelledGroup(first)
    if (!group) return
    filled.children.splice(at, 1)
    addKeywords(group, article, front, context)
    return
  }
}

/** A block that is nothing but the word for keywords: they stand in the next one. */
function isLabel(block: Node): boolean {
  const words = wordsOf([block])
  return keywordLabel(words)?.length === words.length
}

const isKeywords = (section: Section): boolean => {
  const title = section.children[0]
  return title?.type === 'title' && sectionName(textOf(title)) === 'keywords'
}

/** Adds a group to the front matter: one that the page printed before is left out. */
export function addKeywords(
  group: KeywordGroup,
  article: Article,
  front: Front,
  context: RecogniseContext
): void {
  const words = (one: KeywordGroup): string =>
    one.children
      .filter(part => part.type === 'keyword')
      .map(textOf)
      .join('|')
  const twin = front.children.find(part => part.type === 'keywordGroup' && words(part) === words(group))
  if (twin) {
    drop([group], 'duplicate', context.ledger)
    return
  }
  if (group.lang && article.lang && group.lang.slice(0, 2) === article.lang.slice(0, 2)) delete group.lang
  front.children.push(group)
}

function sectionGroup(
  section: Section,
  lang: string | undefined
): { group: KeywordGroup; left: Node[] } | undefined {
  const [title, ...rest] = section.children
  if (title?.type !== 'title') return undefined
  const count = keywordBlocks(rest)
  const keywords = linesOf(rest.slice(0, count)).flatMap(({ line }) => splitKeywords(line))
  if (keywords.length === 0) return undefined
  const language = lang ?? languageOfKeywords(textOf(title))
  return {
    group: make('keywordGroup', { kind: 'author', ...(language ? { lang: language } : {}) }, [
      title,
      ...keywords
    ]),
    left: rest.slice(count)
  }
}

/** A part of the page with a heading of its own is read as a section is; nothing of others. */
function asSection(children: readonly Node[]): Section {
  const [heading, ...rest] = children
  return heading?.type === 'heading' && sectionName(wordsOf([heading])) === 'keywords'
    ? make('section', {}, [make('title', {}, heading.children), ...rest] as Section['children'])
    : make('section', {}, [])
}

/** How many blocks below the heading hold keywords: one with several of them, or short lines with one each. */
function keywordBlocks(blocks: readonly Node[]): number {
  let count = 0
  for (const block of blocks) {
    const lines = linesOf([block]).filter(({ line }) => wordsOf(line) !== '')
    const several = lines.flatMap(({ line }) => splitKeywords(line)).length > 1
    // No keyword is a sentence; where they stand in one block, the next one is something else.
    if (block.type === 'section' || lines.some(({ line }) => isProse(wordsOf(line)))) break
    if (several && count > 0) break
    count++
    if (several) break
  }
  return count
}

const isProse = (words: string): boolean =>
  words.length > 1500 || /\p{Ll}\p{Ll}\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(words)

function groupOf(lines: readonly Node[][], lang: string | undefined): KeywordGroup | undefined {
  const [first, ...rest] = lines.filter(line => wordsOf(line) !== '')
  if (!first) return undefined
  const words = lineOf(first)
  const lead = words.length - words.trimStart().length
  const label = keywordLabel(words.trimStart())
  let keywords: Keyword[]
  let title: Inline[] | undefined
  if (label) {
    const [head] = cut(first, lead + label.label.length)
    const [, tail] = cut(first, lead + label.length)
    title = trim(unwrapWhole(head, emphatic)) as Inline[]
    keywords = [tail, ...rest].flatMap(splitKeywords)
  } else keywords = [first, ...rest].flatMap(splitKeywords)
  if (keywords.length === 0) return undefined
  const language = lang ?? (label ? languageOfKeywords(label.label) : undefined)
  const position = placeOf(first)
  return make(
    'keywordGroup',
    { kind: 'author', ...(language ? { lang: language } : {}), ...(position ? { position } : {}) },
    [...(title ? [make('title', {}, title)] : []), ...keywords]
  )
}
