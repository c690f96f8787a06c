/**
 * What the reference parser costs a process that has just begun, as a conversion of one small page has: processor time to
 * load the bundle and to read the entries of one list, in fresh processes one after another.
 *
 *   node scripts/time-references.mjs [--count 5] [--runs 15]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? fallback : Number(process.argv[at + 1])
}
const count = option('count', 5)
const runs = option('runs', 15)

const cache = join(root, 'node_modules/.cache/time-references')
mkdirSync(cache, { recursive: true })
const bundle = join(cache, 'references.mjs')
createRequire(join(root, 'package.json'))('esbuild').buildSync({
  entryPoints: [join(root, 'packages/references/src/index.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error'
})

// Entries of several manners, so that most rules are met.
const manners = [
  i =>
    `Okoro TB, Van der Meer LC. Sleep in night nurses: cohort ${i}. J Shift Work. 2014;12(3):211-2${i % 10}.`,
  i => `Vega L, Orr B, et al. Ankles and tides ${i}. J Joints. 2011 Jul;65(1):1-12. doi:10.5555/jj.${i}`,
  i => `Pryce JrT, Lund KA. Skin cold ${i}. Arch Skin Care . Jul-Aug 2009;3(2):15-26. PMID: 1234${1000 + i}.`,
  i => `Kern V, Abbot AK. Basic bone biology ${i}. 10th ed. Philadelphia: Elsevier; 2018. p. 12-45.`,
  i => `Haile G, de Wit R. Žito i voda ${i}. PLoS ONE. 2019;14(3):e02139${10 + i}.`
]
const texts = Array.from({ length: count }, (_, i) => manners[i % manners.length](i))
const child = join(cache, 'child.mjs')
writeFileSync(
  child,
  `const spent = from => { const { user, system } = process.cpuUsage(from); return (user + system) / 1000 }
const start = process.cpuUsage()
const { parseReferences } = await import(${JSON.stringify(pathToFileURL(bundle).href)})
const load = spent(start)
const begun = process.cpuUsage()
parseReferences(${JSON.stringify(texts)})
console.log(JSON.stringify([load, spent(begun)]))`
)
const times = Array.from({ length: runs }, () =>
  JSON.parse(execFileSync(process.execPath, [child], { encoding: 'utf8' }))
)
const median = values => values.sort((a, b) => a - b)[values.length >> 1]
const of = at => median(times.map(time => time[at])).toFixed(1)
console.log(
  `load ${of(0)} ms, ${count} references ${of(1)} ms of processor time (median of ${runs} fresh processes)`
)
