/**
 * How well Word files become articles. Two measures: against the JATS of the same article, thing by thing (as
 * score.mjs does for pages), and, for every Word file, what the file holds against what is recovered of it, with mammoth
 * and pandoc beside it. The corpus lies beside the repository (../shared/corpus).
 *
 *   node scripts/score-docx.mjs                 both tables
 *   node scripts/score-docx.mjs --pair NAME     one pair (a part of its name will do), all kinds
 *   node scripts/score-docx.mjs --misses KIND   what went wrong with a kind, with both texts (`all` for every kind)
 *   node scripts/score-docx.mjs --folder PATH   pairs NAME.docx + NAME.xml of another folder
 *   node scripts/score-docx.mjs --write         into packages/docx/SCORES.md
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './workspace.mjs'

const option = name => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : (process.argv[at + 1] ?? '')
}
const has = name => process.argv.includes(`--${name}`)
if (!option('folder') && !existsSync(join(root, '..', 'shared', 'corpus', 'docx'))) {
  console.error('No corpus at ../shared/corpus: nothing to score.')
  process.exit(2)
}

const { docxFiles, docxPairs, pairsIn } = await import('./score/docx-corpus.mjs')
const { comparePair } = await import('./score/docx-compare.mjs')
const { document, holdingsTable, pairTable } = await import('./score/docx-report.mjs')
const { kindTable } = await import('./score/report.mjs')
const { Tally } = await import('./score/tally.mjs')

const folder = option('folder')
const wanted = one => !option('pair') || one.name.includes(option('pair'))
const scores = []
for (const pair of (folder ? pairsIn(folder) : docxPairs()).filter(wanted)) {
  try {
    scores.push({ name: pair.name, tally: await comparePair(pair) })
  } catch (error) {
    console.error(`${pair.name}: ${error.stack}`)
    process.exitCode = 1
  }
}
const all = new Tally()
for (const { tally } of scores) all.add(tally)

if (option('misses') !== undefined) {
  for (const { name, tally } of scores)
    for (const miss of tally.misses)
      if (option('misses') === 'all' || miss.kind === option('misses'))
        console.log(
          `${name} · ${miss.kind} · ${miss.what}\n  expected ${miss.expected}\n  ours     ${miss.actual ?? ''}`
        )
} else if (option('pair') !== undefined) {
  console.log(kindTable(all))
} else {
  const { holdingsOf } = await import('./score/docx-holdings.mjs')
  const holdings = []
  for (const file of docxFiles(folder)) holdings.push(await holdingsOf(file))
  if (has('write'))
    writeFileSync(join(root, 'packages', 'docx', 'SCORES.md'), document(scores, all, holdings))
  else console.log(`${kindTable(all)}\n\n${pairTable(scores)}\n\n${holdingsTable(holdings)}`)
}
