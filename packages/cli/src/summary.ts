/** The summary that a production editor reads: what was found, what was dropped and why, what is missing, what was checked. */
import type { Report } from './report.js'

const plural = (n: number, one: string, many = `${one}s`): string => `${n || 'no'} ${n === 1 ? one : many}`

/** The summary of one conversion, some ten lines. */
export function summarise(report: Report, place: string): string {
  const lines: string[] = []
  const row = (head: string, text: string): void => void lines.push(`  ${head.padEnd(10)}${text}`)
  const { found, words } = report
  lines.push(`${report.input.name} → ${place}`)
  row(
    'Article',
    `“${clip(report.article.title || 'no title found', 90)}”${report.article.type ? `, ${report.article.type}` : ''}${report.article.language ? `, ${report.article.language}` : ''}`
  )
  row(
    'Found',
    [
      `${plural(found.authors, 'author')} (${plural(found.affiliationLinks, 'affiliation link')}, ${found.correspondingAuthors || 'none'} corresponding)`,
      plural(found.affiliations, 'affiliation'),
      plural(found.abstracts, 'abstract'),
      plural(found.sections, 'section') + (found.runInSections ? ` + ${found.runInSections} run-in` : ''),
      plural(found.paragraphs, 'paragraph')
    ].join(' · ')
  )
  row(
    '',
    [
      plural(found.figures, 'figure') + (found.panels ? ` (${plural(found.panels, 'panel')})` : ''),
      plural(found.tables, 'table') +
        (found.spannedCells ? ` (${plural(found.spannedCells, 'spanned cell')})` : ''),
      ...(found.equations + found.inlineEquations
        ? [`${plural(found.equations, 'equation')} + ${found.inlineEquations || 'none'} in line`]
        : []),
      ...(found.footnotes ? [plural(found.footnotes, 'footnote')] : []),
      plural(found.references, 'reference'),
      plural(found.citations, 'citation') +
        (found.citations ? ` to ${plural(found.citationTargets, 'target')}` : ''),
      plural(found.figureReferences + found.tableReferences + found.equationReferences, 'cross-reference')
    ].join(' · ')
  )
  if (words) {
    row(
      'Words',
      `${words.source} in the source: ${words.placed} placed, ${words.dropped} dropped for a reason, ${words.unplaced} unplaced`
    )
    for (const { items, means } of report.dropped)
      row(
        '',
        `– ${plural(items.length, 'piece')}: ${means}: “${clip(items[0]!.text.replace(/\s+/g, ' '), 48)}”${items.length > 1 ? ', …' : ''}`
      )
  }
  for (const { what, from, to } of report.moved.slice(0, 8))
    row(report.moved[0]!.what === what ? 'Moved' : '', `${what}: ${from} → ${to}`)
  for (const output of report.outputs) {
    const survived = Object.values(output.survival ?? {})
    const expected = survived.reduce((sum, part) => sum + part.expected, 0)
    const kept = survived.reduce((sum, part) => sum + part.kept, 0)
    const errors = output.findings.filter(finding => finding.level === 'error').length
    const checks = [
      ...(output.survival ? [`read back: ${kept} of ${expected} things equal`] : []),
      output.findings.length
        ? plural(errors, 'error') + `, ${plural(output.findings.length - errors, 'remark')}`
        : output.format === 'jats'
          ? 'valid against its DTD'
          : output.checked
            ? 'our check found nothing'
            : []
    ].flat()
    row(
      output === report.outputs[0] ? 'Written' : '',
      `${output.file} (${Math.max(1, Math.round(output.bytes / 1024))} KiB${checks.map(check => `; ${check}`).join('')})`
    )
  }
  if (report.missing.length) {
    row('Missing', missingIn(report.missing).join(' · '))
    row('', 'Nobody said these; nothing was invented. --ask facts.yaml writes a form for them.')
  }
  // What stands under “Missing” is not said a second time.
  const alts = new Set(report.missing.filter(isAlt).map(fact => fact.key))
  const troubles = report.messages.filter(
    message => message.level !== 'info' && !(alts.size && message.code === 'pdf:alt-missing')
  )
  for (const [i, line] of toLookAt(troubles).entries()) row(i === 0 ? 'Look at' : '', line)
  const infos = report.messages.filter(message => message.level === 'info').length
  if (infos) row('Noted', `${plural(infos, 'remark')} in report.json`)
  return `${lines.join('\n')}\n`
}

const isAlt = (fact: Report['missing'][number]): boolean => /^figures\..*\.alt$/.test(fact.key)

/** What is missing, by name; figures without a description of their image by their number, from three of them on. */
function missingIn(list: Report['missing']): string[] {
  const alts = list.filter(isAlt)
  if (alts.length < 3) return list.map(fact => fact.label)
  return list.flatMap(fact =>
    !isAlt(fact) ? [fact.label] : fact === alts[0] ? [`alternative text of ${alts.length} figures`] : []
  )
}

/** Lines of the summary on what a person should look at, and how many of one kind. */
const mostLines = 12
const mostAlike = 3

const group = (
  kinds: Map<string, Report['messages'][number][]>,
  message: Report['messages'][number]
): void => {
  const alike = kinds.get(message.code)
  if (alike) alike.push(message)
  else kinds.set(message.code, [message])
}

/** Messages with the same words, which are one with their count: the first tells the line. */
function byWords(
  messages: readonly Report['messages'][number][]
): { first: (typeof messages)[number]; count: number }[] {
  const found = new Map<string, { first: (typeof messages)[number]; count: number }>()
  for (const first of messages) {
    const alike = found.get(first.text)
    if (alike) alike.count++
    else found.set(first.text, { first, count: 1 })
  }
  return [...found.values()]
}

/** Errors before warnings; of many messages of one kind the first, and how many more there are. */
function toLookAt(troubles: readonly Report['messages'][number][]): string[] {
  const kinds = new Map<string, Report['messages'][number][]>()
  for (const level of ['error', 'warning'] as const)
    for (const message of troubles) if (message.level === level) group(kinds, message)
  const lines: string[] = []
  let told = 0
  for (const [code, messages] of kinds) {
    const different = byWords(messages)
    const shown = different.slice(
      0,
      Math.min(different.length === mostAlike + 1 ? different.length : mostAlike, mostLines - lines.length)
    )
    for (const { first, count } of shown) {
      const { level, line, text } = first
      const times = count > 1 ? ` (${count} times)` : ''
      lines.push(`${level === 'error' ? '✗' : '!'} ${line ? `line ${line}: ` : ''}${text}${times} [${code}]`)
    }
    const more = messages.length - shown.reduce((sum, { count }) => sum + count, 0)
    if (shown.length && more) lines.push(`  … and ${more} more of this kind`)
    told += shown.length ? messages.length : 0
  }
  if (troubles.length > told) lines.push(`… and ${troubles.length - told} more in report.json`)
  return lines
}

const clip = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text
