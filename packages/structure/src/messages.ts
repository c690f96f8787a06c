/** Everything that the front passes say. The messages of the body passes stand in `body-messages.ts`. */
import { defineMessage } from '@offprint/core'

export const noTitle = defineMessage(
  'structure:no-title',
  'warning',
  'No title was found on the page or in its metadata; give it as “title” in the facts file',
  'Every receiver needs a title, and Offprint does not make one up.'
)

export const noAuthors = defineMessage(
  'structure:no-authors',
  'warning',
  'No authors were found, expected their names under the title or as citation_author in the head of the page'
)

export const abstractOnly = defineMessage(
  'structure:abstract-only',
  'warning',
  'Only an abstract was found, no text and no references: this looks like the page that introduces the article. Give the page with the full text',
  'Journals show an article on a page of its own (title, abstract, buttons) and its text on another, or in a PDF.'
)

export const nameSplit = defineMessage<{ printed: string; surname: string; given: string; other: string }>(
  'structure:name-split',
  'warning',
  ({ printed, surname, given, other }) =>
    `“${printed}” was read as surname “${surname}”, given name “${given}”; it may also be ${other}. Say which in the facts file`,
  'Spanish and Portuguese names may have one surname or two, and the page does not say where the given names end.'
)

export const languageRead = defineMessage<{ lang: string }>(
  'structure:language',
  'info',
  ({ lang }) =>
    `The page does not say its language; its sentences are in “${lang}”. Say it as “language” in the facts file to be certain`
)

export const unknownMark = defineMessage<{ name: string; mark: string }>(
  'structure:unknown-mark',
  'warning',
  ({ name, mark }) =>
    `Unexpected mark “${mark}” on ${name}: no affiliation, correspondence or note has it. Check the list of affiliations`
)

export const disagreement = defineMessage<{
  what: string
  used: string
  by: string
  other: string
  otherBy: string
}>(
  'structure:disagreement',
  'warning',
  ({ what, used, by, other, otherBy }) =>
    `${by} says ${what} “${used}”, ${otherBy} “${other}”; “${used}” was used. Correct the one that is wrong`
)

export const unknownAuthor = defineMessage<{ name: string }>(
  'structure:unknown-author',
  'warning',
  ({ name }) =>
    `The facts file speaks of “${name}”, but the page names no such author; write the name as the page prints it`
)

export const unknownFigure = defineMessage<{ label: string }>(
  'structure:unknown-figure',
  'warning',
  ({ label }) =>
    `The facts file speaks of “${label}”, but the article has no such figure; write the label as the page prints it`
)

export const unreadDate = defineMessage<{ text: string; what: string }>(
  'structure:date',
  'warning',
  ({ text, what }) =>
    `The date “${text}” (${what}) could not be read, expected year, month and day; it was left out`
)

export const creditSuggestion = defineMessage<{ name: string; roles: string }>(
  'structure:credit-suggestion',
  'info',
  ({ name, roles }) =>
    `The contributions of ${name} sound like the CRediT roles ${roles}; confirm them in the facts file`,
  'Roles go into the record of the article only when a person has confirmed them.'
)

export const missingFacts = defineMessage<{ list: string }>(
  'structure:missing',
  'info',
  ({ list }) => `Neither the page nor the files beside it say: ${list}`,
  '“offprint --ask” writes a form with just these questions.'
)

export const adapterForOther = defineMessage<{ name: string }>(
  'structure:adapter-other-site',
  'warning',
  ({ name }) =>
    `The adapter “${name}” does not fit this page: what it asks for under “match” is not there. It was not used.`,
  'An adapter given with --adapter is used on pages of its own site alone.'
)
