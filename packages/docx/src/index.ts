/** Word documents, read and written. */
export { type DocxOptions, toDocx } from './write/to-docx.js'
