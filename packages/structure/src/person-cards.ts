/**
 * Why: some pages print no byline but a card for each author, in a window of its own: the name in bold, what the author did,
 * the affiliation, the ORCID iD. A card says whose affiliation it is without any mark.
 */
import type { Contributor, Front, Inline, Node, Paragraph } from '@offprint/ast'
import { children, node as make, textOf } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { markAddress } from './address-parts.js'
import { draftId } from './blocks.js'
import { orcidIn } from './byline.js'
import { kindByWords } from './front-kinds.js'
import { linesOf } from './front-parts.js'
import { drop, placeOf, wordsOf } from './ledger-drop.js'
import { nameKey, splitName } from './name-parts.js'

/** The name that a card begins with, and a mark behind it; nothing when it begins with none. */
export function nameOnCard(card: Node): { printed: string; mark?: string } | undefined {
  const first = linesOf([card]).find(({ line }) => wordsOf(line) !== '')
  if (!first) return undefined
  const [, printed = '', mark] = /^(.*?)[\s,]*(\d{1,2}|\*)?$/u.exec(wordsOf(first.line).slice(0, 200)) ?? []
  // A name: at least two words, capitals at both ends.
  if (printed.length > 80 || !/^\p{Lu}.*\s\S*\p{Lu}\S*$/u.test(printed)) return undefined
  return { printed, ...(mark ? { mark } : {}) }
}

/** Reads a card that begins with a name. */
export function readCard(
  card: Node,
  { printed, mark }: { printed: string; mark?: string },
  front: Front,
  context: RecogniseContext
): Contributor {
  const [first, ...lines] = linesOf([card]).filter(({ line }) => wordsOf(line) !== '')
  if (mark) context.ledger.drop(mark, 'label', placeOf(first!.line))
  const position = placeOf(first!.line)
  const person = make('contributor', {
    role: 'author',
    printed,
    name: splitName(printed).name,
    affiliations: [],
    sources: { printed: 'text' },
    ...(position ? { position } : {})
  })
  for (const { line, node } of lines) {
    const orcid = orcidOf(line)
    if (orcid) {
      person.orcid ??= orcid
      drop(line, 'label', context.ledger)
    } else if (kindByWords(node) === 'affiliations')
      person.affiliations.push(affiliationOf(line, front, context))
    else person.children.push(make('paragraph', {}, line as Paragraph['children']))
  }
  return person
}

function orcidOf(line: readonly Node[]): string | undefined {
  for (const node of line) {
    if (node.type === 'link' && /orcid/i.test(node.url)) return orcidIn.exec(node.url)?.[1]?.toUpperCase()
    const inside = 'children' in node ? orcidOf(node.children as Node[]) : undefined
    if (inside) return inside
  }
  return undefined
}

/** The id of an affiliation of these words, made when there is none yet. */
function affiliationOf(line: readonly Node[], front: Front, context: RecogniseContext): string {
  const key = nameKey(wordsOf(line))
  const known = children(front, 'affiliation').find(one => nameKey(textOf(one)) === key)
  if (known?.id) {
    drop(line, 'duplicate', context.ledger)
    return known.id
  }
  const id = draftId('aff', front.children.length)
  const position = placeOf(line)
  front.children.push(
    make('affiliation', { id, ...(position ? { position } : {}) }, markAddress(line) as Inline[])
  )
  return id
}
