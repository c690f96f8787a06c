import { select } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { fromJats, toJats } from '../src/index.js'
import { readWithin, treatmentOf } from '../src/read/elements.js'
import { readers } from '../src/read/index.js'
import { kitchenSink } from './support/kitchen-sink.js'

describe('the list of elements', () => {
  it('calls read what is read: nothing of it comes back as foreign', async () => {
    const back = await fromJats(await toJats(kitchenSink()))
    const names = [...new Set(select(back, 'foreign').map(node => node.name))]
    expect(names.sort()).toEqual(['self-uri', 'verse-group', 'verse-line'])
    expect(names.map(treatmentOf)).toEqual(['kept', 'kept', 'kept'])
  })

  it('names no element twice', () => {
    expect(readWithin.filter(name => readers.has(name))).toEqual([])
    expect(new Set(readWithin).size).toBe(readWithin.length)
  })
})
