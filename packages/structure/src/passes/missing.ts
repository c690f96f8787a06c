/** Says in one message what receivers need and nobody said. */
import { missingFacts } from '../messages.js'
import { missing } from '../missing.js'
import type { Pass } from '../pass.js'

export const pass: Pass = {
  name: 'missing',
  doc: 'What receivers need and neither the page nor the files beside it say is listed in one message.',
  run(article, context) {
    const list = missing(article)
    if (list.length) context.messages.report(missingFacts, { list: list.map(one => one.label).join(' · ') })
  }
}
