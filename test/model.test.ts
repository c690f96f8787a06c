/**
 * The seed article's JATS against a model of it, tagged by hand. What the model abridges (`[…]`) is held against the full
 * text by its parts; ids, and order where JATS leaves it free, do not count. The few places in which the two differ are
 * named here, each with its reason: nothing else may differ.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Facts, Profile } from '@offprint/core'
import { jats } from '@offprint/jats'
import { describe, expect, it } from 'vitest'
import { compareJats } from '../packages/jats/test/support/compare-jats.js'
import { hasShared, readPage, type Settings, shared, writeArticle } from './support/articles.js'

const profile: Profile = {
  title: 'The Pan African Medical Journal',
  abbreviation: 'Pan Afr Med J',
  nlmTa: 'Pan Afr Med J',
  publisherId: 'PAMJ',
  issn: { epub: '1937-8688' },
  publisher: { name: 'The African Field Epidemiology Network' },
  articleId: '{publisherId}-{volume}-{elocationId}'
}
const facts: Facts = {
  doi: '10.5555/pamj.example.40.258',
  published: '2021-12-31',
  collection: '2021',
  subject: 'Case Report',
  keywords: ['calcinosis cutis', 'systemic lupus erythematosus', 'case report'],
  copyright: {
    year: '2021',
    holder: 'Filipa Costa Sousa et al.',
    statement: '© 2021 Filipa Costa Sousa et al.'
  },
  licence: {
    url: 'https://creativecommons.org/licenses/by/4.0/',
    type: 'open-access',
    text: 'This is an open access article distributed under the terms of the Creative Commons Attribution 4.0 International License.'
  },
  authors: [
    {
      name: 'Filipa Costa Sousa',
      given: 'Filipa Costa',
      surname: 'Sousa',
      roles: ['Writing – original draft']
    },
    { name: 'Ana Rita Parente', given: 'Ana Rita', surname: 'Parente' },
    { name: 'Mónica Teixeira', given: 'Mónica', surname: 'Teixeira', roles: ['Writing – original draft'] },
    { name: 'Teresa Mendonça', given: 'Teresa', surname: 'Mendonça', roles: ['Supervision'] }
  ],
  figures: {
    'Figure 1': {
      alt: 'Four clinical photographs of skin lesions. (Text to be written and checked by a person.)'
    },
    'Figure 2': { alt: 'Frontal radiograph of the pelvis. (Text to be written and checked by a person.)' },
    'Figure 3': {
      alt: 'Four clinical photographs after treatment. (Text to be written and checked by a person.)'
    }
  }
}

async function differences(settings: Settings, model: string): Promise<string[]> {
  const { article, media } = await readPage(join(shared, 'seed/article.html'), settings)
  const { bytes } = await writeArticle(article, media, {
    ...jats,
    write: (tree, context) => jats.write!(tree, { ...context, options: { references: 'element' } })
  })
  const text = readFileSync(join(shared, 'model', model), 'utf8')
  return compareJats(text, new TextDecoder().decode(bytes)).map(({ at, what }) => `${at}: ${what}`)
}

/** Where the two may differ, and why. */
const known: [RegExp, string][] = [
  [
    /\/body\[1\]\/.*\/p\[1\]\/(text\(\)|xref)\[|\/body\[1\]\/sec\[3\]\/p\[[23]\]: new: <p>/,
    'the model abridges the paragraphs of the body; survival and ledger prove their words'
  ],
  [
    /abstract\[1\]\/p\[1\]: <p> is <title>|abstract\[1\]\/p\[2\]: new: <p>/,
    'the heading “Abstract” of the page is kept'
  ],
  [
    /subject\[1\]\/text\(\)\[1\]: “Case Report” is “Case report”|caption\[1\]\/title\[1\]\/text\(\)\[1\]: “[CP].* is “[cp]/,
    "the author's small letters stay small"
  ],
  [
    /corresp\[1\]\/text\(\)\[1\]: “Corresponding author: (.*)” is “\1”/,
    'the words “Corresponding author” introduce the note and are named as dropped'
  ],
  [/@xlink:href pamj-|@mime-subtype tiff is png/, 'the images of the page are what they are'],
  [/@specific-use \(none\) is panel-label/, 'a panel mark says that it is one'],
  [/article-id\[[12]\]/, 'the order of identifiers is free'],
  [/license-p\[1\]/, 'the licence of the facts file is plain text'],
  [
    /pub-date\[2\]: @publication-format electronic is \(none\)/,
    'nobody said in which form the collection appears'
  ]
]
const unexpected = (found: readonly string[]): string[] =>
  found.filter(one => !known.some(([pattern]) => pattern.test(one)))

describe.skipIf(!hasShared || !existsSync(join(shared, 'model/model-strict.xml')))(
  'the model of the seed',
  () => {
    it('what the page and the journal profile say', async () => {
      expect(unexpected(await differences({ profile }, 'model-strict.xml'))).toEqual([])
    })
    it('with all facts filled in', async () => {
      expect(unexpected(await differences({ profile, facts }, 'MODEL.xml'))).toEqual([])
    })
  }
)
