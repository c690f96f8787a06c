/** Why: the one list of the rules of JATS4R (schematron 0.0.16, our port), topic by topic. */
import { abstracts } from './abstracts.js'
import { accessibility } from './accessibility.js'
import { affiliations } from './affiliations.js'
import { authors } from './authors.js'
import { citations } from './citations.js'
import { clinicalTrials } from './clinical-trials.js'
import { coi } from './coi.js'
import { credit } from './credit.js'
import { dataAvailability } from './data-availability.js'
import { dataCitations } from './data-citations.js'
import { displayObjects } from './display-objects.js'
import { ethics } from './ethics.js'
import { funding } from './funding.js'
import { keywords } from './keywords.js'
import { language } from './language.js'
import { math } from './math.js'
import { peerReview } from './peer-review.js'
import { permissions } from './permissions.js'
import { preprints } from './preprints.js'
import type { Rule } from './rule.js'
import { subjects } from './subjects.js'

export const jats4rRules: readonly Rule[] = [
  ...abstracts,
  ...accessibility,
  ...affiliations,
  ...authors,
  ...citations,
  ...clinicalTrials,
  ...coi,
  ...credit,
  ...dataAvailability,
  ...dataCitations,
  ...displayObjects,
  ...ethics,
  ...funding,
  ...keywords,
  ...language,
  ...math,
  ...peerReview,
  ...permissions,
  ...preprints,
  ...subjects
]
