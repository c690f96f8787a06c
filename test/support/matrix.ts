/** Every way from one format to another: how it is walked, and what is known to go wrong on it. */
import { type Article, census, compare, type Difference } from '@offprint/ast'
import { defaultLimits, memoryResolver, type Reading, read } from '@offprint/core'
import { recognise } from '@offprint/structure'
import { fixture, formats, readPage, settingsBeside, writeArticle } from './articles.js'

export const names = ['html', 'md', 'jats', 'docx', 'pdf'] as const
export type Name = (typeof names)[number]

/** The articles that are sent through: a case report, and one that holds one of each. */
export const travellers = ['case-report', 'kitchen-sink'] as const

const images = 'images are not taken out of PDF files; their captions and alternative texts are'
const formulas =
  'a PDF says the words of a formula and not its structure: it becomes words where words are all there is'

/**
 * Differences that a pair is known to show when its file is read back, each with its reason. A pattern is held against
 * `what kind.field`. One that no longer occurs fails the test.
 */
export const known: Readonly<Record<string, readonly (readonly [pattern: RegExp, why: string])[]>> = {
  'pdf-md': [[/^(?:lost|added) (?:equation|inlineEquation|paragraph|crossReference)$/, formulas]],
  'pdf-docx': [
    [
      /^(?:lost (?:equation|inlineEquation)|added paragraph|changed crossReference\.(?:kind|targets))$/,
      formulas
    ],
    [/^(?:changed figure\.\w+|lost (?:figure|inlineGraphic|crossReference))$/, images]
  ]
}

/** An article as a file of a format, and read from it as the command reads. */
export async function arrive(
  traveller: string,
  source: Name
): Promise<{ original: Article; reading: Reading }> {
  const first = await readPage(fixture(traveller), settingsBeside(fixture(traveller)))
  const files = new Map([...first.media.values()].map(one => [one.name, one.bytes]))
  const from = formats[source]!
  const { bytes } = await writeArticle(first.article, first.media, from)
  const reading = await read(bytes, {
    from,
    recognise,
    limits: defaultLimits,
    resolve: memoryResolver(files),
    name: `article.${from.extensions[0]}`,
    mediaPrefix: 'article'
  })
  return { original: first.article, reading }
}

/** What a difference is about, in one word or two: `figure.alt`. */
export const about = ({ kind, field }: Difference): string => (field ? `${kind}.${field}` : kind)

/** Everything in which the article at the end is not the article at the start, whatever the formats claim. */
export async function losses(original: Article, reading: Reading, target: Name): Promise<string[]> {
  const to = formats[target]!
  const { bytes } = await writeArticle(reading.article, reading.media, to)
  const end = await read(bytes, {
    from: to,
    recognise,
    limits: defaultLimits,
    name: `article.${to.extensions[0]}`
  })
  const { differences } = compare(census(original), census(end.article))
  return [
    ...new Set(differences.filter(one => one.what !== 'added' && one.what !== 'moved').map(about))
  ].sort()
}
