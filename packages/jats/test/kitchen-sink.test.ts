import { type Article, all, census, compare, type NodeType, validate, walk } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { fromJats, jats, type ProfileName, profiles, toJats, validateJats } from '../src/index.js'
import { kitchenSink } from './support/kitchen-sink.js'

/** The one thing that is said differently: the heading of the competing interests. */
const headingSaid =
  'The heading “Competing interests” is said by fn-type="coi-statement", and receivers print their own'

const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('an article with every type of node', () => {
  it('has every type that a finished tree can have', () => {
    const met = new Set<NodeType>()
    walk(kitchenSink(), node => void met.add(node.type))
    const finished = Object.values(all)
      .map(({ spec }) => spec)
      .filter(spec => !('draft' in spec && spec.draft))
      .map(spec => spec.type)
    expect(finished.filter(type => !met.has(type))).toEqual([])
    expect(validate(kitchenSink())).toEqual([])
  })

  it.each(Object.keys(profiles) as ProfileName[])(
    'is valid in the edition of the profile %s',
    async profile => {
      const messages = new Messages()
      const bytes = await toJats(kitchenSink(), { profile, messages })
      expect(await validateJats(bytes)).toEqual([])
      const own = profile === 'scielo' ? [/^sec-type="[\w-]+" of <sec> is not among the values/] : []
      const others = messages.list
        .map(message => message.reason)
        .filter(one => !own.some(known => known.test(one)))
      expect(others).toEqual([headingSaid])
    }
  )

  it.each(Object.keys(profiles) as ProfileName[])('survives the profile %s', async profile => {
    const article = kitchenSink()
    const back = await fromJats(await toJats(article, { profile }))
    expect(validate(back)).toEqual([])
    expect(compare(census(article), census(back), jats.carries).differences).toEqual([])
    // Read back, it is written the same again without the profile.
    expect(words(await toJats(back))).toBe(words(await toJats(article, { profile })))
  })

  it('survives writing and reading back', async () => {
    const article = kitchenSink()
    const messages = new Messages()
    const bytes = await toJats(article, { messages })
    const back = await fromJats(bytes, { messages })
    expect(validate(back)).toEqual([])
    expect(messages.list.map(message => message.reason)).toEqual([headingSaid])
    expect(compare(census(article), census(back), jats.carries).differences).toEqual([])
  })

  it('is written the same again when it was read from JATS', async () => {
    const bytes = await toJats(kitchenSink())
    const again = await toJats(await fromJats(bytes))
    expect(words(again)).toBe(words(bytes))
  })

  it('gives the same bytes for the same tree', async () => {
    expect(words(await toJats(kitchenSink()))).toBe(words(await toJats(kitchenSink())))
  })

  it('does not change the tree it writes', async () => {
    const article: Article = kitchenSink()
    await toJats(article)
    expect(article).toEqual(kitchenSink())
  })
})
