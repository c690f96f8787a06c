/**
 * JATS → Offprint → JATS, row by row: how many of each thing that archives count are kept, each with what makes it itself, and how many
 * are invented; and pandoc beside it in the same run, where it is installed. For the project's own articles, and for the
 * published ones beside the repository where they are there.
 *
 *   node scripts/peers.mjs [--write] [--no-pandoc]        --write puts the tables into packages/jats/PEERS.md
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareKeys, parse, rows } from './jats-rows.mjs'
import { load } from './load.mjs'
import { root } from './workspace.mjs'

const { fromJats, toJats, validateJats } = await load('packages/jats/src/index.ts')
const { jatsEntities } = await load('packages/jats/src/entities.ts')
const entities = await jatsEntities()
const folder = mkdtempSync(join(tmpdir(), 'offprint-peers-'))
const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' })
const pandoc =
  version.status === 0 && !process.argv.includes('--no-pandoc') ? version.stdout.split('\n')[0] : ''

/** The ways an article goes; each gives the bytes of a JATS file. */
const ways = {
  Offprint: async bytes => toJats(await fromJats(bytes)),
  'Offprint, Archiving 1.3': async bytes => toJats(await fromJats(bytes), { profile: 'archiving' }),
  ...(pandoc
    ? {
        [pandoc]: async (_bytes, path) => {
          // Its best settings: fields of references, and links of citations.
          const out = join(folder, 'out.xml')
          const done = spawnSync(
            'pandoc',
            [
              ...['-f', 'jats', '-t', 'jats_archiving+element_citations', '-s', '--citeproc'],
              ...['-M', 'link-citations=true', path, '-o', out]
            ],
            { timeout: 60_000 }
          )
          if (done.status !== 0) throw new Error(`pandoc: ${String(done.stderr).split('\n')[0]}`)
          return readFileSync(out)
        }
      }
    : {})
}

const errorsOf = async bytes => {
  const findings = await validateJats(bytes)
  return findings.some(one => one.rule === 'dtd:unknown')
    ? undefined
    : findings.filter(one => one.level === 'error').length
}

/** One table for some files. */
async function measure(paths) {
  const table = new Map()
  const failures = []
  const skipped = []
  const dtd = Object.fromEntries(Object.keys(ways).map(way => [way, { errors: 0, worse: 0, judged: 0 }]))
  let before = 0
  let articles = 0
  for (const [name, bytes] of paths) {
    let source
    try {
      source = rows(parse(new TextDecoder().decode(bytes), entities))
    } catch (error) {
      skipped.push(`${name}: ${error.message}`)
      continue
    }
    articles++
    const path = join(folder, 'in.xml')
    writeFileSync(path, bytes)
    const had = await errorsOf(bytes)
    before += had ?? 0
    for (const [way, run] of Object.entries(ways)) {
      let found = {}
      try {
        const output = await run(bytes, path)
        found = rows(parse(new TextDecoder().decode(output), entities))
        const has = had === undefined ? undefined : await errorsOf(output)
        if (has !== undefined) {
          dtd[way].judged++
          dtd[way].errors += has
          if (has > had) dtd[way].worse++
        }
      } catch (error) {
        failures.push(`${way}: ${name}: ${error.message}`)
      }
      for (const [row, keys] of Object.entries(source)) {
        const cells = table.get(row) ?? table.set(row, {}).get(row)
        const cell = (cells[way] ??= { all: 0, kept: 0, added: 0 })
        const { all, kept, added } = compareKeys(keys, found[row] ?? [])
        cell.all += all
        cell.kept += kept
        cell.added += added
      }
    }
  }
  return { table, failures, skipped, dtd, before, articles }
}

function printed({ table, failures, skipped, dtd, before, articles }) {
  const names = Object.keys(ways)
  const number = value => value.toLocaleString('en-US')
  const cellOf = ({ all, kept, added }) => {
    const share = all === 0 ? '–' : `${kept === all ? '100' : ((100 * kept) / all).toFixed(1)} %`
    return `${number(kept)} (${share})${added ? ` +${number(added)}` : ''}`
  }
  const lines = [
    `| ${articles} articles | there are | ${names.map(name => `${name} keeps`).join(' | ')} |`,
    `| --- | --: | ${names.map(() => '--:').join(' | ')} |`
  ]
  for (const [row, cells] of table) {
    const { all } = cells[names[0]]
    if (row === 'dangling rid')
      lines.push(
        `| ${row} | ${number(all)} | ${names.map(name => number(cells[name].kept + cells[name].added)).join(' | ')} |`
      )
    else if (all > 0)
      lines.push(`| ${row} | ${number(all)} | ${names.map(name => cellOf(cells[name])).join(' | ')} |`)
  }
  lines.push(
    `| DTD errors, in files whose DTD is known | ${number(before)} | ${names.map(name => number(dtd[name].errors)).join(' | ')} |`,
    `| files with more DTD errors than before | | ${names.map(name => `${dtd[name].worse} of ${dtd[name].judged}`).join(' | ')} |`
  )
  const notes = [
    ...skipped.map(one => `not well-formed, left out: ${one}`),
    ...failures.map(one => `failed: ${one}`)
  ]
  return [...lines, ...(notes.length ? ['', ...notes.map(one => `- ${one}`)] : [])].join('\n')
}

/** The project's own articles as JATS: what the command makes of each page, without its settings. */
async function own() {
  const { readPage } = await import('./score/corpus.mjs')
  const base = join(root, 'fixtures/articles')
  const found = []
  for (const name of readdirSync(base).sort()) {
    const page = join(base, name, 'article.html')
    if (!existsSync(page)) continue
    const { article } = await readPage(page)
    found.push([name, await toJats(article)])
  }
  return found
}

const corpus = join(root, '../shared/corpus/jats')
const published = existsSync(corpus)
  ? readdirSync(corpus)
      .filter(name => name.endsWith('.xml'))
      .sort()
      .map(name => [name, readFileSync(join(corpus, name))])
  : []

const parts = [`## The project's own articles\n\n${printed(await measure(await own()))}`]
if (published.length)
  parts.push(
    `## ${published.length} published articles (not part of this repository)\n\n${printed(await measure(published))}`
  )
rmSync(folder, { recursive: true, force: true })

const document = `# JATS, read and written back

Made by \`node scripts/peers.mjs --write\`. Each row counts one kind of thing, each with what makes it itself (a DOI with its value, a link
with both its ends, a reference with its words); spaces and mark-up inside do not count. Rows without such words count only how many. “+” is what the output has and the
input does not: invented, or changed. The first column goes back to the edition of the source, the second is rewritten. pandoc
runs with fields of references and linked citations, the best of its settings that we know.

${parts.join('\n\n')}
`
if (process.argv.includes('--write')) writeFileSync(join(root, 'packages/jats/PEERS.md'), document)
console.log(document)
