/**
 * One conversion, all the way: read, recognise, account for every word, write, check, read back, compare. The same steps
 * for every pair of formats; the command line only brings the bytes and takes them away.
 */
import type { Article, Comparison, Equation, Figure, InlineEquation, Link, Node } from '@offprint/ast'
import { census, compare, select, validate } from '@offprint/ast'
import type { Adapter } from './adapter.js'
import { checkDirections, dropIllegalCharacters } from './characters.js'
import { defineMessage, Messages } from './diagnostics.js'
import type { Finding, Format, Recognise, RecogniseContext, WriteContext } from './format.js'
import { type Balance, Ledger } from './ledger.js'
import type { Limits } from './limits.js'
import { loadMedia, type MediaStore } from './media.js'
import type { Facts, Profile } from './profile.js'
import { denyAll, type Resolve } from './resource.js'

/** What reading a source takes besides its bytes. */
export interface ReadOptions {
  from: Format
  recognise: Recognise
  limits: Limits
  resolve?: Resolve
  name?: string
  /** Choices of the source's format: `changes` of Word files. */
  options?: Readonly<Record<string, unknown>>
  /** What image names begin with. */
  mediaPrefix?: string
  profile?: Profile
  facts?: Facts
  adapters?: readonly Adapter[]
  /** Is told of every decision of recognising. */
  explain?: RecogniseContext['explain']
}

/** An article that was read, with everything that is known about the reading. */
export interface Reading {
  article: Article
  media: MediaStore
  messages: Messages
  ledger: Ledger
  /** Absent when the source format has no text of its own to balance. */
  balance?: Balance
}

/** A written file, with everything that is known about the writing. */
export interface Writing {
  format: Format
  bytes: Uint8Array
  /** What the format's own check says of the written file. */
  findings: Finding[]
  /** The written file, read again, against the article. */
  comparison?: Comparison
}

const unplaced = defineMessage<{ text: string }>(
  'core:unplaced',
  'error',
  ({ text }) =>
    `Text of the source has no place in the article: “${text.length > 120 ? `${text.slice(0, 117)}…` : text}”`,
  'Nothing may be lost in silence. Either the source has a structure that is not recognised yet, or this is a defect of Offprint.'
)
const invented = defineMessage<{ text: string }>(
  'core:invented',
  'error',
  ({ text }) => `The article has words that its source does not have: “${text}”`,
  'Offprint never invents. This is always a defect of Offprint.'
)
const malformed = defineMessage<{ problem: string; path: string }>(
  'core:tree',
  'error',
  ({ problem, path }) => `${problem} (${path})`,
  'The article tree breaks its own schema. This is always a defect of Offprint.'
)
const changed = defineMessage<{ format: string; text: string }>(
  'core:survival',
  'error',
  ({ format, text }) => `Read back from the ${format} file: ${text}`,
  'The written file does not say the same as the article.'
)

const texRefused = defineMessage<{ tex: string; why: string }>(
  'core:tex',
  'warning',
  ({ tex, why }) => `The formula “${clip(tex)}” could not be read as TeX (${why}); its TeX is kept as it is`
)

/** Reads a source and recognises the article in it. Throws a GuardError when the source cannot be used. */
export async function read(bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  const { from, limits, resolve = denyAll } = options
  if (!from.read) throw new Error(`${from.title} cannot be read`)
  const messages = new Messages()
  const ledger = new Ledger()
  const context = {
    messages,
    ledger,
    limits,
    resolve,
    ...(options.name ? { name: options.name } : {}),
    ...(options.options ? { options: options.options } : {})
  }
  let article = await from.read(bytes, context)
  dropIllegalCharacters(article, messages)
  checkDirections(article, messages)
  if (from.draft && !from.finished?.(article))
    article = await options.recognise(article, {
      messages,
      ledger,
      limits,
      ...(options.profile ? { profile: options.profile } : {}),
      ...(options.facts ? { facts: options.facts } : {}),
      ...(options.adapters ? { adapters: options.adapters } : {}),
      ...(options.explain ? { explain: options.explain } : {})
    })
  // Facts and profile may bring what the source did not have.
  if (options.profile || options.facts) dropIllegalCharacters(article, messages)
  for (const problem of validate(article))
    messages.report(malformed, { problem: problem.message, path: problem.path }, problem)
  let balance: Balance | undefined
  if (from.runs) {
    balance = ledger.balance(await from.runs(bytes, context), article, from.uncounted)
    for (const run of balance.unplaced) messages.report(unplaced, { text: run.text }, run)
    for (const word of balance.invented) messages.report(invented, { text: word.text }, word.node)
  }
  // After the words are balanced: the source has the formula once.
  await readTex(article, from, messages)
  const media = await loadMedia(article, resolve, messages, options.mediaPrefix)
  return { article, media, messages, ledger, ...(balance ? { balance } : {}) }
}

