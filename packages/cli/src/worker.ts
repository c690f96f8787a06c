/** The worker's entrance: takes jobs, answers with results. */
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { parentPort } from 'node:worker_threads'
import { ChunkLoader } from './chunk-loader.js'
import type { runJob } from './job.js'
import { keepCompiled, type Request } from './start-worker.js'

// To optimise a function that will run for some milliseconds more costs more than it brings: V8 is told to wait until a
// function has run eight times as long as usual.
setFlagsFromString('--interrupt-budget=1000000')

const loader = new ChunkLoader(join(__dirname, 'chunks'))
const job = loader.load('./job.js') as { runJob: typeof runJob }

parentPort!.on('message', async (request: Request) => {
  if (request !== keepCompiled) return parentPort!.postMessage(await job.runJob(request))
  loader.keepCompiled()
  parentPort!.postMessage(keepCompiled)
})
