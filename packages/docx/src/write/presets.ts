/**
 * Presets: what a Word file is for, as data. `reading` is the article as one reads it; `manuscript` is what journals ask
 * authors to send (ICMJE Recommendations, IV.A: double spacing, a title page, numbered pages, headings told apart by
 * style), with the line numbers that reviewers want. A preset changes looks and order, never a word.
 */
import type { ParagraphLook, RunLook } from '../styles.js'

/** A page, in twips (1/20 pt). */
export interface PageShape {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
  header: number
  footer: number
}

export interface Preset {
  page: PageShape
  /** Size of the text in half points. */
  bodySize: number
  /** Lines are numbered through the whole document. */
  lineNumbers: boolean
  /** The title block has a page of its own, with the counts that journals ask for. */
  titlePage: boolean
  /** Figures and tables stand where they are called, or behind everything else, each on a page of its own. */
  figures: 'inline' | 'end'
  /** Changes to the table of styles, by style id. */
  looks: Readonly<Record<string, { paragraph?: ParagraphLook; run?: RunLook }>>
}

/** A4 with margins of one inch. */
const a4: PageShape = {
  width: 11906,
  height: 16838,
  top: 1440,
  right: 1440,
  bottom: 1440,
  left: 1440,
  header: 708,
  footer: 708
}

const double = { line: 480 }
const plain = { size: 24, color: 'auto' }
const heading = (size: number): { paragraph: ParagraphLook; run: RunLook } => ({
  paragraph: { ...double, before: 240, after: 0 },
  run: { size, color: 'auto' }
})

export const presets = {
  reading: { page: a4, bodySize: 22, lineNumbers: false, titlePage: false, figures: 'inline', looks: {} },
  manuscript: {
    page: a4,
    bodySize: 24,
    lineNumbers: true,
    titlePage: true,
    figures: 'inline',
    looks: {
      Normal: { paragraph: { ...double, align: 'left' } },
      BodyText: { paragraph: { after: 0 } },
      ArticleType: { run: plain },
      Title: { paragraph: double, run: { size: 32 } },
      Subtitle: { paragraph: double, run: { size: 26 } },
      TranslatedTitle: { run: { color: 'auto' } },
      Author: { run: plain },
      Affiliation: { paragraph: double, run: plain },
      ArticleInfo: { run: plain },
      AbstractTitle: { paragraph: { before: 0, after: 0 }, run: { size: 28 } },
      AbstractHeading: { paragraph: { left: 0, right: 0, before: 0, after: 0 } },
      Abstract: { paragraph: { left: 0, right: 0, after: 0 } },
      Keywords: { paragraph: { before: 240 } },
      Heading1: heading(28),
      Heading2: heading(26),
      Heading3: heading(24),
      Heading4: heading(24),
      Heading5: heading(24),
      Heading6: heading(24),
      Caption: { paragraph: double, run: plain },
      // The one place that is not double: a table that runs over the page is read by nobody.
      TableText: { paragraph: { line: 300 }, run: { size: 22 } },
      TableNotes: { paragraph: { line: 300 }, run: { size: 22 } },
      SourceCode: { paragraph: { line: 300 }, run: { size: 20 } },
      FootnoteText: { paragraph: { line: 360 }, run: { size: 20 } },
      NoteText: { paragraph: double, run: plain },
      NoteContinued: { paragraph: double, run: plain },
      Bibliography: { paragraph: { ...double, after: 0 }, run: plain },
      ListParagraph: { paragraph: { after: 0 } },
      Definition: { paragraph: { after: 0 } },
      Header: { run: { size: 20, color: 'auto' } },
      Footer: { run: { size: 20, color: 'auto' } }
    }
  }
} as const satisfies Record<string, Preset>

export type PresetName = keyof typeof presets

/** Names of the presets, the usual one first. */
export const presetNames = Object.keys(presets) as PresetName[]

/** Width of the text on a page, in twips. */
export const textWidthOf = ({ width, left, right }: PageShape): number => width - left - right
