/**
 * Lays two trees of one article side by side, thing by thing: things are paired first (by their words, loosely), and
 * then asked whether they are the same (strictly). What a page does not show is not counted as missed.
 */
import { select, textOf } from './ast.mjs'
import {
  compareCaptioned,
  compareCells,
  compareEquations,
  compareParagraphs,
  compareSections,
  compareTexts
} from './compare-body.mjs'
import { compareFacts, compareFront } from './compare-front.mjs'
import { compareEdges, compareReferences } from './compare-links.mjs'
import { letters } from './fold.mjs'
import { facts } from './front.mjs'
import { inventory, sectionTitles } from './inventory.mjs'
import { Statements } from './statements.mjs'
import { Tally } from './tally.mjs'
import { viewOf, views } from './views.mjs'

/**
 * Scores a tree against the tree of the publisher's XML.
 * @param truth the article as the publisher's XML has it
 * @param ours the article as read from the page
 * @param {import('./presence.mjs').Presence} page what the page shows
 */
export function compareArticles(truth, ours, page) {
  const tally = new Tally()
  const view = viewOf(truth, page)
  const expected = inventory(view, sectionTitles(ours))
  const actual = inventory(ours, sectionTitles(view))
  compareFront(view, ours, page, tally)
  compareFacts(facts(view), facts(ours), new Statements(page, view), tally)
  compareTexts('abstract', expected.abstracts, actual.abstracts, page, tally)
  compareParagraphs(expected, actual, page, tally)
  compareSections(expected, actual, page, tally)
  const elsewhere = grids(views(truth).filter(other => other.lang !== view.lang))
  const figures = compareCaptioned('figure', expected.figures, actual.figures, page, tally)
  const tables = compareCaptioned('table', expected.tables, actual.tables, page, tally, elsewhere)
  compareCells(expected.tables, actual.tables, tables, page, tally, elsewhere)
  compareEquations(expected, actual, page, tally)
  const references = compareReferences(expected.references, actual.references, page, tally)
  compareEdges(expected, actual, { figures, tables, references }, page, tally)
  return tally
}

/** The words of all grids: what a page holds of another language of its article is nobody's invention. */
const grids = others =>
  new Set(others.flatMap(other => select(other, 'grid').map(grid => letters(textOf(grid)))))
