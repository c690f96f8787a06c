/** The worker's entrance: takes jobs, answers with results. */
import { parentPort } from 'node:worker_threads'
import { runJob } from './job.js'

parentPort!.on('message', async job => parentPort!.postMessage(await runJob(job)))
