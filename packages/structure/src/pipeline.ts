/**
 * The order of the passes, and nothing else. A pass may count on everything that stands above it in this list.
 */
import type { SubArticle } from '@offprint/ast'
import type { Recognise } from '@offprint/core'
import { explained } from './explain.js'
import { frontOf } from './front-parts.js'
import { recogniseInner, takeInner } from './inner-articles.js'
import type { Pass } from './pass.js'
import { pass as abstract } from './passes/abstract.js'
import { pass as adapters } from './passes/adapters.js'
import { pass as affiliations } from './passes/affiliations.js'
import { pass as anchorFigures } from './passes/anchor-figures.js'
import { pass as appendices } from './passes/appendices.js'
import { pass as biographies } from './passes/biographies.js'
import { pass as biographiesGiven } from './passes/biographies-given.js'
import { pass as blankLinks } from './passes/blank-links.js'
import { pass as boxes } from './passes/boxes.js'
import { pass as captionSets } from './passes/caption-sets.js'
import { pass as chrome } from './passes/chrome.js'
import { pass as citations } from './passes/citations.js'
import { pass as copiedEntries } from './passes/copied-entries.js'
import { pass as crossReferences } from './passes/cross-references.js'
import { pass as declarations } from './passes/declarations.js'
import { pass as equations } from './passes/equations.js'
import { pass as facts } from './passes/facts.js'
import { pass as figures } from './passes/figures.js'
import { pass as finish } from './passes/finish.js'
import { pass as foldedLists } from './passes/folded-lists.js'
import { pass as foldedNotes } from './passes/folded-notes.js'
import { pass as footnotes } from './passes/footnotes.js'
import { pass as funding } from './passes/funding.js'
import { pass as givenParts } from './passes/given-parts.js'
import { pass as headings } from './passes/headings.js'
import { pass as ids } from './passes/ids.js'
import { pass as imprint } from './passes/imprint.js'
import { pass as keywords } from './passes/keywords.js'
import { pass as language } from './passes/language.js'
import { pass as missing } from './passes/missing.js'
import { pass as namedLines } from './passes/named-lines.js'
import { pass as ownLinks } from './passes/own-links.js'
import { pass as pageParts } from './passes/page-parts.js'
import { pass as people } from './passes/people.js'
import { pass as referenceList } from './passes/reference-list.js'
import { pass as repeats } from './passes/repeats.js'
import { pass as runIn } from './passes/run-in.js'
import { pass as sectionTypes } from './passes/section-types.js'
import { pass as sections } from './passes/sections.js'
import { pass as statements } from './passes/statements.js'
import { pass as subArticles } from './passes/sub-articles.js'
import { pass as supplements } from './passes/supplements.js'
import { pass as tables } from './passes/tables.js'
import { pass as titleBlock } from './passes/title-block.js'
import { pass as toldParts } from './passes/told-parts.js'
import { isTold } from './told-parts.js'

/** The passes, in the order in which they run. */
export const passes: readonly Pass[] = [
  ownLinks,
  blankLinks,
  imprint,
  adapters,
  namedLines,
  foldedLists,
  foldedNotes,
  copiedEntries,
  chrome,
  language,
  pageParts,
  statements,
  headings,
  biographies,
  titleBlock,
  sections,
  toldParts,
  keywords,
  abstract,
  affiliations,
  people,
  biographiesGiven,
  runIn,
  boxes,
  captionSets,
  figures,
  tables,
  equations,
  supplements,
  declarations,
  appendices,
  footnotes,
  referenceList,
  givenParts,
  repeats,
  citations,
  crossReferences,
  anchorFigures,
  subArticles,
  sectionTypes,
  funding,
  facts,
  ids,
  finish,
  missing
]

/** Turns a draft into an article. The draft is changed and handed back. */
export const recognise: Recognise = (draft, context) => {
  const { explain } = context
  const inner = takeInner(draft)
  const told = isTold(frontOf(draft))
  for (const pass of passes) {
    if (told && titleBlockPasses.has(pass)) continue
    if (pass === ids)
      for (const [nth, one] of inner.entries())
        draft.children.push(recogniseInner(one, draft, passesFor(one), context, String(nth + 1)))
    if (explain) explained(pass, draft, context, explain)
    else pass.run(draft, context)
  }
  return draft
}

/**
 * What looks for the title block and its parts, and for headings by their looks: a source that tells its front has told its
 * headings too.
 */
const titleBlockPasses: ReadonlySet<Pass> = new Set([
  headings,
  biographies,
  titleBlock,
  keywords,
  abstract,
  affiliations,
  people,
  biographiesGiven
])

/** What is done once for the whole tree, or looks at a page and its site. */
const oncePasses: ReadonlySet<Pass> = new Set([adapters, imprint, subArticles, funding, ids, finish, missing])

/** The passes for an article in the article. */
function passesFor(inner: SubArticle): Pass[] {
  const front = inner.children.find(child => child.type === 'front')
  const told = front !== undefined && isTold(front)
  // What a report says of competing interests are its words, unless its bounds say otherwise.
  return passes.filter(
    pass => !oncePasses.has(pass) && !(told && (titleBlockPasses.has(pass) || pass === declarations))
  )
}
