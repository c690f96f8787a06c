/** What an entry says it is tells what some of its fields are: a house may be the place where it is kept, or the meeting where it was told. */
import type { Draft } from './draft.js'

/** Moves the fields that were read for one kind of work, and are another one's by what the entry is. */
export function settle(draft: Draft): void {
  const { csl } = draft
  if (csl.type === 'dataset' || csl.type === 'article') holdInRepository(draft)
  // `[Doctoral dissertation, University of X]. Y Digital Theses.`: who keeps it; `[Computer software]. Meadow Labs.`: who issued it.
  else if (csl.type === 'thesis' && draft.described && csl.publisher)
    moveField(draft, 'container-title', 'archive')
  else if (
    (csl.type === 'software' || csl.type === 'standard') &&
    draft.described &&
    !csl.publisher &&
    !csl.volume
  )
    moveField(draft, 'container-title', 'publisher')
  // `[Paper presentation]. 12th Meeting of the Society, Tartu, Estonia.` (APA 7, 10.5)
  else if (draft.described === 'paper-conference' && csl.publisher && MEETING.test(csl.publisher)) {
    moveField(draft, 'publisher', 'event-title')
    moveField(draft, 'publisher-place', 'event-place')
  }
}

const MEETING =
  /(?<![A-Za-zÀ-ÿ])(?:Meeting|Conference|Congress|Symposium|Workshop|Convention|Colloquium|Congreso|Congresso|Congrès)(?![A-Za-zÀ-ÿ])/

/** What was read into one field is another one's, by what the entry says it is. */
function moveField({ csl, ranges, confidence }: Draft, from: TextField, to: TextField): void {
  if (csl[from] === undefined) return
  csl[to] = csl[from]
  ranges[to] = ranges[from]!
  confidence[to] = confidence[from]!
  delete csl[from]
  delete ranges[from]
  delete confidence[from]
}

type TextField =
  | 'container-title'
  | 'publisher'
  | 'publisher-place'
  | 'archive'
  | 'event-title'
  | 'event-place'

/**
 * A data set or preprint stands in its repository as an article in its journal, so the repository is the container-title:
 * CSL 1.0.2 calls that “the title of the container holding the item”, and JATS4R (Data citations 2, Preprints) asks for it
 * in `<source>`. CSL has publisher for who issues a work; with a place beside it that is what is meant.
 */
function holdInRepository(draft: Draft): void {
  const { csl } = draft
  if (!csl['publisher-place'] && !csl['container-title']) moveField(draft, 'publisher', 'container-title')
}
