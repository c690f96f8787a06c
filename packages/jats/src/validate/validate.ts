/**
 * Why: a file that its own DTD refuses is refused by archives at the door. What is not valid for certain (`conform.ts`),
 * libxml2 (the engine of xmllint) judges, in Node and in browsers; nothing outside the given bytes is opened.
 */
import type { Finding } from '@offprint/core'
import { GuardError } from '@offprint/core'
import { decodeText } from '@offprint/core/encoding'
import { parseXml } from '@offprint/core/xml'
import { entitiesUsed, jatsEntities } from '../entities.js'
import { keepParsed } from '../parsed.js'
import { conforms } from './conform.js'
import { declarations, declarationsOf, type Edition, editionOf, type Names } from './edition.js'
import { explain } from './explain.js'

/** One complaint of libxml2. */
export interface Complaint {
  message: string
  line: number
  col: number
  xpath?: string
}

/** libxml2 stops collecting at a hundred; so do we, and say so. */
const mostComplaints = 100

/**
 * Validates a JATS file against the DTD of the version that it declares, in its DOCTYPE or else in `@dtd-version`.
 * @param source the file
 * @param options `independent`: libxml2 judges in any case
 * @returns what is wrong, with line, column and XPath; nothing when the file is valid
 */
export async function validateJats(
  source: Uint8Array | string,
  { independent = false }: { independent?: boolean } = {}
): Promise<Finding[]> {
  let text: string
  try {
    text = typeof source === 'string' ? source : decodeText(source, { kind: 'xml' }).text
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    return [{ rule: 'dtd:encoding', level: 'error', message: error.message }]
  }
  const { findings, edition, doctype } = declared(text)
  if (!edition) return findings

  if (!independent && (await isValid(text, edition, doctype))) return findings
  const names = namesIn(text)
  const dtd = await declarations(edition, names)
  if (dtd === undefined) return [...findings, unknownEdition(`${edition.tagSet} ${edition.version}`)]
  const ready = await withoutDoctype(text, doctype)
  let complaints = await judge(ready, dtd)
  if (complaints.some(complaint => complaint.xpath))
    complaints = await judge(ready, (await declarations(edition, names, true))!)
  // libxml2 looks through ids in the order of a table that is mixed anew in each process.
  complaints.sort((a, b) => a.line - b.line || a.col - b.col || (a.message < b.message ? -1 : 1))
  findings.push(...complaints.slice(0, mostComplaints).map(explain))
  if (complaints.length >= mostComplaints)
    findings.push({
      rule: 'dtd:more',
      level: 'info',
      message: `There are more problems than these ${mostComplaints}; repair them and check again`
    })
  return findings
}

