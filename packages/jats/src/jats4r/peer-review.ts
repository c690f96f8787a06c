/** Rules of JATS4R for the materials of peer review. */
import type { Here } from './here.js'
import { rulesOf } from './rule.js'

/** Kinds that pass judgement on another article, and so must point to it. */
const judging = ['reviewer-report', 'editor-report', 'author-comment']
const kinds = [...judging, 'community-comment', 'aggregated-review-documents']
const documentTypes = [...kinds, 'peer-reviewed-article', 'peer-review-report']
const almost = kinds.map(kind => new RegExp(`^${kind.replaceAll('-', '[\\s_–—-]?')}$`))
const events = ['reviewer-report-received', 'author-comment-received', 'editor-decision-sent']
const roles = ['reviewer', 'reader', 'author', 'editor']

const isOf = (article: Here | undefined, types: readonly string[]): boolean =>
  article?.is('article-type', ...types) ?? false

/** Is it the metadata of an article of those types, or of a part of an article that is? */
function isMetaOf(types: readonly string[], meta: Here | undefined): boolean {
  if (meta?.name === 'article-meta') return isOf(meta.inside('article'), types)
  return meta?.name === 'front-stub' && meta.parent?.name === 'sub-article' && isOf(meta.parent, types)
}
const isReviewMeta = (meta: Here | undefined): boolean => isMetaOf(kinds, meta)
const isInReviewMeta = (here: Here): boolean =>
  isReviewMeta(here.inside('article-meta')) || isReviewMeta(here.inside('front-stub'))

/** The link from such an article to what it judges. */
const isJudged = (link: Here): boolean =>
  isMetaOf(judging, link.parent) && link.is('document-type', ...documentTypes)
const judges = (meta: Here): boolean =>
  meta.all('related-object').some(link => link.is('document-type', ...documentTypes))

const isEvent = (event: Here): boolean =>
  event.parent?.name === 'pub-history' && isReviewMeta(event.parent.parent)

const hasDate = (meta: Here): boolean =>
  meta.has('pub-date') ||
  (meta.name === 'front-stub' &&
    meta.document.those('dated metadata', 'article-meta', each => each.has('pub-date')).length > 0)

/** An entry of metadata by that name whose value is none of these. */
function hasOtherValue(entry: Here, name: string, allowed: readonly string[] | RegExp): boolean {
  if (!entry.all('meta-name').some(each => each.text === name) || !isInReviewMeta(entry)) return false
  const values = entry.all('meta-value').map(each => each.text)
  return !values.some(value => (allowed instanceof RegExp ? allowed.test(value) : allowed.includes(value)))
}

const recommendations = [
  'revision',
  'major-revision',
  'minor-revision',
  'reject',
  'reject-with-resubmit',
  'accept',
  'formal-accept',
  'accept-in-principle'
]
const transparency = ['all-identities-visible', 'single-anonymized', 'double-anonymized', 'triple-anonymized']
const metas = ['article-meta', 'front-stub']
const showsValue = (entry: Here) => entry.child('meta-value')?.text

