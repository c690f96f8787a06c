/** The line of an article's history: “Received: 4 June 2024 | Accepted: 20 January 2025”. */
import type { Container, Front, Node, Table } from '@offprint/ast'
import { children, childrenOf, node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { type DateOrder, type DateParts, isoDate, orderOfDates, parseDate } from './dates.js'
import { drop, wordsOf } from './ledger-drop.js'
import { unreadDate } from './messages.js'
import { historyNames, holdsHeading } from './told-lines.js'

/** The day on which a report of a reviewer came in: of the report, where the report stands on the page. */
const report = 'reviewer-report-received'

/** JATS @date-type by the words before the date. */
const events: [string, RegExp][] = [
  [report, /^(?:parecer|dictamen|peer[- ]review(?:er)?|review(?:er)?(?:'s)?(?: report)?) /],
  ['preprint', /^preprint /],
  // The first printing of an article may be the manuscript as it was accepted.
  ['pub', /^accepted manuscript (?:published|posted|online)/],
  ['version-of-record', /^version of record /],
  [
    'received',
    /^(?:date )?(?:received|submitted|submission|reçu|soumis|recibido|recebido|eingegangen|eingereicht)/
  ],
  [
    'rev-recd',
    /^(?:date )?(?:resubmitted|resubmission|revised|revision received|received in revised form|révisé|revisado|überarbeitet)/
  ],
  ['accepted', /^(?:date )?(?:accepted|acceptance|accepté|aceptado|acepto|aceito|aprovado|angenommen)/],
  [
    'collection',
    /^(?:date of issue|print publication|published\s(?:in|with) (?:an? )?issue|fecha del número|data do fascículo|data da edição|date du numéro)/
  ],
  [
    'pub',
    /^(?:date )?(?:first )?(?:published|publication|available online|epub|online|publié|publicado|veröffentlicht|publicación|publicação)/
  ]
]

const start =
  /(?:date )?(?:(?:parecer|dictamen|peer[- ]review(?:er)?|review(?:er)?(?:'s)?(?: report)?) (?:received|recebido|recibido)|preprint (?:posted|deposited|submitted|depositado|publicado)|accepted manuscript (?:published|posted|online)|version of record (?:published|posted|online)|date of issue|print publication|fecha del número|data do fascículo|data da edição|date du numéro|received in revised form|revision received|editorial decision|received|resubmitted|resubmission|submitted|submission|reçu|soumis|recibido|recebido|eingegangen|eingereicht|revised|révisé|revisado|überarbeitet|accepted|acceptance|accepté|aceptado|acepto|aceito|aprovado|angenommen|first published|published online|published|publication|available online|epub|publié|publicado|publicación|publicação|veröffentlicht)(?=[\s:]|$)/giu

/** The event that words before a date name, when they name one. */
export const eventOf = (words: string): string | undefined =>
  events.find(([, pattern]) => pattern.test(words.toLowerCase()))?.[0]

/** Reads the history in a block; true when at least one date came of it, and then all its words have a place. */
export function readHistory(front: Front, node: Node, context: RecogniseContext): boolean {
  const words = wordsOf([node])
  const starts = [...words.matchAll(start)].map(match => match.index)
  if (starts.length === 0) return false
  const parts = starts.map((from, i) => words.slice(from, starts[i + 1] ?? words.length))
  const lead = words.slice(0, starts[0])
  // “Received: 02/07/2015 - Accepted: 14/12/2015”: the dates of one line are written alike.
  const order = orderOfDates(words.match(/(?<!\d)\d{1,2}[/.]\s?\d{1,2}[/.]\s?\d{4}(?!\d)/g) ?? [])
  const read = parts.map(part => {
    const event = eventOf(part)
    const date = dateIn(part, order)
    return { part, event, date }
  })
  if (!read.some(({ event, date }) => event && date?.parts)) return false
  context.ledger.drop(lead, 'label', node.position)
  readDoiBeside(front, words)
  for (const { part, event, date } of read) {
    if (!date?.parts || !event) {
      if (/\d/.test(part))
        context.messages.report(unreadDate, { text: part.trim(), what: event ?? 'date' }, node)
      context.ledger.drop(part, 'label', node.position)
      continue
    }
    // A page may say it twice: for all to see, and in a box behind a button.
    if (
      children(front, 'date').some(
        known => known.event === event && isoDate(known as DateParts) === isoDate(date.parts!)
      )
    ) {
      context.ledger.drop(part, 'duplicate', node.position)
      continue
    }
    front.children.push(
      make('date', {
        event,
        ...date.parts,
        printed: date.printed,
        sources: { printed: 'text', year: 'text' },
        ...(node.position ? { position: node.position } : {})
      })
    )
    context.ledger.drop(part.replace(date.printed, ' '), 'label', node.position)
  }
  return true
}

/** “Published online 2022 Feb 15. doi: 10.1000/x”: on pages whose head says nothing, the DOI stands in the line of the dates. */
function readDoiBeside(front: Front, words: string): void {
  const value = /\bdoi:?\s?(10\.\d{4,9}\/[^\s"<>]{1,120})/i.exec(words)?.[1]
  if (
    !value ||
    children(front, 'fact').some(fact => /^(?:https?:\/\/\S*\/|doi:)?10\.\d{4,9}\//i.test(fact.value))
  )
    return
  front.children.push(
    make('fact', { name: 'doi', value: value.replace(/[.,;)]$/, ''), source: 'page:history' })
  )
}

function dateIn(
  part: string,
  order?: DateOrder
): { printed: string; parts: ReturnType<typeof parseDate> } | undefined {
  const shapes = [
    /\d{4}[-/]\d{1,2}[-/]\d{1,2}/,
    /\d{4}\s\p{L}{3,12}\.?\s\d{1,2}(?!\d)/u,
    /\d{1,2}(?:st|nd|rd|th|er|\.|º)?[\s-](?:de\s)?\p{L}{3,12}\.?,?[\s-](?:de\s)?\d{4}/u,
    /\p{L}{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}/u,
    /\d{1,2}[/.]\s?\d{1,2}[/.]\s?\d{4}/,
    /\p{L}{3,12}\.?\s(?:de\s)?\d{4}/u,
    /\d{4}/
  ]
  for (const shape of shapes) {
    const printed = shape.exec(part)?.[0]
    const parts = printed
      ? parseDate(printed.replace(/\./g, '/').replace(/\/(?=[\s,]|$)/g, ''), order)
      : undefined
    if (printed && parts) return { printed, parts }
  }
  const numeric = shapes[4]!.exec(part)?.[0]
  return numeric ? { printed: numeric, parts: undefined } : undefined
}

/** “History”, “Publication dates”: a part of the page that holds a heading of that name and dates. */
export function readHistoryPart(front: Front, node: Node, context: RecogniseContext): boolean {
  // “Received: | 9 April 2014”, as the rows of a table or the entries of a list.
  if (node.type === 'definitionList' || node.type === 'table') {
    const rows = node.type === 'table' ? rowsOf(node) : node.children.flatMap(entriesOf)
    const all = rows.length > 0 && rows.every(isDated) && !onlyReports(wordsOf([node]))
    return all && readHistory(front, node, context)
  }
  if (node.type === 'container' && isRowOfDates(node)) return readHistory(front, node, context)
  const [heading, ...rest] = node.type === 'container' ? opened(node.children as Node[]) : []
  if (heading?.type !== 'heading' || !rest.length || !historyNames.test(wordsOf([heading]))) return false
  if (rest.some(holdsHeading) || wordsOf(rest).length > 400) return false
  // The history of a report below the article.
  if (onlyReports(wordsOf(rest))) return false
  if (
    !readHistory(
      front,
      make('container', { position: node.position }, rest as Container['children']),
      context
    )
  )
    return false
  drop([heading], 'container', context.ledger)
  return true
}

/** Labels and days by turns, each a line of its own: “Received:” “4 June 2024” “Accepted:” “20 January 2025”. */
function isRowOfDates(box: Container): boolean {
  const lines = box.children.filter(line => wordsOf([line]) !== '')
  return (
    lines.length > 0 &&
    lines.length % 2 === 0 &&
    !onlyReports(wordsOf(lines)) &&
    lines.every((line, i) => i % 2 === 1 || isEventAndDay(line, lines[i + 1]))
  )
}

/** Events of a history that JATS has no name for stand among the others. */
const otherEvent = /^(?:editorial decision|decision|corrected)\b/i

/** Whether two lines are the name of an event and its day, and nothing else: “Received:” “4 June 2024”. */
export function isEventAndDay(name: Node | undefined, day: Node | undefined): boolean {
  if (name?.type !== 'paragraph' || day?.type !== 'paragraph') return false
  const event = wordsOf([name])
  if (event.length > 40 || /\d/.test(event) || !(eventOf(event) || otherEvent.test(event))) return false
  const printed = wordsOf([day])
  const date = printed.length < 40 ? dateIn(printed) : undefined
  return date?.parts !== undefined && printed.replace(date.printed, '').trim() === ''
}

function isDated(row: Node): boolean {
  const words = wordsOf([row]).toLowerCase()
  return words.length < 80 && events.some(([, pattern]) => pattern.test(words)) && /\d{4}/.test(words)
}

/** The rows of a table of nothing but two columns; none where it has a caption or notes. */
function rowsOf(table: Table): Node[] {
  const [grid, ...more] = table.children
  if (grid?.type !== 'grid' || more.length || table.label !== undefined) return []
  const rows = grid.children.flatMap(group => group.children)
  return rows.every(row => row.children.length === 2) ? rows : []
}

/** An entry without a term has each of its dates as a meaning of its own. */
const entriesOf = (item: Node): Node[] => {
  const parts = childrenOf(item)
  const isNamed = parts.some(part => part.type === 'definitionTerm' && wordsOf([part]) !== '')
  return isNamed ? [item] : parts.filter(part => part.type !== 'definitionTerm')
}

/** The blocks in wrappers. */
const opened = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap(node => (node.type === 'container' ? opened(node.children as Node[]) : [node]))

function onlyReports(words: string): boolean {
  const [, reports] = events[0]!
  const found = [...words.matchAll(start)].map(match => match[0].toLowerCase())
  return found.length > 0 && found.every(label => reports.test(label))
}
