/** Tables of scores, as Markdown: so that the same text stands on the screen and in SCORES.md. */
import { Tally } from './tally.mjs'

/** Kinds in the order of an article, each with its short name for the table of articles. */
export const kinds = [
  ['title', 'title'],
  ['fact', 'facts'],
  ['author', 'authors'],
  ['author surname'],
  ['author order'],
  ['other contributor'],
  ['affiliation', 'affil'],
  ['affiliation link', 'aff links'],
  ['corresponding', 'corresp'],
  ['orcid', 'orcid'],
  ['email'],
  ['abstract', 'abstr'],
  ['section', 'sect'],
  ['nesting', 'nesting'],
  ['paragraph', 'paras'],
  ['sub-article paragraph'],
  ['figure', 'figs'],
  ['figure label'],
  ['figure caption', 'captions'],
  ['table', 'tables'],
  ['table label'],
  ['table caption'],
  ['table notes'],
  ['cell', 'cells'],
  ['span'],
  ['equation', 'eqs'],
  ['equation label'],
  ['reference', 'refs'],
  ['reference authors'],
  ['reference title'],
  ['reference container'],
  ['reference year'],
  ['reference volume'],
  ['reference issue'],
  ['reference firstPage'],
  ['reference lastPage'],
  ['reference DOI'],
  ['reference PMID'],
  ['reference publisher'],
  ['citation', 'cites'],
  ['figure link', 'fig links'],
  ['table link', 'tab links']
]
export const fieldKinds = kinds.map(([kind]) => kind).filter(kind => kind.startsWith('reference '))

const percent = value => (value === 1 ? '100' : (value * 100).toFixed(1))

/** One row for each kind, of one tally. */
export function kindTable(tally) {
  const row = (name, r) =>
    `| ${name} | ${r.expected} | ${r.capped} | ${r.actual} | ${r.correct} | ${percent(r.precision)} | ${percent(r.recall)} | ${percent(r.f1)} |`
  const lines = [
    '| kind | expected | capped | ours | right | precision | recall | F1 |',
    '|---|---:|---:|---:|---:|---:|---:|---:|'
  ]
  for (const [kind] of kinds) if (tally.kinds.has(kind)) lines.push(row(kind, tally.rates(kind)))
  lines.push(row('all reference fields', tally.rates(...fieldKinds)))
  return lines.join('\n')
}

/** One row for each article, F1 of the main kinds. A dash: nothing of the kind is in the XML or in ours. */
export function articleTable(scores) {
  const columns = [...kinds.filter(([, short]) => short), [fieldKinds, 'ref fields']]
  const cell = (tally, kind) => {
    const r = tally.rates(...[kind].flat())
    return r.expected + r.actual === 0 ? '–' : percent(r.f1)
  }
  const all = new Tally()
  for (const { tally } of scores) all.add(tally)
  const lines = [
    `| article | ${columns.map(([, short]) => short).join(' | ')} |`,
    `|---|${columns.map(() => '---:').join('|')}|`
  ]
  for (const { name, tally } of [...scores, { name: '**all**', tally: all }])
    lines.push(`| ${name} | ${columns.map(([kind]) => cell(tally, kind)).join(' | ')} |`)
  return lines.join('\n')
}
