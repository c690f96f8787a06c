/** Why: pandoc, Quarto and MyST write names and settings in braces, `{#fig:x .wide width="50%"}`; this reads them, anywhere. */

export interface Attributes {
  id?: string
  classes: string[]
  values: Map<string, string>
  /** `{=latex}`: the thing is raw text of another format. */
  raw?: string
}

const part =
  /[\s\uFDD0]*(?:#((?:\w+:\s)?[^\s{}"'=]+)|\.([^\s{}"'=.#]+)|=([a-z][\w+-]*)|([\p{L}_:][\p{L}\p{N}_:.-]*)=(?:"((?:[^"\\\uFDD0]|[\\\uFDD0].)*)"|'((?:[^'\\\uFDD0]|[\\\uFDD0].)*)'|([^\s{}"']*))|(-))/uy

/** A sign behind a backslash is that sign, wherever the attributes stand (pandoc’s manual, “Backslash escapes”). */
const plain = (value: string): string => value.replace(/\uFDD0|\\(?=[!-/:-@[-`{-~])/g, '')

/**
 * Reads attributes that begin at `from`.
 * @returns the attributes and where they end, or nothing when there are none
 */
export function readAttributes(text: string, from = 0): { attributes: Attributes; end: number } | undefined {
  if (text[from] !== '{') return undefined
  const attributes: Attributes = { classes: [], values: new Map() }
  let at = from + 1
  let seen = 0
  for (;;) {
    part.lastIndex = at
    const match = part.exec(text)
    if (!match) break
    at = part.lastIndex
    seen++
    const [, id, name, raw, key, double, single, bare, dash] = match
    if (id !== undefined) attributes.id ??= id.replace(/\s/, '')
    else if (name !== undefined) attributes.classes.push(name)
    else if (raw !== undefined) attributes.raw = raw
    else if (key !== undefined)
      attributes.values.set(key.toLowerCase(), plain(double ?? single ?? bare ?? ''))
    else if (dash !== undefined) attributes.classes.push('unnumbered')
  }
  while (/[\s\uFDD0]/.test(text[at] ?? '')) at++
  return text[at] === '}' && seen ? { attributes, end: at + 1 } : undefined
}

/** Takes attributes off the end of a text: `Caption {#tbl:x}`. */
export function takeTrailing(text: string): { rest: string; attributes: Attributes } | undefined {
  const trimmed = text.trimEnd()
  if (!trimmed.endsWith('}')) return undefined
  const open = trimmed.lastIndexOf('{')
  const read = open < 0 ? undefined : readAttributes(trimmed, open)
  return read && read.end === trimmed.length
    ? { rest: trimmed.slice(0, open).trimEnd(), attributes: read.attributes }
    : undefined
}
