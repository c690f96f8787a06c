/** What the scoring asks of facts, people and notes that pages and XML keep in different parts: on trees made by hand. */
import type { Article } from '@offprint/ast'
import { node, text } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { compareArticles } from '../scripts/score/compare.mjs'
import { Presence } from '../scripts/score/presence.mjs'
import { metadataOf } from '../scripts/score/statements.mjs'

const p = (words: string) => node('paragraph', {}, [text(words)])
const author = (given: string, surname: string, affiliations: string[] = [], more = {}) =>
  node('contributor', { role: 'author', name: { given, surname }, affiliations, ...more })
const place = (id: string, words: string) => node('affiliation', { id }, [text(words)])
const prose = 'Sharks of the coast were measured on two days of May 2015 by all of us.'

type Front = Extract<Article['children'][number], { type: 'front' }>
const article = (front: Front['children'], ...rest: Article['children']): Article =>
  node('article', { lang: 'en' }, [node('front', {}, front), node('body', {}, [p(prose)]), ...rest])
const keyword = (word: string) => node('keywordGroup', {}, [node('keyword', {}, [text(word)])])
const issn = (value: string) =>
  node('journal', { title: 'Sea', publisher: 'Sea', issns: [{ value, kind: 'epub' }] })

describe('what is asked of facts', () => {
  const facts = (front: Front['children'], page: string, source = '') =>
    compareArticles(
      article(front),
      article([]),
      new Presence(page, `${page} ${source}`, metadataOf(source))
    ).rates('fact')

  it('does not ask for a keyword that stands in the text alone, and does for one that is printed apart', () => {
    expect(facts([keyword('sharks')], prose)).toMatchObject({ capped: 1 })
    expect(facts([keyword('sharks')], `Keywords: sharks. ${prose}`)).toMatchObject({ expected: 2, capped: 0 })
    const tagged = '<meta name="keywords" content="sharks">'
    expect(facts([keyword('sharks')], prose, tagged)).toMatchObject({ expected: 2, capped: 0 })
  })

  it('does not ask for a number inside an address, nor for a house by the name of the journal', () => {
    const inDoi = facts([issn('0101-3173')], `Sea ${prose} https://doi.org/10.1590/0101-3173.2022.v45`)
    expect(inDoi).toMatchObject({ expected: 2, capped: 2 })
    const printed = facts([issn('0101-3173')], `Sea, ISSN 0101-3173. ${prose}`)
    expect(printed).toMatchObject({ expected: 3, capped: 1 })
  })
})

describe('what is asked of people', () => {
  const note = node('correspondence', { id: 'cor1' }, [text('Write to Ann Lee, Sea Road 1')])
  const people = (truth: Front['children'], ours: Front['children'], page: string) =>
    compareArticles(article(truth), article(ours), new Presence(page))

  it('takes who is named in the note for whom to write to, and asks where the page gives a sign', () => {
    const told = people(
      [author('Ann', 'Lee'), note],
      [author('Ann', 'Lee', [], { corresponding: true })],
      'Ann Lee @'
    )
    expect(told.rates('corresponding')).toMatchObject({ expected: 1, correct: 1, actual: 1 })
    const missed = people([author('Ann', 'Lee'), note], [author('Ann', 'Lee')], 'Ann Lee E-mail')
    expect(missed.rates('corresponding')).toMatchObject({ expected: 1, correct: 0 })
    const silent = people([author('Ann', 'Lee'), note], [author('Ann', 'Lee')], 'Ann Lee')
    expect(silent.rates('corresponding')).toMatchObject({ expected: 0, capped: 1 })
  })

  it('compares a place as printed, in the language of the page, of an author of a translation', () => {
    const english = 'Institute of the Sea, Rio, Brazil'
    const truth = article(
      [author('Ann', 'Lee', ['a1']), place('a1', 'Instituto do Mar, Rio, Brasil')],
      node('subArticle', { id: 's1', lang: 'en', articleType: 'translation' }, [
        node('front', {}, [author('Ann', 'Lee', ['a1']), place('a2', english)]),
        node('body', {}, [p('All of the sharks were counted again in the winter after.')])
      ])
    )
    const page = `Ann Lee ${english} All of the sharks were counted again in the winter after.`
    const tally = compareArticles(
      truth,
      article([author('Ann', 'Lee', ['x']), place('x', english)]),
      new Presence(page)
    )
    expect(tally.rates('affiliation')).toMatchObject({ expected: 1, correct: 1, actual: 1 })
    expect(tally.rates('affiliation link')).toMatchObject({ expected: 1, correct: 1, actual: 1 })
  })
})

