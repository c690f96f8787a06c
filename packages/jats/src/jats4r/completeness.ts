/**
 * Why: an empty article breaks hardly any rule, so “no findings” alone would praise it. These counts stand beside the
 * findings and show what the file holds at all.
 */
import type { XmlElement } from '@offprint/core/xml'
import { type Here, Survey, words } from './here.js'

/** What an article holds. Parts with an article of their own (`sub-article`, `response`) are counted as parts only. */
export interface Completeness {
  titles: number
  dois: number
  publicationDates: number
  licences: number
  abstracts: number
  keywords: number
  /** Persons and groups in the metadata; members of a group are not counted. */
  contributors: number
  /** Those with an affiliation inside, pointed to, or in their group. */
  contributorsWithAffiliation: number
  /** Forms of one affiliation in several languages count once. */
  affiliations: number
  sections: number
  paragraphs: number
  /** Words of the body. */
  words: number
  figures: number
  figuresWithGraphic: number
  tables: number
  /** Those with cells, not only a picture. */
  tablesWithCells: number
  equations: number
  footnotes: number
  supplements: number
  references: number
  /** References that the text points to at least once. */
  referencesCited: number
  /** Links from the text to references: an `xref` with three ids counts three. */
  citations: number
  /** Links from the text to figures, tables, boxes, equations and supplements. */
  callouts: number
  /** Ids that are pointed to and do not exist. */
  dangling: number
  parts: number
}

const citable = new Set(['ref', 'element-citation', 'mixed-citation', 'nlm-citation', 'citation'])
const shown = new Set([
  'boxed-text',
  'disp-formula',
  'disp-formula-group',
  'fig',
  'fig-group',
  'media',
  'supplementary-material',
  'table-wrap',
  'table-wrap-group'
])
const formulas = new Set(['disp-formula', 'inline-formula'])

/**
 * Counts what an article holds.
 * @param root the root element, as `parseXml` gives it
 */
export function completeness(root: XmlElement): Completeness {
  const survey = new Survey(root)
  const all = survey.elements.filter(each => !each.isIn('sub-article', 'response'))
  const count = (passes: (here: Here) => boolean): number => all.filter(passes).length
  const named = (name: string, passes: (here: Here) => boolean = () => true): number =>
    count(here => here.name === name && passes(here))
  const inMeta = (here: Here): boolean => here.parent?.name === 'article-meta'
  const contributors = all.filter(isContributor)
  const links = all.filter(({ name }) => name === 'xref')
  const targets = links.flatMap(link => survey.targets(link.attribute('rid')))
  const cited = targets.filter(({ name }) => citable.has(name))
  const cells = survey.named('td')
  return {
    titles: named('article-title', title => title.parent?.name === 'title-group' && title.filled),
    dois: named('article-id', id => inMeta(id) && id.is('pub-id-type', 'doi') && id.squashed !== ''),
    publicationDates: named('pub-date', date => inMeta(date) && date.elements.length > 0),
    licences: named('license', each => each.parent?.name === 'permissions' && inMeta(each.parent)),
    abstracts: named('abstract', each => inMeta(each) && each.filled),
    keywords: named('kwd') + named('compound-kwd'),
    contributors: contributors.length,
    contributorsWithAffiliation: contributors.filter(hasAffiliation).length,
    affiliations:
      named('aff', aff => aff.isIn('article-meta') && aff.parent?.name !== 'aff-alternatives') +
      named('aff-alternatives', each => each.isIn('article-meta')),
    sections: named('sec', sec => !sec.isIn('abstract', 'trans-abstract')),
    paragraphs: named('p', p => !p.isIn('abstract', 'trans-abstract', 'article-meta')),
    words: words(survey.article.child('body')?.text).length,
    figures: named('fig'),
    figuresWithGraphic: named('fig', fig => fig.holds(survey.named('graphic')) > 0),
    tables: named('table-wrap'),
    tablesWithCells: named(
      'table-wrap',
      wrap => wrap.holds(cells) > 0 || wrap.holds(survey.named('oasis:entry')) > 0
    ),
    equations: count(({ name }) => formulas.has(name)),
    footnotes: named('fn'),
    supplements: named('supplementary-material'),
    references: named('ref'),
    referencesCited: new Set(cited.map(each => (each.parent?.name === 'ref' ? each.parent : each))).size,
    citations: cited.length,
    callouts: targets.filter(({ name }) => shown.has(name)).length,
    dangling: links.reduce((sum, link) => sum + missing(link), 0),
    parts: all.filter(({ name }) => name === 'sub-article' || name === 'response').length
  }
}

/** What an article nearly always has and this one lacks, in words for people; nothing when all is there. */
export function gaps(counts: Completeness): string[] {
  const found: string[] = []
  const expect = (is: boolean, words: string): void => {
    if (!is) found.push(words)
  }
  expect(counts.titles > 0, 'The article has no title')
  expect(counts.dois > 0, 'The article has no DOI')
  expect(counts.publicationDates > 0, 'The article has no publication date')
  expect(counts.licences > 0, 'The article has no licence')
  expect(counts.contributors > 0, 'The article names no author')
  expect(
    counts.contributorsWithAffiliation === counts.contributors,
    `${counts.contributors - counts.contributorsWithAffiliation} of ${counts.contributors} contributors have no affiliation`
  )
  expect(counts.paragraphs > 0, 'The article has no text')
  expect(counts.sections > 0, 'The article has no sections')
  expect(counts.references > 0, 'The article has no references')
  expect(
    counts.referencesCited === counts.references,
    `${counts.references - counts.referencesCited} of ${counts.references} references are not cited in the text`
  )
  expect(
    counts.figuresWithGraphic === counts.figures,
    `${counts.figures - counts.figuresWithGraphic} of ${counts.figures} figures have no picture`
  )
  expect(
    counts.tablesWithCells === counts.tables,
    `${counts.tables - counts.tablesWithCells} of ${counts.tables} tables have no cells`
  )
  expect(counts.dangling === 0, `${counts.dangling} links in the text point to nothing`)
  return found
}

const isContributor = ({ name, parent, around }: Here): boolean =>
  name === 'contrib' &&
  parent?.name === 'contrib-group' &&
  around['article-meta'] !== undefined &&
  around.collab === undefined

const isAffiliation = ({ name }: Here): boolean => name === 'aff' || name === 'aff-alternatives'

function hasAffiliation(contributor: Here): boolean {
  return (
    contributor.has('aff', 'aff-alternatives') ||
    (contributor.parent?.has('aff', 'aff-alternatives') ?? false) ||
    contributor.all('xref').some(link => link.document.targets(link.attribute('rid')).some(isAffiliation))
  )
}

const missing = (link: Here): number =>
  words(link.attribute('rid')).length - link.document.targets(link.attribute('rid')).length
