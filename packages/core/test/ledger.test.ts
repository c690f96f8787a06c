import { node, text } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { Ledger, tokens } from '../src/ledger.js'

const runs = (...texts: string[]) =>
  texts.map((value, i) => ({
    text: value,
    position: { start: { line: i + 1, column: 1 }, end: { line: i + 1, column: 1 + value.length } }
  }))
const tree = (...paragraphs: string[]) =>
  node('article', {}, [
    node(
      'body',
      {},
      paragraphs.map(words => node('paragraph', {}, [text(words)]))
    )
  ])

describe('the ledger', () => {
  it('balances a source whose words are all placed or dropped', () => {
    const ledger = new Ledger()
    ledger.drop('Up Down', 'navigation')
    const balance = ledger.balance(
      runs('Introduction Up Down', 'All is well.'),
      tree('Introduction', 'All is well.')
    )
    expect(balance).toEqual({ words: 6, placed: 4, dropped: 2, unplaced: [], invented: [] })
  })

  it('takes a word with a control character in it for the word that is kept', () => {
    const { unplaced, invented } = new Ledger().balance(runs('Contr\u0002ol'), tree('Control'))
    expect([unplaced, invented]).toEqual([[], []])
  })

  it('names what has no place, with its line', () => {
    const balance = new Ledger().balance(runs('One two.', 'Three four.'), tree('One two.'))
    expect(balance.unplaced.map(({ text, position }) => [text, position?.start.line])).toEqual([
      ['Three four', 2]
    ])
  })

  it('counts: a text that stands twice must be kept twice or dropped once', () => {
    const twice = runs('A title', 'A title')
    expect(new Ledger().balance(twice, tree('A title')).unplaced).toHaveLength(1)
    const ledger = new Ledger()
    ledger.drop('A title', 'duplicate-title')
    expect(ledger.balance(twice, tree('A title')).unplaced).toEqual([])
  })

  it('cannot be fooled by dropping what was not there', () => {
    const ledger = new Ledger()
    ledger.drop('ghost words', 'furniture')
    const balance = ledger.balance(runs('Real words'), tree('Real'))
    expect(balance.dropped).toBe(0)
    expect(balance.unplaced.map(run => run.text)).toEqual(['words'])
  })

  it('names words that the tree has and the source has not', () => {
    const balance = new Ledger().balance(runs('One.'), tree('One made-up.'))
    expect(balance.invented.map(word => word.text)).toEqual(['made', 'up'])
  })

  it('knows words that recognition took apart, one part of them dropped', () => {
    const ledger = new Ledger()
    ledger.drop('1', 'label')
    expect(ledger.balance(runs('Okoro1 lost'), tree('Okoro'))).toMatchObject({
      unplaced: [{ text: 'lost' }],
      invented: []
    })
  })

  it('knows a dropped text whose words stand apart in the source, and nothing but the whole of it', () => {
    const of = (dropped: string) => {
      const ledger = new Ledger()
      ledger.drop(dropped, 'furniture')
      return ledger.balance(runs('+', '8', 'View all', 'text'), tree('text')).unplaced.map(run => run.text)
    }
    expect(of('+8View all')).toEqual([])
    expect(of('+8View none')).toEqual(['+', '8', 'View all'])
  })

  it('knows words that stand apart in the source, among others that are lost or made up', () => {
    const balance = new Ledger().balance(runs('2', 'a', 'gone'), tree('2a made'))
    expect(balance.unplaced.map(run => run.text)).toEqual(['gone'])
    expect(balance.invented.map(word => word.text)).toEqual(['made'])
  })

  it('knows words that markup cut in two', () => {
    expect(new Ledger().balance(runs('Dys', 'trophic'), tree('Dystrophic'))).toMatchObject({
      unplaced: [],
      invented: []
    })
    expect(
      new Ledger()
        .balance(
          runs('JrA', 'x lost'),
          node('article', {}, [
            node('body', {}, [node('paragraph', {}, [text('Jr'), text('A'), text(' x')])])
          ])
        )
        .unplaced.map(run => run.text)
    ).toEqual(['lost'])
  })

  it('leaves out of the balance what metadata, a profile or a facts file said', () => {
    const article = node('article', {}, [
      node('front', {}, [node('publication', { volume: '40', sources: { volume: 'meta:citation_volume' } })]),
      node('body', {}, [node('paragraph', {}, [text('One.')])])
    ])
    expect(new Ledger().balance(runs('One.'), article).invented).toEqual([])
  })

  it('counts words and signs, not punctuation', () => {
    expect(tokens('Sónia Santos2, H₂O 5 % ± “a-b” & co.')).toEqual([
      'Sónia',
      'Santos2',
      'H₂O',
      '5',
      '%',
      '±',
      'a',
      'b',
      '&',
      'co'
    ])
  })
})
