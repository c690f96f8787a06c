/** Fixed data that writers need and libraries may not read themselves: fonts, by their path inside their package. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const loaded = new Map<string, Promise<Uint8Array>>()

/**
 * Reads `@scope/package/path/in/package` from the installed packages; each once.
 * @returns a promise that is refused, and nothing thrown before, when the package is not installed: some fonts are not
 */
export function assets(name: string): Promise<Uint8Array> {
  let bytes = loaded.get(name)
  if (!bytes) loaded.set(name, (bytes = installed(name)))
  return bytes
}

const installed = async (name: string): Promise<Uint8Array> => readFile(require.resolve(name))
