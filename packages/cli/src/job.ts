/**
 * One job: one input, converted or checked. It runs in a worker, so that a time limit can end it wherever it is; it
 * answers with words and numbers only and leaves printing to the main thread.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import {
  type Adapter,
  asFacts,
  asProfile,
  type Decision,
  defaultLimits,
  denyAll,
  type Facts,
  type Finding,
  GuardError,
  LimitError,
  OutputError,
  type Profile,
  type Reading,
  RefusedError,
  ResourceError,
  read,
  type WriteContext,
  withDataUrls
} from '@offprint/core'
import { type ExitCode, exitCodes } from './exit.js'
import { type FormatEntry, formatNamed, formatOf, formats } from './formats.js'
import type { Input } from './inputs.js'
import { loadFormat } from './load-format.js'
import type { Choices } from './options.js'
import { makeReport, type Report } from './report.js'
import { summarise } from './summary.js'
import { sha256, writeTargets } from './write-targets.js'

export interface Job {
  command: 'convert' | 'check' | 'check-adapter'
  input: Input
  choices: Choices
  /** Folder for the outputs of this input. */
  folder: string
  version: string
}

export interface JobResult {
  exit: ExitCode
  /** For standard output. */
  text?: string
  bytes?: Uint8Array
  /** For standard error. */
  error?: string
  /** What a check found, where the findings of all inputs are told together. */
  findings?: Finding[]
}

/** Runs a job. Never throws for what an input does; the exit code says what happened. */
export async function runJob(job: Job): Promise<JobResult> {
  try {
    if (job.command === 'check-adapter') return await trial(job)
    return job.command === 'check' ? await check(job) : await convert(job)
  } catch (error) {
    return failed(error, job)
  }
}

const exits = {
  refused: exitCodes.refused,
  limit: exitCodes.limit,
  resource: exitCodes.resource,
  output: exitCodes.output
}

/** What an error means for the user. */
export function failed(error: unknown, job: Pick<Job, 'choices'> & { input?: Input }): JobResult {
  const name = job.input ? `${job.input.path === '-' ? 'standard input' : job.input.path}: ` : ''
  if (error instanceof GuardError)
    return { exit: exits[error.exit], error: `offprint: ${name}${error.message} [${error.code}]\n` }
  const detail = error instanceof Error ? (job.choices.debug ? error.stack : error.message) : String(error)
  return {
    exit: exitCodes.internal,
    error: `offprint: ${name}internal error, a defect of Offprint: ${detail}${job.choices.debug ? '' : ' (--debug shows more)'}\n`
  }
}

function load(input: Input): Uint8Array {
  const limit = defaultLimits.inputBytes
  const stat = input.path === '-' ? undefined : statSync(input.path)
  if (stat && stat.size > limit)
    throw new LimitError('core:limit-bytes', `The file has ${stat.size} bytes and the limit is ${limit}`)
  let bytes: Uint8Array
  try {
    bytes = readFileSync(input.path === '-' ? 0 : input.path)
  } catch (error) {
    throw new ResourceError('cli:unreadable', `The file cannot be read: ${(error as Error).message}`)
  }
  if (bytes.length > limit)
    throw new LimitError('core:limit-bytes', `The input has ${bytes.length} bytes and the limit is ${limit}`)
  if (!bytes.some(byte => byte > 32)) throw new RefusedError('cli:empty', 'The input is empty')
  return bytes
}

function source(bytes: Uint8Array, input: Input, choices: Choices): FormatEntry {
  const entry = choices.from ? formatNamed(choices.from) : formatOf(bytes, input.path)
  if (!entry?.reads)
    throw new RefusedError(
      'cli:format',
      choices.from
        ? `Offprint does not read “${choices.from}”`
        : `This is no article in a format that Offprint reads (${formats
            .filter(format => format.reads)
            .map(format => format.title)
            .join(', ')})`
    )
  return entry
}

async function settings(job: Job): Promise<{ profile?: Profile; facts?: Facts; journal?: string }> {
  const { input, choices } = job
  const folder = input.path === '-' ? '.' : dirname(input.path)
  const beside = (file: string): string | undefined =>
    input.path !== '-' && existsSync(join(folder, file)) ? join(folder, file) : undefined
  const journal = choices.journal ?? beside('journal.yaml')
  const article = choices.facts ?? beside(`${basename(input.path).replace(/\.[a-z0-9]+$/i, '')}.yaml`)
  if (!journal && !article) return {}
  const { parseYaml } = await import('@offprint/core/yaml')
  const data = (file: string): unknown => {
    try {
      return parseYaml(readFileSync(file, 'utf8'), file)
    } catch (error) {
      if (error instanceof GuardError) throw error
      throw new ResourceError('cli:missing', `The file “${file}” cannot be read`)
    }
  }
  return {
    ...(journal ? { journal, profile: asProfile(data(journal), journal) } : {}),
    ...(article ? { facts: asFacts(data(article), article) } : {})
  }
}

/** The choices of all formats; each takes its own. */
function writeOptions(choices: Choices): WriteContext['options'] {
  const { profile, images, preset, figures, citations, anonymous, comments, template } = choices
  return {
    ...(profile ? { profile } : {}),
    ...(images ? { images } : {}),
    ...(preset ? { preset } : {}),
    ...(figures ? { figures } : {}),
    ...(citations ? { citations } : {}),
    ...(anonymous ? { anonymous } : {}),
    ...(comments ? { comments } : {}),
    ...(template ? { template: load({ path: template, name: template }) } : {})
  }
}

