/**
 * Why: some pages set the abstract under no heading and give it no name, but repeat its words in their metadata; and some
 * print it twice. Both are told by comparing letters.
 */
import type { Abstract, Article, Node } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { abstractParts } from './abstract-parts.js'
import type { Holder } from './blocks.js'
import { drop, wordsOf } from './ledger-drop.js'
import { lettersOf } from './letters.js'
import { factsOf, withoutTags } from './title-facts.js'

/** An abstract without a heading has at least one long sentence. */
export const shortest = 150

/** The first paragraphs of the text that the metadata gives as abstract, when nothing else calls them so. */
export function takeTold(article: Article, body: Holder): Abstract | undefined {
  const said = factsOf(article, [
    'citation_abstract',
    'dc.description',
    'dcterms.abstract',
    'description',
    'og:description'
  ])
    .map(fact =>
      lettersOf(withoutTags(fact.value)).replace(/^(?:abstract|summary|resumen|resumo|resume)/, '')
    )
    .filter(text => text.length >= 100)
  if (said.length === 0) return undefined
  let found: Abstract | undefined
  const enter = (parent: Holder): boolean => {
    for (const [i, node] of parent.children.entries()) {
      if (node.type === 'section') return true
      if (node.type === 'container') {
        if (enter(node as unknown as Holder)) return true
        continue
      }
      if (node.type !== 'paragraph' || wordsOf([node]).length < shortest) continue
      const own = lettersOf(wordsOf([node]))
      const told = said.find(text => own.startsWith(text.slice(0, 80)))
      if (told === undefined) continue
      // As many of the paragraphs as the metadata has.
      let count = 1
      let length = own.length
      for (let next = parent.children[i + 1]; next?.type === 'paragraph'; next = parent.children[i + count]) {
        const more = lettersOf(wordsOf([next]))
        if (more.length < 40 || !told.slice(length - 20).includes(more.slice(0, 40))) break
        count++
        length += more.length
      }
      const taken = parent.children.splice(i, count)
      found = make('abstract', {}, abstractParts(taken) as Abstract['children'])
      return true
    }
    return false
  }
  enter(body)
  return found
}

/** A page may print its abstract twice, with and without what stands round it: the one that holds less is the abstract. */
export function dropCopies(found: Abstract[], context: RecogniseContext): void {
  const texts = new Map(
    found.map(one => [one, lettersOf(wordsOf(one.children.filter(part => part.type !== 'title') as Node[]))])
  )
  for (const one of [...found])
    for (const other of found) {
      if (one === other || one.kind !== other.kind) continue
      const [own, less] = [texts.get(one)!, texts.get(other)!]
      if (less.length < shortest || own.length < less.length || !found.includes(one)) continue
      if (own.length === less.length && found.indexOf(one) < found.indexOf(other)) continue
      if (!own.includes(less.slice(0, 200)) || !own.includes(less.slice(-200))) continue
      drop([one], 'duplicate', context.ledger)
      found.splice(found.indexOf(one), 1)
      break
    }
}
