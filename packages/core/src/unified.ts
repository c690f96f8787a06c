/**
 * At home in unified: any of our formats as a `Processor` plugin. `unified().use(parser(html, options))` parses to a
 * draft; `use(compiler(jats, context))` writes. The same plain functions do the work.
 */
import type { Article } from '@offprint/ast'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { Messages } from './diagnostics.js'
import type { Format, WriteContext } from './format.js'
import { Ledger } from './ledger.js'
import type { Limits } from './limits.js'
import { denyAll } from './resource.js'

/**
 * A transformer that reads the file's bytes with `format` and hands the article on; messages go to the file. unified's
 * own `parse` is synchronous and ours is not (fonts, wasm, other files), so use it as the first transformer after a
 * parser that gives any tree, or call `processor.run(tree, file)`.
 */
export function reader(format: Format, limits: Limits): Plugin<[], Article, Article> {
  return () => async (_tree: Article, file: VFile) => {
    const messages = new Messages()
    const bytes =
      typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value as Uint8Array)
    const article = await format.read!(bytes, {
      messages,
      ledger: new Ledger(),
      limits,
      resolve: denyAll,
      ...(file.path ? { name: file.path } : {})
    })
    file.messages.push(...messages.list)
    return article
  }
}

/** A transformer that writes the article to `file.value` with `format`; messages go to the file. */
export function writer(
  format: Format,
  context: Omit<WriteContext, 'messages'>
): Plugin<[], Article, Article> {
  return () => async (tree: Article, file: VFile) => {
    const messages = new Messages()
    file.value = await format.write!(tree, { ...context, messages })
    file.messages.push(...messages.list)
  }
}
