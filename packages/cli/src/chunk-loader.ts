/**
 * Why: what a short job pays most for is the start. The command's own code lies in chunks that are scripts and not
 * modules, so that V8 may take the compiled form of what earlier runs used from a file beside each. A file of another
 * version of Node is refused by V8 and costs nothing but its absence.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'

type Exports = Record<string, unknown>
/** What the build wraps round a chunk. */
type Wrapped = (
  exports: Exports,
  module: { exports: Exports },
  require: (name: string) => unknown,
  load: (name: string) => Promise<unknown>,
  url: string
) => void

interface Chunk {
  module: { exports: Exports }
  script: Script
  file: string
}

/** What a file with compiled code is called. */
const compiledName = (file: string): string => `${file}.compiled`

/** Loads chunks of one folder, each once. */
export class ChunkLoader {
  readonly #chunks = new Map<string, Chunk>()
  readonly #folder: string
  readonly #outside: NodeJS.Require

  constructor(folder: string) {
    this.#folder = folder
    this.#outside = createRequire(join(folder, 'outside.cjs'))
  }

  /** The exports of a chunk, of a module of Node or of a library that lies outside the bundle. */
  load = (name: string): unknown => {
    if (!name.startsWith('./')) return this.#outside(name)
    const known = this.#chunks.get(name)
    if (known) return known.module.exports
    const file = join(this.#folder, name)
    const compiled = readOptional(compiledName(file))
    const script = new Script(readFileSync(file, 'utf8'), {
      filename: file,
      ...(compiled ? { cachedData: compiled } : {})
    })
    const chunk: Chunk = { module: { exports: {} }, script, file }
    // Before it runs: chunks may need each other.
    this.#chunks.set(name, chunk)
    const run = script.runInThisContext() as Wrapped
    const { module } = chunk
    run(module.exports, module, this.load, outside => import(outside), pathToFileURL(file).href)
    return module.exports
  }

  /** Writes the compiled form of everything that has run so far beside the chunks. */
  keepCompiled(): void {
    for (const { script, file } of this.#chunks.values()) {
      const temporary = `${compiledName(file)}.${process.pid}`
      try {
        writeFileSync(temporary, script.createCachedData())
        renameSync(temporary, compiledName(file))
      } finally {
        rmSync(temporary, { force: true })
      }
    }
  }
}

function readOptional(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
