/**
 * The rules of the check, each named by the clause that asks for it: `pdfua-7.3` is ISO 14289-1 (PDF/UA-1), clause 7.3,
 * `pdfa-6.8` is ISO 19005-3 (PDF/A-3), `pdf-14.7.4` is ISO 32000-1 (PDF 1.7).
 */
import type { Finding } from '@offprint/core'

type Says = (detail: string) => string

/** Every rule with the sentence that says what is wrong. */
export const rules = {
  'pdf-7.5:file': detail => `Unexpected file, expected a PDF: ${detail}`,
  'pdfa-6.1.2:header': () => 'The file does not begin with a version and a line of bytes that are no text',
  'pdfa-6.1.3:id': () => 'The file has no identifier',
  'pdfa-6.1.7.2:filter': detail => `A stream is packed with ${detail}, which is not allowed`,
  'pdfa-6.2.3:output-intent': () =>
    'Colours are not tied to a profile: no output intent with an embedded profile',
  'pdfua-7.21.4.1:font': detail => `The font ${detail} is not embedded`,
  'pdfua-7.21.7:unicode': detail => `The font ${detail} does not say which characters its glyphs are`,
  'pdfua-7.21.8:notdef': detail => `${detail} missing glyphs are shown`,
  'pdfua-5:identification': () => 'The metadata does not name PDF/UA-1',
  'pdfa-6.6.4:identification': () => 'The metadata does not name a part of PDF/A and its level',
  'pdfua-7.1:metadata': () => 'The file has no metadata',
  'pdfua-7.1:title': () => 'The metadata has no title',
  'pdfua-7.1:title-shown': () => 'The title is not shown in the window',
  'pdf-14.3.3:agreement': detail => `Properties and metadata do not agree: ${detail}`,
  'pdfua-6.2:marked': () => 'The file does not say that it is tagged',
  'pdfua-7.1:suspects': () => 'The file says itself that its tags are in doubt',
  'pdfua-7.1:tree': () => 'No structure tree: nobody can tell headings from text',
  'pdfua-7.2:lang': () => 'The file does not say its language',
  'pdfua-7.2:lang-tag': detail => `“${detail}” is no tag of a language`,
  'pdfua-7.1:role': detail => `“${detail}” is no standard type and has no role`,
  'pdfua-7.1:role-loop': detail => `The role of “${detail}” leads back to itself`,
  'pdfua-7.1:role-standard': detail => `The standard type “${detail}” is given another role`,
  'pdfua-7.1:parent': detail => `${detail} does not name the element around it as its parent`,
  'pdfua-7.2:nesting': detail => detail,
  'pdfua-7.2:grid': detail => `The rows of a table do not make a grid: ${detail}`,
  'pdf-14.7.2:empty': detail => `${detail} has no content`,
  'pdfua-7.3:alt': () => 'A figure has no alternative text',
  'pdf-14.8.5:bbox': () => 'A figure does not say where it stands',
  'pdfua-7.7:formula': () => 'A formula has no alternative text',
  'pdfua-7.4.2:first-heading': detail => `The first heading is ${detail}, expected H1`,
  'pdfua-7.4.2:heading-order': detail => `${detail}: a level is left out`,
  'pdfua-7.4.4:headings-mixed': () => 'Headings with a level (H1) and without (H) stand in one file',
  'pdfua-7.5:scope': () => 'A header cell does not say what it heads',
  'pdfua-7.5:no-headers': () => 'A table has no header cell',
  'pdfua-7.9:note': () => 'A note has no ID',
  'pdfua-7.9:id-twice': detail => `The ID “${detail}” stands twice`,
  'pdfua-7.1:unmarked': detail => `${detail} painting operators have no mark`,
  'pdfua-7.1:nested': detail => `${detail} marks of content and of artifacts stand inside each other`,
  'pdf-14.6:unbalanced': detail => `${detail} marks have no end or no beginning`,
  'pdf-14.6:nothing': detail => `${detail} marks of content paint nothing`,
  'pdf-14.7.4:content': detail => `Content ${detail} belongs to no element`,
  'pdf-14.7.4:claim': detail => `An element claims content ${detail}, which is on no page`,
  'pdf-14.7.4:claimed-twice': detail => `Content ${detail} belongs to more than one element`,
  'pdf-14.7.4.4:parent-tree': detail => `The parent tree names another element than the tree for ${detail}`,
  'pdfua-7.11:attachment': () => 'An attached file has no name',
  'pdfa-6.8:attachment': detail => `An attached file does not say ${detail}`,
  'pdfa-6.3.2:annotation': detail => `A ${detail} annotation is hidden or not printed`,
  'pdfua-7.18.1:annotation': detail => `A ${detail} annotation is not in an Annot element`,
  'pdfua-7.18.3:tabs': () => 'The order of tabs is not that of the structure',
  'pdfua-7.18.4:field': () => 'A field of a form is not in a Form element',
  'pdfua-7.18.5:link': () => 'A link and its annotation are not tied to each other in the structure tree',
  'pdfua-7.18.5:link-words': () => 'A link has no description',
  'pdfa-6.5.1:action': detail => `The file holds an action that is not allowed: ${detail}`,
  'pdfa-6.5.2:trigger': () => 'The file acts when it or a page is opened',
  'pdf-12.6.4:address': detail => `A link leads to “${detail}”, which is no address of the web or of mail`
} as const satisfies Record<string, Says>

export type RuleName = keyof typeof rules

/** Doubtful, not wrong: nothing may be painted on purpose, and a table of one kind of cell may need no header. */
const doubtful: ReadonlySet<RuleName> = new Set<RuleName>(['pdf-14.6:nothing', 'pdfua-7.5:no-headers'])

const standards: Readonly<Record<string, string>> = {
  pdfua: 'ISO 14289-1',
  pdfa: 'ISO 19005-3',
  pdf: 'ISO 32000-1'
}

/** The standard and clause of a rule, in words: `ISO 14289-1, 7.3`. */
function clauseOf(rule: string): string {
  const [, standard = '', clause = ''] = /^(\w+)-([\d.]+):/.exec(rule) ?? []
  return `${standards[standard]}, ${clause}`
}

export type Report = (rule: RuleName, detail?: string, at?: string) => void

/** Collects findings; one that says the same of the same place is kept once. */
export class Findings {
  readonly list: Finding[] = []
  private readonly seen = new Set<string>()

  readonly report: Report = (rule, detail = '', at) => {
    const key = `${rule}\n${detail}\n${at}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    const level = doubtful.has(rule) ? 'warning' : 'error'
    const message = `${rules[rule](detail)} (${clauseOf(rule)})`
    this.list.push({ rule, level, message, ...(at !== undefined && { at }) })
  }
}
