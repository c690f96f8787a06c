/**
 * Bundles the command into packages/cli/dist: our own packages and small libraries in chunks that are loaded when they
 * are needed; large libraries with data files of their own stay outside. `npm run build -- --types` also builds the
 * libraries with tsc.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle, install, root, run } from './workspace.mjs'

/** Libraries that stay outside the bundle: they find files of their own beside themselves. */
export const external = [
  'pdfmake',
  'pdfmake/*',
  'mathjax',
  'libxml2-wasm',
  'pdfjs-dist',
  'pdfjs-dist/*',
  '@expo-google-fonts/*'
]

/** Articles that use what most articles use: the first without a profile of a journal, the last with one. */
const samples = ['research-article', 'article-fr', 'case-report'].map(name =>
  join(root, 'fixtures/articles', name, 'article.html')
)

/** Our packages by name, from their sources. */
export const sources = {
  name: 'offprint-sources',
  setup(build) {
    build.onResolve({ filter: /^@offprint\// }, ({ path }) => {
      const [, name, ...rest] = path.split('/')
      return { path: join(root, 'packages', name, 'src', rest.length ? `${rest.join('/')}.ts` : 'index.ts') }
    })
  }
}

/** What all our bundles have in common. */
const shape = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [sources]
}

/**
 * Builds the command into a folder.
 * @param outdir where `offprint.cjs`, `worker.cjs` and the chunks go
 * @param pages articles whose conversion says which code is kept in compiled form; none keeps none
 */
export async function bundleCommand(outdir = dirname(bundle), pages = samples) {
  const esbuild = await import('esbuild')
  const source = name => join(root, 'packages/cli/src', `${name}.ts`)
  await esbuild.build({
    ...shape,
    entryPoints: {
      offprint: source('main'),
      worker: source('worker'),
      'keep-compiled': source('keep-compiled')
    },
    outdir,
    outExtension: { '.js': '.cjs' },
    format: 'cjs'
  })
  // esbuild splits modules only; the scripts that the chunk loader wants are made of them one by one.
  const { outputFiles } = await esbuild.build({
    ...shape,
    entryPoints: { job: source('job') },
    outdir: join(outdir, 'chunks'),
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    external,
    write: false
  })
  const chunks = new Map()
  for (const { path, text } of outputFiles) chunks.set(basename(path), await script(esbuild, text))
  writeChunks(join(outdir, 'chunks'), chunks, [])
  if (pages.length) {
    const keep = (formats, pages) =>
      execFileSync(process.execPath, [join(outdir, 'keep-compiled.cjs'), formats, ...pages], {
        encoding: 'utf8'
      })
    // What the shortest way needs goes into one file: to open sixty takes longer than to read them.
    const needed = keep('jats', pages.slice(0, 1)).trim().split('\n')
    writeChunks(join(outdir, 'chunks'), chunks, needed)
    keep('jats,docx,pdf', pages)
  }
  const now = new Date()
  utimesSync(join(outdir, 'offprint.cjs'), now, now)
}

/** Writes chunks, some of them together in one script that gives them by name. */
function writeChunks(folder, chunks, together) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, code] of chunks)
    if (!together.includes(`./${name}`)) writeFileSync(join(folder, name), `(${code})`)
  if (together.length)
    writeFileSync(
      join(folder, 'together.js'),
      `({${together.map(name => `${JSON.stringify(name)}:${chunks.get(name.slice(2))}`).join(',\n')}})`
    )
}

/** A chunk as the script that `packages/cli/src/chunk-loader.ts` runs. */
async function script(esbuild, module) {
  const outside = /\bimport\((?="(?!\.\/))/g
  const { code } = await esbuild.transform(module.replace(outside, '__outside('), {
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': '__url' },
    minifySyntax: true,
    minifyWhitespace: true
  })
  // The loader reads scripts as Latin-1. esbuild leaves other characters in patterns only, where an escape says the same.
  const ascii = code.replace(
    /[^\x00-\x7F]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return `function(exports,module,require,__outside,__url){${ascii}\n}`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install()
  await bundleCommand()
  if (process.argv.includes('--types')) run('npx', ['--no-install', 'tsc', '-b'])
}
