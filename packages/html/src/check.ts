/**
 * Whether a page is sound: as the parsing rules of HTML see it (parse errors, ids that stand twice, links within the page
 * that lead nowhere), and as readers need it (language, title, headings, words for images, nothing that runs). It is our
 * own look, quick enough for every write; the tests hold pages against html-validate and axe as well.
 */
import { defaultLimits, denyAll, type Finding, Ledger, Messages } from '@offprint/core'
import type { Element, Root } from 'hast'
import { attribute } from './attributes.js'
import { elementText } from './element-text.js'
import { elements } from './front.js'
import { decodePage, guardPage } from './parse.js'

/** At most this many findings of one rule are told. */
const most = 20

/** Checks a page, whoever wrote it. Errors are what makes it invalid HTML; the rest is advice. */
export async function checkPage(bytes: Uint8Array): Promise<Finding[]> {
  const { fromHtml } = await import('hast-util-from-html')
  const findings: Finding[] = []
  const counts = new Map<string, number>()
  const add = (
    rule: string,
    level: Finding['level'],
    message: string,
    place?: { line: number; column: number }
  ): void => {
    const count = (counts.get(rule) ?? 0) + 1
    counts.set(rule, count)
    if (count > most) return
    findings.push({
      rule: `html:${rule}`,
      level,
      message,
      ...(place ? { line: place.line, column: place.column } : {})
    })
  }
  const quiet = { messages: new Messages(), ledger: new Ledger(), limits: defaultLimits, resolve: denyAll }
  const root = fromHtml(guardPage(decodePage(bytes, quiet), quiet), {
    onerror: error => add(error.ruleId ?? 'parse', 'error', String(error.reason), error.place as never)
  })
  look(root, add)
  return findings
}

type Add = (
  rule: string,
  level: Finding['level'],
  message: string,
  place?: { line: number; column: number }
) => void

function look(root: Root, add: Add): void {
  const ids = new Set<string>()
  const links: [string, Element][] = []
  const seen = { title: false, lang: false, h1: 0 }
  let level = 0
  for (const element of elements(root)) {
    const place = element.position?.start
    const id = attribute(element, 'id')
    if (id !== undefined) {
      if (ids.has(id)) add('duplicate-id', 'error', `The id “${id}” stands twice`, place)
      ids.add(id)
    }
    switch (element.tagName) {
      case 'html':
        seen.lang = Boolean(attribute(element, 'lang'))
        break
      case 'title':
        seen.title ||= elementText(element).trim() !== ''
        break
      case 'img':
        if (attribute(element, 'alt') === undefined && attribute(element, 'ariaLabelledBy') === undefined)
          add('image-alt', 'warning', 'An image has no alternative text (WCAG 2.2, 1.1.1)', place)
        break
      case 'a': {
        const href = attribute(element, 'href')
        if (href?.startsWith('#') && href.length > 1) links.push([href.slice(1), element])
        break
      }
      case 'script': {
        const type = attribute(element, 'type')?.toLowerCase() ?? ''
        if (!/^application\/(?:[\w.-]+\+)?json$|^math\/tex/.test(type))
          add('script', 'warning', 'A script stands in the page; archives and strict servers run none', place)
        break
      }
      default:
    }
    const heading = /^h([1-6])$/.exec(element.tagName)
    if (heading) {
      const depth = Number(heading[1])
      if (depth === 1) seen.h1++
      if (level > 0 && depth > level + 1)
        add('heading-order', 'info', `A heading of level ${depth} follows one of level ${level}`, place)
      level = depth
    }
    for (const name of Object.keys(element.properties))
      if (/^on[A-Za-z]/.test(name))
        add('event-handler', 'warning', `The attribute ${name.toLowerCase()} runs a program`, place)
  }
  for (const [id, element] of links)
    if (!ids.has(decoded(id)) && !ids.has(id))
      add('fragment', 'warning', `The link “#${id}” leads to nothing in the page`, element.position?.start)
  if (!seen.title) add('title', 'error', 'The page has no title')
  if (!seen.lang) add('lang', 'warning', 'The page does not say its language (WCAG 2.2, 3.1.1)')
  if (seen.h1 !== 1)
    add(
      'h1',
      'info',
      seen.h1
        ? `The page has ${seen.h1} headings of the first level`
        : 'The page has no heading of the first level'
    )
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
