/**
 * Bundles the command into packages/cli/dist: our own packages and small libraries in chunks that are loaded when they
 * are needed; large libraries with data files of their own stay outside. `npm run build -- --types` also builds the
 * libraries with tsc.
 */
import { rmSync, utimesSync } from 'node:fs'
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

export async function bundleCommand() {
  const { build } = await import('esbuild')
  const outdir = dirname(bundle)
  rmSync(join(outdir, 'chunks'), { recursive: true, force: true })
  await build({
    entryPoints: [
      { in: join(root, 'packages/cli/src/main.ts'), out: 'offprint' },
      { in: join(root, 'packages/cli/src/worker.ts'), out: 'worker' }
    ],
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: false,
    legalComments: 'none',
    external,
    plugins: [sources],
    // Libraries in CommonJS form call require() for Node's own modules.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);"
    },
    logLevel: 'warning'
  })
  const now = new Date()
  utimesSync(bundle, now, now)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  install()
  await bundleCommand()
  if (process.argv.includes('--types')) run('npx', ['--no-install', 'tsc', '-b'])
}
