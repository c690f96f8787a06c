import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withLimits } from '@offprint/core/limits'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileResolver } from '../src/resolve-files.js'

let base = ''
let root = ''
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'offprint-'))
  root = join(base, 'page')
  mkdirSync(join(root, 'img', 'folder.png'), { recursive: true })
  mkdirSync(join(base, 'page-two'))
  writeFileSync(join(root, 'a.png'), 'inside')
  writeFileSync(join(root, 'img', 'b c.png'), 'deeper')
  writeFileSync(join(root, 'per%63ent.png'), 'literal')
  writeFileSync(join(root, '..dots.png'), 'dots')
  writeFileSync(join(root, 'empty.png'), '')
  writeFileSync(join(base, 'secret.txt'), 'secret')
  writeFileSync(join(base, 'page-two', 'secret.txt'), 'secret')
  writeFileSync(join(root, 'sparse.png'), '')
  truncateSync(join(root, 'sparse.png'), 5 * 2 ** 30)
  symlinkSync(join(base, 'secret.txt'), join(root, 'link-out.png'))
  symlinkSync(base, join(root, 'folder-out'))
  symlinkSync(join(root, 'a.png'), join(root, 'link-in.png'))
  symlinkSync(join(root, 'loop.png'), join(root, 'loop.png'))
  symlinkSync('/dev/zero', join(root, 'zero.png'))
  execFileSync('mkfifo', [join(root, 'pipe.png')])
  symlinkSync(root, join(base, 'root-link'))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const ask = async (href: string, from = root): Promise<string> => {
  const answer = await fileResolver(from)(href)
  return 'bytes' in answer ? Buffer.from(answer.bytes).toString() : `denied: ${answer.reason}`
}

it.each([
  ['a.png', 'inside'],
  ['./img/../a.png', 'inside'],
  ['a.png?version=2#x', 'inside'],
  ['img/b%20c.png', 'deeper'],
  ['img/b c.png', 'deeper'],
  ['per%2563ent.png', 'literal'],
  ['..dots.png', 'dots'],
  ['link-in.png', 'inside'],
  ['empty.png', ''],
  ['data:image/png;base64,aGk=', 'hi']
])('reads %s', async (href, content) => {
  expect(await ask(href)).toBe(content)
})

it.each([
  ['none.png', 'missing'],
  ['', 'missing'],
  ['#x', 'missing'],
  ['a.png/x', 'missing'],
  ['a%00.png', 'missing'],
  ['%zz', 'missing'],
  [`${'x'.repeat(5000)}.png`, 'missing'],
  ['loop.png', 'missing'],
  ['../secret.txt', 'outside'],
  ['..', 'outside'],
  ['%2e%2e/secret.txt', 'outside'],
  ['..%2fsecret.txt', 'outside'],
  ['%252e%252e/secret.txt', 'missing'],
  ['../page-two/secret.txt', 'outside'],
  ['../../../../../../etc/passwd', 'outside'],
  ['../no-such-file', 'outside'],
  ['/etc/passwd', 'outside'],
  ['file:///etc/passwd', 'outside'],
  ['link-out.png', 'outside'],
  ['folder-out/secret.txt', 'outside'],
  ['zero.png', 'outside'],
  ['img', 'not-a-file'],
  ['img/folder.png', 'not-a-file'],
  ['.', 'not-a-file'],
  ['pipe.png', 'not-a-file'],
  ['sparse.png', 'too-large'],
  ['http://127.0.0.1/a.png', 'remote'],
  ['//127.0.0.1/a.png', 'remote'],
  ['javascript:x', 'unsupported']
])('denies %s (H20, H21)', async (href, reason) => {
  expect(await ask(href)).toBe(`denied: ${reason}`)
})

it('takes a folder that is itself a link, and one that does not exist', async () => {
  expect(await ask('a.png', join(base, 'root-link'))).toBe('inside')
  expect(await ask('a.png', join(base, 'nowhere'))).toBe('denied: missing')
})

it('keeps to the limit given', async () => {
  expect(await fileResolver(root, withLimits({ imageBytes: 5 }))('a.png')).toEqual({
    href: 'a.png',
    reason: 'too-large'
  })
})
