/**
 * Equations as Word’s own (OMML, ECMA-376-1, 22.1), from MathML or TeX. A numbered one stands on a centred tab with its
 * number at the right edge; one without number is a display equation of its own (m:oMathPara).
 */
import type { Equation, InlineEquation } from '@offprint/ast'
import { mathmlText, squash } from '@offprint/ast'
import { parseXml, type XmlElement } from '@offprint/core/xml'
import { approximated, mathFailed, mathImageOnly } from '../messages.js'
import type { Handler } from './handler.js'
import { picture } from './image.js'
import { labelRuns } from './label.js'
import { OmmlWriter } from './omml.js'
import { paragraph } from './paragraph.js'
import type { Format, WriteState } from './state.js'
import { run, runs } from './text.js'
import type { Inline } from './word.js'

/** TeX as Word math, loaded when an article has an equation that is only TeX. */
export interface TexConverter {
  fromTex(tex: string): Inline
}

let loaded: Promise<TexConverter> | undefined

export function loadTex(): Promise<TexConverter> {
  loaded ??= Promise.all([import('docx/math'), import('docx')]).then(([math, docx]) => ({
    fromTex: tex => new docx.Math({ children: math.latexToMath(tex) })
  }))
  return loaded
}

export const inlineEquation: Handler<InlineEquation> = {
  inline: (node, format, state) => mathOf(node, format, state).shown
}

export const equation: Handler<Equation> = {
  block(node, place, state) {
    const { shown: math, isMath } = mathOf(node, place.format, state)
    const numbered = node.label !== undefined && node.label !== ''
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
function mathOf(
  node: Equation | InlineEquation,
  format: Format,
  state: WriteState
): { shown: Inline[]; isMath: boolean } {
  const math = node.mathml
    ? fromMathml(node.mathml, node, state)
    : node.tex
      ? fromTex(node.tex, state)
      : undefined
  if (math) return { shown: [math], isMath: true }
  return { shown: withoutMath(node, format, state), isMath: false }
}

function withoutMath(node: Equation | InlineEquation, format: Format, state: WriteState): Inline[] {
  const words = node.mathml ? squash(mathmlText(node.mathml)) : (node.tex ?? node.alt ?? '')
  const image = node.children[0]
  if (image) {
    if (!node.mathml && !node.tex)
      state.messages.report(mathImageOnly, { text: words.slice(0, 80) || (node.id ?? 'without text') }, node)
    return picture(image, state, undefined, image.type === 'inlineGraphic' ? 'Equation' : 'Picture')
  }
  if (words === '') return []
  state.messages.report(mathFailed, { text: words.slice(0, 80) }, node)
  return runs(words, format, state, node)
}

function fromMathml(mathml: string, node: Equation | InlineEquation, state: WriteState): Inline | undefined {
  const math = presentation(mathml)
  if (!math) return undefined
  const writer = new OmmlWriter(state.word)
  const made = writer.write(math)
  for (const name of writer.unknown)
    state.messages.report(
      approximated,
      { what: `form for <${name}> in an equation`, how: 'its content' },
      node
    )
  return made
}

function fromTex(tex: string, state: WriteState): Inline | undefined {
  try {
    return state.tex?.fromTex(tex)
  } catch {
    return undefined
  }
}

/** The presentation half alone. Undefined when it is not well-formed MathML. */
function presentation(mathml: string): XmlElement | undefined {
  try {
    const { root } = parseXml(mathml)
    if (root.local !== 'math') return undefined
    dropAnnotations(root)
    return root
  } catch {
    return undefined
  }
}

function dropAnnotations(element: XmlElement): void {
  element.children = element.children.filter(
    child => child.type !== 'element' || !child.local.startsWith('annotation')
  )
  for (const child of element.children) if (child.type === 'element') dropAnnotations(child)
}
