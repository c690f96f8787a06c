/**
 * How well the reference parser reads real reference lists: per field precision, recall and F1 against tagged references
 * (../shared/corpus/refs). Even entries are for tuning; odd entries are the half that is held out and reported.
 *
 *   node scripts/score-references.mjs                       the table of each kind of work, held-out half
 *   node scripts/score-references.mjs --set anystyle|grobid another set
 *   node scripts/score-references.mjs --half odd|even|all   another half
 *   node scripts/score-references.mjs --misses title        entries whose title is not right; --kind book narrows it
 *   node scripts/score-references.mjs --write               all sets, into packages/references/SCORES.md
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from './load.mjs'
import { present, sets } from './score/reference-sets.mjs'
import { FieldTally, fold, found, show, strict } from './score/reference-tally.mjs'
import { root } from './workspace.mjs'

if (!present()) {
  console.error('No reference corpus at ../shared/corpus/refs: nothing to score.')
  process.exit(2)
}
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : (process.argv[at + 1] ?? '')
}
const half = option('half', 'odd')
const misses = option('misses')
const { parseReference, expandPages } = await load('packages/references/src/index.ts')
const kinds = { journal: 'Journal articles', book: 'Books and chapters', other: 'Other works', all: 'All' }

/** Reads and counts one set. */
function score(name) {
  const { load: read, people } = sets[name]
  const only = option('kind')
  const items = read(half, { fold, strict, expandPages }).filter(item => !only || item.kind === only)
  const tally = new FieldTally()
  // Processor time, all threads: what else the machine does is no matter of the parser's.
  const started = process.cpuUsage()
  const parsed = items.map(item => parseReference(item.raw))
  const { user, system } = process.cpuUsage(started)
  items.forEach((item, i) => {
    const got = found(parsed[i], item.raw, people)
    const wrong = tally.compare(item.kind, item.gold, got, people, item.tagged)
    tally.compare('all', item.gold, got, people, item.tagged)
    if (misses && wrong.includes(misses))
      console.log(
        `${item.line} [${item.type ?? item.kind}] ${item.raw.slice(0, 420)}\n   want ${show(item.gold[misses])}\n   have ${show(got[misses])}`
      )
  })
  const size = kind => items.filter(item => kind === 'all' || item.kind === kind).length
  return { tally, size, pace: Math.round((items.length / (user + system)) * 60e6) }
}

const tables = ({ tally, size }, level) =>
  Object.entries(kinds)
    .filter(([kind]) => size(kind) > 0)
    .map(([kind, title]) => `${level} ${title} (${size(kind)})\n\n${tally.table(kind)}\n`)
    .join('\n')

if (process.argv.includes('--write')) {
  const parts = Object.entries(sets).map(
    ([name, { title }]) => `## ${title}\n\n${tables(score(name), '###')}`
  )
  writeFileSync(
    join(root, 'packages/references/SCORES.md'),
    `# How well references are read

Made by \`node scripts/score-references.mjs --write\`. Each set is split: the rules were tuned on the even entries, and this
is the other half. *Strict*: the same characters but for dashes, quotes, white space and the punctuation around the field.
*Soft*: the same letters and digits. *Levenshtein*: at least 0.8 alike. Precision and recall are strict. A field the tagging
lacks counts against precision, DOI and PMID excepted. *Tagged*: strict, over the words that the tagging names at all; of words
that it puts into no field (a report of which only authors and year are tagged) nobody can say what they are. In the JATS set each person counts, and fields whose words are not
in the text are left out; in the other two, authors are one field, the list as it is printed.

${parts.join('\n')}`
  )
} else {
  const result = score(option('set', 'jats'))
  if (!misses)
    console.log(
      `${half} half, ${result.pace} references a minute of processor time, in a process that has just begun\n\n${tables(result, '###')}`
    )
}
