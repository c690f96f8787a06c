import { node } from '@offprint/ast'
import { expect, test } from 'vitest'
import { pass as citations } from '../src/passes/citations.js'
import { cited, draft, p, run } from './body.js'

/** References by family names and year: R0, R1, … in the order given. */
const list: [string, number, string[]][] = [
  ['Smith J, Jones K. One. 2010a.', 2010, ['Smith', 'Jones']],
  ['Smith J, Jones K. Two. 2010b.', 2010, ['Smith', 'Jones']],
  ['Smith J, Jones K. Three. 2010c.', 2010, ['Smith', 'Jones']],
  ['de la Cruz M, O’Neil P. Four. 2012.', 2012, ['de la Cruz', 'O’Neil']],
  ['van der Berg A. Five. 2011.', 2011, ['van der Berg']],
  ['World Health Organization. Six. 2020.', 2020, []],
  ['SILVA, A.; SOUZA, B. Seven. 2010.', 2010, ['Silva', 'Souza']],
  ['García-Pérez L, López M, Ruiz T. Eight. 2015.', 2015, ['García-Pérez', 'López', 'Ruiz']],
  ['Lee C. Nine. 2014.', 2014, ['Lee']],
  ['Lee D, Roe A. Ten. 2014.', 2014, ['Lee', 'Roe']],
  ['Müller E. Eleven. n.d.', 0, ['Müller']]
]
const of = (line: string) => {
  const article = draft(p(line))
  const references = list.map(([words, year, families], at) =>
    node(
      'reference',
      {
        id: `ref${at}`,
        csl: {
          type: 'article-journal',
          ...(families.length
            ? { author: families.map(family => ({ family })) }
            : { author: [{ literal: words.slice(0, words.indexOf('.')) }] }),
          ...(year ? { issued: { 'date-parts': [[year]] } } : {})
        }
      },
      [{ type: 'text', value: words }]
    )
  )
  article.children.push(node('back', {}, [node('referenceList', {}, references)]))
  const { article: done, said } = run(article, citations)
  return { found: cited(done), said }
}

test.each([
  ['Known (Smith and Jones, 2010a, 2010b).', '(Smith and Jones, 2010a, 2010b) → ref0 ref1'],
  ['Known (Smith & Jones 2010a–c).', '(Smith & Jones 2010a–c) → ref0 ref1 ref2'],
  ['Known (cf. de la Cruz & O’Neil, 2012, pp. 4–6).', '(cf. de la Cruz & O’Neil, 2012, pp. 4–6) → ref3'],
  ['As De la Cruz and O’Neil (2012) say.', 'De la Cruz and O’Neil (2012) → ref3'],
  ['As van der Berg’s (2011) work says.', 'van der Berg’s (2011) → ref4'],
  ['Van der Berg (2011) says.', 'Van der Berg (2011) → ref4'],
  ['Advice (World Health Organization, 2020).', '(World Health Organization, 2020) → ref5'],
  ['Advice (World Health Organization [WHO], 2020).', '(World Health Organization [WHO], 2020) → ref5'],
  ['Advice (WHO, 2020).', '(WHO, 2020) → ref5'],
  ['Conhecido (SILVA; SOUZA, 2010, p. 45).', '(SILVA; SOUZA, 2010, p. 45) → ref6'],
  ['Silva e Souza (2010) dizem.', 'Silva e Souza (2010) → ref6'],
  ['Conocido (García-Pérez y cols., 2015).', '(García-Pérez y cols., 2015) → ref7'],
  ['Bekannt (García-Pérez u. a. 2015).', '(García-Pérez u. a. 2015) → ref7'],
  ['Known (García-Pérez, López, & Ruiz, 2015).', '(García-Pérez, López, & Ruiz, 2015) → ref7'],
  ['Known (García-Pérez, López, et al., 2015).', '(García-Pérez, López, et al., 2015) → ref7'],
  [
    'Known [Smith and Jones 2010a; van der Berg 2011].',
    '[Smith and Jones 2010a; van der Berg 2011] → ref0 ref4'
  ],
  ['Known (Lee & Roe, 2014; Müller, n.d.).', '(Lee & Roe, 2014; Müller, n.d.) → ref9 ref10'],
  [
    'Known (e.g., van der Berg, 2011; Smith & Jones, 2010c).',
    '(e.g., van der Berg, 2011; Smith & Jones, 2010c) → ref4 ref2'
  ]
])('%s', (line, expected) => {
  const { found, said } = of(line)
  expect(found).toEqual([expected])
  expect(said).toEqual([])
})

test('one name and a year that fit two works cite the one of that name alone', () => {
  expect(of('Known (van der Berg 2011; Lee 2014).').found).toEqual([
    '(van der Berg 2011; Lee 2014) → ref4 ref8'
  ])
})

test('a year without its letter fits three works: said, not guessed', () => {
  const { found, said } = of('Known (van der Berg 2011; Smith and Jones 2010).')
  expect(found).toEqual(['(van der Berg 2011; Smith and Jones 2010) → ref4'])
  expect(said).toEqual(['citation-ambiguous'])
})
