/** What of a sentence on rights is the statement, who holds them, and where the licence begins. */
import { node, select, text, textOf } from '@offprint/ast'
import { describe, expect, it } from 'vitest'
import { readPermissions } from '../src/permissions.js'

const read = (words: string) => {
  const front = node('front', {}, [])
  readPermissions(front, node('paragraph', {}, [text(words)]))
  const permissions = front.children[0]!
  if (permissions.type !== 'permissions') throw new Error('no permissions')
  return {
    statement: permissions.statement,
    holder: permissions.holder,
    licence: select(permissions, 'paragraph').map(textOf)
  }
}
const open = 'This is an open access article distributed under the terms of a licence.'

describe('the house in a statement of copyright', () => {
  it('is of the statement, and holds nothing', () => {
    expect(
      read(`© 2014 The Authors. Published by Example GmbH & Co. KGaA, Weinheim. ${open}`).statement
    ).toBe('© 2014 The Authors. Published by Example GmbH & Co. KGaA, Weinheim.')
    expect(read(`© 2014 by the authors; licensee Example Press Ltd., Oslo, Norway. ${open}`)).toEqual({
      statement: '© 2014 by the authors; licensee Example Press Ltd., Oslo, Norway.',
      holder: 'the authors',
      licence: [open]
    })
    expect(
      read(`© The Author(s) 2024. Published by Example House on behalf of a society. ${open}`)
    ).toMatchObject({
      statement: '© The Author(s) 2024. Published by Example House on behalf of a society.',
      licence: [open]
    })
  })

  it('is no sentence of its own where the licence goes on in it', () => {
    const one = 'published by Example House under the terms of a licence, which permits all uses'
    expect(read(`© 2014 The Authors, ${one}`).licence).toEqual([one])
    expect(read(`© 2016 The Author(s). ${open}`)).toMatchObject({
      statement: '© 2016 The Author(s).',
      licence: [open]
    })
  })
})
