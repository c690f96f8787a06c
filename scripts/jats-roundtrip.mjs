/**
 * What JATS → tree → JATS keeps, measured on real articles: words, elements by name, attributes, ids and links. The
 * measuring has a parser of its own and knows nothing of how the articles are read or written.
 *
 *   node scripts/jats-roundtrip.mjs [folder or file …] [--show <file name>] [--valid] [--profile <name>]
 *
 * Default folder: ../shared/corpus/jats beside the repository. `--show` lists the differences of one article, `--valid`
 * also validates input and output.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { compareCounts, inventory, kinds } from './jats-inventory.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const option = name => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : (process.argv[at + 1] ?? '')
}
const show = option('show')
const profile = option('profile')
const valid = process.argv.includes('--valid')
const given = process.argv
  .slice(2)
  .filter((part, i, all) => !part.startsWith('--') && !/^--(?:show|profile)$/.test(all[i - 1] ?? ''))
const folder = join(root, '../shared/corpus/jats')
const paths = (given.length ? given : [folder])
  .filter(existsSync)
  .flatMap(path => (statSync(path).isDirectory() ? readdirSync(path).map(name => join(path, name)) : [path]))
  .filter(path => /\.n?xml$/.test(path))
if (paths.length === 0) {
  console.error(`No JATS articles at ${folder}: nothing to measure.`)
  process.exit(2)
}

const { fromJats, toJats, validateJats, validate, Messages, explained } = await bundle()
const entities = await import(pathToFileURL(join(cacheFolder(), 'entities.mjs')).href).then(made =>
  made.jatsEntities()
)

function cacheFolder() {
  return join(root, 'packages/jats/node_modules/.cache/jats-roundtrip')
}

async function bundle() {
  const cache = cacheFolder()
  mkdirSync(cache, { recursive: true })
  const { buildSync } = createRequire(join(root, 'package.json'))('esbuild')
  const shared = {
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    splitting: true,
    outdir: cache,
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
    plugins: []
  }
  // `@offprint/core/x` is packages/core/src/x.ts, as in the tests; the longest names first.
  const entrances = readdirSync(join(root, 'packages/core/src')).filter(
    name => name.endsWith('.ts') && name !== 'index.ts'
  )
  const alias = Object.fromEntries([
    ...entrances.map(name => [`@offprint/core/${name.slice(0, -3)}`, join(root, 'packages/core/src', name)]),
    ['@offprint/core', join(root, 'packages/core/src/index.ts')],
    ['@offprint/ast', join(root, 'packages/ast/src/index.ts')]
  ])
  buildSync({
    ...shared,
    plugins: undefined,
    packages: undefined,
    external: ['libxml2-wasm'],
    alias,
    stdin: {
      contents: `export * from './packages/jats/src/index.ts'\nexport { explained } from './packages/jats/src/normalisations.ts'\nexport { validate } from './packages/ast/src/index.ts'\nexport { Messages } from './packages/core/src/index.ts'\n`,
      resolveDir: root,
      sourcefile: 'jats.ts'
    },
    entryNames: 'jats'
  })
  buildSync({
    ...shared,
    plugins: undefined,
    packages: undefined,
    splitting: false,
    alias,
    entryPoints: { entities: join(root, 'packages/jats/src/entities.ts') }
  })
  return import(pathToFileURL(join(cache, 'jats.mjs')).href)
}

const total = Object.fromEntries(kinds.map(kind => [kind, { all: 0, kept: 0, added: 0 }]))
const worst = new Map()
let failed = 0
let whole = 0
let problems = 0
let newErrors = 0
let validOutputs = 0
const silent = []
/** Differences by the normalisation that explains them (packages/jats/src/normalisations.ts), and those that none does. */
const reasons = new Map()
const unexplained = []
for (const path of paths) {
  const name = basename(path)
  const bytes = readFileSync(path)
  try {
    const messages = new Messages()
    const article = await fromJats(bytes)
    const broken = validate(article)
    problems += broken.length
    const output = await toJats(article, { messages, ...(profile ? { profile } : {}) })
    const before = inventory(new TextDecoder().decode(bytes), entities)
    const after = inventory(new TextDecoder().decode(output), entities)
    const row = Object.fromEntries(kinds.map(kind => [kind, compareCounts(before[kind], after[kind])]))
    let exact = true
    for (const kind of kinds) {
      total[kind].all += row[kind].all
      total[kind].kept += row[kind].kept
      total[kind].added += row[kind].added.length
      if (row[kind].lost.length || row[kind].added.length) exact = false
      for (const [sign, list] of [
        ['-', row[kind].lost],
        ['+', row[kind].added]
      ])
        for (const item of list) {
          const key =
            kind === 'words' || kind === 'ids'
              ? `${sign} ${kind}`
              : `${sign} ${kind} ${item.replace(/=.*$/s, '').replace(/ ×\d+$/, '')}`
          worst.set(key, (worst.get(key) ?? 0) + 1)
        }
      if (kind !== 'words')
        for (const [sign, list] of [
          ['-', row[kind].lost],
          ['+', row[kind].added]
        ])
          for (const item of list) {
            const difference = `${sign} ${kind} ${item.replace(/ ×\d+$/, '')}`
            const reason = explained(difference)?.id
            if (reason) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
            else unexplained.push(`${name}: ${difference}`)
          }
      if (show === name)
        console.log(kind, 'lost:', row[kind].lost.slice(0, 40), 'added:', row[kind].added.slice(0, 40))
    }
    if (show === name) console.log(broken.slice(0, 10).map(one => `${one.path} ${one.message}`))
    if (row.words.lost.length && messages.list.length === 0) silent.push(name)
    if (exact) whole++
    else if (show === undefined) console.log(`${name}: differences, see --show ${name}`)
    if (valid) {
      const errors = async xml => (await validateJats(xml)).filter(finding => finding.level === 'error')
      const [was, is] = [await errors(bytes), await errors(output)]
      if (is.length === 0) validOutputs++
      if (is.length > was.length) {
        newErrors++
        console.log(
          `${name}: ${was.length} → ${is.length} DTD errors: ${is
            .slice(0, 3)
            .map(one => `${one.line}: ${one.message.slice(0, 200)}`)
            .join(' | ')}`
        )
      }
    }
  } catch (error) {
    failed++
    console.log(`${name}: ${show === name ? error.stack : error.message}`)
  }
}
console.log(
  `${paths.length} articles, ${failed} failed, ${whole} without any difference, ${problems} problems of trees${valid ? `, ${newErrors} with more DTD errors than before, ${validOutputs} without any` : ''}`
)
for (const kind of kinds) {
  const { all, kept, added } = total[kind]
  console.log(
    `${kind.padEnd(11)} ${String(kept).padStart(8)} of ${String(all).padStart(8)}  ${((100 * kept) / all).toFixed(3)} %   new: ${added}`
  )
}
for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)} differences: ${reason}`)
console.log(`${unexplained.length} differences that no normalisation explains`)
for (const difference of unexplained.slice(0, 40)) console.log(`  ${difference}`)
if (silent.length) console.log(`words lost without a message: ${silent.join(', ')}`)
if (show === undefined)
  for (const [key, count] of [...worst].sort((a, b) => b[1] - a[1]).slice(0, 40))
    console.log(String(count).padStart(5), key)