export const peerReview = rulesOf('peer-review', 'JATS4R Peer Review Materials', [
  {
    id: 'review-link',
    level: 'error',
    on: ['article-meta'],
    broken: meta => isMetaOf(judging, meta) && !judges(meta),
    message: `Point to the article that this one judges: add <related-object> with a @document-type (${documentTypes.join(', ')}).`
  },
  {
    id: 'review-article-type',
    level: 'error',
    on: ['article', 'sub-article'],
    broken: article => {
      const type = article.attribute('article-type')
      return type !== undefined && !kinds.includes(type) && almost.some(kind => kind.test(type.toLowerCase()))
    },
    message: `Write @article-type of a piece of peer review exactly so: ${kinds.join(', ')}.`,
    shows: article => article.attribute('article-type')
  },
  {
    id: 'review-doi',
    level: 'error',
    on: metas,
    broken: meta => isReviewMeta(meta) && !meta.all('article-id').some(id => id.is('pub-id-type', 'doi')),
    message: 'Give this piece of peer review a DOI: <article-id pub-id-type="doi">.'
  },
  {
    id: 'review-contributor',
    level: 'error',
    on: metas,
    broken: meta => isReviewMeta(meta) && !meta.all('contrib-group').some(group => group.has('contrib')),
    message: 'Say who wrote this piece of peer review: add a <contrib>, with <anonymous> in it if need be.'
  },
  {
    id: 'review-title',
    level: 'error',
    on: metas,
    broken: meta => isReviewMeta(meta) && !meta.all('title-group').some(group => group.has('article-title')),
    message: 'Give this piece of peer review an <article-title>.'
  },
  {
    id: 'review-permissions',
    level: 'error',
    on: ['article-meta'],
    broken: meta => isReviewMeta(meta) && !meta.has('permissions'),
    message: 'Say under which terms this piece of peer review may be used: add <permissions>.'
  },
  {
    id: 'review-date',
    level: 'error',
    on: metas,
    broken: meta => isReviewMeta(meta) && !hasDate(meta),
    message: 'Give the date on which this piece of peer review was published: add <pub-date>.'
  },
  {
    id: 'review-role',
    level: 'error',
    on: ['contrib'],
    broken: contrib =>
      (isReviewMeta(contrib.inside('article-meta')) ||
        (isReviewMeta(contrib.inside('front-stub')) && !contrib.isIn('collab'))) &&
      !contrib.all('role').some(role => role.is('specific-use', ...roles)),
    message: `Say in which role this person wrote: add <role> with @specific-use (${roles.join(', ')}).`
  },
  {
    id: 'review-link-type',
    level: 'error',
    on: ['related-object'],
    broken: link => isJudged(link) && !link.is('document-id-type', 'doi'),
    message: 'Point to the judged article by its DOI: set document-id-type="doi".',
    shows: link => link.attribute('document-id-type')
  },
  {
    id: 'review-event-date',
    level: 'error',
    on: ['event'],
    broken: event => isEvent(event) && event.all('date').length !== 1,
    message: 'Give each <event> exactly one <date>.'
  },
  {
    id: 'review-event-type',
    level: 'error',
    on: ['event'],
    broken: event => isEvent(event) && event.attribute('event-type') === undefined,
    message: `Say what happened: add @event-type, such as ${events.join(', ')}.`
  },
  {
    id: 'review-stage',
    level: 'error',
    on: ['custom-meta'],
    broken: entry => hasOtherValue(entry, 'peer-review-stage', ['pre-publication', 'post-publication']),
    message: 'The stage of a review is “pre-publication” or “post-publication”.',
    shows: showsValue
  },
  {
    id: 'review-transfer',
    level: 'error',
    on: ['custom-meta'],
    broken: entry => hasOtherValue(entry, 'transfer', ['yes']),
    message: 'The value of “transfer” can only be “yes”: without a transfer leave the entry out.',
    shows: showsValue
  },
  {
    id: 'review-round',
    level: 'error',
    on: ['custom-meta'],
    broken: entry => hasOtherValue(entry, 'peer-review-revision-round', /^\p{Nd}+$/u),
    message: 'Give the round of the revision as a number, in digits alone.',
    shows: showsValue
  },
  {
    id: 'review-recommendation',
    level: 'error',
    on: ['custom-meta'],
    broken: entry => hasOtherValue(entry, 'peer-review-recommendation', recommendations),
    message: `Write the recommendation as one of: ${recommendations.join(', ')}.`,
    shows: showsValue
  },
  {
    id: 'review-transparency',
    level: 'error',
    on: ['custom-meta'],
    broken: entry => hasOtherValue(entry, 'peer-review-identity-transparency', transparency),
    message: `Say who could see whose name with one of: ${transparency.join(', ')}.`,
    shows: showsValue
  },
  {
    id: 'review-author',
    level: 'warning',
    on: ['contrib'],
    broken: contrib => isInReviewMeta(contrib) && !contrib.is('contrib-type', 'author'),
    message: 'Whoever wrote a piece of peer review is its author: set contrib-type="author".',
    shows: contrib => contrib.attribute('contrib-type')
  },
  {
    id: 'review-part-link',
    level: 'warning',
    on: ['front-stub'],
    broken: meta => isOf(meta.inside('sub-article'), judging) && !judges(meta),
    message: `Point to the article that this part judges: add <related-object> with a @document-type (${documentTypes.join(', ')}).`,
    note: 'The nearest <sub-article> decides; the schematron takes any around it.'
  },
  {
    id: 'review-event-type-value',
    level: 'warning',
    on: ['event'],
    broken: event =>
      isEvent(event) && event.attribute('event-type') !== undefined && !event.is('event-type', ...events),
    message: `Better use an @event-type that others know: ${events.join(', ')}.`,
    shows: event => event.attribute('event-type')
  },
  {
    id: 'review-date-type',
    level: 'warning',
    on: ['date'],
    broken: date =>
      date.parent?.name === 'history' &&
      isReviewMeta(date.parent.parent) &&
      date.document.version < 1.2 &&
      !date.is('date-type', ...events),
    message: `Better use a @date-type that others know: ${events.join(', ')}.`,
    shows: date => date.attribute('date-type')
  },
  {
    id: 'review-link-source-type',
    level: 'warning',
    on: ['related-object'],
    broken: link =>
      isJudged(link) &&
      link.attribute('source-id') !== undefined &&
      link.attribute('source-id-type') === undefined,
    message: 'Say which kind of id @source-id is: add @source-id-type.',
    shows: link => link.attribute('source-id')
  }
])
