/**
 * Why: who paid is said in a statement of its own, in a table, or, where there is none, among the thanks or in a note of the title.
 * These are the places, in this order; a place further down is asked only where the ones above name nobody.
 */
import type { Article, Node, Table } from '@offprint/ast'
import { children, childrenOf, select, squash, textOf } from '@offprint/ast'
import { declarationKind } from './data/declaration-names.js'
import { linesOf } from './front-parts.js'
import { type Grant, Grants, readGrants, type Said } from './funding-sentence.js'

export interface Stated {
  grants: Grant[]
  /** What the source of a value is called. */
  source: string
  position?: Node['position']
}

/** No statement on funding is longer: a text that is has swallowed others. */
const longest = 12_000

/** A note that begins so is a statement on funding. */
const label =
  /^\P{L}*(?:funding|grants?|financial support|sources? of (?:funding|support)|financiamento|fomento|apoio financeiro|financiación|financiamiento|financement|förderung)\s*:/iu

/** Sentences of notes speak of this work, or of others’. */
const ofThis =
  /^\P{L}*(?:this|the (?:present|authors?|research|study|work)|our|we|funded|supported|funding|financial|research (?:reported|supported|was)|grants?|este|esta|o presente|a presente|os autores|a pesquisa|as pesquisas|pesquisa|estudo|trabalho|artigo|apoio|financ|el presente|los autores|la investigación|investigación|trabajo|artículo|agradec|ce travail|cette|les auteurs|diese|die (?:arbeit|studie|autoren)|gefördert|finanziert|fomento|\* ?estudo)/iu

/** The grants that an article states in its words. */
export function statedGrants(article: Article): Stated | undefined {
  const initials = initialsOf(article)
  const declared = [
    ...select(article, 'declaration').filter(one => one.kind === 'funding'),
    ...select(article, 'section').filter(
      one => declarationKind(textOf(children(one, 'title'))) === 'funding'
    ),
    ...select(article, 'fundingStatement')
  ].filter(one => !ofInner(article, one))
  const notes = article.children
    .filter(part => part.type === 'front' || part.type === 'back')
    .flatMap(part => select(part, 'footnote'))
  const rows = declared.flatMap(one => select(one, 'table')).flatMap(grantsInTable)
  if (rows.length) return { grants: joined(rows), source: 'page:funding-table' }
  return (
    read(declared, { declared: true, initials }, 'page:funding') ??
    read(
      select(article, 'acknowledgement').filter(one => !ofInner(article, one)),
      { declared: false, initials },
      'page:acknowledgements'
    ) ??
    read(
      notes.filter(note => label.test(textOf(note))),
      { declared: true, initials },
      'page:note'
    ) ??
    read(
      notes.filter(note => ofThis.test(textOf(note))),
      { declared: false, initials },
      'page:note'
    )
  )
}

/** Whether a part is of an article in the article. */
const ofInner = (article: Article, part: Node): boolean =>
  article.children.some(one => one.type === 'subArticle' && select(one, part.type).includes(part as never))

function read(parts: readonly Node[], said: Said, source: string): Stated | undefined {
  const grants = new Grants()
  let position: Node['position']
  for (const part of parts) {
    const own = part.type === 'fundingStatement' ? [{ line: childrenOf(part), node: part }] : linesOf([part])
    const seen = new Set<Node>()
    for (const { line, node } of own) {
      if (node.type === 'title' || node.type === 'heading' || node.type === 'tableCell' || seen.has(node))
        continue
      const whole = squash(textOf(node))
      if (whole.length > longest) continue
      const before = grants.list.length
      seen.add(node)
      readGrants(whole, said, grants)
      // Names on lines of their own.
      if (grants.list.length === before && said.declared && line.length < childrenOf(node).length)
        for (const each of own) if (each.node === node) readGrants(squash(textOf(each.line)), said, grants)
      if (grants.list.length > before) position ??= node.position
    }
  }
  return grants.list.length ? { grants: grants.list, source, ...(position ? { position } : {}) } : undefined
}

const funderHead =
  /^(?:funders?|funding|fund|sponsors?|(?:name of )?(?:the )?(?:funding|sponsoring) (?:agency|agencies|body|bodies|sources?|organi[sz]ations?|institutions?)|agency|financiador(?:es|a)?|agência(?: de fomento)?|(?:agencia|entidad|fuente) (?:financiadora|de financiación)|financeurs?|förderer|geldgeber)$/i
const numberHead =
  /(?:\b(?:grants?|awards?|numbers?|no\.|contracts?|projects?|reference|ids?|processos?|proyectos?)\b|nummer|número)/i

/** A table of funders: a column of names, a column of numbers. What the head calls a funder is one. */
function grantsInTable(table: Table): Grant[] {
  const rows = select(table, 'tableRow').map(row =>
    children(row, 'tableCell').map(cell => squash(textOf(cell)))
  )
  const [head, ...below] = rows
  if (!head) return []
  const funder = head.findIndex(cell => funderHead.test(cell))
  const number = head.findIndex((cell, i) => i !== funder && numberHead.test(cell))
  if (funder < 0) return []
  let last = ''
  return below.flatMap(row => {
    const name = row[funder] || last
    if (!name || !/\p{Lu}/u.test(name) || name.length > 200) return []
    last = name
    const ids = (number < 0 ? '' : (row[number] ?? ''))
      .split(/[,;]\s*|\s+(?:and|e|y|et|und)\s+/)
      .map(id => id.trim())
      .filter(id => /\d/.test(id) && id.length <= 60)
    return [{ funder: name, ids }]
  })
}

function joined(rows: readonly Grant[]): Grant[] {
  const grants = new Grants()
  for (const row of rows) {
    const grant = grants.give(row.funder)
    for (const id of row.ids) if (!grant.ids.includes(id)) grant.ids.push(id)
  }
  return grants.list
}

/** Initials by which authors are named: “DSH”, “DH”. */
function initialsOf(article: Article): Set<string> {
  const found = new Set<string>()
  const front = article.children.find(part => part.type === 'front')
  for (const { name, printed } of children(front, 'contributor')) {
    const words = name
      ? [...(name.given ?? '').split(/[\s.-]+/), ...(name.surname ?? '').split(/[\s-]+/)]
      : (printed ?? '').split(/[\s.-]+/)
    const letters = words.map(word => word.charAt(0)).filter(letter => /\p{Lu}/u.test(letter))
    if (letters.length > 1) {
      found.add(letters.join(''))
      found.add(`${letters[0]}${letters.at(-1)}`)
    }
  }
  return found
}
