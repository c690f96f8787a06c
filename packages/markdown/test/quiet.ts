/** Ordinary manuscripts: read without a message, into a tree that is valid. */
import { type Article, child, type Node, validate } from '@offprint/ast'
import { expect } from 'vitest'
import { codes, read } from './reading.js'

export const bib = `@string{jx = {Journal of X}}
@article{lee, author = {Lee, Ann}, title = {On {RNA}}, journal = jx, year = 2019, volume = 3, pages = {1--9}, publisher = {P}}
@article{roy, author = {Roy, B. and Ito, C.}, title = {Two}, journal = {Y}, year = {2020}, doi = {10.5555/two}}
@book{kim, author = {Kim, D. and Ode, E. and Poe, F.}, title = {Three}, publisher = {Z}, year = 2021}
`
/** A manuscript's head, with its bibliography. */
export const front = (more = ''): string => `---\nbibliography: r.bib\n${more}---\n\n`

/** The article of a manuscript that gives no cause for a message. */
export async function quiet(
  source: string,
  files: Record<string, string> = { 'r.bib': bib }
): Promise<Article> {
  const { article, messages } = await read(source, files)
  expect(codes(messages)).toEqual([])
  expect(validate(article)).toEqual([])
  return article
}
export const body = (article: Article): Node => child(article, 'body')!
export const types = (nodes: readonly Node[]): string[] => nodes.map(node => node.type)
