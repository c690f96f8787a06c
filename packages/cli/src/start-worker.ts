/** How the worker is started. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Job } from './job.js'

/** Asks the worker to keep its compiled code for later runs. */
export const keepCompiled = 'keep-compiled'
export type Request = Job | typeof keepCompiled

/**
 * Starts the worker. Its memory is limited; a time limit is the business of who waits for it. V8 is not told anything
 * here: Node's own code lies compiled in its binary and is refused by a V8 that was set otherwise.
 */
export function startWorker(): Worker {
  return new Worker(join(__dirname, 'worker.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: 1024, stackSizeMb: 16 }
  })
}
