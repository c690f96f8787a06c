/** JATS XML: read, written, validated. */
export { validateJats } from './validate/validate.js'
