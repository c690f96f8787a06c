/**
 * Why: two JATS files say the same when their elements say the same. Ids are names, the order of facts in <article-meta>
 * and of attributes is free, white space between elements means nothing, and of a reference given twice the fields count.
 */
import { parseXml, type XmlElement, type XmlNode } from '@offprint/core/xml'
import { elementOnly } from '../../src/generated/element-only.js'

export interface JatsDifference {
  /** Path of the element: `/article/front[1]/article-meta[1]`. */
  at: string
  what: string
}

/** Elements whose children may come in any order without saying anything else. */
const unordered = new Set([
  'article-meta',
  'journal-meta',
  'journal-title-group',
  'permissions',
  'counts',
  'author-notes'
])
/** Attributes that only name things. */
const names = new Set(['id', 'rid'])

/** What is different between two JATS files, in the order of the first. */
export function compareJats(a: string, b: string, ignore: readonly string[] = []): JatsDifference[] {
  const [one, other] = [a, b].map(text => parseXml(text, { doctype: 'allow' }).root) as [
    XmlElement,
    XmlElement
  ]
  const differences: JatsDifference[] = []
  const targets = [ordinals(one), ordinals(other)] as const
  walk(one, other, `/${one.name}`)
  return differences

  function walk(x: XmlElement, y: XmlElement, at: string): void {
    if (x.name !== y.name) {
      differences.push({ at, what: `<${x.name}> is <${y.name}>` })
      return
    }
    const [left, right] = [attributes(x, targets[0]), attributes(y, targets[1])]
    for (const name of new Set([...Object.keys(left), ...Object.keys(right)]))
      if (left[name] !== right[name])
        differences.push({ at, what: `@${name} ${left[name] ?? '(none)'} is ${right[name] ?? '(none)'}` })
    const [mine, theirs] = [parts(x), parts(y)]
    const count = Math.max(mine.length, theirs.length)
    const seen = new Map<string, number>()
    for (let i = 0; i < count; i++) {
      const [p, q] = [mine[i], theirs[i]]
      const name = p?.type === 'element' ? p.name : q?.type === 'element' ? q.name : 'text()'
      const nth = (seen.get(name) ?? 0) + 1
      seen.set(name, nth)
      const place = `${at}/${name}[${nth}]`
      if (!p || !q) differences.push({ at: place, what: p ? `missing: ${shown(p)}` : `new: ${shown(q!)}` })
      else if (p.type === 'element' && q.type === 'element') walk(p, q, place)
      else if (shown(p) !== shown(q)) differences.push({ at: place, what: `“${shown(p)}” is “${shown(q)}”` })
    }
  }

  function parts(element: XmlElement): XmlNode[] {
    // <person-group> may hold text; where it holds none, its line ends are no words.
    const texts = element.children.flatMap(child => (child.type === 'text' ? [child.value] : []))
    const bare =
      elementOnly.has(element.name) ||
      (texts.some(text => text.includes('\n')) && texts.every(text => !text.trim()))
    const found: XmlNode[] = element.children
      .map(child => (child.type === 'element' ? chosen(child) : child))
      .filter(child =>
        child.type === 'element'
          ? !ignore.includes(child.name)
          : child.type === 'text' && !(bare && child.value.trim() === '')
      )
    if (!unordered.has(element.name)) return found
    const name = (node: XmlNode): string => (node.type === 'element' ? node.name : '')
    return found
      .map((node, i) => ({ node, i }))
      .sort((p, q) => name(p.node).localeCompare(name(q.node)) || p.i - q.i)
      .map(({ node }) => node)
  }
}

/** Of a reference given by fields and in words, the fields. */
function chosen(element: XmlElement): XmlElement {
  if (element.name !== 'citation-alternatives') return element
  const fields = element.children.find(child => child.type === 'element' && child.name === 'element-citation')
  return fields?.type === 'element' ? fields : element
}

function attributes(element: XmlElement, targets: ReadonlyMap<string, string>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name.startsWith('xmlns') || name === 'id') continue
    kept[name] = names.has(name)
      ? value
          .split(/\s+/)
          .map(id => targets.get(id) ?? `?${id}`)
          .join(' ')
      : value
  }
  return kept
}

/** What an id stands for: the how-manieth element of its name. */
function ordinals(root: XmlElement): Map<string, string> {
  const found = new Map<string, string>()
  const counts = new Map<string, number>()
  const rest: XmlElement[] = [root]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const id = next.attributes['id']
    if (id !== undefined) {
      const nth = (counts.get(next.name) ?? 0) + 1
      counts.set(next.name, nth)
      found.set(id, `${next.name} ${nth}`)
    }
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i]!
      if (child.type === 'element') rest.push(child)
    }
  }
  return found
}

const shown = (node: XmlNode): string =>
  node.type === 'text' ? node.value.replace(/\s+/g, ' ') : node.type === 'element' ? `<${node.name}>` : ''
