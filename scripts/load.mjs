/** Loads a module of our TypeScript sources into a script: bundled with esbuild, kept in node_modules/.cache. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { external, sources } from './build.mjs'
import { root } from './workspace.mjs'

/** @param {string} entry path from the root, e.g. `packages/ast/src/index.ts` */
export async function load(entry) {
  const { build } = await import('esbuild')
  // Beside the package, so that what stays outside the bundle is found from there.
  const folder = join(root, entry.split('/').slice(0, 2).join('/'), 'node_modules', '.cache')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${createHash('sha256').update(entry).digest('hex').slice(0, 12)}.mjs`)
  // Written whole before it is named: two processes may load the same module at once.
  const written = `${outfile}.${randomUUID()}`
  await build({
    entryPoints: [join(root, entry)],
    outfile: written,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external,
    plugins: [sources],
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);"
    },
    logLevel: 'warning'
  })
  renameSync(written, outfile)
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`)
}
