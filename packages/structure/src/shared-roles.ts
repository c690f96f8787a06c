/**
 * Why: some cards say in a journal's own words what their author did (“concepção e delineamento”, “drafting and reviewing”), a
 * line for each. No list knows such words; but the cards of several authors share them, in small letters, and no biography does.
 */
import type { Contributor, CreditRole, Node } from '@offprint/ast'
import { creditRole } from '@offprint/ast'
import type { Ledger } from '@offprint/core'
import { linesOnCard } from './card-name.js'
import { drop, wordsOf } from './ledger-drop.js'

/** Words in small letters alone: no sentence, and no place behind a mark. */
const phrase = /^\p{Ll}[\p{Ll}\s,&/’'-]{4,70}$/u

/**
 * Takes such lines off the cards.
 * @returns the roles of each card that has some, as written
 */
export function takeSharedRoles(cards: readonly Node[], ledger: Ledger): Map<Node, CreditRole[]> {
  const lines = cards.map(card =>
    linesOnCard(card)
      .slice(1)
      .filter(({ line, node }) => isWhole(line, node) && phrase.test(wordsOf(line)))
  )
  const bearers = new Map<string, number>()
  for (const own of lines)
    for (const words of new Set(own.map(({ line }) => wordsOf(line))))
      bearers.set(words, (bearers.get(words) ?? 0) + 1)
  const found = new Map<Node, CreditRole[]>()
  cards.forEach((card, i) => {
    // Who alone did something has a role that no other card has.
    const own = lines[i]!
    if (!own.some(({ line }) => bearers.get(wordsOf(line))! > 1)) return
    for (const { line, node } of own) {
      drop(line, 'label', ledger)
      if (node.type === 'paragraph') node.children = []
    }
    found.set(
      card,
      own.map(({ line }) => creditRole(wordsOf(line)))
    )
  })
  return found
}

/** Whether a line is all of its paragraph. */
const isWhole = (line: readonly Node[], node: Node): boolean =>
  node.type === 'paragraph' && wordsOf([node]) === wordsOf(line)

/** Gives a person roles beside those that are known. */
export function addRoles(person: Contributor, roles: readonly CreditRole[] | undefined): void {
  if (!roles?.length) return
  const known = new Set(person.credit?.map(role => role.text))
  person.credit = [...(person.credit ?? []), ...roles.filter(role => !known.has(role.text))]
  person.sources = { ...person.sources, credit: 'text' }
}
