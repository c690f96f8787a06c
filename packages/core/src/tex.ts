/**
 * Why: sources have TeX where Word, PDF and screen readers want MathML. Temml makes it, and only when there is an equation
 * without. What it marks for style sheets is taken away, as the DTD of JATS has no room for it. TeX that defines commands is
 * refused, since a few lines of it can grow without end; what is refused keeps its TeX.
 */
import type { Equation, InlineEquation, Node } from '@offprint/ast'
import { select } from '@offprint/ast'

const longest = 20_000
const deepest = 60
const macros =
  /\\(?:def|edef|gdef|xdef|let|futurelet|newcommand|renewcommand|providecommand|global|href|url|includegraphics|class|style|id|data|cssId|require)(?![A-Za-z])/

/** Attributes of presentation MathML 3 that Temml uses and the DTD knows. */
const known = new Set([
  'xmlns',
  'display',
  'mathvariant',
  'form',
  'fence',
  'separator',
  'lspace',
  'rspace',
  'stretchy',
  'symmetric',
  'maxsize',
  'minsize',
  'largeop',
  'movablelimits',
  'accent',
  'accentunder',
  'linethickness',
  'width',
  'height',
  'depth',
  'voffset',
  'displaystyle',
  'scriptlevel',
  'columnalign',
  'rowalign',
  'columnspacing',
  'rowspacing',
  'columnlines',
  'rowlines',
  'columnspan',
  'rowspan',
  'notation',
  'dir',
  'side',
  'open',
  'close',
  'separators',
  'bevelled',
  'numalign',
  'denomalign',
  'frame',
  'equalrows',
  'equalcolumns'
])

/**
 * Gives every equation of a tree that has only TeX its MathML.
 * @param refused is told of TeX that cannot be read, and why
 * @param source what `sources.mathml` of the equations then says; nothing where it is left out
 */
export async function addMathml(
  root: Node,
  refused: (tex: string, why: string, node: Node) => void,
  source?: string
): Promise<void> {
  const equations: (Equation | InlineEquation)[] = select(root, 'equation', 'inlineEquation')
  const wanted = equations.filter(node => node.tex !== undefined && node.mathml === undefined)
  if (!wanted.length) return
  const made = new Map<string, string>()
  for (const node of wanted) {
    const tex = node.tex!
    const displayMode = node.type === 'equation'
    const key = `${displayMode}${tex}`
    const why = refusal(tex)
    if (why) {
      refused(tex, why, node)
      continue
    }
    try {
      const mathml = made.get(key) ?? (await typeset(tex, displayMode))
      made.set(key, mathml)
      node.mathml = mathml
      if (source) node.sources = { ...node.sources, mathml: source }
    } catch (error) {
      const words = (error instanceof Error ? error.message : String(error))
        .replace(/^.*?:\s*/, '')
        .split('\n')[0]!
      refused(tex, words, node)
    }
  }
}

/** The MathML of an equation. Throws what Temml throws. */
export async function typeset(tex: string, displayMode: boolean): Promise<string> {
  const { default: temml } = await import('temml')
  const options = {
    displayMode,
    xml: true,
    annotate: false,
    throwOnError: true,
    trust: false,
    maxExpand: 1000
  }
  // LaTeX takes one command for the argument of `\mathop`, as MathType writes it; Temml wants the braces.
  const argued = tex.replace(/\\mathop\s*(\\[A-Za-z]+)/g, '\\mathop{$1}')
  return rowsForTokens(clean(temml.renderToString(argued, options)))
}

/** Temml makes an `<mo>` of what `\mathop` holds, and an element of characters holds no elements (MathML 3, 3.2): a row does. */
function rowsForTokens(mathml: string): string {
  const parts = mathml.split(/(<mo(?: [^>]*)?(?<!\/)>|<\/mo>)/)
  const open: number[] = []
  for (let at = 1; at < parts.length; at += 2) {
    if (parts[at] !== '</mo>') {
      open.push(at)
      continue
    }
    const from = open.pop()
    if (from === undefined || !parts.slice(from + 1, at).some(part => part.includes('<'))) continue
    parts[from] = '<mrow>'
    parts[at] = '</mrow>'
  }
  return parts.join('')
}

/** Why TeX is not read; undefined when it is. */
export function refusal(tex: string): string | undefined {
  if (tex.length > longest) return `it is longer than ${longest} signs`
  const macro = macros.exec(tex)
  if (macro) return `${macro[0]} is not allowed`
  let depth = 0
  for (let i = 0; i < tex.length; i++) {
    if (tex[i] === '\\') i++
    else if (tex[i] === '{' && ++depth > deepest) return `its braces are more than ${deepest} deep`
    else if (tex[i] === '}') depth--
  }
  return (tex.match(/\\(?:left|begin|frac|sqrt)(?![A-Za-z])/g)?.length ?? 0) > 2000
    ? 'it has too many parts'
    : undefined
}

/** MathML without what only style sheets read. */
function clean(mathml: string): string {
  // Where a style sheet would count the equations Temml writes an element of HTML, which MathML has not.
  return mathml
    .replace(/<span(?: [^<>]*)?>\s*<\/span>|<span(?: [^<>]*)?\/>/g, '')
    .replace(
      /<([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g,
      (_, name: string, attributes: string, close: string) => {
        const kept = [...attributes.matchAll(/\s+([\w:-]+)="([^"]*)"/g)]
          .filter(([, key]) => known.has(key!))
          .map(([, key, value]) => ` ${key}="${value}"`)
        return `<${name}${kept.join('')}${close}>`
      }
    )
}
