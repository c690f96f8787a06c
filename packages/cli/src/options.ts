/** Options of the command: one table for parsing and for the help text. */
import { parseArgs } from 'node:util'
import { RefusedError } from '@offprint/core/errors'
import { formats } from './formats.js'

interface Option {
  type: 'string' | 'boolean'
  short?: string
  /** Name of the value in the help. */
  value?: string
  help: string
}

const writable: readonly string[] = formats.filter(format => format.writes).map(format => format.name)
const usual: readonly string[] = formats.filter(format => format.usual).map(format => format.name)

export const options = {
  to: {
    type: 'string',
    short: 't',
    value: writable.join(','),
    help: `What to write; ${usual.join(',')} when not given`
  },
  out: {
    type: 'string',
    short: 'o',
    value: 'FOLDER',
    help: 'Where to write; “out” when not given; “-” for standard output (one format)'
  },
  from: {
    type: 'string',
    short: 'f',
    value: 'FORMAT',
    help: 'Format of the input, when its name and first bytes do not tell'
  },
  journal: {
    type: 'string',
    short: 'j',
    value: 'FILE',
    help: 'Journal profile; journal.yaml beside the input is found without it'
  },
  facts: {
    type: 'string',
    value: 'FILE',
    help: 'Facts that the page does not say; NAME.yaml beside NAME.html is found without it'
  },
  ask: {
    type: 'string',
    value: 'FILE',
    help: 'Write what is still missing as a YAML file, ready to fill in and give to --facts'
  },
  profile: {
    type: 'string',
    value: 'NAME',
    help: 'Edition of the JATS: publishing (1.3), ojs (1.2), archiving, 1.4, scielo; without it publishing, or archiving when nobody said what that requires'
  },
  adapter: {
    type: 'string',
    value: 'FILE',
    help: 'What a site calls the parts of its pages (YAML); several with commas between'
  },
  explain: {
    type: 'boolean',
    help: 'Print every decision: the rule that made it, what it is, its line in the source'
  },
  layout: { type: 'string', value: 'NAME', help: 'Layout of the PDF: article, single, review' },
  page: { type: 'string', value: 'SIZE', help: 'Paper of the PDF: A4, Letter' },
  font: {
    type: 'string',
    value: 'FILE',
    help: 'A font for the PDF that has what ours do not (Chinese, emoji); several with commas between'
  },
  images: {
    type: 'string',
    value: 'PLACE',
    help: 'Web page: images beside it (usual), or inside for one file with everything in it'
  },
  preset: {
    type: 'string',
    value: 'NAME',
    help: 'Word file: reading, or manuscript (double spacing, numbered lines, title page)'
  },
  figures: {
    type: 'string',
    value: 'PLACE',
    help: 'Word file: figures and tables inline, or at the end'
  },
  citations: {
    type: 'string',
    value: 'KIND',
    help: 'Word file: zotero (live fields, usual), word (its own), plain (links, for journals that forbid fields)'
  },
  anonymous: {
    type: 'boolean',
    help: 'Word file: a manuscript without any trace of its authors, and its title page as a second file'
  },
  template: {
    type: 'string',
    value: 'FILE',
    help: 'Word file: take styles, page, headers and footers from a journal’s own .docx or .dotx'
  },
  comments: { type: 'boolean', help: 'Word file: what a person should look at, as comments in the margin' },
  changes: {
    type: 'string',
    value: 'WHAT',
    help: 'Tracked changes of a Word file: accept (when not given), reject, keep (both shown)'
  },
  strict: { type: 'boolean', help: 'End with exit code 1 when there are warnings' },
  json: { type: 'boolean', help: 'Print the report as JSON instead of the summary' },
  sarif: { type: 'boolean', help: 'With check: print the findings of all files as one SARIF 2.1.0 log' },
  quiet: { type: 'boolean', short: 'q', help: 'Print errors only' },
  timeout: {
    type: 'string',
    value: 'SECONDS',
    help: 'Give up on an input after this time; 60 when not given'
  },
  debug: { type: 'boolean', help: 'Print stack traces of internal errors' },
  help: { type: 'boolean', short: 'h', help: 'Print this text' },
  version: { type: 'boolean', short: 'V', help: 'Print the version' }
} as const satisfies Record<string, Option>

export interface Choices {
  to: string[]
  out: string
  from?: string
  journal?: string
  facts?: string
  ask?: string
  /** Paths of adapters. */
  adapters?: string[]
  explain?: boolean
  layout?: string
  page?: string
  font?: string
  changes?: string
  images?: string
  preset?: string
  figures?: string
  citations?: string
  anonymous?: boolean
  template?: string
  comments?: boolean
  profile?: string
  strict: boolean
  json: boolean
  sarif: boolean
  quiet: boolean
  timeout: number
  debug: boolean
}

