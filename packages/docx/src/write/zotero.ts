/**
 * What Zotero's word processor integration finds in a file that it wrote itself: citations with their items inside, and
 * the preferences of the document. `uris` must be an array; with none and with `itemData` an item stands without a library.
 */
import type { Article, Citation, CslItem, Node, Reference } from '@offprint/ast'
import { select, squash, textOf } from '@offprint/ast'
import { sha256Hex } from '@offprint/core/digest'
import { serializeXml, xmlElement } from '@offprint/core/xml'
import { says } from '../known-work.js'
import type { WriteState } from './state.js'
import { legal } from './text.js'

const schema = 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json'

/** The references of a citation; none when the fields of one of them tell no work: a program would print it as nothing. */
export function citedReferences(
  node: Citation,
  state: WriteState
): (Reference & { id: string; csl: CslItem })[] {
  const found = node.targets.flatMap(id => {
    const reference = state.target(id)
    return reference?.type === 'reference' && reference.csl && says(reference.csl)
      ? [{ ...reference, id, csl: reference.csl }]
      : []
  })
  return found.length === node.targets.length ? found : []
}

/** The JSON of a citation field; none when a cited reference has no fields to embed. */
export function zoteroItem(node: Citation, state: WriteState): string | undefined {
  const references = citedReferences(node, state)
  if (references.length === 0) return undefined
  const text = legal(textOf(node), state, node)
  const value = {
    citationID: `offprint-${state.nextCitation()}`,
    properties: {
      formattedCitation: text,
      plainCitation: text,
      ...(saysMore(node) ? { dontUpdate: true } : {}),
      noteIndex: state.inNote ? state.footnotes.size : 0
    },
    citationItems: references.map(({ id, csl }) => ({ id, uris: [], itemData: { ...csl, id } })),
    schema
  }
  return legal(JSON.stringify(value), state, node)
}

/**
 * Whether a citation has words that its items do not: a page, “see also”, or the name of an author in the sentence.
 * Zotero would print it anew without them, so it is told to leave the text alone.
 */
function saysMore(node: Citation): boolean {
  const besides = (parts: readonly Node[]): string =>
    parts
      .map(part =>
        part.type === 'citationMark' ? '' : 'children' in part ? besides(part.children) : textOf(part)
      )
      .join('')
  if (/[\p{L}\p{N}]/u.test(besides(node.children))) return true
  const text = squash(textOf(node))
  const bracketed = /^[[(].*[\])]$/.test(text)
  return /\p{L}/u.test(text) ? !bracketed || /[[(]/.test(text.slice(1)) : false
}

const locales: Readonly<Record<string, string>> = {
  en: 'en-US',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-BR',
  de: 'de-DE',
  it: 'it-IT'
}

/** The style whose citations look like those of the article: what a refresh in Zotero begins with. */
function styleOf(article: Article): string {
  const [first] = select(article, 'citation')
  const text = first ? squash(textOf(first)) : ''
  if (/\p{L}{2}/u.test(text)) return 'apa'
  const raised = select(article, 'superscript').some(
    part => first && select(part, 'citation').includes(first)
  )
  return raised ? 'vancouver-superscript' : text.startsWith('[') ? 'vancouver-brackets' : 'vancouver'
}

/**
 * The preferences of a document, as custom properties. Word cuts a text property at 255 UTF-16 units, so the value goes
 * in pieces. Citations are not printed anew until the author says so.
 */
export function zoteroPreferences(article: Article): { name: string; value: string }[] {
  const lang = article.lang?.toLowerCase() ?? 'en'
  const session = sha256Hex(new TextEncoder().encode(select(article, 'reference').map(textOf).join('\n')))
  const preference = (name: string, value: string) => xmlElement('pref', { name, value })
  const text = serializeXml(
    xmlElement('data', { 'data-version': '3', 'zotero-version': '6.0' }, [
      xmlElement('session', { id: session.slice(0, 8) }),
      xmlElement('style', {
        id: `http://www.zotero.org/styles/${styleOf(article)}`,
        locale: locales[lang.split('-')[0]!] ?? 'en-US',
        hasBibliography: '1',
        bibliographyStyleHasBeenSet: '1'
      }),
      xmlElement('prefs', {}, [
        preference('fieldType', 'Field'),
        preference('delayCitationUpdates', 'true'),
        preference('dontAskDelayCitationUpdates', 'true')
      ])
    ]),
    { declaration: false }
  ).trimEnd()
  return pieces(text, 255).map((value, nth) => ({ name: `ZOTERO_PREF_${nth + 1}`, value }))
}

/** Cuts a text into pieces of at most so many UTF-16 units, never inside a character. */
export function pieces(text: string, most: number): string[] {
  const found: string[] = []
  let piece = ''
  for (const character of text) {
    if (piece.length + character.length > most) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? found : [...found, piece]
}
