/** What is printed of a place whose parts XML tells apart by tags alone. */
import { describe, expect, it } from 'vitest'
import { type Affiliation, census, node, placeName, printedPlace, text, textOf } from '../src/index.js'

const part = (kind: 'institution' | 'city' | 'country', words: string) =>
  node('affiliationPart', { kind }, [text(words)])
const place = (...children: Affiliation['children']) => node('affiliation', { id: 'aff1' }, children)

describe('a place is printed', () => {
  it('with a comma between parts that have nothing between them', () => {
    const bare = place(part('institution', 'Mill College'), part('city', 'Hull'), part('country', 'UK'))
    expect(placeName(bare)).toBe('Mill College, Hull, UK')
    expect(textOf(bare)).toBe('Mill CollegeHullUK')
    expect(printedPlace(bare)).toHaveLength(5)
  })

  it('as it stands where somebody parted it, or nothing is told apart', () => {
    const parted = place(part('institution', 'Mill College'), text(' · '), part('city', 'Hull'))
    expect(printedPlace(parted)).toEqual(parted.children)
    const raised = place(node('superscript', {}, [text('1')]), part('city', 'Hull'), text(' UK'))
    expect(printedPlace(raised)).toEqual(raised.children)
    expect(placeName(place(part('institution', ''), part('city', 'Hull')))).toBe('Hull')
  })

  it('so the words are the same whether the comma was in the file or not', () => {
    const of = (one: Affiliation) =>
      census(node('article', {}, [node('front', {}, [one])])).find(item => item.kind === 'affiliation')!
        .fields
    const [told, printed] = [
      of(place(part('institution', 'Mill College'), part('city', 'Hull'))),
      of(place(part('institution', 'Mill College'), text(', '), part('city', 'Hull')))
    ]
    expect(told).toEqual(printed)
    expect(told['text']).toBe('Mill College, Hull')
  })
})
