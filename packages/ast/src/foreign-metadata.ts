/** Why: some content without a type of its own is said to machines: no format for reading prints it, and no reader misses it. */
import type { Foreign, Node } from './nodes/index.js'

/** Elements of JATS that hold data about the article, its files and its identifiers, and no words of its text. */
const names: ReadonlySet<string> = new Set([
  'ali:free_to_read',
  'article-version',
  'article-version-alternatives',
  'contrib-id',
  'counts',
  'custom-meta',
  'custom-meta-group',
  'custom-meta-wrap',
  'institution-id',
  'issue-id',
  'journal-id',
  'object-id',
  'processing-meta',
  'pub-history',
  'self-uri',
  'subj-group',
  'volume-id'
])

/** Whether content of another format is data for machines. */
export const isMetadata = (node: Node): boolean =>
  node.type === 'foreign' && node.format === 'jats' && (names.has(node.name) || isSelfCitation(node))

/** Notes with nothing but the article's own reference: the title block says all of it. */
const isSelfCitation = (node: Foreign): boolean =>
  node.name === 'notes' &&
  node.children.length > 0 &&
  node.children.every(
    part => part.type === 'paragraph' && part.extra?.['jats:content-type'] === 'self-citation'
  )
