/** How the page looks: sizes, distances and colours in points. Layouts are data; see `layouts.ts`. */
import type { TextStyle } from './engine/definition.js'

export interface Sized {
  style: TextStyle
  leading: number
}

export interface Theme {
  body: Sized
  /** Captions, tables, abstract, references. */
  small: Sized
  /** Notes, affiliations, imprint. */
  fine: Sized
  title: Sized
  authors: Sized
  /** Headings by level; the last serves for deeper ones. */
  headings: (Sized & { before: number; after: number })[]
  code: Sized
  accent: string
  faint: string
  /** Indent of a paragraph that follows another. */
  indent: number
  /** Between blocks that are set apart. */
  gap: number
}

const ink = '#000000'

/** @param size of the body text */
export function makeTheme(size: number, leading: number): Theme {
  const accent = '#1d3f66'
  const sized = (factor: number, extra: Partial<TextStyle> = {}): Sized => ({
    style: { size: round(size * factor), color: ink, ...extra },
    leading: round(leading * factor)
  })
  return {
    body: sized(1),
    small: sized(0.9),
    fine: sized(0.82),
    title: { style: { size: round(size * 2), bold: true, color: ink }, leading: round(size * 2.35) },
    authors: sized(1.14),
    headings: [
      { ...sized(1.28, { bold: true, color: accent }), before: leading * 1.1, after: leading * 0.35 },
      { ...sized(1.1, { bold: true }), before: leading * 0.85, after: leading * 0.25 },
      { ...sized(1, { bold: true, italic: true }), before: leading * 0.7, after: leading * 0.15 },
      { ...sized(1, { italic: true }), before: leading * 0.6, after: leading * 0.1 }
    ],
    code: { style: { size: round(size * 0.8), mono: true, color: ink }, leading: round(leading * 0.88) },
    accent,
    faint: '#555555',
    indent: round(size * 1.25),
    gap: leading
  }
}

/** The same with another colour. */
export function recoloured(theme: Theme, accent: string): Theme {
  const headings = theme.headings.map(heading =>
    heading.style.color === theme.accent
      ? { ...heading, style: { ...heading.style, color: accent } }
      : heading
  )
  return { ...theme, headings, accent }
}

function round(value: number): number {
  return Math.round(value * 20) / 20
}
