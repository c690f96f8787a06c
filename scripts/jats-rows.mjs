/**
 * The things in a JATS article that archives count, each with what makes it itself: a DOI with its value, a link from an author to
 * an affiliation with both ends, a reference with its label and words. Counts alone would call two swapped things kept. It
 * has a parser of its own and knows nothing of how Offprint reads and writes.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from './workspace.mjs'

const { SaxesParser } = createRequire(join(root, 'packages/core/package.json'))('saxes')

/** A file as a small tree; names without the prefixes of namespaces, but for MathML and OASIS. */
export function parse(xml, entities = {}) {
  const parser = new SaxesParser({ xmlns: true })
  Object.assign(parser.ENTITIES, entities)
  const top = { name: '#', attributes: {}, children: [] }
  const open = [top]
  parser.on('opentag', ({ local, uri, attributes }) => {
    const name = uri.includes('oasis') ? `oasis:${local}` : local
    const element = { name, attributes: {}, children: [], parent: open.at(-1) }
    // Attributes of other vocabularies (hwp:id) are not the id of anything.
    for (const { local: key, uri: of, value } of Object.values(attributes))
      if (of === '' || of.endsWith('/xlink') || of.endsWith('/namespace')) element.attributes[key] = value
    open.at(-1).children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const text = value => open.at(-1).children.push(value)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('error', error => {
    throw error
  })
  parser.write(xml.replace(/^\uFEFF/, '')).close()
  return find(top, 'article')[0] ?? top
}

function find(element, ...names) {
  return element.children.flatMap(child =>
    typeof child === 'string'
      ? []
      : [...(names.includes(child.name) ? [child] : []), ...find(child, ...names)]
  )
}
const one = (element, name) =>
  element?.children.find(child => typeof child !== 'string' && child.name === name)
const raw = element =>
  element.children.map(child => (typeof child === 'string' ? child : raw(child))).join(' ')
/** The words of an element; how mark-up cuts them does not matter. */
const words = element => (element ? raw(element).replace(/\s+/g, '') : '')
const of = (element, name) => words(one(element, name))
const inside = (element, name) => {
  for (let up = element.parent; up; up = up.parent) if (up.name === name) return true
  return false
}

/** A row that only counts, before one that says what each is: fair to tools that keep a thing and tag or print it otherwise. */
const counted = (name, same, keys) => ({ [name]: keys.map(() => name), [`${name}, ${same}`]: keys })

/** The words of a name, in any order and tagging. */
const sorted = name => (raw(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ')

/** What an article holds: row → keys. */
export function rows(article) {
  const meta = find(article, 'article-meta')[0] ?? { children: [], attributes: {} }
  const ids = new Map()
  const note = element => {
    if (typeof element === 'string') return
    if (element.attributes.id && !ids.has(element.attributes.id)) ids.set(element.attributes.id, element)
    element.children.forEach(note)
  }
  note(article)
  const people = find(meta, 'contrib')
  const nameOf = person => {
    const name = find(person, 'name', 'string-name', 'collab')[0]
    return name ? sorted(name) : ''
  }
  const targets = link => (link.attributes.rid ?? '').split(/\s+/).filter(Boolean)
  const xrefs = find(article, 'xref')
  const linked = type =>
    xrefs
      .filter(link => link.attributes['ref-type'] === type)
      .flatMap(link => targets(link).map(id => `${words(link)}→${labelOf(ids.get(id))}`))
  const labelOf = target =>
    target === undefined
      ? 'nothing'
      : of(target, 'label') || of(target, 'title') || words(target).slice(0, 80) || target.name
  const refs = find(article, 'ref')
  const cited = ref => find(ref, 'element-citation', 'mixed-citation', 'citation', 'nlm-citation')
  const dateOf = date =>
    ['year', 'month', 'day'].map(part => String(Number(of(date, part)) || of(date, part))).join('-')
  const captionOf = element => words(one(element, 'caption'))
  const tables = find(article, 'table-wrap')
  // Treatments of TaxPub are sections by another name.
  const sections = find(article, 'sec', 'taxon-treatment', 'treatment-sec')
  return {
    'article DOI': find(meta, 'article-id')
      .filter(id => id.attributes['pub-id-type'] === 'doi')
      .map(words),
    authors: people.map(nameOf),
    ORCID: people.flatMap(person =>
      find(person, 'contrib-id')
        .map(id => /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(words(id))?.[0] ?? '')
        .filter(Boolean)
    ),
    affiliations: find(meta, 'aff').map(aff => words(aff)),
    'author → affiliation': people.flatMap(person =>
      find(person, 'xref')
        .filter(link => link.attributes['ref-type'] === 'aff')
        .flatMap(link =>
          targets(link).map(id => `${nameOf(person)}→${words(ids.get(id) ?? { children: [] })}`)
        )
    ),
    corresponding: people.filter(person => person.attributes.corresp === 'yes').map(nameOf),
    'roles (CRediT)': people.flatMap(person =>
      find(person, 'role').map(role => `${nameOf(person)}: ${words(role)}`)
    ),
    'history dates': find(meta, 'history').flatMap(history => find(history, 'date').map(dateOf)),
    'publication dates': find(meta, 'pub-date').map(dateOf),
    licence: find(meta, 'license').map(license => words(license) || license.attributes.href || ''),
    funders: find(meta, 'funding-source').map(words),
    keywords: find(meta, 'kwd').map(words),
    ...counted('abstracts', 'word for word', find(meta, 'abstract', 'trans-abstract').map(words)),
    'journal title': find(article, 'journal-meta').flatMap(one => find(one, 'journal-title').map(words)),
    sections: sections.map(sec => of(sec, 'title') || words(sec).slice(0, 80)),
    'section types': sections.flatMap(sec => {
      const type = sec.attributes['sec-type'] ?? (sec.name === 'taxon-treatment' ? sec.name : undefined)
      return type ? [`${of(sec, 'title')}: ${type}`] : []
    }),
    ...counted(
      'figures',
      'with their captions',
      find(article, 'fig').map(fig => captionOf(fig) || find(fig, 'graphic')[0]?.attributes.href || '')
    ),
    'figure labels': find(article, 'fig')
      .map(fig => of(fig, 'label'))
      .filter(Boolean),
    'alternative texts': find(article, 'alt-text').map(words),
    ...counted(
      'tables',
      'with captions and cells',
      tables.map(
        table => `${captionOf(table)}${words(find(table, 'table', 'oasis:table')[0] ?? { children: [] })}`
      )
    ),
    'table labels': tables.map(table => of(table, 'label')).filter(Boolean),
    'cells that span': find(article, 'td', 'th', 'oasis:entry').flatMap(cell => {
      const { colspan, rowspan, namest, nameend, morerows } = cell.attributes
      const wide = Number(colspan) > 1 || (namest !== undefined && namest !== nameend)
      const high = Number(rowspan) > 1 || Number(morerows) > 0
      return wide || high ? [`${words(cell)}${wide ? ' wide' : ''}${high ? ' high' : ''}`] : []
    }),
    'table notes': find(article, 'table-wrap-foot').map(words),
    ...counted('footnotes', 'word for word', find(article, 'fn').map(words)),
    'supplementary files': find(article, 'supplementary-material').map(
      file => `${words(file)}${file.attributes.href ?? ''}`
    ),
    acknowledgements: find(article, 'ack').map(words),
    ...counted(
      'references',
      'word for word',
      refs.map(ref => of(ref, 'label') + cited(ref).map(words).join(''))
    ),
    'reference DOIs': refs.flatMap(ref =>
      find(ref, 'pub-id', 'ext-link').flatMap(id =>
        id.attributes['pub-id-type'] === 'doi' || /doi/.test(id.attributes['ext-link-type'] ?? '')
          ? [words(id)]
          : []
      )
    ),
    'reference author names': refs.flatMap(ref => find(ref, 'surname').map(words)),
    ...counted('links to references', 'both ends the same', linked('bibr')),
    ...counted('links to figures', 'both ends the same', linked('fig')),
    ...counted('links to tables', 'both ends the same', linked('table')),
    'body and back, words': find(article, 'body', 'back')
      .filter(part => !inside(part, 'body') && !inside(part, 'back'))
      .flatMap(part => raw(part).match(/[\p{L}\p{N}]+/gu) ?? []),
    'dangling rid': xrefs.flatMap(targets).filter(id => !ids.has(id))
  }
}

/** How many keys of one list are in the other, and how many there are new. */
export function compareKeys(before, after) {
  const left = new Map()
  for (const key of after) left.set(key, (left.get(key) ?? 0) + 1)
  let kept = 0
  for (const key of before) {
    const count = left.get(key) ?? 0
    if (count === 0) continue
    left.set(key, count - 1)
    kept++
  }
  return { all: before.length, kept, added: after.length - kept }
}
