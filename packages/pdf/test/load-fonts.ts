/** Font bytes for the tests, read from the installed packages. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fontFiles } from '../src/font-files.js'

const require = createRequire(import.meta.url)

export const fonts = Object.fromEntries(
  Object.entries(fontFiles).map(([name, path]) => [name, new Uint8Array(readFileSync(require.resolve(path)))])
) as Record<keyof typeof fontFiles, Uint8Array>
