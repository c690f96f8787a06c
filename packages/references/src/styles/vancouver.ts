/** A reference in the manner of the US National Library of Medicine (Citing Medicine, 2nd edition). */
import type { CslItem, CslName } from '../csl.js'
import { initialsLast } from './names.js'
import { ended, months, place, sentence, yearOf } from './pieces.js'

function people(names: CslName[] | undefined, etAl: boolean): string {
  if (!names || names.length === 0) return ''
  return [...names.map(initialsLast), ...(etAl ? ['et al'] : [])].join(', ')
}

function dateOf(item: CslItem): string {
  const [, month, day] = item.issued?.['date-parts']?.[0] ?? []
  return [yearOf(item), item.issued?.season ?? (month ? months[month - 1]!.slice(0, 3) : ''), day]
    .filter(Boolean)
    .join(' ')
}

function journal(item: CslItem): string {
  const pages = item.custom?.['page-range'] ?? item.page
  const numbers = `${item.volume ?? ''}${item.issue ? `(${item.issue})` : ''}`
  const date = dateOf(item)
  const where = [numbers, pages].filter(Boolean).join(':')
  return sentence([date, where].filter(Boolean).join(';'))
}

/** `[cited 2020 Jan 2]` behind the date of a page (Citing Medicine, chapter 25). */
function cited(item: CslItem): string {
  const [year, month, day] = item.accessed?.['date-parts']?.[0] ?? []
  const words = [year, month ? months[month - 1]!.slice(0, 3) : '', day].filter(Boolean).join(' ')
  return words && item.URL ? `[cited ${words}]` : ''
}

function book(item: CslItem): string {
  const date = [dateOf(item), cited(item)].filter(Boolean).join(' ')
  const imprint = [place(item), date].filter(Boolean).join('; ')
  const size = item.page
    ? ` p. ${item.page}.`
    : item['number-of-pages']
      ? ` ${item['number-of-pages']} p.`
      : ''
  return `${sentence(imprint)}${size}`
}

/** Works that stand in a book; all others with a source stand in a journal, a site or a repository. */
const inBook = (item: CslItem): boolean =>
  item.type === 'chapter' ||
  item.type === 'paper-conference' ||
  item.type.startsWith('entry') ||
  Boolean(item.publisher)

export function vancouver(item: CslItem): string {
  const authors = people(item.author, item.custom?.['et-al'] === true)
  const editors = item.editor
    ? `${people(item.editor, false)}, editor${item.editor.length > 1 ? 's' : ''}`
    : ''
  const online = item.medium ?? (item.type === 'webpage' && item.URL ? 'Internet' : undefined)
  const title = online && item.title ? `${item.title.replace(/\.$/, '')} [${online}].` : ended(item.title)
  const parts = [sentence(authors || (item['container-title'] ? '' : editors)), title]
  const isJournal = item.type.startsWith('article') && !item.publisher
  if (item['container-title']) {
    if (!isJournal && inBook(item))
      parts.push(`In: ${[sentence(editors), sentence(item['container-title'])].filter(Boolean).join(' ')}`)
    else parts.push(sentence(item['container-title']))
  }
  if (item.edition) parts.push(sentence(/ed/i.test(item.edition) ? item.edition : `${item.edition} ed`))
  if (item.genre) parts.push(`[${item.genre}].`)
  parts.push(isJournal || (!item.publisher && item.volume) ? journal(item) : book(item))
  if (item.DOI) parts.push(`doi:${item.DOI}`)
  if (item.PMID) parts.push(`PMID: ${item.PMID}`)
  if (item.URL && !(item.DOI && item.URL.includes(item.DOI))) parts.push(`Available from: ${item.URL}`)
  return parts.filter(Boolean).join(' ')
}
