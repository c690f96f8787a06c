/** The table of the reader: what is not in it is kept whole as `foreign`. */
import { blockReaders } from './blocks.js'
import { factReaders } from './facts.js'
import { inlineReaders } from './inline.js'
import { mathReaders } from './math.js'
import { mediaReaders } from './media.js'
import { peopleReaders } from './people.js'
import { referenceReaders } from './references.js'
import type { ElementReader } from './state.js'
import { tableReaders } from './tables.js'
import { xrefReaders } from './xrefs.js'

const all: Readonly<Record<string, ElementReader>> = {
  ...inlineReaders,
  ...xrefReaders,
  ...mathReaders,
  ...mediaReaders,
  ...tableReaders,
  ...blockReaders,
  ...referenceReaders,
  ...peopleReaders,
  ...factReaders
}

/** The reader of each element, by name. */
export const readers: ReadonlyMap<string, ElementReader> = new Map(Object.entries(all))
