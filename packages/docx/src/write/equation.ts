/**
 * Equations as Word’s own (OMML, ECMA-376-1, 22.1), from MathML or TeX. A numbered one stands on a centred tab with its
 * number at the right edge; one without number is a display equation of its own (m:oMathPara).
 */
import type { Equation, InlineEquation } from '@offprint/ast'
import { mathmlText, squash } from '@offprint/ast'
import {
  parseXml,
  serializeXml,
  type XmlElement,
  type XmlNode,
  type XmlOutput,
  xmlElement
} from '@offprint/core/xml'
import { mathFailed, mathImageOnly } from '../messages.js'
import { inlinesOf } from './content.js'
import type { Handler } from './handler.js'
import { picture } from './image.js'
import { labelRuns } from './label.js'
import { paragraph } from './paragraph.js'
import type { Format, WriteState } from './state.js'
import { run, runs } from './text.js'
import type { Inline } from './word.js'

/** The converters of `docx`, loaded when an article has an equation. */
export interface MathConverters {
  fromMathml(mathml: string): readonly unknown[]
  fromTex(tex: string): readonly unknown[]
}

let loaded: Promise<MathConverters> | undefined

export function loadMath(): Promise<MathConverters> {
  loaded ??= Promise.all([import('docx/html'), import('docx/math'), import('docx')]).then(
    ([html, math, docx]) => ({
      fromMathml: mathml => html.htmlToRuns(mathml),
      fromTex: tex => [new docx.Math({ children: math.latexToMath(tex) })]
    })
  )
  return loaded
}

export const inlineEquation: Handler<InlineEquation> = {
  inline: (node, format, state) => mathOf(node, format, state)
}

export const equation: Handler<Equation> = {
  block(node, place, state) {
    const math = mathOf(node, place.format, state)
    const numbered = node.label !== undefined && node.label !== ''
    const isMath = math.length === 1 && math[0] instanceof state.word.docx.Math
    const centre = { ...place, style: 'Equation' }
    if (!numbered) {
      const shown = isMath ? [state.word.element('m:oMathPara', {}, math)] : math
      return [paragraph(state.marked(node, shown), centre, state, { alignment: 'center', tabStops: noTabs })]
    }
    const label = labelRuns(node, place.format, state)
    const tabs = place.width === fullWidth ? {} : { tabStops: tabsFor(place.width) }
    return [
      paragraph(
        [run('\t', place.format, state), ...math, run('\t', place.format, state), ...label],
        centre,
        state,
        tabs
      )
    ]
  }
}

const fullWidth = 11906 - 2 * 1440
const noTabs = [
  { type: 'clear', position: fullWidth / 2 },
  { type: 'clear', position: fullWidth }
] as const
const tabsFor = (width: number) => [
  ...noTabs,
  { type: 'center' as const, position: Math.round(width / 2) },
  { type: 'right' as const, position: Math.round(width) }
]

/** The equation as Word math; as an image or as text when there is no other way, with a message. */
function mathOf(node: Equation | InlineEquation, format: Format, state: WriteState): Inline[] {
  const made = node.mathml ? fromMathml(node.mathml, state) : node.tex ? fromTex(node.tex, state) : undefined
  if (made) return made
  const words = node.mathml ? squash(mathmlText(node.mathml)) : (node.tex ?? node.alt ?? '')
  const image = node.children[0]
  if (image) {
    if (!node.mathml && !node.tex)
      state.messages.report(mathImageOnly, { text: words.slice(0, 80) || (node.id ?? 'without text') }, node)
    return image.type === 'inlineGraphic'
      ? inlinesOf([image], format, state)
      : picture(image, state, undefined)
  }
  if (words === '') return []
  state.messages.report(mathFailed, { text: words.slice(0, 80) }, node)
  return runs(words, format, state, node)
}

function fromMathml(mathml: string, state: WriteState): Inline[] | undefined {
  const clean = presentation(mathml)
  if (!clean || !state.math) return undefined
  const made = state.math.fromMathml(clean)
  return made.length > 0 && made.every(part => part instanceof state.word.docx.Math)
    ? (made as Inline[])
    : undefined
}

function fromTex(tex: string, state: WriteState): Inline[] | undefined {
  if (!state.math) return undefined
  try {
    return state.math.fromTex(tex) as Inline[]
  } catch {
    return undefined
  }
}

/** The presentation half alone, without prefixes: what the converter reads. Undefined when it is not well-formed MathML. */
function presentation(mathml: string): string | undefined {
  try {
    const { root } = parseXml(mathml)
    if (root.local !== 'math') return undefined
    const bare = strip(root)
    return serializeXml(
      { ...bare, attributes: { xmlns: 'http://www.w3.org/1998/Math/MathML', ...bare.attributes } },
      { declaration: false }
    ).trim()
  } catch {
    return undefined
  }
}

function strip(element: XmlElement): Extract<XmlOutput, { type: 'element' }> {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes))
    if (!/^xmlns|:|^(on|href|src|style|class|id)/i.test(name)) attributes[name] = value
  const children = element.children.flatMap((part: XmlNode): XmlOutput[] => {
    if (part.type === 'text') return [{ type: 'text', value: part.value }]
    if (part.type !== 'element' || part.local.startsWith('annotation')) return []
    if (part.local === 'mspace') return spaceOf(part)
    return part.local === 'semantics' ? (strip(part).children as XmlOutput[]) : [strip(part)]
  })
  return xmlElement(element.local, attributes, children)
}

/** Unicode’s spaces from wide to narrow, in 1/1000 em: Word has no space of a width. */
const spaces: readonly (readonly [number, string])[] = [
  [1000, '\u2003'],
  [500, '\u2002'],
  [333, '\u2004'],
  [250, '\u2005'],
  [222, '\u205F'],
  [167, '\u2009'],
  [100, '\u200A']
]

/** A space as text of nearly its width. */
function spaceOf(space: XmlElement): XmlOutput[] {
  const width = /^(\d{0,3}(?:\.\d{1,4})?)em$/.exec(space.attributes['width'] ?? '')?.[1]
  let left = Math.min(8000, Math.round(Number(width ?? 0) * 1000))
  let text = ''
  for (const [size, sign] of spaces) for (; left >= size - 12; left -= size) text += sign
  return text ? [xmlElement('mtext', {}, [text])] : []
}
