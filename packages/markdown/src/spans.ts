/**
 * Why: a span with attributes says what its words are: `[words]{.smallcaps}`, and between tags of HTML, where brackets do not
 * reach over a tag, `<span class="smallcaps">`. Both are read here, by the same names.
 */
import type { Inline } from '@offprint/ast'
import { node as make } from '@offprint/ast'
import type { Attributes } from './attributes.js'
import { xmlName } from './names.js'

/** What a span is. */
export function spanOf(inside: Inline[], { id, classes, values }: Attributes): Inline[] {
  let made = inside
  if (classes.includes('citation'))
    return [make('citation', { targets: cited(values.get('cites')) }, inside.map(markOf))]
  if (classes.includes('citation-mark'))
    return [make('citationMark', { targets: cited(values.get('cites')) }, inside)]
  if (classes.includes('xref')) {
    const targets = (values.get('targets') ?? '').split(/\s+/).filter(Boolean).map(xmlName)
    return [make('crossReference', { kind: 'other', targets }, inside)]
  }
  if (classes.includes('csl-left-margin')) return [make('anchor', { hints: ['label'] }, inside)]
  // A call that stands in the line as it is printed, not raised.
  if (classes.includes('level')) {
    const [only] = inside
    if (only?.type === 'footnoteReference' && inside.length === 1) only.hints = ['level']
  }
  const lang = values.get('lang')
  for (const name of classes) {
    const form = forms[name]
    if (form) made = [form(made)]
  }
  if (lang && /^[a-z]{2,3}(-[\w-]+)?$/i.test(lang)) made = [make('span', { lang }, made)]
  const label = id ?? values.get('label')
  return label ? [make('anchor', { id: xmlName(label) }, made)] : made
}

const cited = (keys: string | undefined): string[] =>
  (keys ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map(key => xmlName(`ref-${key}`))

/** A link to an entry is a mark of the citation. */
const markOf = (node: Inline): Inline =>
  node.type === 'link' && node.url.startsWith('#ref-')
    ? make(
        'citationMark',
        {
          targets: node.url
            .slice(1)
            .split('_2b')
            .map(name => (name.startsWith('ref-') ? name : `ref-${name}`)),
          position: node.position
        },
        node.children
      )
    : node

/** Classes of spans that the tree has a form for. */
const forms: Record<string, (inside: Inline[]) => Inline> = {
  ul: inside => make('underline', {}, inside),
  underline: inside => make('underline', {}, inside),
  smallcaps: inside => make('smallCaps', {}, inside),
  strikeout: inside => make('delete', {}, inside),
  semibold: inside => make('strong', {}, inside)
}
