import { withLimits } from '@offprint/core/limits'
import {
  decodeDataUrl,
  denyAll,
  isDenied,
  memoryResolver,
  pathOfHref,
  schemeOf,
  withDataUrls
} from '@offprint/core/resource'
import fc from 'fast-check'
import { expect, it } from 'vitest'

it('opens nothing by default and says why', async () => {
  const reason = async (href: string) => {
    const answer = await denyAll(href)
    return isDenied(answer) ? answer.reason : 'given'
  }
  expect(await reason('figure.png')).toBe('outside')
  expect(await reason('http://127.0.0.1/x.png')).toBe('remote')
  expect(await reason('//host/x.png')).toBe('remote')
  expect(await reason('\\\\host\\x.png')).toBe('remote')
  expect(await reason(' ht\ntps://host/')).toBe('remote')
  expect(await reason('file:///etc/passwd')).toBe('outside')
  expect(await reason('javascript:alert(1)')).toBe('unsupported')
  expect(await reason('')).toBe('missing')
})

it('answers from memory, by exact or decoded name, and only that', async () => {
  const bytes = Uint8Array.of(1, 2)
  const resolve = memoryResolver(
    new Map([
      ['a b.png', bytes],
      ['big', new Uint8Array(20)]
    ]),
    withLimits({ imageBytes: 10 })
  )
  expect(await resolve('a%20b.png?v=1#x')).toEqual({ href: 'a%20b.png?v=1#x', bytes })
  expect(await resolve('a b.png')).toEqual({ href: 'a b.png', bytes })
  expect(await resolve('a%2520b.png')).toEqual({ href: 'a%2520b.png', reason: 'missing' })
  expect(await resolve('big')).toEqual({ href: 'big', reason: 'too-large' })
  expect(await resolve('constructor')).toEqual({ href: 'constructor', reason: 'missing' })
  expect(await resolve('data:;base64,AAE=')).toMatchObject({ bytes: Uint8Array.of(0, 1) })
})

it('decodes a path exactly once', () => {
  expect(pathOfHref('a%252e%252e/b')).toBe('a%2e%2e/b')
  expect(pathOfHref('bad%zz')).toBeUndefined()
  expect(pathOfHref('x%00.png')).toBeUndefined()
  expect(schemeOf('C:\\x')).toBeUndefined()
})

it.each([
  ['data:image/png;base64,AAEC', 'image/png', [0, 1, 2]],
  ['data:image/png;base64,AA EC\n', 'image/png', [0, 1, 2]],
  ['data:image/png;base64,AAE%3D', 'image/png', [0, 1]],
  ['DATA:IMAGE/PNG;charset=x; base64 ,AA', 'image/png', [0]],
  ['data:,a%41%zz', 'text/plain', [97, 65, 37, 122, 122]],
  ['data:text/html,', 'text/html', []]
])('reads %s', (href, mediaType, bytes) => {
  expect(decodeDataUrl(href)).toMatchObject({ mediaType, bytes: Uint8Array.from(bytes) })
})

it('denies what is no data: URL or is too large', () => {
  for (const href of [
    'data:image/png;base64',
    'data:;base64,A',
    'data:;base64,A*AA',
    'data:;base64,AA=A',
    'x'
  ])
    expect(decodeDataUrl(href)).toMatchObject({ reason: 'unsupported' })
  const limits = withLimits({ dataUrlBytes: 10 })
  expect(decodeDataUrl(`data:,${'a'.repeat(11)}`, limits)).toMatchObject({ reason: 'too-large' })
  expect(decodeDataUrl(`data:;base64,${'AAAA'.repeat(4)}`, limits)).toMatchObject({ reason: 'too-large' })
  expect(decodeDataUrl(`data:;base64,${'A'.repeat(9000)}`, limits)).toMatchObject({ reason: 'too-large' })
})

it('reads back what another encoder wrote', async () => {
  const resolve = withDataUrls(denyAll)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async bytes => {
      expect(await resolve(`data:x/y;base64,${Buffer.from(bytes).toString('base64')}`)).toMatchObject({
        bytes
      })
    }),
    { seed: 20_262 }
  )
})
