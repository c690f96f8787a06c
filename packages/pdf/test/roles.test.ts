/** People who are no authors are printed, called what they are, and come back with their names alone. */
import { type Article, census, compare, node, select, text } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { expect, it } from 'vitest'
import { checkPdf, fromPdf, pdf, toPdf } from '../src/index.js'
import { fonts } from './load-fonts.js'

const person = (role: string, given: string, surname: string) =>
  node('contributor', { role, name: { given, surname }, printed: `${given} ${surname}`, affiliations: [] })
const article = (lang: string): Article =>
  node('article', { lang }, [
    node('front', {}, [
      node('articleTitle', {}, [text('Tides')]),
      person('author', 'Ada', 'Lind'),
      person('editor', 'Bo', 'Moe'),
      person('guest-editor', 'Eva', 'Dam')
    ]),
    node('body', {}, [node('paragraph', { id: 'P1' }, [text('Seas rise.')])])
  ])

it.each([
  ['en', ['Editor: Bo Moe', 'Guest editor: Eva Dam']],
  ['de', ['Herausgeber: Bo Moe', 'Guest editor: Eva Dam']]
])('in %s', async (lang, printed) => {
  const one = article(lang)
  const bytes = await toPdf(one, { fonts, messages: new Messages(), compress: false })
  expect(await checkPdf(bytes)).toEqual([])
  const back = await fromPdf(bytes)
  expect(select(back, 'contributor').map(who => who.printed)).toEqual(['Ada Lind', 'Bo Moe', 'Eva Dam'])
  expect(compare(census(one), census(back), pdf.carries).differences).toEqual([])
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { items } = await (await document.getPage(1)).getTextContent()
  const words = items.map(item => ('str' in item ? item.str : '')).join('')
  for (const line of printed) expect(words).toContain(line)
  await document.destroy()
})
