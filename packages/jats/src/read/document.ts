/** Reads the article as a whole: front, body, back, floats, articles inside it. */
import type { Article, Node, NodeOf } from '@offprint/ast'
import { node, walk } from '@offprint/ast'
import type { XmlElement } from '@offprint/core/xml'
import { foreignOf } from './foreign.js'
import { formOf } from './form.js'
import { frontOf } from './front.js'
import { Intake } from './intake.js'
import { elementsOf, type ReadState } from './state.js'

type Document = NodeOf<'article'> | NodeOf<'subArticle'>

/** The root element as an article. */
export function articleOf(root: XmlElement, state: ReadState): Article {
  return documentOf(root, 'article', state) as Article
}

function documentOf(element: XmlElement, type: Document['type'], state: ReadState): Document {
  const intake = new Intake(element, state)
  const inside = type === 'subArticle'
  if (inside && element.name !== 'sub-article') intake.note('element', element.name)
  const articleType = intake.attribute(element.name === 'response' ? 'response-type' : 'article-type')
  const before: Node[] = []
  const parts: Node[] = []
  let floats: XmlElement | undefined
  for (const part of elementsOf(element) ?? [])
    switch (part.name) {
      case 'processing-meta':
        if (part.children.length) before.push(...foreignOf(part, state))
        else intake.note('processing-meta', formOf([part]))
        break
      case 'front':
      case 'front-stub':
        parts.push(...frontOf(part, inside, state))
        break
      case 'body':
        parts.push(node('body', new Intake(part, state).base(), blocksOf(part, 'body', state) as never))
        break
      case 'back':
        parts.push(backOf(part, state))
        break
      case 'floats-group':
      case 'floats-wrap':
        floats = part
        break
      case 'sub-article':
      case 'response':
        parts.push(documentOf(part, 'subArticle', state))
        break
      default:
        before.push(...foreignOf(part, state))
    }
  if (before.length) hold(parts, before)
  if (floats) {
    intake.keepFor('floats-group', floats)
    if (floats.name !== 'floats-group') intake.note('floats', floats.name)
    placeFloats(parts, floats, state)
  }
  return {
    type,
    ...intake.base(),
    ...(articleType === undefined ? {} : { articleType }),
    children: parts
  } as Document
}

/** What stands before the front matter is kept at its head. */
function hold(parts: Node[], before: readonly Node[]): void {
  const front = parts.find(part => part.type === 'front')
  if (front?.type === 'front') (front.children as Node[]).unshift(...before)
  else parts.unshift(node('front', { extra: { 'jats:#implied': 'yes' } }, before as never))
}

/** Displayed things and sections. */
function blocksOf(element: XmlElement, type: 'body' | 'back', state: ReadState): Node[] {
  return state.fit(elementsOf(element) ?? [], type) ?? []
}

const declared: Readonly<Record<string, NodeOf<'declaration'>['kind']>> = {
  'data-availability': 'data-availability',
  'ethics-statement': 'ethics',
  'ethics-consent': 'consent',
  'coi-statement': 'competing-interests',
  'funding-statement': 'funding',
  'ai-use': 'ai-use',
  contributions: 'contributions',
  declaration: 'other'
}

function backOf(element: XmlElement, state: ReadState): Node {
  const parts: Node[] = []
  for (const part of elementsOf(element) ?? [])
    if (part.name === 'app-group') parts.push(...appendices(part, state))
    else for (const made of state.fit([part], 'back') ?? []) parts.push(declarationOf(made, part))
  return node('back', new Intake(element, state).base(), parts as NodeOf<'back'>['children'])
}

/** A typed section that declares something, when it holds no sections of its own. */
function declarationOf(made: Node, element: XmlElement): Node {
  const kind =
    made.type === 'section' && made.sectionType !== undefined && Object.hasOwn(declared, made.sectionType)
      ? declared[made.sectionType]
      : undefined
  if (made.type !== 'section' || !kind || made.label !== undefined || made.runIn) return made
  if (element.name !== 'sec' || made.children.some(child => child.type === 'section')) return made
  const { type: _type, sectionType, children, extra, ...base } = made
  return node(
    'declaration',
    { ...base, kind, extra: { ...extra, 'jats:#element': 'sec', 'jats:#sec-type': sectionType! } },
    children as NodeOf<'declaration'>['children']
  )
}

function appendices(element: XmlElement, state: ReadState): Node[] {
  const inner = elementsOf(element)
  const made = inner && state.fit(inner, 'back')
  if (!inner?.length || !made?.every(part => part.type === 'appendix')) return foreignOf(element, state)
  const [first, ...rest] = made
  const extra: Record<string, string> = { 'jats:#group-start': 'yes' }
  for (const [name, value] of Object.entries(element.attributes)) extra[`jats:app-group@${name}`] = value
  return [{ ...first!, extra: { ...first!.extra, ...extra } } as Node, ...rest]
}

/**
 * Floats stand where readers look for them: behind the block of the body that first calls them out, else at its end. Their
 * place in <floats-group> is noted.
 */
function placeFloats(parts: readonly Node[], group: XmlElement, state: ReadState): void {
  const body = parts.find((part): part is NodeOf<'body'> => part.type === 'body')
  const holder = body ?? parts.find((part): part is NodeOf<'back'> => part.type === 'back')
  if (!holder) return
  const floats = (state.fit(elementsOf(group) ?? [], 'body') ?? []).map(
    float => ({ ...float, extra: { ...float.extra, 'jats:#float': 'yes' } }) as Node
  )
  const waiting = new Map(floats.flatMap(float => (float.id ? [[float.id, float] as const] : [])))
  const after = new Map<Node, Node[]>()
  walk(holder, (one, ancestors) => {
    if (one.type !== 'crossReference') return
    for (const target of one.targets) {
      const float = waiting.get(target)
      if (!float) continue
      waiting.delete(target)
      const block = [...ancestors]
        .reverse()
        .find((each, i, all) => holdsBlocks(all[i + 1]) && each.type !== 'listItem')
      if (block) after.set(block, [...(after.get(block) ?? []), float])
    }
  })
  const set = new Set([...after.values()].flat())
  walk(holder, one => {
    if (!holdsBlocks(one)) return
    const children = one.children as Node[]
    if (!children.some(child => after.has(child))) return
    children.splice(0, children.length, ...children.flatMap(child => [child, ...(after.get(child) ?? [])]))
  })
  const rest = holder.children as Node[]
  const at = rest.findIndex(child => child.type === 'section')
  rest.splice(at < 0 ? rest.length : at, 0, ...floats.filter(float => !set.has(float)))
}

function holdsBlocks(one: Node | undefined): one is NodeOf<'body'> | NodeOf<'section'> {
  return one?.type === 'body' || one?.type === 'section'
}