describe('what is asked of notes', () => {
  const words = 'The authors sold no sharks to anybody at all.'
  const declared = node('declaration', { kind: 'competing-interests' }, [
    node('title', {}, [text('Interests')]),
    p(words)
  ])
  const labelled = node('footnote', { id: 'fn1', label: 'Interests' }, [p(words)])
  const run = (truth: Front['children'], ours: Front['children']) =>
    compareArticles(
      article(truth),
      article(ours),
      new Presence(`${prose} Interests ${words} * E-mail: ann@sea.example`)
    )

  it('takes heading, label and first words of a note for the same', () => {
    for (const ours of [declared, labelled, node('footnote', { id: 'fn1' }, [p(`Interests ${words}`)])]) {
      const tally = run([labelled], [ours])
      expect(tally.misses).toEqual([])
      expect(tally.rates('paragraph')).toMatchObject({ expected: 2, correct: 2, actual: 2 })
    }
  })

  it('sees a note that was lost, and one that has another sentence', () => {
    expect(run([labelled], []).rates('paragraph')).toMatchObject({ expected: 2, correct: 1, actual: 1 })
    const other = run([labelled], [node('footnote', { id: 'fn1' }, [p('Share this with all your friends.')])])
    expect(other.rates('paragraph')).toMatchObject({ expected: 2, correct: 1, actual: 2 })
  })

  it('does not mind a line of addresses that the other tree has with its people, and minds an unknown one', () => {
    const line = node('footnote', { id: 'fn1' }, [p('* E-mail: ann@sea.example')])
    const known = author('Ann', 'Lee', [], { emails: ['ann@sea.example'] })
    expect(run([known, line], [known]).rates('paragraph')).toMatchObject({
      expected: 1,
      correct: 1,
      actual: 1
    })
    expect(run([known, line], [author('Ann', 'Lee')]).rates('paragraph')).toMatchObject({ expected: 2 })
  })

  it('does not mind a note of what an author did where that is the author’s role, and minds another role', () => {
    const line = node('footnote', { id: 'fn1' }, [
      p('AL, Drawing of maps of the whole coast, Software for the counting of sharks')
    ])
    const did = (...roles: string[]) => author('Ann', 'Lee', [], { credit: roles.map(text => ({ text })) })
    const page = `${prose} Ann Lee Drawing of maps of the whole coast, Software for the counting of sharks`
    const run = (ours: Front['children']) =>
      compareArticles(article([author('Ann', 'Lee'), line]), article(ours), new Presence(page)).rates(
        'paragraph'
      )
    expect(
      run([did('Drawing of maps of the whole coast', 'Software for the counting of sharks')])
    ).toMatchObject({ expected: 1, correct: 1, actual: 1 })
    expect(run([did('Software for the counting of sharks')])).toMatchObject({ expected: 2, correct: 1 })
  })
})

describe('what is asked of funders and grants', () => {
  const grant = (funder: string, ...awardIds: string[]) =>
    node('funding', {}, [node('award', { funder, awardIds }, [])])
  const score = (expected: Front['children'], ours: Front['children'], page: string) =>
    compareArticles(article(expected), article(ours), new Presence(page, page, '')).rates('funder or grant')

  it('takes the long name, the short name and both for one where the page joins them', () => {
    const page = `${prose} Funded by the Tide Research Council – Brazil (TRC), grant T-7.`
    const same = { expected: 2, correct: 2, actual: 2, capped: 0 }
    expect(score([grant('TRC', 'T-7')], [grant('Tide Research Council', 'T-7')], page)).toMatchObject(same)
    expect(
      score([grant('The Tide Research Council (TRC)', 'T-7')], [grant('Tide Research Council', 'T-7')], page)
    ).toMatchObject(same)
    const other = score([grant('SRC', 'T-7')], [grant('Tide Research Council', 'T-7')], `${page} SRC`)
    expect(other).toMatchObject({ expected: 2, correct: 1, actual: 2 })
  })

  it('counts a payer whom nobody named, and asks for no name of a grant in place of its number', () => {
    const page = `${prose} Funded by the Sea Fund (S-1, NA, Moor Fellowship).`
    expect(
      score(
        [grant('Sea Fund', 'S-1', 'NA', 'Moor Fellowship')],
        [grant('Sea Fund'), grant('Moor Fund')],
        page
      )
    ).toMatchObject({
      expected: 2,
      correct: 1,
      actual: 2
    })
  })

  it('holds no other language against a page', () => {
    expect(
      score(
        [grant('Ministry of the Sea', 'S-1')],
        [grant('Ministério do Mar', 'S-1')],
        `${prose} Ministério do Mar, S-1`
      )
    ).toMatchObject({ expected: 1, correct: 1, actual: 1, capped: 1 })
  })
})
