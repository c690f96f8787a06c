/** Says in one message what receivers need and nobody said, and in another that the text itself is elsewhere. */
import type { Article } from '@offprint/ast'
import { child, select } from '@offprint/ast'
import { wordsOf } from '../ledger-drop.js'
import { abstractOnly, missingFacts } from '../messages.js'
import { missing } from '../missing.js'
import type { Pass } from '../pass.js'

/** Letters that may stand beside an abstract on a page that only introduces an article: notices, a line on each author. */
const aside = 2000

export const pass: Pass = {
  name: 'missing',
  doc: 'What receivers need and neither the page nor the files beside it say is listed in one message; so is a text that is elsewhere.',
  run(article, context) {
    if (isAbstractOnly(article)) context.messages.report(abstractOnly, {})
    const list = missing(article)
    if (list.length) context.messages.report(missingFacts, { list: list.map(one => one.label).join(' · ') })
  }
}

function isAbstractOnly(article: Article): boolean {
  const front = child(article, 'front')
  const body = child(article, 'body')
  return (
    front !== undefined &&
    child(front, 'abstract') !== undefined &&
    (body === undefined || wordsOf(body.children).length < aside) &&
    select(article, 'section', 'reference', 'figure', 'table', 'equation').every(
      node => node.type === 'section' && !body?.children.includes(node)
    )
  )
}
