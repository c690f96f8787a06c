/** JATS XML: read, written, validated. */
export { jats } from './format.js'
export { type ProfileName, profiles } from './profiles.js'
export { type FromJatsOptions, fromJats } from './read.js'
export type { JatsOptions, ReferenceStyle } from './state.js'
export { validateJats } from './validate/validate.js'
export { toJats } from './write.js'
