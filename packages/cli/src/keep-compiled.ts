/**
 * `node keep-compiled.cjs jats,docx,pdf article.html…` converts pages and keeps the compiled code of the run for later ones.
 * The build runs this; so may who installs the command under another version of Node than it was built with. It prints
 * the names of the chunks that were needed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { JobResult } from './job.js'
import { keepCompiled, type Request, startWorker } from './start-worker.js'
import { version } from './version.js'

async function main(formats: string, pages: readonly string[]): Promise<void> {
  // V8 throws away the compiled form of what has not run for a while; here all of it is wanted.
  setFlagsFromString('--no-flush-bytecode')
  const folder = mkdtempSync(join(tmpdir(), 'offprint-'))
  const worker = startWorker()
  const ask = <Answer>(request: Request): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject)
      worker.postMessage(request)
    })
  try {
    for (const path of pages) {
      const { error } = await ask<JobResult>({
        command: 'convert',
        input: { path, name: 'article' },
        choices: {
          to: formats.split(','),
          out: folder,
          quiet: true,
          strict: false,
          json: false,
          sarif: false,
          timeout: 60,
          debug: true
        },
        folder,
        version
      })
      if (error) throw new Error(error)
    }
    process.stdout.write(`${(await ask<string[]>(keepCompiled)).join('\n')}\n`)
  } finally {
    await worker.terminate()
    rmSync(folder, { recursive: true, force: true })
  }
}

void main(process.argv[2] ?? '', process.argv.slice(3))
