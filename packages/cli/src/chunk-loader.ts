/**
 * Why: what a short job pays most for is the start. The command's own code lies in chunks that are scripts and not
 * modules, so that V8 may take the compiled form of what earlier runs used from a file beside each. A file of another
 * version of Node is refused by V8 and costs nothing but its absence.
 */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

/** What a file with compiled code is called. */
const compiledName = (file: string): string => `${file}.compiled`
/** The chunks that most runs need, by name, in one file. */
const together = 'together.js'

/** Loads chunks of one folder, each once. */
export class ChunkLoader {
  readonly #modules = new Map<string, { exports: Exports }>()
  readonly #scripts = new Map<string, Script>()
  readonly #together: Readonly<Record<string, Wrapped>>
  readonly #folder: string
  readonly #outside: NodeJS.Require

  constructor(folder: string) {
    this.#folder = folder
    this.#outside = createRequire(join(folder, 'outside.cjs'))
    this.#together = existsSync(join(folder, together)) ? this.#run(together) : {}
  }

  /** The exports of a chunk, of a module of Node or of a library that lies outside the bundle. */
  load = (name: string): unknown => {
    if (!name.startsWith('./')) return this.#outside(name)
    const known = this.#modules.get(name)
    if (known) return known.exports
    const wrapped = this.#together[name] ?? this.#run<Wrapped>(name)
    const module = { exports: {} }
    // Before it runs: chunks may need each other.
    this.#modules.set(name, module)
    const url = pathToFileURL(join(this.#folder, name)).href
    wrapped(module.exports, module, this.load, outside => import(outside), url)
    return module.exports
  }

  /** The value of a script, from its compiled form if there is one. */
  #run<Value>(name: string): Value {
    const file = join(this.#folder, name)
    const compiled = readOptional(compiledName(file))
    const script = new Script(readFileSync(file, 'latin1'), {
      filename: file,
      ...(compiled ? { cachedData: compiled } : {})
    })
    this.#scripts.set(file, script)
    return script.runInThisContext() as Value
  }

  /**
   * Writes the compiled form of everything that has run so far beside the scripts.
   * @returns the names of the chunks that have run
   */
  keepCompiled(): string[] {
    for (const [file, script] of this.#scripts) {
      const temporary = `${compiledName(file)}.${process.pid}`
      try {
        writeFileSync(temporary, script.createCachedData())
        renameSync(temporary, compiledName(file))
      } finally {
        rmSync(temporary, { force: true })
      }
    }
    return [...this.#modules.keys()]
  }
}

function readOptional(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
