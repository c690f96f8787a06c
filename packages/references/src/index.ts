/** Reference strings to CSL-JSON, and CSL-JSON to text. Pure functions; nothing is fetched or looked up. */
export type * from './csl.js'
export { formatCitation, formatReference, type WrittenStyle } from './format.js'
export { type IdsFromUrl, idsFromUrl } from './identifiers.js'
export { isServiceLink } from './links.js'
export { parseReferences } from './list.js'
export { expandPages } from './pages.js'
export { type Hints, parseReference } from './parse.js'
export type { TypeMark } from './stops.js'
