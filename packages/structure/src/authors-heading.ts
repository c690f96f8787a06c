/**
 * Why: some manuscripts put a heading over the names (“Authors”, “Authors and affiliations”), so that they are a section to
 * the eye of a program. Before the first part of the text such a heading only says what stands below it.
 */
import type { Node } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import type { Holder } from './blocks.js'
import { looksLikeByline } from './byline.js'
import { sectionName } from './data/section-names.js'
import { wordsOf } from './ledger-drop.js'

const heading =
  /^(?:authors?|authors? and affiliations?|auteurs?|autores|autor(?:en|innen)?|autori|авторы|автори)\s*:?$/i

/** Takes the heading away and says of the names and of the list of places below it what they are. */
export function readAuthorsHeading(body: Holder, { ledger }: RecogniseContext): void {
  const rows = body.children
  const begin = rows.findIndex(
    node =>
      node.type === 'heading' && (sectionName(wordsOf([node])) !== undefined || heading.test(wordsOf([node])))
  )
  const title = rows[begin]
  if (!title || !heading.test(wordsOf([title]))) return
  const end = rows.findIndex((node, i) => i > begin && node.type === 'heading')
  const below = rows.slice(begin + 1, end < 0 ? rows.length : end)
  const at = below.findIndex(node => looksLikeByline(node, []))
  if (at < 0) return
  say(below[at]!, 'class:authors')
  const places = below[at + 1]
  if (places?.type === 'list' && places.kind === 'order') say(places, 'class:affiliations')
  ledger.drop(wordsOf([title]), 'label', title.position)
  rows.splice(begin, 1)
}

const say = (node: Node, hint: string): void => {
  node.hints = [...(node.hints ?? []), hint]
}
