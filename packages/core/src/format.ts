/**
 * The contract of a format. A reader makes a tree of bytes, a writer makes bytes of a tree; neither touches files, and
 * neither knows another format. Data flows one way: bytes → tree → recognising passes → tree → bytes → read again.
 */
import type { Article, Carries, Position } from '@offprint/ast'
import type { Messages } from './diagnostics.js'
import type { Ledger } from './ledger.js'
import type { Limits } from './limits.js'
import type { MediaStore } from './media.js'
import type { Resolve } from './resource.js'

/** What a reader is given besides the bytes. */
export interface ReadContext {
  messages: Messages
  ledger: Ledger
  limits: Limits
  /** The one way to other files: under the input's own folder, never the network. */
  resolve: Resolve
  /** File name of the input, for messages. */
  name?: string
  /** Choices of the format: what becomes of tracked changes. */
  options?: Readonly<Record<string, unknown>>
}

/** What a writer is given besides the tree. */
export interface WriteContext {
  messages: Messages
  limits: Limits
  /** The article's media, by the names that the tree uses. */
  media: MediaStore
  /** Fonts and other fixed data, read by the caller: `fonts/STIXTwoText-Regular.ttf`. */
  assets: (name: string) => Promise<Uint8Array>
  /** The article's JATS, when it was written in the same run: for embedding. */
  jats?: Uint8Array
  /** Choices of the format: layout, profile, preset. */
  options: Readonly<Record<string, unknown>>
}

/** A stretch of visible text in the source, found without our readers. */
export interface SourceRun {
  text: string
  position?: Position
}

/** Something found by a check of a written or given file. */
export interface Finding {
  /** `dtd`, `jats4r`, `pdfua`, … and the rule's own name: `dtd:content`. */
  rule: string
  level: 'info' | 'warning' | 'error'
  message: string
  line?: number
  column?: number
  /** XPath, part or page. */
  at?: string
}

/** One of several files that an article becomes. */
export interface Division {
  /** Behind the name of the article: `-title-page`. Empty for the first. */
  suffix: string
  article: Article
  media: MediaStore
  options: WriteContext['options']
}

/** A format: what it is called, what it carries, how it is read, written and checked. */
export interface Format {
  /** Short name, as in `--to jats`. */
  name: string
  title: string
  /** File name extensions, the usual one first, without the dot. */
  extensions: readonly string[]
  mediaType: string
  /** What survives writing and reading back. Writers that cannot carry a thing say so in a message. */
  carries: Carries
  /** True when the file holds the images themselves: what could not be loaded, and was reported, is not in it. */
  embeds?: boolean
  /**
   * Whether a link to this address can stand in the file: one that runs a program, or that leads from the page to another page of
   * its site, may not. The words of such a link stay, and the writer says so. Absent: any address can.
   */
  leadsTo?(url: string): boolean
  /** True when `read` gives a draft that the recognising passes must finish. */
  draft: boolean
  /** For a format that reads drafts: whether this file said of every part what it is, so that no pass need look at it. */
  finished?(article: Article): boolean
  read?(bytes: Uint8Array, context: ReadContext): Promise<Article>
  write?(article: Article, context: WriteContext): Promise<Uint8Array>
  /** The files that an article becomes with these options, when it is not one: each is written and read back by itself. */
  divide?(article: Article, context: WriteContext): Promise<Division[] | undefined>
  /** Files that belong beside the written one, by the ends of their names: `.bib`. */
  beside?(article: Article, context: WriteContext): Promise<ReadonlyMap<string, Uint8Array>>
  /** Visible text of a source, extracted on another way than `read`: what the ledger balances. */
  runs?(bytes: Uint8Array, context: ReadContext): Promise<SourceRun[]>
  /** Signs that the ledger does not count, as only the format's own parser can tell whether they are text. */
  uncounted?: RegExp
  /** Whether a file is valid: asked of every file that is written; an error keeps the file from being written. */
  check?(bytes: Uint8Array): Promise<Finding[]>
  /** Everything that can be said of a given file: validity, judged independently, and the rules of those who receive it. */
  review?(bytes: Uint8Array): Promise<Finding[]>
}

/** Turns a draft into an article: the passes of `structure`, or none for formats that say what they mean. */
export type Recognise = (draft: Article, context: RecogniseContext) => Article | Promise<Article>

/** What recognising is given besides the draft, and where it says what it found. */
export interface RecogniseContext {
  messages: Messages
  ledger: Ledger
  limits: Limits
  profile?: import('./profile.js').Profile
  facts?: import('./profile.js').Facts
  /** Adapters of sites, in the order of trust; they come before those that are built in. */
  adapters?: readonly import('./adapter.js').Adapter[]
  /** Is told of every decision, when somebody wants to know. */
  explain?: (decision: Decision) => void
}

/** One decision of recognising: by which rule, what, and where in the source. */
export interface Decision {
  /** The pass, and the rule in it where it has a name: `adapters: drop .promo`. */
  rule: string
  /** What was decided: `figure “Figure 1”`, `left out as navigation: Home`. */
  what: string
  position?: Position
}
