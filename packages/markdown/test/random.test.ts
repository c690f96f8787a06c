/** Pieces of syntax thrown together: whatever comes, the tree is valid, the words are there, and the same text gives the same. */
import { printed, validate } from '@offprint/ast'
import { GuardError, levelOf } from '@offprint/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from './reading.js'

const pieces = [
  'word',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '*',
  '**',
  '_',
  '`',
  '``',
  '~',
  '~~',
  '^',
  '^[',
  '[',
  ']',
  '(',
  ')',
  '](x.png)',
  '![',
  '![a](b.png)',
  '{',
  '}',
  '{#fig:x}',
  '{.ul}',
  '{#a .b c="d"}',
  '[@lee]',
  '@lee',
  '-@lee',
  '@fig:x',
  '; @roy',
  '$',
  '$$',
  '$x^2$',
  '\\frac{a}{b}',
  '\\',
  '\\@',
  '\\ref{fig:x}',
  '\n- ',
  '\n1. ',
  '\n    ',
  '\n> ',
  '\n# ',
  '\n## ',
  '\n```\n',
  '\n```{figure} a.png\n',
  '\n::: {.box}\n',
  '\n:::\n',
  '\n:::{note} T\n',
  '\n|a|b|\n|-|-|\n|1|2|\n',
  '\n\nTable: T {#tbl:t}\n',
  '\n+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n',
  ': ',
  '\n: ',
  '[^n]',
  '\n[^n]: ',
  '\n[r]: http://x.org\n',
  '[r]',
  '<b>',
  '</b>',
  '<br>',
  '<div>',
  '\n<div id="q">\n',
  '</div>',
  '<!-- c -->',
  '<table><tr><td>',
  '</td></tr></table>',
  '&amp;',
  '&#0;',
  'http://a.org/b',
  'é',
  '𝒜',
  '\uFDD0',
  '\uFFFC',
  '---',
  '\n---\n',
  '\na. x\nb. y\n',
  '`r 1`',
  '{ref}`fig:x`',
  '|'
]
const files = {
  'metadata.yaml': 'title: T\nbibliography: r.bib\n',
  'r.bib': '@book{lee, author={Lee, A}, title={T}, year=2001}\n@book{roy, title={R}}'
}

describe('random texts', () => {
  it('give valid trees, twice the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }), async parts => {
        const source = parts.join('')
        try {
          const { article, messages } = await read(source, files)
          expect(validate(article)).toEqual([])
          expect(messages.list.filter(message => levelOf(message) === 'error')).toEqual([])
          expect(JSON.stringify((await read(source, files)).article)).toBe(JSON.stringify(article))
          expect(JSON.stringify(article)).not.toContain('\uFDD0')
        } catch (error) {
          if (!(error instanceof GuardError)) throw error
        }
      }),
      { numRuns: 400, seed: 20_261_122 }
    )
  })

  it('lose no word of plain text', async () => {
    const words = fc
      .array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1, maxLength: 6 })
      .map(list => list.join(' '))
    const mark = fc.constantFrom(
      (text: string) => text,
      (text: string) => `*${text}*`,
      (text: string) => `[${text}](http://a.org)`,
      (text: string) => `[${text}]{.ul}`,
      (text: string) => `<b>${text}</b>`,
      (text: string) => `[${text}`,
      (text: string) => `${text} ^`,
      (text: string) => `> ${text}`,
      (text: string) => `- ${text}\n- ${text}`,
      (text: string) => `# ${text}`,
      (text: string) => `::: {.box}\n${text}\n:::`,
      (text: string) => `![${text}](a.png)`,
      (text: string) => `|${text}|\n|-|\n|${text}|\n\nTable: ${text}`,
      (text: string) => `${text}^[${text}]`,
      (text: string) => `<p>${text}</p>`
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(mark, words), { minLength: 1, maxLength: 8 }), async list => {
        const source = list.map(([wrap, text]) => wrap(text)).join('\n\n')
        const { article } = await read(source)
        const found = new Set(printed(article).flatMap(({ value }) => value.match(/[a-zé]+/g) ?? []))
        for (const [, text] of list) for (const word of text.split(' ')) expect(found).toContain(word)
      }),
      { numRuns: 200, seed: 20_261_122 }
    )
  })
})