export interface Command {
  name: 'convert' | 'check' | 'check-adapter' | 'help' | 'version'
  inputs: string[]
  choices: Choices
}

const refuse = (message: string): never => {
  throw new RefusedError('cli:usage', `${message}. “offprint help” explains.`)
}

/** What Node says of a command line, said to somebody who does not write programs. */
function inPlainWords(message: string): string {
  const without = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(
    message
  )
  if (without) return `${without[1]} needs a value behind it`
  const idle = /^Option '(?:-\w, )?(--[\w-]+)' does not take an argument/.exec(message)
  if (idle) return `Unexpected value of ${idle[1]}, expected none`
  return message.split('. ')[0]!
}

/** Understands the command line. Throws a RefusedError that says what to write instead. */
export function parse(args: readonly string[]): Command {
  let parsed: ReturnType<typeof raw>
  try {
    parsed = raw(args)
  } catch (error) {
    return refuse(inPlainWords((error as Error).message))
  }
  const { values, positionals } = parsed
  const [first, ...rest] = positionals
  const name = values.help ? 'help' : values.version ? 'version' : (first ?? 'help')
  const choices: Choices = {
    to: (values.to ?? usual.join(','))
      .split(',')
      .map(part => part.trim())
      .filter(Boolean),
    out: values.out ?? 'out',
    strict: values.strict ?? false,
    json: values.json ?? false,
    sarif: values.sarif ?? false,
    quiet: values.quiet ?? false,
    timeout: Number(values.timeout ?? 60),
    debug: values.debug ?? false,
    ...(values.explain ? { explain: true } : {}),
    ...(values.adapter ? { adapters: values.adapter.split(',').map(part => part.trim()) } : {}),
    ...(values.from ? { from: values.from } : {}),
    ...(values.journal ? { journal: values.journal } : {}),
    ...(values.facts ? { facts: values.facts } : {}),
    ...(values.ask ? { ask: values.ask } : {}),
    ...(values.layout ? { layout: values.layout } : {}),
    ...(values.page ? { page: values.page } : {}),
    ...(values.font ? { font: values.font } : {}),
    ...(values.changes ? { changes: values.changes } : {}),
    ...(values.profile ? { profile: values.profile } : {}),
    ...(values.images ? { images: values.images } : {}),
    ...(values.preset ? { preset: values.preset } : {}),
    ...(values.figures ? { figures: values.figures } : {}),
    ...(values.citations ? { citations: values.citations } : {}),
    ...(values.template ? { template: values.template } : {}),
    ...(values.anonymous ? { anonymous: true } : {}),
    ...(values.comments ? { comments: true } : {})
  }
  if (name === 'help' || name === 'version') return { name, inputs: rest, choices }
  if (name !== 'convert' && name !== 'check' && name !== 'check-adapter')
    return refuse(`Unexpected command “${name}”, expected convert, check or check-adapter`)
  if (name === 'check-adapter') {
    const [adapter, ...pages] = rest
    if (!adapter || !pages.length)
      return refuse('check-adapter needs an adapter and a page: site.yaml page.html')
    return { name, inputs: pages, choices: { ...choices, adapters: [adapter] } }
  }
  if (choices.sarif && (name !== 'check' || choices.json))
    return refuse('Unexpected --sarif, expected it with check and without --json')
  if (!Number.isFinite(choices.timeout) || choices.timeout <= 0)
    return refuse('Unexpected --timeout, expected a number of seconds')
  if (choices.changes !== undefined && !/^(?:accept|reject|keep)$/.test(choices.changes))
    return refuse(`Unexpected --changes “${choices.changes}”, expected accept, reject or keep`)
  if (rest.length === 0) return refuse(`Nothing to ${name}: name a file, a folder, or “-” for standard input`)
  if (name === 'convert')
    for (const format of choices.to)
      if (!writable.includes(format))
        return refuse(`Unexpected format “${format}” in --to, expected ${writable.join(', ')}`)
  if (choices.images !== undefined && !['beside', 'inside'].includes(choices.images))
    return refuse(`Unexpected --images ${choices.images}, expected beside or inside`)
  if (choices.out === '-' && (choices.to.length !== 1 || rest.length !== 1))
    return refuse('--out - writes one format of one input: name both')
  if (choices.out === '-' && choices.anonymous)
    return refuse('--anonymous writes two files, a manuscript and its title page: name a folder as --out')
  return { name, inputs: rest, choices }
}

function raw(args: readonly string[]) {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { type: option.type, ...('short' in option ? { short: option.short } : {}) }
    ])
  ) as { [K in keyof typeof options]: { type: (typeof options)[K]['type'] } }
  return parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true })
}
