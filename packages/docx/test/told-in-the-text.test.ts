/** Parts of the text that a file of ours marks for itself: labels, equations, statements, citations, people; read back. */
import { type Article, census, compare, node, select, text, textOf } from '@offprint/ast'
import { recognise } from '@offprint/structure'
import { expect, it } from 'vitest'
import { docx, fromDocx, toDocx } from '../src/index.js'
import { context } from './fixture-article.js'
import { codes, open } from './package-of.js'
import { sampleMedia } from './sample.js'
import { p, title } from './written-and-read.js'

it('a reference whose label is a name keeps it, beside one that has none', async () => {
  const entry = (id: string, words: string, label?: string) =>
    node('reference', { id, ...(label ? { label } : {}) }, [text(words)])
  const article = node('article', { lang: 'en' }, [
    node('front', {}, [node('articleTitle', {}, [text('Wells that run dry')])]),
    node('body', {}, [node('section', { id: 'S1' }, [title('Introduction'), p('Wells run dry.')])]),
    node('back', {}, [
      node('referenceList', {}, [
        title('References'),
        entry(
          'R1',
          'P.G. Aaron, S.S. Frantz Dry wells of the plain Water, 3 (1990), pp. 501-509',
          'Aaron et al., 1990'
        ),
        entry('R2', 'Anonymous (1992). Wells and their keepers. Water, 5, 11-17.'),
        entry('R3', 'B. Aram Wells without water Drought, 17 (1997), pp. 1-13', 'Aram 1997')
      ])
    ])
  ]) as Article
  const back = await recognise(await fromDocx(await toDocx(article), context()), context())
  expect(select(back, 'reference').map(one => [one.label, textOf(one)])).toEqual(
    select(article, 'reference').map(one => [one.label, textOf(one)])
  )
})

it('the number of an equation whose image was not to be had stays the number of an equation', async () => {
  const call = node('crossReference', { kind: 'equation', targets: ['E1'] }, [text('Equation 1')])
  const article = node('article', { lang: 'en' }, [
    node('front', {}, [node('articleTitle', {}, [text('Wells that run dry')])]),
    node('body', {}, [
      node('section', { id: 'S1' }, [
        title('Introduction'),
        node('paragraph', {}, [text('See '), call, text('.')]),
        node('equation', { id: 'E1', label: '1)' }, [node('graphic', { href: 'gone.png' })]),
        p('Wells run dry.')
      ])
    ])
  ]) as Article
  const back = await recognise(await fromDocx(await toDocx(article), context()), context())
  expect(select(back, 'equation').map(one => one.label)).toEqual(['1)'])
  expect(select(back, 'crossReference').map(one => [one.kind, one.targets])).toEqual([
    ['equation', [select(back, 'equation')[0]!.id]]
  ])
  expect(select(back, 'paragraph').map(one => textOf(one))).toEqual(['See Equation 1.', 'Wells run dry.'])
})

it('an equation that is a picture is an equation again, with its number or without, and a picture is none', async () => {
  const drawn = (id: string, extra: object = {}) =>
    node('equation', { id, ...extra }, [node('graphic', { href: 'g001.png' })])
  const article = node('article', { lang: 'en' }, [
    node('front', {}, [node('articleTitle', {}, [text('Wells that run dry')])]),
    node('body', {}, [
      node('section', { id: 'S1' }, [
        title('Introduction'),
        p('Water falls by'),
        drawn('E1'),
        p('and rises by'),
        drawn('E2', { label: '(2)', alt: 'h equals v times t' }),
        p('as the picture shows.'),
        node('figure', { id: 'F1', label: 'Figure 1' }, [node('graphic', { href: 'g002.png' })])
      ])
    ])
  ]) as Article
  const bytes = await toDocx(article, { media: sampleMedia() })
  const back = await recognise(await fromDocx(bytes, context()), context())
  expect(select(back, 'equation').map(({ label, alt, children }) => [label, alt, children.length])).toEqual([
    [undefined, undefined, 1],
    ['(2)', undefined, 1]
  ])
  expect(select(back, 'figure')).toHaveLength(1)
  expect(select(back, 'graphic')).toHaveLength(3)
})

