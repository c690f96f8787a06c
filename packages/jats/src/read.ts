/** Why: the one way from the bytes of a JATS file to an article: the guarded entrance, then a table of elements. */
import type { Article } from '@offprint/ast'
import { defaultLimits, type Limits, type Messages, RefusedError } from '@offprint/core'
import { decodeText } from '@offprint/core/encoding'
import { parseXml, type XmlElement } from '@offprint/core/xml'
import { entitiesUsed, jatsEntities } from './entities.js'
import { enveloped, notJats } from './messages.js'
import { takeParsed } from './parsed.js'
import { articleOf } from './read/document.js'
import { readers } from './read/index.js'
import { usePrefixes } from './read/prefixes.js'
import { ReadState } from './read/state.js'
import { Survey } from './read/survey.js'
import { settleTargets } from './read/targets.js'

/** What reading takes; without limits those of the table, without messages they go nowhere. */
export interface FromJatsOptions {
  limits?: Limits
  messages?: Messages
  /** File name, for messages. */
  name?: string
}

/**
 * Reads a JATS article: Archiving, Publishing or Authoring 1.0–1.4, or NLM 2.x and 3.0.
 * @param source the file
 * @returns a finished tree. What the tree has no type for is in `foreign` nodes, whole
 * @throws RefusedError for bytes that are no XML or whose root is no <article>; LimitError beyond the limits
 */
export async function fromJats(source: Uint8Array | string, options: FromJatsOptions = {}): Promise<Article> {
  const { limits = defaultLimits, messages, name } = options
  const text =
    typeof source === 'string'
      ? source
      : decodeText(source, { kind: 'xml', ...(name ? { part: name } : {}) }).text
  const document =
    (limits === defaultLimits && takeParsed(text)) ||
    parseXml(text, {
      doctype: 'allow',
      limits,
      ...(name ? { part: name } : {}),
      ...(entitiesUsed(text).size ? { entities: await jatsEntities() } : {})
    })
  const { doctype } = document
  const root = articleIn(document.root)
  if (!root)
    throw new RefusedError(notJats.code, notJats.words({ name: document.root.name }), document.root.position)
  if (root !== document.root) messages?.report(enveloped, { name: document.root.name }, undefined)
  usePrefixes(root, text)
  const survey = new Survey(root, text, messages)
  const state = new ReadState(survey, readers, limits, messages)
  const article = articleOf(root, state)
  if (!survey.settled) settleTargets(article)
  return {
    ...article,
    extra: {
      ...article.extra,
      'jats:#read': doctype?.publicId ?? '',
      ...(doctype?.systemId ? { 'jats:#system': doctype.systemId } : {})
    }
  }
}

/** The article of a file: its root, or the first one in an envelope such as those of PMC's services. */
function articleIn(root: XmlElement): XmlElement | undefined {
  const rest: XmlElement[] = [root]
  for (let i = 0; i < rest.length; i++) {
    const next = rest[i]!
    if (next.local === 'article') return next
    if (next.local === 'front' || next.local === 'body') continue
    for (const child of next.children) if (child.type === 'element') rest.push(child)
  }
  return undefined
}
