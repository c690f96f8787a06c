/**
 * The `offprint` command. It understands the command line, runs each job in a worker under a time limit, prints, and ends
 * with the worst exit code of all jobs. It loads nothing else: `offprint help` is instant.
 */
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { GuardError } from '@offprint/core/errors'
import { type ExitCode, exitCodes } from './exit.js'
import { help } from './help.js'
import { findInputs } from './inputs.js'
import type { Job, JobResult } from './job.js'
import { parse } from './options.js'
import { type Checked, sarifLog } from './sarif.js'
import { startWorker } from './start-worker.js'
import { version } from './version.js'

let worker: Worker | undefined

/** Runs one job in the worker; ends the worker when the time is over. */
function runInWorker(job: Job): Promise<JobResult> {
  worker ??= startWorker()
  const current = worker
  return new Promise(resolve => {
    const done = (result: JobResult): void => {
      clearTimeout(timer)
      current.off('message', done).off('error', fail)
      resolve(result)
    }
    const give = (exit: ExitCode, words: string): void => {
      worker = undefined
      // What it still says while it is ended (out of memory, mostly) is no news.
      current.on('error', () => {})
      void current.terminate()
      done({ exit, error: `offprint: ${job.input.path}: ${words}\n` })
    }
    const fail = (error: Error & { code?: string }): void =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? give(exitCodes.limit, 'needs more than 1 GiB of memory [cli:limit-memory]')
        : give(
            exitCodes.internal,
            `internal error, a defect of Offprint: ${job.choices.debug ? error.stack : error.message}`
          )
    const timer = setTimeout(
      () =>
        give(
          exitCodes.limit,
          `not done after ${job.choices.timeout} seconds; --timeout allows more [cli:limit-time]`
        ),
      job.choices.timeout * 1000
    )
    current.on('message', done).on('error', fail)
    current.postMessage(job)
  })
}

async function main(): Promise<ExitCode> {
  let command: ReturnType<typeof parse>
  try {
    command = parse(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    process.stderr.write(`offprint: ${error.message}\n`)
    return exitCodes.refused
  }
  if (command.name === 'help' || command.name === 'version') {
    process.stdout.write(command.name === 'help' ? help() : `offprint ${version}\n`)
    return exitCodes.done
  }
  const { choices } = command
  let inputs: ReturnType<typeof findInputs>
  try {
    inputs = findInputs(command.inputs)
  } catch (error) {
    if (!(error instanceof GuardError)) throw error
    process.stderr.write(`offprint: ${error.message} [${error.code}]\n`)
    return error.exit === 'resource' ? exitCodes.resource : exitCodes.refused
  }
  let worst: ExitCode = exitCodes.done
  const checked: Checked[] = []
  for (const input of inputs) {
    const folder = inputs.length === 1 ? choices.out : join(choices.out, input.name)
    const result = await runInWorker({ command: command.name, input, choices, folder, version: version })
    if (result.error) process.stderr.write(result.error)
    if (result.text) process.stdout.write(result.text)
    if (result.bytes) process.stdout.write(result.bytes)
    if (choices.sarif)
      checked.push({
        path: input.path,
        findings: result.findings ?? [],
        ...(result.findings ? {} : { failed: (result.error ?? '').trim() })
      })
    if (result.exit > worst) worst = result.exit
  }
  if (choices.sarif) process.stdout.write(sarifLog(checked, version))
  await worker?.terminate()
  return worst
}

void main().then(code => {
  process.exitCode = code
})
