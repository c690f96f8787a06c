/**
 * Why: reviews, replies and translations are articles in the article: each has its front matter in `sub-articles` and its text
 * in a division of its own, with its own headings, notes and references.
 */
import type { Article, Back, Container, Footnote, Node, Reference, Section, SubArticle } from '@offprint/ast'
import { child, node as make } from '@offprint/ast'
import { front } from './front/front.js'
import { type Group, isGroup, listIn, textAt, textIn } from './front/values.js'
import { apartNames } from './ids.js'
import { metadataIgnored } from './messages.js'
import { xmlName } from './names.js'
import { titleNotes } from './notes.js'
import { backMatter, sections, takeReferenceHeading } from './sections.js'
import type { State } from './state.js'

/** An article in the article, with the entries of its own list of references. */
export interface Inner {
  article: SubArticle
  back: Back
  entries: readonly Container[]
}

/**
 * Takes the articles in the article out of the rows of the text.
 * @param row the text; what is taken leaves it
 * @param finished what is done with the front of each
 * @returns those of the first rank, and all of them
 */
export function takeSubArticles(
  row: Node[],
  metadata: Group,
  state: State,
  finished: (front: SubArticle['children'][number] & { type: 'front' }) => void
): { first: SubArticle[]; all: Inner[] } {
  const known = new Map<string, Group>()
  const all: Inner[] = []
  const learn = (group: Group): void => {
    for (const one of listIn(group['sub-articles']).filter(isGroup)) {
      const name = textAt(one, 'id')
      if (name !== undefined && !known.has(name)) known.set(name, one)
      learn(one)
    }
  }
  learn(metadata)
  const take = (nodes: Node[]): SubArticle[] => {
    const kept: Node[] = []
    const made: SubArticle[] = []
    for (const node of nodes)
      if (node.type === 'container' && state.parts.has(node)) made.push(build(node))
      else kept.push(node)
    nodes.splice(0, nodes.length, ...kept)
    return made
  }
  const build = (holder: Container): SubArticle => {
    const { name, articleType, entries, notes } = state.parts.get(holder)!
    const data = name === undefined ? undefined : known.get(name)
    if (name !== undefined) known.delete(name)
    const head = front(data ?? {}, state)
    finished(head)
    apartNames(head, state.name('part'))
    const row = [...(holder.children as Node[])]
    const inner = take(row)
    const body = sections(row)
    head.children.push(...notes.filter(isFront))
    const own = notes.filter(note => !isFront(note))
    const group = own.length ? make('footnoteGroup', {}, own) : undefined
    const back = make('back', {}, [...backMatter(body, head), ...(group ? [group] : [])])
    const lang = data && textIn(data['lang'])
    const article = make(
      'subArticle',
      {
        ...(name === undefined ? {} : { id: xmlName(name) }),
        ...(articleType ? { articleType } : {}),
        ...(lang && /^[a-z]{2,3}(-[\w-]+)?$/i.test(lang) ? { lang } : {})
      },
      [head, body, back, ...inner]
    )
    if (group) titleNotes(article, group)
    all.push({ article, back, entries })
    return article
  }
  const first = take(row)
  if (known.size) state.report(metadataIgnored, { keys: `sub-articles ${[...known.keys()].join(', ')}` })
  return { first, all }
}

const isFront = (note: Footnote): boolean => note.hints?.includes('front') === true

/**
 * Puts a list of references into the back matter of the article that it belongs to, with the title that its place in the text had.
 * @param start where the first entry stands
 */
export function placeReferences(
  article: Article | SubArticle,
  back: Back,
  references: Reference[],
  start: Node['position']
): void {
  if (!references.length) return
  const heading: Section | undefined = takeReferenceHeading(article)
  const title = heading ? child(heading, 'title') : undefined
  const place = heading?.position ?? start
  const list = make('referenceList', { position: heading?.position }, [
    ...(title ? [title] : []),
    ...references
  ])
  // Appendices may stand behind the list, and so may thanks and declarations.
  const behind = back.children.findIndex(part => isBehind(part.position, place))
  back.children.splice(behind < 0 ? back.children.length : behind, 0, list)
}

const isBehind = (a: Node['position'], b: Node['position']): boolean =>
  (a?.start.offset ?? 0) > (b?.start.offset ?? Number.POSITIVE_INFINITY)
