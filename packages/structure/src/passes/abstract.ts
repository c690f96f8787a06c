/**
 * Abstracts: the section of that name, its translations, and the special kinds (highlights, plain language, graphical). A
 * structured one has its parts as sections, also where the labels of the parts stand in the line.
 */
import type { Abstract, Article, Block, Inline, Node, Paragraph, Section, Title } from '@offprint/ast'
import { inherit, node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { bodyOf, type Holder, hinted, holder } from '../blocks.js'
import { abstractKind, isAbstractPart, languageOfHeading } from '../data/abstract-kinds.js'
import { headingKey, sectionName } from '../data/section-names.js'
import { frontOf } from '../front-parts.js'
import { cut, lineOf, trim } from '../inline-text.js'
import { wordsOf } from '../ledger-drop.js'
import type { Pass } from '../pass.js'

const byName =
  /^(?:role:doc-abstract|(?:class|id):(?:article-?)?(?:abstract|trans-abstract|resume|resumen|resumo))$/
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
      parent.children = parent.children.flatMap((node): Node[] => {
        if (node.type === 'section') {
          const name = sectionName(titleOf(node))
          const taken = takeSection(node, begun, context)
          if (taken) {
            found.push(taken.abstract)
            return taken.left
          }
          enter(node as unknown as Holder)
          if (name && ['intro', 'methods', 'results', 'discussion', 'cases'].includes(name)) begun = true
          return [node]
        }
        if (node.type === 'container' && hinted(node, byName) && !begun && !holdsSection(node)) {
          const abstract = make(
            'abstract',
            { kind: undefined },
            parts(node.children as Node[]) as Abstract['children']
          )
          delete abstract.kind
          found.push(inherit(abstract, { ...node, hints: undefined } as never))
          return []
        }
        if (node.type === 'container') {
          enter(node as unknown as Holder)
          return holder(node)!.children.length ? [node] : []
        }
        if (node.type === 'paragraph' && !begun) {
          const abstract = takeParagraph(node)
          if (abstract) {
            found.push(abstract)
            return []
          }
        }
        return [node]
      })
    }
    enter(body)
    for (const abstract of found) label(abstract, article, found)
    // Translations follow, as every format has them.
    front.children.push(...found.filter(one => !one.translated), ...found.filter(one => one.translated))
  }
}

const titleOf = (section: Section): string => {
  const title = section.children[0]
  return title?.type === 'title' ? textOf(title) : ''
}

/** Takes a section that is an abstract. What it swallowed of the article is left. */
function takeSection(
  section: Section,
  begun: boolean,
  context: RecogniseContext
): { abstract: Abstract; left: Node[] } | undefined {
  const title = titleOf(section)
  const key = headingKey(title)
  const kind = abstractKind(key)
  const named = sectionName(title) === 'abstract'
  if (!named && !kind && !(hinted(section, byName) && !begun)) return undefined
  // A summary behind the discussion ends the text; only words that mean nothing else name an abstract there.
  if (begun && !/^(?:abstract|résumé|resumen|resumo)$/.test(key)) return undefined
  const swallowed = section.children.filter(
    part =>
      part.type === 'section' &&
      (['references', 'acknowledgements', 'competing-interests'].includes(sectionName(titleOf(part)) ?? '') ||
        wordsOf(section.children).length > longest)
  )
  const [inside, notes] = withoutNotes(section.children.filter(part => !swallowed.includes(part)))
  const children = parts(inside)
  const own = abstractWithin(children)
  const abstract = make('abstract', { ...(kind ? { kind } : {}) }, own as Abstract['children'])
  inherit(abstract, { ...section, hints: undefined } as never)
  if (wordsOf(children).length === 0) context.ledger.drop(title, 'container', section.position)
  return { abstract, left: [...notes, ...swallowed] }
}

/**
 * What stands below an abstract without parts and begins with a label of its own is not in it: “Funding:”, “Competing
 * interests:”, “Editor:”. Where the abstract has labelled parts, funding may be one of them.
 */
