/** Why: every word this package says to people stands here, each with its code. */
import { defineMessage } from '@offprint/core'

export const archivingInstead = defineMessage<{ what: string }>(
  'jats:archiving',
  'info',
  ({ what }) =>
    `The JATS file is written in the Archiving edition, because JATS Publishing requires what nobody said: ${what}. Add it to journal.yaml or to the facts file`,
  'Offprint writes no empty element to please a DTD; receivers of JATS Publishing would refuse such a file.'
)
export const titleMissing = defineMessage(
  'jats:title',
  'warning',
  'The article has no title; add it to the facts of the article (article.yaml)',
  'JATS requires <article-title>, so an empty one stands there.'
)
export const foreignText = defineMessage<{ name: string; format: string }>(
  'jats:foreign',
  'warning',
  ({ name, format }) =>
    `<${name}> of ${format} has no form in JATS; its text was kept and its mark-up was not`
)
export const simplified = defineMessage<{ name: string; parent: string }>(
  'jats:simplified',
  'warning',
  ({ name, parent }) =>
    `<${name}> may not stand in <${parent}> in this version of JATS; its text was kept and its mark-up was not`
)
export const leftOut = defineMessage<{ name: string; parent: string }>(
  'jats:left-out',
  'warning',
  ({ name, parent }) => `<${name}> may not stand in <${parent}> in this version of JATS and was left out`
)
export const illegalCharacter = defineMessage<{ what: string; element: string }>(
  'jats:character',
  'warning',
  ({ what, element }) => `XML can not hold ${what}, found in <${element}>; it was left out`
)
export const draftNode = defineMessage<{ type: string }>(
  'jats:draft',
  'error',
  ({ type }) => `Unexpected ${type} in an article that is to be written: recognise the draft first`
)
export const tableEmpty = defineMessage(
  'jats:table-empty',
  'info',
  'A table without a single row was left out: JATS has no form for it'
)
export const comments = defineMessage<{ count: number }>(
  'jats:comments',
  'info',
  ({ count }) =>
    `${count} comments and processing instructions of the file are not part of the article and were not kept`
)
export const doubleId = defineMessage<{ id: string }>(
  'jats:id',
  'warning',
  ({ id }) => `Unexpected second use of the id “${id}”; the first keeps it`
)
export const dangling = defineMessage<{ id: string }>(
  'jats:rid',
  'warning',
  ({ id }) => `Unexpected rid="${id}": nothing in the file has this id`
)
export const notJats = defineMessage<{ name: string }>(
  'jats:root',
  'error',
  ({ name }) => `Unexpected root element <${name}>, expected <article>: this is not a JATS article`
)
export const enveloped = defineMessage<{ name: string }>(
  'jats:envelope',
  'info',
  ({ name }) => `The article lies in a <${name}>; the first <article> in it was read`
)
export const attributeLeftOut = defineMessage<{ name: string; value: string; element: string }>(
  'jats:attribute',
  'warning',
  ({ name, value, element }) =>
    `${name}="${value}" can not be said of <${element}> in this version of JATS and was left out`
)
export const dateWithoutYear = defineMessage<{ event: string }>(
  'jats:date',
  'warning',
  ({ event }) => `The date “${event}” has no year and was left out: JATS has no form for it`
)
export const emptied = defineMessage<{ name: string }>(
  'jats:empty',
  'warning',
  ({ name }) => `A <${name}> without entries has no form in JATS; only its heading was kept, as a paragraph`
)
export const pagesChanged = defineMessage(
  'jats:pages',
  'warning',
  'JATS Publishing takes a first page with what follows it, or an article number, not both and not less; the rest was left out'
)
export const seasonLeftOut = defineMessage<{ season: string }>(
  'jats:season',
  'warning',
  ({ season }) =>
    `“${season}” was left out of a date: JATS takes a season or else a month and a day, and these are known`
)
export const headingSaid = defineMessage<{ heading: string; type: string }>(
  'jats:heading',
  'info',
  ({ heading, type }) =>
    `The heading “${heading}” is said by fn-type="${type}", and receivers print their own`
)
export const valueUnknown = defineMessage<{ name: string; value: string; element: string }>(
  'jats:value',
  'info',
  ({ name, value, element }) =>
    `${name}="${value}" of <${element}> is not among the values that this profile knows; it stands in @specific-use`
)
export const altTextLong = defineMessage<{ length: number; most: number }>(
  'jats:alt-text',
  'warning',
  ({ length, most }) =>
    `An alternative text has ${length} characters, and this profile takes ${most}; shorten it and give the rest as a long description`
)
