/** The reference list alone as BibTeX, RIS and CSL-JSON: what the command writes, and that it says what a format cannot hold. */
import { node, select, text } from '@offprint/ast'
import { defaultLimits, Messages } from '@offprint/core'
import { readBibliography } from '@offprint/references/bibliography'
import { expect, it } from 'vitest'
import { bib, csl, ris } from '../packages/cli/src/bibliography-formats.js'

const article = node('article', {}, [
  node('back', {}, [
    node('referenceList', {}, [
      node(
        'reference',
        {
          id: 'R1',
          label: '1',
          csl: {
            type: 'article-journal',
            title: 'Boats in winter',
            author: [{ family: 'van den Berg', given: 'H' }],
            'container-title': 'Harbours',
            volume: '35',
            page: '1-7',
            issued: { 'date-parts': [[2012]], season: 'Mar-Apr' }
          }
        },
        [text('van den Berg H. Boats in winter. Harbours. Mar-Apr 2012;35:1-7.')]
      ),
      node('reference', { id: 'R2', label: '2' }, [text('A letter from the harbour master.')])
    ])
  ])
])
const write = async (format: typeof bib) => {
  const messages = new Messages()
  const bytes = await format.write!(article, {
    messages,
    limits: defaultLimits,
    media: new Map(),
    assets: () => Promise.reject(new Error('none')),
    options: {}
  })
  return { text: new TextDecoder().decode(bytes), said: messages.list.map(({ message }) => message) }
}

it('BibTeX: keys by name, year and title; the season that it has no field for is named, and the entry of words alone', async () => {
  const { text, said } = await write(bib)
  expect(text).toContain('@article{vandenberg2012boats,\n')
  expect(text).toContain('pages = {1--7}')
  expect(said.join('\n')).toContain('Reference 2 has no fields')
  expect(said.join('\n')).toContain('BibTeX does not hold “issued” as 1 of the references say it')
  expect((await readBibliography(text, 'bibtex'))[0]).toMatchObject({
    'container-title': 'Harbours',
    volume: '35'
  })
})

it('RIS and CSL-JSON: one record each, CSL-JSON without a loss', async () => {
  expect((await write(ris)).text).toMatch(/^TY {2}- JOUR\n[\s\S]*SP {2}- 1\nEP {2}- 7\n[\s\S]*ER {2}- \n$/)
  const { text, said } = await write(csl)
  expect(JSON.parse(text)).toEqual([{ ...select(article, 'reference')[0]!.csl, id: 'vandenberg2012boats' }])
  expect(said.length).toBe(1)
})
