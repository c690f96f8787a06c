/**
 * Random finished trees, made from the schema: what it allows, anywhere it allows it, is tried. Depth and width are small,
 * since what breaks a writer is one thing in an odd place.
 */
import type { Article, Node, NodeType } from '@offprint/ast'
import { specs, walk } from '@offprint/ast'
import fc from 'fast-check'

const words = fc.constantFrom('lupus', 'β-cell', 'a & b', '<tag>', 'café', '“so”', 'H2O', 'x')
const groupOf = (group: string): NodeType[] =>
  (Object.keys(specs) as NodeType[]).filter(
    type =>
      !specs[type].draft &&
      ((specs[type].groups as readonly string[]).includes(group) || (group === 'back' && type === 'section'))
  )
/** Made by rule rather than by chance: their content follows from others or from a format. */
const special = new Set<NodeType>([
  'foreign',
  'citation',
  'citationMark',
  'subArticle',
  'front',
  'body',
  'back',
  'article'
])

function allowedIn(type: NodeType): NodeType[] {
  const model = specs[type].children ?? []
  return model
    .flatMap(part => (part.startsWith('@') ? groupOf(part.slice(1)) : [part as NodeType]))
    .filter(each => !special.has(each))
}

const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  mathml: fc.constant(
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>2</mn></math>'
  ),
  url: fc.constantFrom('https://example.org/a?b=1&c=2', 'https://doi.org/10.5555/12345678'),
  href: fc.constantFrom('g001.png', 'film.mp4'),
  mediaType: fc.constantFrom('image/png', 'video/mp4'),
  language: fc.constantFrom('r', 'c'),
  orcid: fc.constant('0000-0002-1825-0097'),
  country: fc.constantFrom('PT', 'FR')
}

function tree(type: NodeType, depth: number): fc.Arbitrary<Node> {
  if (type === 'text') return words.map(value => ({ type: 'text', value }) as Node)
  const spec = specs[type]
  const inner = depth > 0 ? allowedIn(type) : allowedIn(type).filter(each => specs[each].children === null)
  const fields: Record<string, fc.Arbitrary<unknown>> = {}
  const required: string[] = []
  for (const [name, [kind]] of Object.entries(spec.fields) as [string, readonly [unknown, string]][]) {
    const arbitrary = valueFor(name, kind)
    if (!arbitrary) continue
    fields[name] = arbitrary
    if (
      !String(kind).endsWith('?') &&
      !(typeof kind === 'object' && (kind as { optional?: boolean }).optional)
    )
      required.push(name)
  }
  const own = fc.record(fields, { requiredKeys: required })
  const children =
    spec.children === null
      ? fc.constant(undefined)
      : inner.length === 0
        ? fc.constant([])
        : fc.array(
            fc.constantFrom(...inner).chain(each => tree(each, depth - 1)),
            { maxLength: 3 }
          )
  return fc
    .tuple(own, children)
    .map(([mine, parts]) => ({ type, ...mine, ...(parts ? { children: parts } : {}) }) as unknown as Node)
}

function valueFor(name: string, kind: unknown): fc.Arbitrary<unknown> | undefined {
  if (values[name]) return values[name]
  if (typeof kind === 'object' && kind && 'oneOf' in kind) return fc.constantFrom(...(kind.oneOf as string[]))
  switch (String(kind).replace('?', '')) {
    case 'string':
    case 'text':
      return words
    case 'number':
      return fc.integer({ min: 2, max: 5 })
    case 'boolean':
      return fc.constant(true)
    case 'targets':
    case 'strings':
      return fc.constant([])
    case 'target':
      return fc.constant('N1')
    default:
      return undefined
  }
}

/** A random article: one random thing in its body, one in its front and one in its back matter. */
export const randomArticle: fc.Arbitrary<Article> = fc
  .tuple(
    fc.array(
      fc.constantFrom(...allowedIn('front')).chain(type => tree(type, 3)),
      { maxLength: 3 }
    ),
    fc.array(
      fc.constantFrom(...allowedIn('body')).chain(type => tree(type, 4)),
      { maxLength: 4 }
    ),
    fc.array(
      fc.constantFrom(...allowedIn('back')).chain(type => tree(type, 3)),
      { maxLength: 2 }
    )
  )
  .map(([front, body, back]) => {
    const article = {
      type: 'article',
      articleType: 'research-article',
      children: [
        {
          type: 'front',
          children: [{ type: 'articleTitle', children: [{ type: 'text', value: 'T' }] }, ...once(front)]
        },
        { type: 'body', children: body },
        {
          type: 'back',
          children: [
            ...back,
            {
              type: 'footnoteGroup',
              children: [
                {
                  type: 'footnote',
                  id: 'N1',
                  children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Note.' }] }]
                }
              ]
            }
          ]
        }
      ]
    } as unknown as Article
    tidy(article)
    return article
  })

/** Of facts that an article has once, the first. */
function once(parts: readonly Node[]): Node[] {
  const seen = new Set<NodeType>(['articleTitle'])
  return parts.filter(part => {
    const single = ['articleTitle', 'journal', 'publication', 'permissions', 'funding'].includes(part.type)
    const first = !seen.has(part.type)
    seen.add(part.type)
    return !single || first
  })
}

/** What the schema can not say: what a finished tree never has. */
function tidy(article: Article): void {
  let nth = 0
  walk(article, node => {
    if (node.type === 'anchor') node.id = `X${++nth}`
    if (node.type === 'email') node.children = [{ type: 'text', value: 'mail' }]
    if ((node.type === 'graphic' || node.type === 'inlineGraphic') && node.decorative) delete node.alt
    // A name, not nothing.
    if (node.type === 'contributor') node.name = { surname: `S${++nth}`, given: 'A' }
    if (node.type === 'contributor')
      for (const field of ['collaboration', 'printed'] as const) delete node[field]
    // These two stand in the front matter of a finished tree.
    if (node.type === 'back')
      for (const part of node.children)
        if (part.type === 'declaration' && /^co/.test(part.kind)) part.kind = 'ethics'
    // Only groups have members.
    if (node.type === 'contributor')
      node.children = node.children.filter(child => child.type !== 'contributor')
    // The front matter of a finished tree is in the order of JATS.
    if (node.type === 'front') node.children.sort((a, b) => placeOf(a.type) - placeOf(b.type))
    if ('children' in node) {
      const children = node.children as Node[]
      // One title, and it comes first; one caption.
      for (const type of ['title', 'caption'] as const) {
        const found = children.filter(child => child.type === type)
        for (const extra of type === 'title' ? found : found.slice(1))
          children.splice(children.indexOf(extra), 1)
        if (type === 'title' && found[0]) children.unshift(found[0])
        if (type === 'caption' && found[0])
          children.unshift(...children.splice(children.indexOf(found[0]), 1))
      }
    }
  })
}

const placeOf = (type: NodeType): number => {
  const at = frontOrder.indexOf(type)
  return at < 0 ? frontOrder.length : at
}
const frontOrder: readonly NodeType[] = [
  'journal',
  'articleId',
  'subject',
  'articleTitle',
  'contributor',
  'affiliation',
  'correspondence',
  'footnote',
  'declaration',
  'date',
  'publication',
  'permissions',
  'relatedArticle',
  'abstract',
  'keywordGroup',
  'funding'
]
