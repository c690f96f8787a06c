/**
 * Why: an article that was read from one edition and is written in another brings elements, and orders of elements, that
 * the other does not have. Here each gets the name, the place or the stand-in that the edition has for it, so that the
 * output is valid where the input was; text, ids and links are never given up for it.
 */
import { element, isElement, nameOf, type Out, type OutElement, textIn } from './element.js'
import { asSection, fitBlock, fitFlow, fitInline } from './fit.js'
import { leftOut, simplified } from './messages.js'
import { xhtmlTables } from './oasis-table.js'
import { inOrder } from './order.js'
import type { WriteState } from './state.js'
import { succeed } from './successors.js'

/** An element and all in it, made to fit the edition. What fits already stays as it is. */
export function refit(out: OutElement, state: WriteState): OutElement {
  const mixed = state.models.mixed(out.name)
  const renamed = out.children.flatMap((child): Out[] => {
    if (isElement(child)) return named(later(child, out.name, state), out.name, state)
    // White space that an older edition had between the fields of a citation.
    return mixed || child.type !== 'text' || child.value.trim() !== '' ? [child] : []
  })
  const children = fitted(
    out.name,
    gathered(out.name, renamed, state).map(child =>
      isElement(child) && !isMath(child) ? refit(child, state) : child
    ),
    state
  )
  return { ...out, children }
}

/** What NLM 2.x has loose in an element, and the group that JATS has for it. */
const groups: Readonly<Record<string, readonly { names: ReadonlySet<string>; around: readonly string[] }[]>> =
  {
    'article-meta': [
      {
        names: new Set(['copyright-statement', 'copyright-year', 'copyright-holder', 'license']),
        around: ['permissions']
      },
      { names: new Set(['funding-source', 'award-id']), around: ['funding-group', 'award-group'] }
    ]
  }

/** Children with loose ones of a kind in their group, where the edition wants it. */
function gathered(parent: string, children: readonly Out[], { models }: WriteState): readonly Out[] {
  let all = children
  for (const { names, around } of groups[parent] ?? []) {
    const loose = all.filter(child => names.has(nameOf(child)) && !models.allows(parent, nameOf(child)))
    if (loose.length === 0) continue
    const group = [...around]
      .reverse()
      .reduce<readonly Out[]>((inner, name) => [element(name, {}, inner)], loose)
    all = [...all.filter(child => !loose.includes(child)), ...group]
  }
  return all
}

/** What the edition calls an element at its place. */
const later = (child: OutElement, parent: string, { models }: WriteState): OutElement =>
  succeed(child, parent, (around, name) => models.has(name) && models.allows(around, name))

const isMath = (out: OutElement): boolean => out.name.startsWith('mml:')

/** A name that the edition does not know gets a stand-in: in a line <named-content>, among blocks a section or paragraph. */
function named(out: OutElement, parent: string, state: WriteState): Out[] {
  const { models } = state
  if (models.has(out.name)) return [out]
  if (out.name === 'oasis:table') return xhtmlTables(out)
  const { id, 'xml:lang': lang, 'specific-use': use, ...rest } = out.attributes
  const typed = (name: string, attribute: string): Out[] => {
    // The attributes are named in messages when the edition is asked for them.
    const said = { id, 'xml:lang': lang, 'specific-use': use, [attribute]: out.name, ...rest }
    return [element(name, said, out.children)]
  }
  const inLine = out.children.every(
    child => !isElement(child) || !models.has(child.name) || models.allows('named-content', child.name)
  )
  if (inLine && models.allows(parent, 'named-content')) return typed('named-content', 'content-type')
  if (inLine && models.allows(parent, 'p') && textIn(out)) return typed('p', 'content-type')
  if (!inLine && models.allows(parent, 'sec')) return typed('sec', 'sec-type')
  state.messages?.report(textIn(out) ? simplified : leftOut, { name: out.name, parent }, undefined)
  return out.children.flatMap(child =>
    isElement(child) ? named(later(child, parent, state), parent, state) : [child]
  )
}

/** Children in the order and the forms that their parent asks for. */
function fitted(parent: string, children: readonly Out[], state: WriteState): readonly Out[] {
  const { models } = state
  const fits = (parts: readonly Out[]): boolean => models.fits(parent, parts.map(nameOf))
  if (fits(children)) return children
  if (models.mixed(parent)) return fitInline(children, parent, state)
  const placed = children.flatMap(child =>
    models.allows(parent, nameOf(child)) ? [child] : moved(child, parent, state)
  )
  const sorted = inModelOrder(parent, placed, state)
  if (!models.allows(parent, 'sec')) return sorted
  const flowing = fitFlow(placed, parent, state)
  const titled = parent === 'sec' && !flowing.some(part => /^(?:title|label)$/.test(nameOf(part)))
  const whole = inOrder(parent, titled ? [element('title'), ...flowing] : flowing, nameOf)
  // Sorting would move text before text; it is the last resort where text is told in order.
  return fits(whole) || !fits(sorted) ? whole : sorted
}

/** What may not stand in its parent: notes among notes become a section; the rest gets something around it. */
function moved(child: Out, parent: string, state: WriteState): Out[] {
  if (child.type === 'text' && child.value.trim() === '') return []
  if (isElement(child) && state.models.allows(parent, 'sec') && sections.has(child.name)) {
    return [refit(asSection(child), state)]
  }
  // An address without words is kept as a link.
  if (
    isElement(child) &&
    !textIn(child) &&
    child.attributes['xlink:href'] &&
    state.models.allows(parent, 'ext-link')
  ) {
    const { id, 'xlink:href': href, 'pub-id-type': type } = child.attributes
    return [element('ext-link', { id, 'ext-link-type': type ?? child.name, 'xlink:href': href })]
  }
  return fitBlock(child, parent, state)
}
const sections = new Set(['notes', 'ack', 'app', 'glossary', 'bio'])

/** Children by the place at which the content model first names them; those of one name keep their order. */
function inModelOrder(parent: string, children: readonly Out[], state: WriteState): Out[] {
  const rank = state.models.order(parent)
  const last = rank.size
  return children
    .map((child, i) => ({ child, i, rank: rank.get(nameOf(child)) ?? last }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ child }) => child)
}
