/** JATS4R rules (schematron 0.0.16, our port), and the counts that belong beside them. */
export { checkJats4r } from './check.js'
export { type Completeness, completeness, gaps } from './completeness.js'
export type { Rule } from './rule.js'
export { jats4rRules } from './rules.js'
export { rulesList } from './rules-list.js'
