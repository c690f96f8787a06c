/**
 * What a page says of its article to machines: meta elements of every vocabulary, links that say licence and address,
 * JSON-LD, microdata, RDFa, cards behind names. Each becomes a fact with its source; nothing is weighed here.
 */
import type { Fact } from '@offprint/ast'
import { node } from '@offprint/ast'
import type { Element, Root } from 'hast'
import { attribute } from './attributes.js'
import { cslType, readCslData } from './csl-data.js'
import { elementText } from './element-text.js'
import { place } from './hints.js'
import { readJsonLd } from './json-ld.js'
import { type Marked, readMicrodata } from './microdata.js'
import { readPopUps } from './pop-ups.js'
import { readRdfa } from './rdfa.js'
import { readScriptCitations } from './script-citation.js'

export interface Head {
  facts: Fact[]
  /** The page's own address, where it says one. */
  address?: string
  lang?: string
  dir?: 'ltr' | 'rtl' | 'auto'
}

/**
 * Reads the facts of a page.
 * @param parse reads a piece of mark-up, for what pages keep in attributes
 */
export function readHead(root: Root, parse: (markup: string) => Root): Head {
  const facts: Fact[] = []
  const head: Head = { facts }
  const add = (name: string, value: string | undefined, source: string, element: Element): void => {
    const said = value?.replace(/\s+/g, ' ').trim()
    if (!said) return
    facts.push(
      node('fact', {
        name,
        value: said,
        source,
        ...(element.position ? { position: place(element.position) } : {})
      })
    )
  }
  const articles: Element[] = []
  for (const element of elements(root)) {
    switch (element.tagName) {
      case 'html': {
        const lang = (attribute(element, 'lang') ?? attribute(element, 'xmlLang'))?.trim()
        const dir = attribute(element, 'dir')?.toLowerCase()
        if (lang) head.lang = lang
        if (dir === 'rtl' || dir === 'ltr' || dir === 'auto') head.dir = dir
        add('lang', lang, 'html:lang', element)
        break
      }
      case 'article':
        articles.push(element)
        break
      case 'title':
        add('title', textOf(element), 'html:title', element)
        break
      case 'meta':
        for (const property of ['name', 'property', 'itemProp']) {
          const name = attribute(element, property)?.trim().toLowerCase()
          if (name) add(name, attribute(element, 'content'), `meta:${name}`, element)
        }
        break
      case 'link':
      case 'a': {
        const rel = attribute(element, 'rel')?.toLowerCase().split(/\s+/) ?? []
        const href = attribute(element, 'href')
        if (rel.includes('license')) add('license', href, 'link:license', element)
        // The badge of a licence is a picture with a link, which the tree of the page has no place for.
        else if (element.tagName === 'a' && href && badge.test(href) && elementText(element) === '')
          add('license', href, 'link:badge', element)
        if (rel.includes('canonical') && element.tagName === 'link') {
          add('canonical', href, 'link:canonical', element)
          if (href && /^https?:\/\//i.test(href)) head.address ??= href.trim().replace(/#.*$/, '')
        }
        break
      }
      case 'script': {
        const type = attribute(element, 'type')?.toLowerCase().trim()
        if (type === 'application/ld+json')
          for (const [name, value] of readJsonLd(textOf(element))) add(name, value, `jsonld:${name}`, element)
        if (type === cslType)
          for (const item of readCslData(textOf(element)))
            facts.push(node('fact', { name: 'csl-item', value: JSON.stringify(item), source: 'script:csl' }))
        break
      }
    }
  }
  // A site in one language shows an article in another: the article's own word on it counts.
  const [shown, ...others] = articles
  const own = shown && !others.length ? attribute(shown, 'lang')?.trim() : undefined
  if (own && head.lang && own.slice(0, 2).toLowerCase() !== head.lang.slice(0, 2).toLowerCase()) {
    head.lang = own
    facts.splice(
      facts.findIndex(fact => fact.source === 'html:lang'),
      1
    )
    add('lang', own, 'html:lang', shown!)
  }
  const marked = (source: string, list: readonly Marked[]): void => {
    for (const { name, value, element } of list) add(name, value, `${source}:${name}`, element)
  }
  const titles = new Set(
    facts.filter(fact => /(?:^|[._:])title$|^headline$/.test(fact.name)).map(fact => titleKey(fact.value))
  )
  marked(
    'microdata',
    readMicrodata(root, title => {
      const key = titleKey(title)
      return key.length > 8 && [...titles].some(known => known === key || known.startsWith(key))
    })
  )
  marked('rdfa', readRdfa(root))
  marked('popup', readPopUps(root, parse))
  marked('script', readScriptCitations(root))
  const url = facts.find(fact => fact.name === 'og:url' || fact.name === 'citation_fulltext_html_url')?.value
  if (head.address === undefined && url && /^https?:\/\//i.test(url)) head.address = url.replace(/#.*$/, '')
  return head
}

const badge = /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//i

/** All elements of a page in document order. */
function* elements(root: Root): Generator<Element> {
  const open: (Root | Element)['children'][number][] = [...root.children].reverse()
  while (open.length) {
    const one = open.pop()!
    if (one.type !== 'element') continue
    yield one
    for (let i = one.children.length - 1; i >= 0; i--) open.push(one.children[i]!)
  }
}

/** Titles are compared by their letters: sites set marks and the name of the journal round them. */
const titleKey = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const textOf = (element: Element): string =>
  element.children.map(child => (child.type === 'text' ? child.value : '')).join('')

export { elements }
