/**
 * What a journal says about its pages (`pdf:` in `journal.yaml`): paper, colour, logo, running heads, fonts. It is data that
 * somebody wrote by hand, so every value is looked at before anything is set with it.
 */
import { type Messages, RefusedError } from '@offprint/core'
import type { FontFaces, FontSet } from './engine/definition.js'
import { imageDamage } from './image-damage.js'
import { type Layout, type LayoutName, layouts, type PaperName, papers } from './layouts.js'
import { contrastLow } from './messages.js'
import { recoloured } from './theme.js'

/** What a journal's profile says of the look of its PDF; what it leaves out is as the layout has it. */
export interface JournalTheme {
  page?: PaperName
  /** Colour of headings, links and rules, as `#rrggbb`. */
  accent?: string
  logo?: Logo
  /** What stands at the head of the second page and after: words with names in braces (see `running-head.ts`). */
  head?: { left?: string; right?: string }
  /** In place of the text faces, and asked before ours for what those do not have. */
  fonts?: Partial<FontFaces> & { fallback?: Uint8Array[] }
}

/** The sign of a journal, at the head of the first page. */
export interface Logo {
  bytes: Uint8Array
  mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml'
  /** In pixels; only the ratio counts. */
  width: number
  height: number
}

/** Text of this colour on white must differ as much as WCAG 2.2 (1.4.3) asks for. */
const leastContrast = 4.5

const refuse = (key: string, value: string, expected: string): never => {
  throw new RefusedError('pdf:theme', `Unexpected ${key} “${value.slice(0, 60)}”, expected ${expected}`)
}

/**
 * The layout of a name with the journal's paper and colour.
 * @throws RefusedError `pdf:layout`, `pdf:theme` for a name or value that means nothing
 */
export function layoutFor(name: string, theme: JournalTheme, messages: Messages): Layout {
  if (!Object.hasOwn(layouts, name))
    throw new RefusedError(
      'pdf:layout',
      `Unexpected layout “${name.slice(0, 60)}”, expected ${Object.keys(layouts).join(', ')}`
    )
  const layout: Layout = layouts[name as LayoutName]
  const page = theme.page ?? 'A4'
  const paper = Object.entries(papers).find(([known]) => known.toLowerCase() === page.toLowerCase())?.[1]
  if (!paper) return refuse('page', page, Object.keys(papers).join(' or '))
  const accent = theme.accent && colourFor(theme.accent, messages)
  return {
    ...layout,
    page: { ...layout.page, ...paper },
    theme: accent ? recoloured(layout.theme, accent) : layout.theme
  }
}

/** A colour that can be read on white; one that cannot is left, and said. */
function colourFor(text: string, messages: Messages): string | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)
  const colour = short
    ? `#${short
        .slice(1)
        .map(digit => digit + digit)
        .join('')}`
    : text.toLowerCase()
  if (!/^#[0-9a-f]{6}$/.test(colour)) return refuse('accent', text, 'a colour such as #1d3f66')
  const contrast = 1.05 / (luminance(colour) + 0.05)
  if (contrast >= leastContrast) return colour
  messages.report(contrastLow, { colour, contrast: contrast.toFixed(1) })
  return undefined
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16)
  const [red, green, blue] = [16, 8, 0].map(shift => {
    const part = ((value >> shift) & 255) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** @throws RefusedError when the logo cannot be printed */
export async function checkLogo({ bytes, mediaType, width, height }: Logo, fonts: FontSet): Promise<void> {
  let damage = ['image/png', 'image/jpeg', 'image/svg+xml'].includes(mediaType)
    ? await imageDamage(bytes)
    : 'of another kind'
  if (mediaType === 'image/svg+xml') {
    const { drawingDamage } = await import('./engine/trial-drawing.js')
    damage = drawingDamage(new TextDecoder().decode(bytes), fonts)
  }
  if (damage !== undefined || !(width > 0 && height > 0))
    refuse('logo', mediaType, 'a whole PNG, JPEG or SVG of a known size')
}
