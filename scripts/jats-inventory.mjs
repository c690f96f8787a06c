/**
 * What a JATS file holds, counted: words, elements by name, attributes with their values, ids, links. It has a parser of its own and
 * knows nothing of how Offprint reads and writes, so that it can be the judge of both.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './workspace.mjs'

const { SaxesParser } = createRequire(join(root, 'packages/core/package.json'))('saxes')

export const kinds = ['words', 'elements', 'attributes', 'ids', 'links']

/**
 * Everything that is counted of a file.
 * @param xml the file
 * @param entities characters by name, beside those of XML
 */
export function inventory(xml, entities = {}) {
  const found = {
    words: new Map(),
    elements: new Map(),
    attributes: new Map(),
    ids: new Map(),
    links: new Map()
  }
  const put = (kind, key) => found[kind].set(key, (found[kind].get(key) ?? 0) + 1)
  const parser = new SaxesParser({ xmlns: true })
  Object.assign(parser.ENTITIES, entities)
  const math = 'http://www.w3.org/1998/Math/MathML'
  let text = ''
  // Services of PMC wrap articles in envelopes of their own, which are not part of them.
  let inside = /<(?:pmc-articleset|OAI-PMH)\b/.test(xml.slice(0, 2000)) ? 0 : 1
  const flush = () => {
    if (inside > 0) for (const word of text.split(/\s+/)) if (word) put('words', word)
    text = ''
  }
  parser.on('text', value => {
    text += value
  })
  parser.on('cdata', value => {
    text += value
  })
  parser.on('opentag', tag => {
    flush()
    if (tag.local === 'article') inside++
    if (inside === 0) return
    const name = tag.uri === math ? `mml:${tag.local}` : tag.name
    put('elements', name)
    for (const [key, { value }] of Object.entries(tag.attributes)) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) continue
      put('attributes', `${name} ${key.replace(/^mml:/, '')}=${value}`)
      if (key === 'id') put('ids', value)
      if (key === 'rid') for (const target of value.split(/\s+/)) put('links', `${name} ${target}`)
    }
  })
  parser.on('closetag', tag => {
    flush()
    if (tag.local === 'article') inside--
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  return found
}

/** How many of `before` are in `after`; what is missing and what is new. */
export function compareCounts(before, after) {
  let all = 0
  let kept = 0
  const lost = []
  const added = []
  for (const [key, count] of before) {
    const there = Math.min(count, after.get(key) ?? 0)
    all += count
    kept += there
    if (there < count) lost.push(`${key} ×${count - there}`)
  }
  for (const [key, count] of after)
    if (count > (before.get(key) ?? 0)) added.push(`${key} ×${count - (before.get(key) ?? 0)}`)
  return { all, kept, lost, added }
}
