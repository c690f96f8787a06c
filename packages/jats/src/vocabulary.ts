/** Why: element names are JATS's, and the compiler should know them. A misspelt name in a table is a type error. */
import type { Tags } from 'jats-tags'

/** Names of JATS 1.0–1.4; `jats-tags` has most of them, the rest are named here. */
export type JatsName =
  | `${Tags}`
  | 'caption'
  | 'counts'
  | 'ref-count'
  | 'fig-count'
  | 'table-count'
  | 'equation-count'
  | 'floats-group'
  | 'front-stub'
  | 'history'
  | 'pub-date-not-available'
  | 'tex-math'
  | 'trans-title-group'
  | 'overline'
  | 'roman'
  | 'sans-serif'
  | 'response'
  | 'mml:math'
  | 'ali:license_ref'

/** Namespaces of the suite: the prefix is fixed, since a DTD knows prefixes and not namespaces. */
export const namespaces: Readonly<Record<string, string>> = {
  xlink: 'http://www.w3.org/1999/xlink',
  mml: 'http://www.w3.org/1998/Math/MathML',
  ali: 'http://www.niso.org/schemas/ali/1.0/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  oasis: 'http://www.niso.org/standards/z39-96/ns/oasis-exchange/table'
}

/**
 * What Offprint says in `@specific-use` where JATS has no element or attribute of its own; tokens between spaces. Other
 * readers lose nothing by not knowing them. The reader keeps tokens that are not in this list as they are.
 */
export const tokens = {
  /** A section whose heading stands at the start of its first paragraph. */
  runIn: 'run-in',
  /** A group of figures that is one figure with panels, though it has no label and no caption. */
  panels: 'panels',
  /** Bold text that is the mark of a panel. */
  panelLabel: 'panel-label',
  /** An element that only makes a thing valid at its place; the reader looks through it. */
  wrap: 'wrap',
  /** A line break where JATS allows no <break>. */
  lineBreak: 'line-break',
  /** A break between paragraphs where JATS allows no <hr>. */
  thematicBreak: 'thematic-break',
  /** A citation that begins here, although nothing but a comma lies before it. */
  citation: 'citation',
  /** A group of citations with more in it than marks and signs: “(Lee 2011; see also Roy 2012)”. */
  citationGroup: 'citation-group',
  /** A term that shares its definition with the next one (<def-item> has one <term>). */
  withNext: 'with-next',
  /** A call-out of a note that is no note mark. */
  crossReference: 'cross-reference',
  /** The name as printed, beside the name in parts. */
  printed: 'printed',
  rtl: 'dir-rtl',
  ltr: 'dir-ltr',
  auto: 'dir-auto'
} as const
