/** The worker's entrance: takes jobs, answers with results. */
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { ChunkLoader } from './chunk-loader.js'
import type { runJob } from './job.js'
import { keepCompiled, type Request } from './start-worker.js'

// What suits a run of a second. To optimise a function that will run for some milliseconds more costs more than it brings,
// so V8 waits until it has run eight times as long as usual, and likewise with patterns; and the room for young objects
// grows at once to what an article needs.
if (Number.parseInt(process.versions.v8, 10) < 14)
  for (const flag of [
    '--interrupt-budget=1000000',
    '--regexp-tier-up-ticks=50',
    '--semi-space-growth-factor=16'
  ])
    setFlagsFromString(flag)

const loader = new ChunkLoader(join(__dirname, 'chunks'))
const job = loader.load('./job.js') as { runJob: typeof runJob }

parentPort!.on('message', async (request: Request) => {
  if (request !== keepCompiled) return parentPort!.postMessage(await job.runJob(request))
  // As V8 is set in later runs: it refuses what was compiled by a V8 that was set otherwise.
  setFlagsFromString('--flush-bytecode')
  parentPort!.postMessage(loader.keepCompiled())
})