/**
 * Writes an article in one format, checks the file and reads it back. Differences become error messages; the caller
 * decides whether a file with errors is kept.
 */
export async function write(
  article: Article,
  format: Format,
  context: WriteContext,
  recognise: Recognise
): Promise<Writing> {
  if (!format.write) throw new Error(`${format.title} cannot be written`)
  const bytes = await format.write(article, context)
  const findings = format.check ? await format.check(bytes) : []
  const comparison = format.read ? await readBack(article, bytes, format, context, recognise) : undefined
  for (const difference of comparison?.differences ?? []) {
    const what = difference.field ? `${difference.field} of ${difference.kind}` : difference.kind
    const text =
      difference.what === 'changed'
        ? `${what} “${clip(difference.key)}” is “${clip(difference.actual ?? '')}” and should be “${clip(difference.expected ?? '')}”`
        : `${what} “${clip(difference.key)}” was ${difference.what}`
    context.messages.report(changed, { format: format.title, text }, difference)
  }
  return { format, bytes, findings, ...(comparison ? { comparison } : {}) }
}

async function readBack(
  article: Article,
  bytes: Uint8Array,
  format: Format,
  context: WriteContext,
  recognise: Recognise
): Promise<Comparison> {
  const { limits } = context
  const quiet = { messages: new Messages(), ledger: new Ledger(), limits, resolve: denyAll }
  let back = await format.read!(bytes, quiet)
  if (format.draft && !format.finished?.(back)) back = await recognise(back, quiet)
  await readTex(back, format, quiet.messages)
  const expected = asCarried(article, context.media, format)
  return compare(census(expected), census(back), format.carries, format.draft)
}

/**
 * The article as the format can say it. Images that could not be loaded are not in it: each was reported, once, when it was
 * looked for. A format that names images in place of holding them still names those; pages and manuscripts only at an address
 * that programs for reading know. A formula of which nothing is left but such an image is not in it either. Links whose address
 * the format refuses, as its writer reports, are their words.
 */
function asCarried(article: Article, media: MediaStore, { embeds, draft, leadsTo }: Format): Article {
  const missing = (node: Node): boolean =>
    (node.type === 'graphic' || node.type === 'inlineGraphic') &&
    !media.has(node.href) &&
    (embeds || (draft && /^(?!https?:|data:)[a-z][a-z\d+.-]*:/i.test(node.href)))
  const bare = (node: Node): boolean => node.type === 'link' && leadsTo?.(node.url) === false
  const wanted = select(article, 'graphic', 'inlineGraphic', 'link')
  if (!wanted.some(node => missing(node) || bare(node))) return article
  // A link round such an image shows nothing, and neither does a formula or a figure that only such an image showed.
  const gone = (node: Node): boolean =>
    missing(node) ||
    ((showsOnly(node) || (draft && isBareFigure(node))) &&
      node.children.length > 0 &&
      (node.children as Node[]).every(gone))
  const without = (node: Node): Node =>
    'children' in node
      ? ({
          ...node,
          children: (node.children as Node[]).flatMap(child => {
            if (gone(child)) return []
            const made = without(child)
            return bare(made) ? (made as Link).children : [made]
          })
        } as Node)
      : node
  return without(article) as Article
}

/** A figure without words: in a file that does not say what is a figure, it is known by what it shows. */
const isBareFigure = (node: Node): node is Figure => node.type === 'figure' && !node.label

/** What is nothing but what it holds: a link, a formula without words; a number, which is text, is compared. */
const showsOnly = (node: Node): node is Link | Equation | InlineEquation =>
  node.type === 'link' ||
  ((node.type === 'inlineEquation' || (node.type === 'equation' && !node.label)) &&
    !node.mathml &&
    !node.tex &&
    !node.alt)

/** Formulas that a source has only in TeX get MathML, which other formats want; finished articles remember that they had none. */
async function readTex(article: Article, from: Format, messages: Messages): Promise<void> {
  if (!select(article, 'equation', 'inlineEquation').some(node => node.tex && !node.mathml)) return
  const { addMathml } = await import('./tex.js')
  await addMathml(
    article,
    (tex, why, node) => messages.report(texRefused, { tex, why }, node),
    from.draft ? undefined : 'tex'
  )
}

const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text)
