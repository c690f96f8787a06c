/** Declarations and thanks that the source bounds and names, with a title or without, go where they belong. */
import type { Pass } from '../pass.js'
import { placeTold } from '../told-parts.js'

export const pass: Pass = {
  name: 'told-parts',
  doc: 'Parts that the source itself calls declarations or thanks go to the front or back matter.',
  run(article) {
    placeTold(article, declared)
  }
}

/** Before their words are looked at: “Funding:” in bold inside one is no heading. */
const declared: ReadonlySet<string> = new Set(['Declaration', 'FrontDeclaration', 'Acknowledgement'])
