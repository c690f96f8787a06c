/**
 * Why: front matter is YAML between `---` lines at the head of the text; pandoc takes a second block at its end, Manubot a
 * file beside it. Blocks are blanked out in the text, sign by sign, so that all places stay true.
 */
import type { ReadContext } from '@offprint/core'
import { placeAt, RefusedError } from '@offprint/core'
import { parseYaml, type YamlValue } from '@offprint/core/yaml'

export type Metadata = { [key: string]: YamlValue }

/** The metadata of a text, and the text without it. */
export async function takeMetadata(
  text: string,
  context: ReadContext
): Promise<{ metadata: Metadata; body: string; source: string }> {
  let metadata: Metadata = Object.create(null)
  let body = text
  let source = ''
  const head = /^\s*---[ \t]*(?:\r\n?|\n)/.exec(text)
  if (head) {
    const end = closing(text, head[0].length)
    if (end) {
      source = text.slice(head[0].length, end.from)
      metadata = asMap(parse(source, text, head[0].length, context)) ?? metadata
      body = blank(body, 0, end.to)
    }
  }
  const tail =
    /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)---[ \t]*(?:\r\n?|\n)(?=\S)((?:(?!---|\.\.\.)[^\r\n]*(?:\r\n|\n|\r(?!\n))){1,200})(?:---|\.\.\.)\s*$/.exec(
      body.slice(-8000)
    )
  if (tail && /^[\w-]+:/.test(tail[1]!)) {
    const from = Math.max(0, body.length - 8000) + tail.index
    const more = asMap(parse(tail[1]!, text, from, context))
    if (more) {
      // What was said first stands.
      for (const [key, value] of Object.entries(more)) if (!(key in metadata)) metadata[key] = value
      body = blank(body, from, body.length)
    }
  }
  if (!Object.keys(metadata).length) {
    const beside = await context.resolve('metadata.yaml')
    if ('bytes' in beside) {
      const yaml = new TextDecoder().decode(beside.bytes).replace(/^\uFEFF/, '')
      const inner =
        /^\s*---[ \t]*(?:\r\n?|\n)([\s\S]*?)(?:(?:\r\n?|\n)(?:---|\.\.\.)\s*)?$/.exec(yaml)?.[1] ?? yaml
      const found = asMap(parseYaml(inner, 'metadata.yaml', context.limits))
      if (found && ('title' in found || 'authors' in found || 'author' in found)) metadata = found
    }
  }
  return { metadata, body, source }
}

/** The `---` or `...` line that ends a block. */
function closing(text: string, from: number): { from: number; to: number } | undefined {
  const pattern = /^(?:---|\.\.\.)[ \t]*$/gm
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match ? { from: match.index, to: pattern.lastIndex } : undefined
}

function blank(text: string, from: number, to: number): string {
  return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to)
}

function parse(source: string, text: string, offset: number, context: ReadContext): YamlValue {
  try {
    // Front matter may hold the references too: it is content, not settings.
    return parseYaml(source, undefined, {
      ...context.limits,
      yamlBytes: Math.max(context.limits.yamlBytes, context.limits.attributeBytes)
    })
  } catch (error) {
    // Places in the block become places in the text.
    if (error instanceof RefusedError && error.place.offset !== undefined) {
      const words = error.message.replace(/ \(line \d+, column \d+\)$/, '')
      throw new RefusedError(error.code, words, placeAt(text, offset + error.place.offset, context.name))
    }
    throw error
  }
}

function asMap(value: YamlValue): Metadata | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Metadata)
    : undefined
}
