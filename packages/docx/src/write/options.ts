/** The choices of the format, as a caller gives them, checked and filled up with what is usual. */
import { RefusedError } from '@offprint/core'
import { type Preset, type PresetName, presetNames, presets } from './presets.js'

const citationModes = ['zotero', 'plain', 'word'] as const
export type CitationMode = (typeof citationModes)[number]
const figurePlaces = ['inline', 'end'] as const

/** Choices of the format. */
export interface DocxOptions {
  /**
   * `zotero` (default): live Zotero fields with the references inside · `plain`: links to the reference list, for journals
   * that forbid fields · `word`: Word's own citations and its list of sources. The printed words are the same in all.
   */
  citations?: CitationMode
  /** `reading` (default) or `manuscript`. */
  preset?: PresetName
  /** Figures and tables where they are called, or at the end. Without it what the preset says. */
  figures?: (typeof figurePlaces)[number]
  /** A blinded manuscript and a title page instead of one file; see `divide`. */
  anonymous?: boolean
  /** A journal's own .docx or .dotx file: its styles, its page, its headers and footers. */
  template?: Uint8Array
  /** What a person should look at, as comments in the margin. */
  comments?: boolean
  /** Words that no part of the file may hold: `divide` gives those that name the authors. */
  forbidden?: readonly string[]
  /** The line of counts on a title page, when it is not that of the article given. */
  counts?: string
}

/** Options with nothing left open. */
export interface Settled {
  citations: CitationMode
  preset: Preset
  figures: 'inline' | 'end'
  template?: Uint8Array
  comments: boolean
  forbidden: readonly string[]
  counts?: string
}

/**
 * Checks the options of a caller who may not know our types.
 * @throws RefusedError `docx:option` for a value that is none of the choices
 */
export function settle(given: Readonly<Record<string, unknown>>): Settled {
  const one = <T extends string>(name: string, choices: readonly T[], usual: T): T => {
    const value = given[name] ?? usual
    if (choices.includes(value as T)) return value as T
    throw new RefusedError(
      'docx:option',
      `Unexpected ${name} “${String(value).slice(0, 40)}”, expected ${choices.join(', ')}`
    )
  }
  const preset: Preset = presets[one('preset', presetNames, 'reading')]
  const { template, forbidden, counts } = given
  if (template !== undefined && !(template instanceof Uint8Array))
    throw new RefusedError('docx:option', 'Unexpected template, expected the bytes of a .docx file')
  return {
    citations: one('citations', citationModes, 'zotero'),
    preset,
    figures: one('figures', figurePlaces, preset.figures),
    ...(template ? { template } : {}),
    comments: given['comments'] === true,
    ...(typeof counts === 'string' ? { counts } : {}),
    forbidden: Array.isArray(forbidden) ? forbidden.filter(each => typeof each === 'string') : []
  }
}
