/** A reference in the author–year manner (after APA 7), for lists that are cited by name. */
import type { CslItem, CslName } from '../csl.js'
import { commaInitials } from './names.js'
import { ended, months, place, sentence, yearOf } from './pieces.js'

function people(names: CslName[] | undefined, etAl: boolean): string {
  if (!names || names.length === 0) return ''
  const printed = names.map(commaInitials)
  if (etAl) return `${printed.join(', ')}, et al.`
  if (printed.length === 1) return printed[0]!
  return `${printed.slice(0, -1).join(', ')}, & ${printed[printed.length - 1]}`
}

function numbers(item: CslItem): string {
  const volume = `${item.volume ?? ''}${item.issue ? `(${item.issue})` : ''}`
  return [item['container-title'], volume, item.custom?.['page-range'] ?? item.page]
    .filter(Boolean)
    .join(', ')
}

/** When a page was looked at, where that is known (APA 7, 9.16). */
function retrieved(item: CslItem): string {
  const [year, month, day] = item.accessed?.['date-parts']?.[0] ?? []
  if (!year || !month || !day) return item.URL!
  return `Retrieved ${months[month - 1]} ${day}, ${year}, from ${item.URL}`
}

export function authorYear(item: CslItem): string {
  const authors = people(
    item.author ?? (item['container-title'] ? undefined : item.editor),
    item.custom?.['et-al'] === true
  )
  const date = `(${yearOf(item) || item.issued?.literal || 'n.d.'}).`
  const title = item.edition ? sentence(`${item.title ?? ''} (${item.edition})`) : ended(item.title)
  // Without an author the title moves to the front (APA 7, 9.12).
  const parts = authors ? [sentence(authors), date, title] : [title, date]
  if (item.genre) parts.push(`[${item.genre}].`)
  if (item.type === 'chapter' || item.type === 'paper-conference') {
    const editors = item.editor
      ? `${people(item.editor, false)} (Ed${item.editor.length > 1 ? 's' : ''}.), `
      : ''
    const pages = item.page ? ` (pp. ${item.page})` : ''
    if (item['container-title']) parts.push(sentence(`In ${editors}${item['container-title']}${pages}`))
    parts.push(sentence(item.publisher ?? ''))
  } else if (item['container-title']) parts.push(sentence(numbers(item)))
  else parts.push(sentence(item.publisher ? place(item) : ''))
  if (item.DOI) parts.push(`https://doi.org/${item.DOI}`)
  else if (item.URL) parts.push(retrieved(item))
  return parts.filter(Boolean).join(' ')
}
