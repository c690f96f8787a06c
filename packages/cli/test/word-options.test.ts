/** The choices of the Word file arrive where they are used. */
import { expect, it } from 'vitest'
import { parse } from '../src/options.js'

it('passes every choice of the Word file on', () => {
  const given =
    'convert a.html --preset manuscript --figures end --citations word --template j.docx --anonymous --comments'
  expect(parse(given.split(' ')).choices).toMatchObject({
    preset: 'manuscript',
    figures: 'end',
    citations: 'word',
    template: 'j.docx',
    anonymous: true,
    comments: true
  })
  const plain = parse(['convert', 'a.html']).choices
  expect([plain.anonymous, plain.comments]).toEqual([undefined, undefined])
  expect(() => parse('convert a.html --to docx --out - --anonymous'.split(' '))).toThrow('two files')
})
