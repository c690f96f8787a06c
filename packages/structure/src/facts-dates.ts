/** Dates of the article: published, collected, received, accepted. */
import type { Article, Date as DateNode, Front } from '@offprint/ast'
import { children, node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { lineDate } from './citation-line.js'
import { type DateParts, isoDate, parseDate } from './dates.js'
import { choose, type Said, statements } from './fact-choice.js'
import { unreadDate } from './messages.js'

const published = [
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'prism.publicationdate',
  'datePublished',
  'article:published_time',
  'dc.date',
  'dcterms.issued',
  'dc.date.issued',
  'eprints.date',
  'bepress_citation_date',
  'citation_cover_date',
  'citation_year'
]

/** Whether a page says when the article was published. */
export const saysPublished = (article: Article, front: Front): boolean =>
  children(front, 'date').some(date => date.event === 'pub' || date.event === 'collection') ||
  statements(article, published).length > 0

export function placeDates(article: Article, front: Front, context: RecogniseContext): void {
  const { facts } = context
  const wanted: [string, string, readonly string[], string | undefined][] = [
    ['pub', 'the date of publication', published, facts?.published],
    ['collection', 'the date of the volume', [], facts?.collection],
    [
      'received',
      'the date of receipt',
      ['citation_received_date', 'dateReceived', 'dc.date.submitted'],
      facts?.received
    ],
    ['accepted', 'the date of acceptance', ['citation_accepted_date', 'dc.date.accepted'], facts?.accepted]
  ]
  for (const [event, what, names, fact] of wanted) {
    const printed = children(front, 'date').find(date => date.event === event)
    const silent = event === 'pub' && !saysPublished(article, front)
    const said = statements(article, silent ? [lineDate] : names, fact).filter(({ value, source }) => {
      const readable = parseDate(value) !== undefined
      if (!readable && source === 'facts') context.messages.report(unreadDate, { text: value, what })
      return readable
    })
    // Metadata of other kinds than the first only help where the first says nothing.
    const first = said.find(one => one.source !== 'facts')
    const asked: Said[] = said.filter(one => one.source === 'facts' || one === first)
    if (printed)
      asked.push({
        value: isoDate(printed as DateParts),
        source: 'text',
        ...(printed.position ? { position: printed.position } : {})
      })
    const best = choose(
      what,
      asked.map(one => ({ ...one, value: isoDate(parseDate(one.value)!) })),
      silentDrop(context),
      compatible
    )
    if (!best) continue
    // Of two that agree the more precise one says more.
    const precise = asked
      .filter(one => compatible(isoDate(parseDate(one.value)!), best.value))
      .map(one => ({ ...one, value: isoDate(parseDate(one.value)!) }))
      .reduce((a, b) => (b.value.length > a.value.length ? b : a), best)
    const parts = parseDate(precise.value)!
    if (printed && (best.source === 'text' || compatible(isoDate(printed as DateParts), best.value))) {
      Object.assign(printed, parts)
      if (event === 'pub') printed.format ??= 'electronic'
      continue
    }
    if (printed) {
      context.ledger.drop(printed.printed ?? '', 'duplicate', printed.position)
      front.children.splice(front.children.indexOf(printed), 1)
    }
    const date: DateNode = make('date', { event, ...parts, sources: { year: precise.source } })
    if (event === 'pub') date.format = 'electronic'
    front.children.push(date)
  }
}

/** The printed date has its own words in the ledger: `choose` need not drop the ISO form. */
const silentDrop = (context: RecogniseContext): RecogniseContext => ({
  ...context,
  ledger: Object.assign(Object.create(context.ledger), { drop: () => undefined })
})

/** `2024` says nothing against `2024-03-07`. */
const compatible = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