/** Whether the file is valid for certain. What has entities, CDATA or declarations of its own is for libxml2 to judge. */
async function isValid(text: string, edition: Edition, doctype: Declared['doctype']): Promise<boolean> {
  if (/\[|\bstandalone\b/.test(text.slice(0, doctype?.end ?? declarationEnd(text)))) return false
  if (text.includes('<![CDATA[') || text.includes('xml:id') || entitiesUsed(text).size > 0) return false
  const known = await declarationsOf(edition, text.includes('<mml:'))
  if (known === undefined) return false
  try {
    const document = parseXml(text, { doctype: 'allow' })
    keepParsed(text, document)
    return conforms(document, known)
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    return false
  }
}

/** Every name that could be one of an element or attribute; a few too many do no harm. */
function namesIn(text: string): Names {
  const elements = new Set<string>()
  const attributes = new Set<string>()
  for (const [, name] of text.matchAll(/<([A-Za-z_][\w:.-]*)/g)) elements.add(name!)
  for (const [, name] of text.matchAll(/\s([A-Za-z_][\w:.-]*)\s*=/g)) attributes.add(name!)
  return { elements, attributes }
}

interface Declared {
  findings: Finding[]
  edition?: Edition
  /** Where the DOCTYPE declaration stands in the text. */
  doctype?: { start: number; end: number }
}

/** What the file says it is. */
function declared(text: string): Declared {
  const findings: Finding[] = []
  const doctype =
    /<!DOCTYPE\s+([\w:.-]+)(?:\s+PUBLIC\s+(?:"([^"]*)"|'([^']*)'))?[^[>]*(?:\[[\s\S]*?\]\s*)?>/.exec(text)
  const place = doctype ? { start: doctype.index, end: doctype.index + doctype[0].length } : undefined
  const publicId = doctype?.[2] ?? doctype?.[3]
  if (publicId !== undefined) {
    const edition = editionOf(publicId)
    if (!edition) return { findings: [unknownEdition(publicId)] }
    if (edition.draft)
      findings.push({
        rule: 'dtd:draft',
        level: 'info',
        message: `The file declares a draft of JATS (${publicId}); it is checked against the final version ${edition.version}`
      })
    return { findings, edition, ...(place ? { doctype: place } : {}) }
  }
  const version = /<article\b[^>]*?\sdtd-version\s*=\s*["']\s*(\d\.\d)/.exec(text)?.[1]
  findings.push({
    rule: 'dtd:doctype',
    level: 'warning',
    message: `The file has no DOCTYPE that names a version of JATS; it is checked against Journal Publishing ${version ?? '1.3'}`
  })
  const edition: Edition = {
    tagSet: 'publishing',
    version: version ?? '1.3',
    oasis: false,
    mathml: '3',
    draft: false
  }
  return { findings, edition, ...(place ? { doctype: place } : {}) }
}

const unknownEdition = (name: string): Finding => ({
  rule: 'dtd:unknown',
  level: 'warning',
  message: `There is no DTD here for “${name}”, so validity was not checked; JATS 1.0 to 1.4 are known. Converted with --profile publishing, the article is JATS 1.3 and is checked`
})

/**
 * The text with a DOCTYPE of our own in place of its own: the same number of lines, and only the characters of the suite
 * that the text names. What an internal subset declares is never read: entity bombs and external entities end here.
 */
async function withoutDoctype(text: string, doctype: Declared['doctype']): Promise<string> {
  const used = entitiesUsed(text)
  let own = ''
  if (used.size > 0) {
    const known = await jatsEntities()
    const made = [...used]
      .filter(name => known[name] !== undefined)
      .map(
        name =>
          `<!ENTITY ${name} "${[...known[name]!].map(char => `&#38;#${char.codePointAt(0)};`).join('')}">`
      )
    const root = /<([A-Za-z_][\w:.-]*)/.exec(text.slice(doctype?.end ?? 0))?.[1] ?? 'article'
    if (made.length) own = `<!DOCTYPE ${root} [${made.join('')}]>`
  }
  const at = doctype ?? { start: declarationEnd(text), end: declarationEnd(text) }
  const lines = text.slice(at.start, at.end).replace(/[^\n]/g, '')
  return text.slice(0, at.start) + own + lines + text.slice(at.end)
}

const declarationEnd = (text: string): number => /^\s*<\?xml[^>]*\?>/.exec(text)?.[0].length ?? 0

/** Lets libxml2 judge. */
async function judge(text: string, dtdText: string): Promise<Complaint[]> {
  const { DtdValidator, XmlDocument, XmlDtd, XmlLibError, XmlParseError } = await import('libxml2-wasm')
  const complaintsOf = (error: unknown): Complaint[] => {
    if (!(error instanceof XmlLibError)) throw error
    return error.details as Complaint[]
  }
  let document: InstanceType<typeof XmlDocument>
  try {
    document = XmlDocument.fromString(
      text.replace(/^(\s*<\?xml[^>]*?)\sencoding\s*=\s*("[^"]*"|'[^']*')/, '$1')
    )
  } catch (error) {
    return complaintsOf(error)
  }
  const dtd = XmlDtd.fromString(dtdText)
  try {
    new DtdValidator(dtd).validate(document)
    return []
  } catch (error) {
    if (error instanceof XmlParseError) throw error
    return complaintsOf(error)
  } finally {
    dtd.dispose()
    document.dispose()
  }
}
