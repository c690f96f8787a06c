/**
 * The table of every element of JATS 1.0–1.4 and what becomes of it, from the code and the DTDs.
 *
 *   node scripts/jats-elements.mjs          writes packages/jats/ELEMENTS.md
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, 'packages/jats/node_modules/.cache/jats-elements')
mkdirSync(cache, { recursive: true })
const entrances = readdirSync(join(root, 'packages/core/src')).filter(
  name => name.endsWith('.ts') && name !== 'index.ts'
)
createRequire(join(root, 'package.json'))('esbuild').buildSync({
  stdin: {
    contents: `export * from './packages/jats/src/read/elements.ts'\nexport { elementsOf } from './packages/jats/src/validate/edition.ts'\n`,
    resolveDir: root
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  splitting: true,
  outdir: cache,
  entryNames: 'elements',
  outExtension: { '.js': '.mjs' },
  logLevel: 'error',
  alias: Object.fromEntries([
    ...entrances.map(name => [`@offprint/core/${name.slice(0, -3)}`, join(root, 'packages/core/src', name)]),
    ['@offprint/core', join(root, 'packages/core/src/index.ts')],
    ['@offprint/ast', join(root, 'packages/ast/src/index.ts')]
  ])
})
const { treatmentOf, elementsOf } = await import(pathToFileURL(join(cache, 'elements.mjs')).href)
const names = new Map()
for (const version of ['1.0', '1.1', '1.2', '1.3', '1.4'])
  for (const tagSet of ['archiving', 'publishing'])
    for (const name of await elementsOf({ tagSet, version, oasis: true, mathml: '2', draft: false }))
      if (!names.has(name)) names.set(name, version)
const rows = [...names].filter(([name]) => !name.startsWith('mml:')).sort(([a], [b]) => (a < b ? -1 : 1))
const read = rows.filter(([name]) => treatmentOf(name) === 'read')
const kept = rows.filter(([name]) => treatmentOf(name) === 'kept')
const words = [
  '# Elements of JATS and what becomes of them',
  '',
  'Made by `node scripts/jats-elements.mjs` from the reader’s table and the DTDs of JATS 1.0–1.4; do not edit.',
  '',
  `* **read** (${read.length}): a node of the tree, or a field of one. A form that the fields cannot say is kept beside them.`,
  `* **kept** (${kept.length}): a \`foreign\` node, whole, with its attributes; what is inside is read as usual.`,
  '* **ignored**: none. (MathML is kept as MathML.)',
  '',
  '| element | since | |',
  '|---|---|---|',
  ...rows.map(([name, since]) => `| \`${name}\` | ${since} | ${treatmentOf(name)} |`),
  ''
]
writeFileSync(join(root, 'packages/jats/ELEMENTS.md'), words.join('\n'))
console.log(`${rows.length} elements: ${read.length} read, ${kept.length} kept`)
