/** JATS XML: read, written, validated. */
export { type ProfileName, profiles } from './profiles.js'
export type { JatsOptions, ReferenceStyle } from './state.js'
export { validateJats } from './validate/validate.js'
export { toJats } from './write.js'