it('a theorem ends where the file says, whatever it holds, and its label stays one', async () => {
  const mathml = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>h</mi><mo>=</mo><mi>v</mi></math>'
  const article = node('article', { lang: 'en' }, [
    node('front', {}, [node('articleTitle', {}, [text('Wells that run dry')])]),
    node('body', {}, [
      node('section', { id: 'S1' }, [
        title('Introduction'),
        node('statement', { id: 'ST1', label: 'Proof' }, [
          p('By the height,'),
          node('equation', { id: 'E1', label: '(1.1)', mathml }, []),
          p('which was to be shown.')
        ]),
        p('Water falls.'),
        node('statement', { id: 'ST2' }, [title('Lemma on rain'), p('It rains.')])
      ])
    ])
  ]) as Article
  const back = await recognise(await fromDocx(await toDocx(article), context()), context())
  expect(compare(census(article), census(back), docx.carries, true).differences).toEqual([])
  const [proof, lemma] = select(back, 'statement')
  expect(proof!.label).toBe('Proof')
  expect(proof!.children.map(part => part.type)).toEqual(['paragraph', 'equation', 'paragraph'])
  expect(select(proof!, 'equation')[0]!.label).toBe('(1.1)')
  expect([lemma!.label, lemma!.children.map(part => textOf(part))]).toEqual([
    undefined,
    ['Lemma on rain', 'It rains.']
  ])
})

it('a citation of a work that has neither title nor author is links: a program would print it as nothing', async () => {
  const mark = (n: number) => node('citationMark', { targets: [`R${n}`] }, [text(String(n))])
  const work = (n: number, csl: object) =>
    node('reference', { id: `R${n}`, label: `${n}.`, csl: csl as never }, [text(`Some words on work ${n}.`)])
  const article = (known: object): Article =>
    node('article', { lang: 'en' }, [
      node('front', {}, [node('articleTitle', {}, [text('Wells that run dry')])]),
      node('body', {}, [
        node('paragraph', {}, [
          text('As seen '),
          node('citation', { targets: ['R1', 'R2', 'R3'] }, [
            text('['),
            mark(1),
            text('–'),
            mark(3),
            text(']')
          ]),
          text('.')
        ])
      ]),
      node('back', {}, [
        node('referenceList', {}, [
          work(1, { type: 'book', title: 'On wells' }),
          work(2, { type: 'book', title: 'On rain' }),
          work(3, known)
        ])
      ])
    ]) as Article
  for (const [known, fields] of [
    [{ type: 'document', note: 'doi: unknown' }, 0],
    [{ type: 'document', title: 'On snow' }, 1]
  ] as const) {
    const bytes = await toDocx(article(known))
    expect(
      codes((await open(bytes)).root('word/document.xml')).filter(code => code.includes('ZOTERO_ITEM'))
    ).toHaveLength(fields)
    const back = await recognise(await fromDocx(bytes, context()), context())
    expect(select(back, 'citation').map(one => one.targets)).toEqual([['R1', 'R2', 'R3']])
    expect(select(back, 'citationMark').map(one => textOf(one))).toEqual(['1', '3'])
  }
})

it('a place and an address that print no mark stay with the people they are of', async () => {
  const person = (given: string, extra: object = {}) =>
    node(
      'contributor',
      { role: 'author', name: { surname: 'Lima', given }, affiliations: ['a1'], ...extra },
      []
    )
  const article = node('article', { lang: 'en' }, [
    node('front', {}, [
      node('articleTitle', {}, [text('Wells that run dry')]),
      person('Ana'),
      person('Bo', { notes: ['n1'], affiliations: [] }),
      person('Cy', { notes: ['n1'] }),
      node('affiliation', { id: 'a1' }, [text('Water School, Nova Lagoa')]),
      node('footnote', { id: 'n1', kind: 'other' }, [p('They dug the wells.')])
    ]),
    node('body', {}, [p('Wells run dry.')])
  ]) as Article
  const back = await recognise(await fromDocx(await toDocx(article), context()), context())
  expect(compare(census(article), census(back), docx.carries, true).differences).toEqual([])
  const [place] = select(back, 'affiliation')
  expect(select(back, 'contributor').map(one => one.affiliations)).toEqual([[place!.id], [], [place!.id]])
  expect(select(back, 'contributor').map(one => one.notes?.length ?? 0)).toEqual([0, 1, 1])
})
