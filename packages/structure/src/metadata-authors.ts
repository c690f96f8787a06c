/**
 * The authors that the head of a page names, found again by any form of their name in one step: papers of large groups have
 * thousands of them.
 */
import type { Article, Front } from '@offprint/ast'
import { children, node as make, select, text } from '@offprint/ast'
import { markAddress } from './address-parts.js'
import { draftId } from './blocks.js'
import { orcidIn } from './byline.js'
import { frontOf } from './front-parts.js'
import { nameKey, wordKey } from './name-parts.js'
import { factsOf } from './title-facts.js'

/** An author as the metadata has it. */
export interface Known {
  printed: string
  orcid?: string
  email?: string
  institutions: string[]
  /** Roles that the metadata gives the author (`jats.role`). */
  roles: string[]
}

/** Authors in the metadata, with what stands behind each: highwire tags come in groups. */
export function metadataAuthors(article: Article): Known[] {
  const front = frontOf(article)
  const known: Known[] = []
  for (const fact of children(front, 'fact')) {
    const last = known.at(-1)
    switch (fact.name) {
      case 'citation_author':
        known.push({ printed: fact.value, institutions: [], roles: [] })
        break
      case 'citation_author_orcid':
        if (last) last.orcid ??= orcidIn.exec(fact.value)?.[1]?.toUpperCase() ?? last.orcid
        break
      case 'citation_author_email':
        if (last) last.email ??= fact.value
        break
      case 'citation_author_institution':
        last?.institutions.push(fact.value)
        break
      case 'jats.role':
        last?.roles.push(fact.value)
        break
    }
  }
  if (known.length) return known
  for (const name of ['citation_authors', 'dc.creator', 'dcterms.creator', 'author']) {
    const facts = factsOf(article, [name])
    if (facts.length)
      return facts.flatMap(fact =>
        fact.value
          .split(/\s*;\s*/)
          .filter(part => /\p{L}/u.test(part))
          .map(printed => ({ printed, institutions: [], roles: [] }))
      )
  }
  return []
}

/** Where the page does not print affiliations, those of the metadata stand for it. */
export function affiliationsFromMetadata(front: Front, known: readonly Known[]): void {
  if (children(front, 'affiliation').length > 0) return
  const seen = new Set<string>()
  for (const { institutions } of known)
    for (const institution of institutions) {
      const key = nameKey(institution)
      if (seen.has(key)) continue
      seen.add(key)
      const words = { ...text(institution), sources: { value: 'meta:citation_author_institution' } }
      const line = markAddress([words])
      // Pieces of the words are from the metadata as the whole is.
      for (const affiliation of [make('affiliation', { id: draftId('aff', front.children.length) }, line)]) {
        for (const piece of select(affiliation, 'text'))
          piece.sources = { value: 'meta:citation_author_institution' }
        front.children.push(affiliation)
      }
    }
}

/** Authors of the metadata by the words of their names. */
export class KnownAuthors {
  private readonly byWords = new Map<string, Known[]>()
  private readonly bySurname = new Map<string, Known[]>()

  constructor(readonly list: readonly Known[]) {
    for (const one of list) {
      add(this.byWords, wordKey(one.printed), one)
      const [surname = '', given] = one.printed.split(',')
      if (given !== undefined) add(this.bySurname, nameKey(surname.trim().split(/\s+/).at(-1) ?? ''), one)
    }
  }

  /** The author of this printed name: of the same words, or “Okoro, C. N.” for “Chiamaka Okoro”. */
  find(printed: string): Known | undefined {
    const same = this.byWords.get(wordKey(printed))?.[0]
    if (same) return same
    const last = nameKey(printed.trim().split(/\s+/).at(-1) ?? '')
    return this.bySurname.get(last)?.find(one => {
      const [surname = '', given = ''] = one.printed.split(',')
      const key = nameKey(printed)
      return key.endsWith(nameKey(surname)) && nameKey(given).charAt(0) === key.charAt(0)
    })
  }

  /** The author whose name a longer line begins with. */
  beginning(line: string): Known | undefined {
    const words = line.split(/\s+/)
    for (let count = words.length - 1; count > 1 && count > words.length - 6; count--) {
      const found = this.byWords.get(wordKey(words.slice(0, count).join(' ')))?.[0]
      if (found && line.toLowerCase().startsWith(`${found.printed.toLowerCase()} `)) return found
    }
    return undefined
  }

  /** How many authors have a name of these words. */
  count(printed: string): number {
    return this.byWords.get(wordKey(printed))?.length ?? 0
  }
}

function add(map: Map<string, Known[]>, key: string, one: Known): void {
  const list = map.get(key)
  if (list) list.push(one)
  else map.set(key, [one])
}
