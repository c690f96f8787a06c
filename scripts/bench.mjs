/**
 * `npm run bench`: CPU time (user + system) of a cold run per format, beside pandoc where it is installed, as ratios
 * within this one run. Absolute times of a shared machine mean nothing; ratios do. Each figure is the median of several
 * runs, taken in turn so that a busy moment hits both sides.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { benchJats, benchJatsTable } from './jats-bench.mjs'
import { build, bundle, install, root } from './workspace.mjs'

install({ quiet: true })
await build()

const runs = Number(process.argv.find(arg => arg.startsWith('--runs='))?.slice(7) ?? 7)
const pages = [
  '../shared/seed/article.html',
  '../shared/bench/long.html',
  'fixtures/articles/research-article/article.html'
]
  .map(path => join(root, path))
  .filter(path => existsSync(path))
const pandoc = spawnSync('pandoc', ['--version'], { encoding: 'utf8' })
const hasPandoc = pandoc.status === 0
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'))

/** CPU seconds of a command, children included: what POSIX `times` reports of the children of a shell. */
function cpu(command) {
  const out = execFileSync('bash', ['-c', `${command} >/dev/null 2>&1; times`], { encoding: 'utf8' })
  const [user, system] = out
    .trim()
    .split('\n')[1]
    .split(/\s+/)
    .map(part => {
      const [minutes, seconds] = part.replace('s', '').split('m')
      return Number(minutes) * 60 + Number(seconds)
    })
  return user + system
}
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]
const quote = path => `'${path.replace(/'/g, "'\\''")}'`

const routes = [
  {
    name: 'html → jats',
    to: 'jats',
    rival: (page, out) => `pandoc -f html -t jats -s ${quote(page)} -o ${quote(join(out, 'p.xml'))}`
  },
  {
    name: 'html → docx',
    to: 'docx',
    rival: (page, out) =>
      `cd ${quote(join(page, '..'))} && pandoc -f html -t docx ${quote(page)} -o ${quote(join(out, 'p.docx'))}`
  },
  { name: 'html → pdf', to: 'pdf' },
  { name: 'html → all three', to: 'jats,docx,pdf' }
]

console.log(
  `median of ${runs} cold runs, CPU seconds; ${hasPandoc ? pandoc.stdout.split('\n')[0] : 'pandoc is not installed: no ratio'}`
)
console.log('| page | route | Offprint | pandoc | ratio |\n|---|---|---|---|---|')
const empty = []
for (let i = 0; i < runs; i++) empty.push(cpu(`${quote(process.execPath)} -e 0`))
for (const page of pages)
  for (const { name, to, rival } of routes) {
    const ours = []
    const theirs = []
    for (let i = 0; i < runs; i++) {
      ours.push(
        cpu(
          `${quote(process.execPath)} ${quote(bundle)} convert ${quote(page)} --to ${to} --out ${quote(join(folder, 'o'))}`
        )
      )
      if (rival && hasPandoc) theirs.push(cpu(rival(page, folder)))
    }
    const [a, b] = [median(ours), theirs.length ? median(theirs) : undefined]
    console.log(
      `| ${relative(root, page)} | ${name} | ${a.toFixed(2)} | ${b === undefined ? '–' : b.toFixed(2)} | ${b === undefined ? '–' : (a / b).toFixed(2)} |`
    )
  }
console.log(`\nNode itself, doing nothing: ${median(empty).toFixed(2)}`)
rmSync(folder, { recursive: true, force: true })
const { benchPdf } = await import('./bench-pdf.mjs')
await benchPdf(Math.min(runs, 5))

console.log(`\n${benchJatsTable(await benchJats())}`)