async function convert(job: Job): Promise<JobResult> {
  const { input, choices, folder } = job
  const bytes = load(input)
  const from = await loadFormat(source(bytes, input, choices).name)
  const { journal, ...given } = await settings(job)
  const { recognise } = await import('@offprint/structure/pipeline')
  const { missing } = await import('@offprint/structure/missing')
  const { fileResolver } = await import('./resolve-files.js')
  const decisions: Decision[] = []
  const adapters = await adaptersOf(choices)
  const reading = await read(bytes, {
    from,
    recognise,
    limits: defaultLimits,
    // The images of a Word file come inside it, wherever it comes from.
    resolve: input.path === '-' ? withDataUrls(denyAll) : fileResolver(dirname(input.path), defaultLimits),
    name: input.path,
    options: choices.changes ? { changes: choices.changes } : {},
    mediaPrefix: input.name.replace(/[^\w.-]+/g, '-').slice(0, 60),
    ...given,
    ...(adapters.length ? { adapters } : {}),
    ...(choices.explain ? { explain: decision => void decisions.push(decision) } : {})
  })
  const pages = choices.to.includes('pdf')
    ? await (await import('./pdf-options.js')).pdfOptions(choices, given.profile, journal)
    : {}
  const options = { ...writeOptions(choices), ...pages }
  const { outputs, beside } = await writeTargets({ job, bytes, from, reading, options, recognise })
  const lacking = missing(reading.article)
  const report = makeReport({
    version: job.version,
    input: {
      name: input.path === '-' ? 'standard input' : basename(input.path),
      format: from.name,
      bytes: bytes.length,
      sha256: sha256(bytes)
    },
    reading,
    missing: lacking,
    outputs,
    ...(choices.explain ? { decisions } : {})
  })
  const exit = exitOf(reading, choices)
  const { writeFiles } = await import('./write-atomic.js')
  if (choices.ask) {
    const { askTemplate } = await import('@offprint/structure/ask-template')
    writeFiles(
      dirname(choices.ask),
      new Map([[basename(choices.ask), utf8(askTemplate(reading.article, lacking))]])
    )
  }
  if (choices.out === '-')
    return {
      exit,
      bytes: outputs[0]!.writing.bytes,
      ...(choices.quiet ? {} : { error: summarise(report, 'standard output') })
    }
  const files = new Map<string, Uint8Array>(beside)
  for (const { writing, file } of outputs) files.set(file, writing.bytes)
  if (choices.to.some(name => !formatNamed(name)!.referencesOnly))
    for (const media of reading.media.values()) files.set(media.name, media.bytes)
  files.set('report.json', utf8(`${JSON.stringify(report, null, 2)}\n`))
  spareSource(input, folder, files.keys())
  writeFiles(folder, files)
  const told = said(report, choices, folder)
  if (!choices.explain || choices.json) return { exit, ...told }
  const { explanation } = await import('./explanation.js')
  return { exit, ...told, text: `${explanation(decisions)}${told.text ?? ''}` }
}

function exitOf({ messages }: Reading, choices: Choices): ExitCode {
  if (messages.count('error')) return exitCodes.output
  return choices.strict && messages.count('warning') ? exitCodes.warnings : exitCodes.done
}

/** A page can become a page: never in the place of the one that was read. */
function spareSource(input: Job['input'], folder: string, names: Iterable<string>): void {
  const origin = input.path === '-' ? undefined : resolve(input.path)
  for (const name of names)
    if (resolve(folder, name) === origin)
      throw new OutputError(
        'cli:overwrite',
        `The file “${name}” would take the place of its own source, so nothing was written. Name another folder with --out`
      )
}

async function adaptersOf(choices: Choices): Promise<Adapter[]> {
  if (!choices.adapters?.length) return []
  const { readAdapter } = await import('./check-adapter.js')
  return Promise.all(choices.adapters.map(readAdapter))
}

/** Tries an adapter on a page. */
async function trial(job: Job): Promise<JobResult> {
  const { readAdapter, tryAdapter } = await import('./check-adapter.js')
  const adapter = await readAdapter(job.choices.adapters?.[0] ?? '')
  const bytes = load(job.input)
  return tryAdapter(adapter, bytes, job.input.path, source(bytes, job.input, job.choices).name)
}

function said(report: Report, choices: Choices, folder: string): Pick<JobResult, 'text' | 'error'> {
  if (choices.json) return { text: `${JSON.stringify(report, null, 2)}\n` }
  if (!choices.quiet) return { text: summarise(report, folder.endsWith('/') ? folder : `${folder}/`) }
  const errors = report.messages.filter(message => message.level === 'error')
  return errors.length
    ? {
        error: `${errors.map(message => `offprint: ${report.input.name}: ${message.text} [${message.code}]`).join('\n')}\n`
      }
    : {}
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function check(job: Job): Promise<JobResult> {
  const { input, choices } = job
  const bytes = load(input)
  const entry = source(bytes, input, choices)
  const format = await loadFormat(entry.name)
  const review = format.review ?? format.check
  if (!review) throw new RefusedError('cli:check', `There is no check for ${entry.title} files`)
  const findings = await review(bytes)
  const errors = findings.filter(finding => finding.level === 'error').length
  const exit: ExitCode = errors
    ? exitCodes.output
    : choices.strict && findings.length
      ? exitCodes.warnings
      : exitCodes.done
  if (choices.sarif) return { exit, findings }
  if (choices.json)
    return {
      exit,
      text: `${JSON.stringify({ input: basename(input.path), format: entry.name, findings }, null, 2)}\n`
    }
  const lines = findings.map(
    finding =>
      `${input.path}:${finding.line ?? 0}:${finding.column ?? 0}: ${finding.level}: ${finding.message} [${finding.rule}]${finding.at ? ` at ${finding.at}` : ''}`
  )
  if (!choices.quiet)
    lines.push(`${input.path}: ${entry.title}, ${errors} errors, ${findings.length - errors} other findings`)
  return { exit, text: `${lines.join('\n')}\n` }
}
