/**
 * Equations as vector drawings that stand on the baseline: MathML set by MathJax. MathJax is loaded when the first
 * equation is met, and not before.
 */
import type { InlineObject } from './definition.js'

interface Adaptor {
  innerHTML(node: unknown): string
}
interface MathJaxRuntime {
  init(options: object): Promise<unknown>
  mathml2svgPromise(mathml: string, options: { display: boolean; em?: number }): Promise<unknown>
  startup: { adaptor: Adaptor }
}

let runtime: Promise<MathJaxRuntime> | undefined

async function load(): Promise<MathJaxRuntime> {
  const module = (await import('mathjax')) as unknown as { default?: MathJaxRuntime } & MathJaxRuntime
  const mathjax = module.default ?? module
  await mathjax.init({
    loader: { load: ['input/mml', 'output/svg'] },
    // Inline mathematics must stay one drawing; MathJax 4 would cut it at relations.
    svg: { fontCache: 'none', linebreaks: { inline: false } }
  })
  return mathjax
}

/**
 * @param mathml one `<math>` element
 * @param size of the text around, in points
 * @returns undefined when MathJax cannot set it
 */
export async function typesetEquation(
  mathml: string,
  size: number,
  display: boolean
): Promise<InlineObject | undefined> {
  runtime ??= load()
  const mathjax = await runtime
  let drawing: string
  try {
    const node = await mathjax.mathml2svgPromise(mathml, { display })
    drawing = mathjax.startup.adaptor.innerHTML(node)
  } catch {
    return undefined
  }
  const svg = /<svg[\s\S]*<\/svg>/.exec(drawing)?.[0]
  const box = /<svg[^>]*viewBox="([^"]+)"/
    .exec(svg ?? '')?.[1]
    ?.split(/[ ,]+/)
    .map(Number)
  if (
    !svg ||
    box?.length !== 4 ||
    !box.every(Number.isFinite) ||
    /data-mjx-error|data-mml-node="merror"/.test(svg)
  )
    return undefined
  const [, top, wide, high] = box as [number, number, number, number]
  // MathJax counts in thousandths of an em, y downwards from the baseline.
  const scale = size / 1000
  return { svg: plainSvg(svg), width: wide * scale, height: high * scale, depth: (top + high) * scale }
}

/** The drawing without what only browsers read. */
function plainSvg(svg: string): string {
  return svg
    .replace(/<svg([^>]*)>/, (_, attributes: string) => {
      const kept = attributes.replace(
        /\s(?:width|height|style|role|focusable|aria-[\w-]+|data-[\w-]+)="[^"]*"/g,
        ''
      )
      return `<svg${kept}>`
    })
    .replace(/\sdata-[\w-]+="[^"]*"/g, '')
    .replace(/currentColor/g, '#000000')
}
