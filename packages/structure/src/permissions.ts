/** The rights in an article as the page states them: “© 2025 Okoro et al. This is an open access article under …”. */
import type { Front, License, Node, Paragraph, Permissions } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { cut, lineOf, object, trim } from './inline-text.js'
import { wordsOf } from './ledger-drop.js'

const statementStart = /^\s*(?:©|\(c\)|copyright\b)/i
const licenceStart =
  /(?<=[.,;\s])(?:this (?:is an|article|work|paper)|licensee\b|licensed|published (?:by|under)|distributed|open access|the (?:article|work) is|available under|cet article|este (?:artículo|es un|artigo|é um)|dieser artikel|creative commons)\b/i

/** The house that brings it out, in a sentence that belongs to the statement: “…; licensee Example Press, Oslo.” */
const houseSentence =
  /^(?:licensee|published by)\b[^©]{2,150}?\.(?=[\s\u00A0]+(?!(?:KGaA|KG|OHG|Ltd|Inc)\b)\p{Lu}|[\s\u00A0]*$)/iu

/** The number of the journal, which some print with its name behind the holder: its first half may look like a year. */
const issn =
  /[\s\u00A0.,;–—-]*\b(?:[pe][- ]?)?ISSN(?:[- ]?L)?\s?(?:\((?:print|online|electronic)\))?:?\s?\d{4}[-–]\d{3}[\dX]/gi

/** Reads a block that states rights; true when it does. */
export function readPermissions(front: Front, node: Node): boolean {
  const line = 'children' in node ? inlineChildren(node) : []
  const words = lineOf(line)
  if (wordsOf(line) === '') return false
  const permissions =
    front.children.find((part): part is Permissions => part.type === 'permissions') ??
    make('permissions', {}, [])
  let rest = line
  const hasStatement = statementStart.test(words)
  if (hasStatement && permissions.statement === undefined) {
    const end = licenceStart.exec(words)?.index ?? words.length
    const house = houseSentence.exec(words.slice(end))?.[0].length ?? 0
    const [head, tail] = cut(line, end + house)
    const said = (nodes: readonly Node[]): string =>
      lineOf(nodes)
        .replaceAll(object, '')
        .replace(/[\s\u00A0]+/g, ' ')
        .trim()
    const statement = said(head)
    permissions.statement = statement
    permissions.sources = { ...permissions.sources, statement: 'text' }
    const year = /\b(1[89]\d\d|20\d\d)\b/.exec(statement.replace(issn, ' '))?.[1]
    if (year) {
      permissions.year = Number(year)
      permissions.sources['year'] = 'text'
    }
    const holder = holderOf(said(cut(line, end)[0]))
    if (holder) {
      permissions.holder = holder
      permissions.sources['holder'] = 'text'
    }
    rest = tail
  }
  const licence = trim(rest)
  if (wordsOf(licence) !== '') {
    const url = licenceUrl(licence)
    const paragraph = make(
      'paragraph',
      node.position ? { position: node.position } : {},
      licence as Paragraph['children']
    )
    const existing = permissions.children.find((part): part is License => part.type === 'license')
    if (existing) {
      existing.children.push(paragraph)
      if (url && !existing.url) existing.url = url
    } else
      permissions.children.push(
        make('license', url ? { url, sources: { url: 'text' } } : {}, [paragraph]) as License
      )
  }
  if (!front.children.includes(permissions)) front.children.push(permissions)
  return true
}

/** The statement of copyright at the start of a sentence on rights, when it names a year and a holder. */
export function copyrightWithin(words: string): string | undefined {
  if (!statementStart.test(words) || words.length > 1500) return undefined
  const statement = words.slice(0, licenceStart.exec(words)?.index ?? words.length).trim()
  return statement.length <= 200 && /\b(?:19|20)\d\d\b/.test(statement) && holderOf(statement)
    ? statement
    : undefined
}

/** The holder that a statement of copyright names: without sign, year and formulas. */
export function holderOf(statement: string): string | undefined {
  const holder = statement
    .replace(issn, ' ')
    .replace(/©|\(c\)|\bcopyright\b/gi, ' ')
    .replace(/\b(?:1[89]\d\d|20\d\d)(?:[-–]\d{2,4})?\b/g, ' ')
    .replace(/all rights reserved\.?/i, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/^(?:[:,;.–—-]|by\b|the author\(s\):?(?=\s\p{L}))\s*/iu, '')
    .replace(/\s*[,;]$/, '')
    .replace(/\s+\.$/, '')
    .replace(/(?<!\bal|\bInc|\bLtd|\bCo|\bJr|\bS\.A)\.$/, '')
  return holder === '' ? undefined : holder
}

/** The address of the licence, spelled as Creative Commons spells it: https, a slash at the end. */
export function canonicalLicence(url: string): string {
  const match =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z+-]+)\/(\d\.\d)(?:\/(?!deed|legalcode)([a-z]{2,5}))?(?:\/.*)?$/i.exec(
      url.trim()
    )
  if (!match) return url.trim()
  const [, kind, terms, version, port] = match
  return `https://creativecommons.org/${kind!.toLowerCase()}/${terms!.toLowerCase()}/${version}/${port ? `${port.toLowerCase()}/` : ''}`
}

/** The licence that a link of the text leads to. */
function licenceUrl(nodes: readonly Node[]): string | undefined {
  for (const node of nodes) {
    if (
      node.type === 'link' &&
      (/creativecommons\.org\/(?:licenses|publicdomain)/i.test(node.url) ||
        node.hints?.includes('rel:license'))
    )
      return canonicalLicence(node.url)
    const inside = 'children' in node ? licenceUrl(node.children as Node[]) : undefined
    if (inside) return inside
  }
  return undefined
}

const inlineChildren = (node: Node): Node[] =>
  node.type === 'paragraph' || node.type === 'heading'
    ? (node.children as Node[])
    : 'children' in node
      ? (node.children as Node[]).flatMap(child => (child.type === 'text' ? [child] : inlineChildren(child)))
      : []
