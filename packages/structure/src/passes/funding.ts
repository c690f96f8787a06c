/** Why: receivers ask who paid, and authors say it in sentences: statement, thanks and metadata are read for payers and numbers. */
import { placeFunding } from '../facts-funding.js'
import { frontOf } from '../front-parts.js'
import type { Pass } from '../pass.js'

export const pass: Pass = {
  name: 'funding',
  doc: 'Funders and the numbers of their grants are read in the statement on funding, the thanks and the metadata.',
  run(article) {
    placeFunding(article, frontOf(article))
  }
}
