/** From what a page shows to what an article means: the recognising passes, and what is still missing afterwards. */
export { askTemplate } from './ask-template.js'
export { type MissingFact, missing } from './missing.js'
export type { Pass } from './pass.js'
export { passes, recognise } from './pipeline.js'
