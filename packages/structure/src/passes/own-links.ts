/**
 * A link to a part of the page it stands on is written in full on some sites, and by browsers that save a page:
 * `https://journal.example/article/7#ref3` where the source of the site had `#ref3`. Such links lead inside the article.
 */
import type { Link } from '@offprint/ast'
import { walk } from '@offprint/ast'
import { namesOf } from '../blocks.js'
import type { Pass } from '../pass.js'
import { unescaped } from '../percent.js'
import { factsOf } from '../title-facts.js'

export const pass: Pass = {
  name: 'own-links',
  doc: 'Links to the page itself that are written with its full address become links inside the article.',
  run(article) {
    const names = new Set<string>()
    const byPage = new Map<string, { link: Link; fragment: string }[]>()
    walk(article, node => {
      for (const name of namesOf(node)) names.add(name)
      for (const hint of node.hints ?? []) if (hint.startsWith('id:')) names.add(hint.slice(3))
      if (node.type !== 'link') return
      const at = node.url.indexOf('#')
      if (at < 1 || at === node.url.length - 1) return
      const page = node.url.slice(0, at)
      const group = byPage.get(page) ?? []
      group.push({ link: node, fragment: unescaped(node.url.slice(at + 1)) })
      byPage.set(page, group)
    })
    if (!byPage.size) return
    const own = new Set(factsOf(article, addresses).map(fact => address(fact.value)))
    const isHere = (fragment: string): boolean => names.has(fragment) || names.has(fragment.toLowerCase())
    for (const [page, links] of byPage) {
      const here = links.filter(({ fragment }) => isHere(fragment))
      // Another page may have a part of the same name, not most of the parts that are linked.
      if (!own.has(address(page)) && (here.length < 5 || here.length < links.length * 0.6)) continue
      for (const { link, fragment } of here) link.url = `#${fragment}`
    }
  }
}

/** Where a page says its own address. */
const addresses = [
  'link:canonical',
  'canonical',
  'og:url',
  'citation_public_url',
  'citation_fulltext_html_url',
  'citation_abstract_html_url'
]

/** An address as far as it says which page it is. */
const address = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '')
    .toLowerCase()