function withoutNotes(children: readonly Node[]): [Node[], Node[]] {
  const labels = children.map(part => (part.type === 'paragraph' ? labelOfNote(part) : undefined))
  const first = children.findIndex(part => part.type !== 'title')
  const at = labels.indexOf('note')
  if (
    at <= first ||
    labels.slice(0, at).includes('part') ||
    children.slice(0, at).some(part => part.type === 'section')
  )
    return [[...children], []]
  return [children.slice(0, at), children.slice(at)]
}

function labelOfNote(paragraph: Paragraph): 'part' | 'note' | undefined {
  const [label, next] = paragraph.children
  if (label?.type !== 'strong') return undefined
  const words = textOf(label).trim()
  const sign = /[:.]$/.test(words) || (next?.type === 'text' && /^\s?[:.]/.test(next.value))
  if (!sign || words.length > 60) return undefined
  const name = sectionName(words.replace(/[:.]$/, ''))
  return (name && notesBelow.has(name)) || /^(?:academic |handling )?editors?\b/i.test(words)
    ? 'note'
    : 'part'
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
    make('abstract', {}, [make('title', {}, title), ...(parts([rest]) as Abstract['children'])]),
    {
      ...paragraph,
      hints: undefined
    } as never
  )
}

/** The label at the start of a paragraph, without its sign, and the paragraph behind it. */
function splitLabel(paragraph: Paragraph, label: Node): { title: Inline[]; rest: Paragraph } {
  const words = lineOf([label])
  const bare = words.replace(/[\s\u00A0]*[:.—–-]*[\s\u00A0]*$/, '')
  const [head] = cut('children' in label ? (label.children as Node[]) : [label], bare.length)
  const behind = paragraph.children.slice(1) as Node[]
  const sign = /^[\s\u00A0]*[:.—–-]?[\s\u00A0]*/.exec(lineOf(behind))?.[0].length ?? 0
  return {
    title: trim(head) as Inline[],
    rest: { ...paragraph, children: trim(cut(behind, sign)[1]) as Paragraph['children'] }
  }
}

/** Parts of a structured abstract whose labels stand in bold in the line become sections. */
function parts(children: readonly Node[]): Node[] {
  const flat = children.flatMap(child =>
    child.type === 'container' && !child.id ? (child.children as Node[]) : [child]
  )
  const labels = flat.flatMap(child => (child.type === 'paragraph' ? labelsIn(child) : []))
  if (labels.length < 2) return flat
  const out: Node[] = []
  for (const child of flat) {
    const at = child.type === 'paragraph' ? labelsIn(child) : []
    if (child.type !== 'paragraph' || at.length === 0) {
      const last = out.at(-1)
      if (child.type !== 'title' && last?.type === 'section') (last.children as Node[]).push(child)
      else out.push(child)
      continue
    }
    const before = trim((child.children as Node[]).slice(0, at[0]))
    if (before.length) out.push({ ...child, children: before } as Node)
    at.forEach((index, i) => {
      const piece: Paragraph = { ...child, children: child.children.slice(index, at[i + 1]) }
      if (i > 0 || before.length) delete piece.id
      const { title, rest } = splitLabel(piece, piece.children[0] as Node)
      out.push(
        make('section', { runIn: true, ...(child.position ? { position: child.position } : {}) }, [
          make('title', {}, title),
          ...(wordsOf([rest]) === '' ? [] : [rest])
        ])
      )
    })
  }
  return out
}

/** Places of labels in a paragraph: bold or italic words that name a part and end with a sign. */
function labelsIn(paragraph: Paragraph): number[] {
  return paragraph.children.flatMap((child, i) => {
    if (child.type !== 'strong' && child.type !== 'emphasis') return []
    const words = textOf(child).trim()
    const sign =
      /[:.—–]$/.test(words) ||
      /^[\s\u00A0]*[:.—–]/.test(lineOf([paragraph.children[i + 1] as Node].filter(Boolean)))
    return isAbstractPart(headingKey(words)) && (sign || i === 0 || words.endsWith(':')) ? [i] : []
  })
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
