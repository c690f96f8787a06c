/**
 * Bundles the command into packages/cli/dist: our own packages and small libraries in chunks that are loaded when they
 * are needed; large libraries with data files of their own stay outside. `npm run build -- --types` also builds the
 * libraries with tsc.
 */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

/** Articles that use what most articles use. */
const samples = ['research-article', 'case-report'].map(name =>
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
  rmSync(join(outdir, 'chunks'), { recursive: true, force: true })
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
  mkdirSync(join(outdir, 'chunks'), { recursive: true })
  for (const { path, text } of outputFiles) writeFileSync(path, await script(esbuild, text))
  if (pages.length) run(process.execPath, [join(outdir, 'keep-compiled.cjs'), ...pages])
  const now = new Date()
  utimesSync(join(outdir, 'offprint.cjs'), now, now)
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
  return `(function(exports,module,require,__outside,__url){${code}\n})`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install()
  await bundleCommand()
  if (process.argv.includes('--types')) run('npx', ['--no-install', 'tsc', '-b'])
}
