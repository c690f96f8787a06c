/** Why: an article is written in every format that is asked for, or in none: what was written before the one that fails is not kept. */
import { createHash } from 'node:crypto'
import {
  type Division,
  defaultLimits,
  defineMessage,
  type Format,
  OutputError,
  type Reading,
  type Recognise,
  type WriteContext,
  type Writing,
  write
} from '@offprint/core'
import { assets } from './assets.js'
import { formatNamed } from './formats.js'
import type { Job } from './job.js'
import { loadFormat } from './load-format.js'
import { gatherDifferences } from './said-otherwise.js'

const invalidBefore = defineMessage<{ format: string; count: number }>(
  'cli:invalid-source',
  'warning',
  ({ format, count }) =>
    `The ${format} file is not valid in ${count} places, as its source is not; “offprint check” lists them. It was written as it stood`
)

/** How many errors a file has by the check of its format. */
const problems = async (format: Format, bytes: Uint8Array): Promise<number> =>
  ((await format.check?.(bytes)) ?? []).filter(finding => finding.level === 'error').length

/** One written file: its name, and the hash of its bytes. */
export interface Output {
  writing: Writing
  file: string
  sha256: string
}

/** Writes the article in each format that is asked for; a file that would not be valid ends the job. */
export async function writeTargets(asked: {
  job: Job
  bytes: Uint8Array
  from: Format
  reading: Reading
  options: Record<string, unknown>
  recognise: Recognise
}): Promise<{ outputs: Output[]; beside: Map<string, Uint8Array> }> {
  const { bytes, from, reading, options, recognise } = asked
  const { input, choices } = asked.job
  const outputs: Output[] = []
  const beside = new Map<string, Uint8Array>()
  const targets = choices.to.map(name => formatNamed(name)!)
  let jats: Uint8Array | undefined
  // JATS first: the PDF carries it inside.
  for (const entry of targets.sort((a, b) => Number(b.name === 'jats') - Number(a.name === 'jats'))) {
    const format: Format = await loadFormat(entry.name)
    const context: WriteContext = {
      messages: reading.messages,
      limits: defaultLimits,
      media: reading.media,
      assets,
      options,
      ...(jats ? { jats } : {})
    }
    const whole: Division = { suffix: '', article: reading.article, media: reading.media, options }
    for (const part of (await format.divide?.(reading.article, context)) ?? [whole]) {
      const since = reading.messages.list.length
      const writing = await write(
        part.article,
        format,
        { ...context, media: part.media, options: part.options },
        recognise
      )
      if (choices.profile && from.name === 'jats' && entry.name === 'jats')
        gatherDifferences(reading.messages, since)
      const invalid = writing.findings.filter(finding => finding.level === 'error')
      if (invalid.length && from.name === entry.name && (await problems(format, bytes)) >= invalid.length)
        reading.messages.report(invalidBefore, { format: format.title, count: invalid.length }, undefined)
      else if (invalid[0])
        throw new OutputError(
          'cli:invalid',
          `The ${format.title} file would not be valid (${invalid[0].message}${invalid[0].line ? `, line ${invalid[0].line}` : ''}), so nothing was written. This is a defect of Offprint`
        )
      if (entry.name === 'jats') jats = writing.bytes
      const file = `${input.name}${part.suffix}.${format.extensions[0]}`
      outputs.push({ writing, file, sha256: sha256(writing.bytes) })
      for (const [end, content] of (await format.beside?.(part.article, context)) ?? [])
        beside.set(`${input.name}${part.suffix}${end}`, content)
    }
  }
  return { outputs, beside }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
