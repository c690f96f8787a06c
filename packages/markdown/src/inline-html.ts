/** Why: authors reach for HTML where Markdown has no sign. What an article can hold becomes that; of the rest the words stay. */
import type { Inline } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import { decodeHTML } from 'entities'
import type { Attributes } from './attributes.js'
import { linkTo } from './inline-nodes.js'
import { rawHtmlDropped } from './messages.js'
import { xmlName } from './names.js'
import { type Tag, tagAttribute } from './row.js'
import { spanOf } from './spans.js'
import type { State } from './state.js'

const forms: Record<string, (inside: Inline[]) => Inline> = {
  b: inside => make('strong', {}, inside),
  strong: inside => make('strong', {}, inside),
  i: inside => make('emphasis', {}, inside),
  em: inside => make('emphasis', {}, inside),
  cite: inside => make('emphasis', {}, inside),
  sub: inside => make('subscript', {}, inside),
  sup: inside => make('superscript', {}, inside),
  u: inside => make('underline', {}, inside),
  ins: inside => make('underline', {}, inside),
  s: inside => make('delete', {}, inside),
  del: inside => make('delete', {}, inside),
  strike: inside => make('delete', {}, inside),
  code: inside => make('monospace', {}, inside),
  kbd: inside => make('monospace', {}, inside),
  samp: inside => make('monospace', {}, inside),
  tt: inside => make('monospace', {}, inside)
}

/** Tags that say nothing but how their words are set on a screen. */
const plain = new Set([
  'span',
  'small',
  'big',
  'font',
  'center',
  'div',
  'p',
  'mark',
  'label',
  'nobr',
  'section',
  'details',
  'summary'
])
/** What stands in these is no text of the article. */
export const dropped = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'noscript',
  'svg',
  'canvas',
  'video',
  'audio',
  'form',
  'button',
  'select',
  'textarea'
])

/** What a tag says in attributes, as braces would: `data-cites` is `cites` there (pandoc’s manual, “Divs and Spans”). */
function attributesOf(tag: Tag): Attributes {
  const id = tagAttribute(tag, 'id')
  const values = new Map<string, string>()
  for (const [name, key] of [
    ['lang', 'lang'],
    ['data-cites', 'cites'],
    ['data-targets', 'targets']
  ] as const) {
    const value = tagAttribute(tag, name)
    if (value !== undefined) values.set(key, decodeHTML(value))
  }
  return {
    ...(id ? { id } : {}),
    classes: (tagAttribute(tag, 'class') ?? '').split(/\s+/).filter(Boolean),
    values
  }
}

/** An element in a line with what it holds. */
export function htmlPair(
  tag: Tag,
  inside: Inline[],
  state: State,
  where: { position?: import('@offprint/ast').Position | undefined }
): Inline[] {
  const id = tagAttribute(tag, 'id') ?? (tag.name === 'a' ? tagAttribute(tag, 'name') : undefined)
  const named = (nodes: Inline[]): Inline[] => (id ? [make('anchor', { id: xmlName(id) }, nodes)] : nodes)
  if (dropped.has(tag.name)) {
    state.report(
      rawHtmlDropped,
      { name: tag.name },
      where.position ? { position: where.position } : undefined
    )
    return []
  }
  const form = forms[tag.name]
  if (form) return inside.length ? named([form(inside)]) : named([])
  if (tag.name === 'a') {
    const href = tagAttribute(tag, 'href')
    return named(
      href === undefined
        ? inside
        : linkTo(
            decodeHTML(href),
            undefined,
            inside,
            state,
            where,
            attributesOf(tag).classes.includes('link')
          )
    )
  }
  if (tag.name === 'abbr') {
    const expansion = tagAttribute(tag, 'title')
    return named([make('abbreviation', expansion ? { expansion: decodeHTML(expansion) } : {}, inside)])
  }
  if (tag.name === 'q') return named(inside)
  if (tag.name === 'span') return spanOf(inside, attributesOf(tag))
  const lang = tagAttribute(tag, 'lang')
  if (lang) return named([make('span', { lang }, inside)])
  if (!plain.has(tag.name) && inside.length)
    state.tally('html', tag.name, where.position ? { position: where.position } : undefined)
  return named(inside)
}
