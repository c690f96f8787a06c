/** From an article to one Markdown file: front matter with the references as CSL data, then the text. */
import type { Article } from '@offprint/ast'
import { select } from '@offprint/ast'
import type { WriteContext } from '@offprint/core'
import { refusal, typeset } from '@offprint/core/tex'
import { toYaml } from '@offprint/core/yaml'
import { documentParts } from './document.js'
import { frontData } from './front.js'
import { Writer } from './writer.js'

/** Writes an article. What Markdown has no form for is counted in messages. */
export async function toMarkdown(article: Article, context: WriteContext): Promise<Uint8Array> {
  const writer = new Writer(article, context)
  for (const node of select(article, 'equation', 'inlineEquation')) {
    const { tex } = node
    const key = `${node.type} ${tex}`
    if (tex === undefined || node.mathml === undefined || writer.typeset.has(key) || refusal(tex)) continue
    try {
      writer.typeset.set(key, await typeset(tex, node.type === 'equation'))
    } catch {
      // TeX that cannot be set is written as the MathML that it came with.
    }
  }
  const data = frontData(article, writer)
  const parts = documentParts(article, writer)
  // Every part below has its name (see `told.ts`). A list of references in words alone has not been looked at yet.
  const references = select(article, 'reference')
  if (!references.length || references.some(reference => reference.csl)) data['recognised'] = true
  const head = Object.keys(data).length ? `---\n${toYaml(data)}---\n\n` : ''
  writer.flush()
  return new TextEncoder().encode(`${head}${parts.join('\n\n')}\n`)
}
