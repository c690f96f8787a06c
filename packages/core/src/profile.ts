/**
 * What a page does not say: the journal profile (`journal.yaml`, once for a journal) and the article facts
 * (`article.yaml`, beside the source). Both are plain data written by a person; nothing in them is required.
 */
import { RefusedError } from './errors.js'

/** Facts about the journal. */
export interface Profile {
  title?: string
  abbreviation?: string
  /** NLM title abbreviation. */
  nlmTa?: string
  /** The publisher's own short name of the journal. */
  publisherId?: string
  issn?: { epub?: string; ppub?: string; linking?: string }
  publisher?: { name?: string; place?: string }
  licence?: Licence
  /** `{year}` and `{holder}` are filled in. */
  copyright?: { statement?: string; holder?: string }
  /** Pattern of the publisher's article id, e.g. `{publisherId}-{volume}-{elocationId}`. */
  articleId?: string
  /** Pattern of the DOI, e.g. `10.5555/{publisherId}.{volume}.{elocationId}`. */
  doi?: string
  language?: string
  /** How the journal's PDF looks. Files are named from the folder of the profile. */
  pdf?: PageProfile
}

export interface PageProfile {
  /** Name of a layout, unless the command names one. */
  layout?: string
  /** `A4` or `Letter`. */
  page?: string
  /** Colour of headings, links and rules: `#1d3f66`. */
  accent?: string
  /** PNG, JPEG or SVG for the head of the first page. */
  logo?: string
  /** Running heads: words with names in braces, such as `{authors}` or `{journal} {year}`. */
  head?: { left?: string; right?: string }
  /** TrueType or OpenType fonts in place of ours, and further ones for other scripts. */
  fonts?: { regular?: string; italic?: string; bold?: string; boldItalic?: string; fallback?: string[] }
}

export interface Licence {
  url?: string
  text?: string
  /** JATS @license-type. */
  type?: string
}

/** Facts about one article. What is given here wins over what the page says. */
export interface Facts {
  doi?: string
  ids?: Record<string, string>
  /** Dates as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  published?: string
  collection?: string
  received?: string
  accepted?: string
  type?: string
  subject?: string
  title?: string
  volume?: string
  issue?: string
  elocationId?: string
  firstPage?: string
  lastPage?: string
  language?: string
  keywords?: string[]
  copyright?: { year?: string; holder?: string; statement?: string }
  licence?: Licence
  authors?: {
    /** The name as the page prints it. */
    name: string
    surname?: string
    given?: string
    suffix?: string
    orcid?: string
    email?: string
    /** CRediT terms. */
    roles?: string[]
  }[]
  /** By printed label: `Figure 1`. */
  figures?: Record<string, { alt?: string; decorative?: boolean }>
  /** By printed number: readings of references that a person looked at and agreed with. */
  references?: Record<string, { confirmed?: boolean }>
}

type Shape = 'text' | 'texts' | 'flag' | { map: Shape } | { list: Shape } | { [key: string]: Shape }

const licence: Shape = { url: 'text', text: 'text', type: 'text' }
const profileShape: Shape = {
  title: 'text',
  abbreviation: 'text',
  nlmTa: 'text',
  publisherId: 'text',
  issn: { epub: 'text', ppub: 'text', linking: 'text' },
  publisher: { name: 'text', place: 'text' },
  licence,
  copyright: { statement: 'text', holder: 'text' },
  articleId: 'text',
  doi: 'text',
  language: 'text',
  pdf: {
    layout: 'text',
    page: 'text',
    accent: 'text',
    logo: 'text',
    head: { left: 'text', right: 'text' },
    fonts: { regular: 'text', italic: 'text', bold: 'text', boldItalic: 'text', fallback: 'texts' }
  }
}
const factsShape: Shape = {
  doi: 'text',
  ids: { map: 'text' },
  published: 'text',
  collection: 'text',
  received: 'text',
  accepted: 'text',
  type: 'text',
  subject: 'text',
  title: 'text',
  volume: 'text',
  issue: 'text',
  elocationId: 'text',
  firstPage: 'text',
  lastPage: 'text',
  language: 'text',
  keywords: 'texts',
  copyright: { year: 'text', holder: 'text', statement: 'text' },
  licence,
  authors: {
    list: {
      name: 'text',
      surname: 'text',
      given: 'text',
      suffix: 'text',
      orcid: 'text',
      email: 'text',
      roles: 'texts'
    }
  },
  figures: { map: { alt: 'text', decorative: 'flag' } },
  references: { map: { confirmed: 'flag' } }
}

/** Checks the data of a journal profile. Throws a RefusedError that names the key when something is not as expected. */
export function asProfile(data: unknown, file: string): Profile {
  return (fit(data, profileShape, '', file) ?? {}) as Profile
}

/** Checks the data of an article facts file. Throws like `asProfile`. */
export function asFacts(data: unknown, file: string): Facts {
  return (fit(data, factsShape, '', file) ?? {}) as Facts
}

/** Keeps what has the expected shape; empty values are as good as absent ones, so a half-filled file is welcome. */
function fit(data: unknown, shape: Shape, path: string, file: string): unknown {
  if (data === null || data === undefined || data === '') return undefined
  const refuse = (expected: string): never => {
    throw new RefusedError(
      'core:facts',
      `Unexpected value of “${path || 'the file'}” in ${file}, expected ${expected}`,
      { part: file }
    )
  }
  if (shape === 'text')
    return typeof data === 'string'
      ? data.trim() || undefined
      : typeof data === 'number'
        ? String(data)
        : refuse('text')
  if (shape === 'flag') return typeof data === 'boolean' ? data : refuse('true or false')
  if (shape === 'texts') {
    if (!Array.isArray(data)) return refuse('a list')
    return data.map(part => fit(part, 'text', path, file)).filter(part => part !== undefined)
  }
  if ('list' in shape && typeof shape['list'] !== 'string') {
    if (!Array.isArray(data)) return refuse('a list')
    return data
      .map((part, i) => fit(part, shape['list'] as Shape, `${path}[${i + 1}]`, file))
      .filter(part => part !== undefined)
  }
  if (typeof data !== 'object' || Array.isArray(data)) return refuse('keys and values')
  const open = 'map' in shape ? (shape['map'] as Shape) : undefined
  const kept: Record<string, unknown> = Object.create(null)
  for (const [key, value] of Object.entries(data)) {
    const inner = open ?? (Object.hasOwn(shape, key) ? (shape as Record<string, Shape>)[key] : undefined)
    if (inner === undefined)
      throw new RefusedError(
        'core:facts',
        `Unexpected key “${path ? `${path}.` : ''}${key}” in ${file}, expected one of ${Object.keys(shape).join(', ')}`,
        { part: file }
      )
    const fitted = fit(value, inner, path ? `${path}.${key}` : key, file)
    if (fitted !== undefined) kept[key] = fitted
  }
  return Object.keys(kept).length ? kept : undefined
}
