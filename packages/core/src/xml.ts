/**
 * Why: every XML file, of whatever format, comes in through this one door, so that a protection can not be
 * put into one reader and forgotten in its sister. Nothing outside the text is ever opened: no DTD, no entity,
 * no XInclude. Sizes are limited, errors name line and column in plain words.
 *
 * A file with nothing rare in it is read in leaps (`xml-scan.ts`); saxes reads the others
 * (`xml-tokens.ts`), and says what is wrong with them.
 */
import { LimitError, RefusedError } from './errors.js'
import { defaultLimits, type Limits, limitError } from './limits.js'
import { XmlBuilder } from './xml-builder.js'
import { XmlScan } from './xml-scan.js'
import { tokenized } from './xml-tokens.js'
import type { XmlDocument } from './xml-tree.js'

export { encodeXml, type SerializeOptions, serializeXml } from './xml-serialize.js'
export * from './xml-tree.js'

export interface ParseXmlOptions {
  limits?: Limits
  /** The part of a package or the file name, for messages. */
  part?: string
  /** Named entities that may be used beside the five of XML: name → text. */
  entities?: Readonly<Record<string, string>>
  /** Refuse any DOCTYPE (Office formats), or allow and remember it (JATS). Default `refuse`. */
  doctype?: 'refuse' | 'allow'
}

/**
 * Parses a text into a small tree with positions.
 * @param text the decoded file (see `decodeText`)
 * @throws RefusedError `core:xml-syntax`, `core:xml-entity`, `core:xml-namespace`, `core:xml-doctype`,
 *   `core:xml-version`; LimitError for the limits on bytes, depth, attributes, names, text, nodes, expansion
 */
export function parseXml(text: string, options: ParseXmlOptions = {}): XmlDocument {
  const { limits = defaultLimits, part } = options
  if (text.length > limits.inputBytes) throw limitError(limits, 'inputBytes', { part })
  if (text.trim() === '') throw new RefusedError('core:xml-empty', 'The file is empty', { part })
  const entities = entityTable(options.entities)
  return scanned(text, entities, options) ?? tokenized(text, entities, options)
}

/** The tree of a file that has nothing rare in it; undefined when the tokenizer must look at it. */
function scanned(
  text: string,
  entities: Readonly<Record<string, string>>,
  options: ParseXmlOptions
): XmlDocument | undefined {
  const builder = new XmlBuilder(text, options.limits ?? defaultLimits, options.part)
  try {
    const whole = new XmlScan(text, builder, entities, options.doctype === 'allow').run()
    return whole ? (builder.document as XmlDocument) : undefined
  } catch (error) {
    // Two ways to read make two orders in which faults are met: what is said first is said by one of them.
    if (error instanceof RefusedError || error instanceof LimitError) return undefined
    throw error
  }
}

const builtIn = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A table without a prototype: `&constructor;` must be unknown. */
function entityTable(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.assign(Object.create(null), extra, builtIn)
}
