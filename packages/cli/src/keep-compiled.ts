/**
 * Converts the given pages to every format and keeps the compiled code of the run for later ones. The build runs this;
 * so may who installs the command under another version of Node than it was built with.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JobResult } from './job.js'
import { keepCompiled, type Request, startWorker } from './start-worker.js'
import { version } from './version.js'

async function main(pages: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-'))
  const worker = startWorker()
  const ask = (request: Request): Promise<JobResult> =>
    new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject)
      worker.postMessage(request)
    })
  try {
    for (const path of pages)
      await ask({
        command: 'convert',
        input: { path, name: 'article' },
        choices: {
          to: ['jats', 'docx', 'pdf'],
          out: folder,
          quiet: true,
          strict: false,
          json: false,
          timeout: 60,
          debug: false
        },
        folder,
        version
      })
    await ask(keepCompiled)
  } finally {
    await worker.terminate()
    rmSync(folder, { recursive: true, force: true })
  }
}

void main(process.argv.slice(2))
