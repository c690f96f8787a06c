/** `comments`: what a person has to look at stands in the margin, at the words it is about. */
import { node, select, text } from '@offprint/ast'
import { defineMessage, Messages } from '@offprint/core'
import type { XmlElement } from '@offprint/core/xml'
import { describe, expect, it } from 'vitest'
import { toDocx } from '../src/index.js'
import { all, type Opened, open, val, words } from './package-of.js'
import { sample, sampleMedia } from './sample.js'

const doubt = defineMessage<{ name: string }>(
  'structure:name-split',
  'warning',
  ({ name }) => `Is ${name} right?`,
  'Names differ.'
)
const small = defineMessage('structure:small', 'info', 'Nothing to do')

const at = (from: number, to: number) => ({
  start: { line: 1, column: from + 1, offset: from },
  end: { line: 1, column: to + 1, offset: to }
})

/** The words between the marks of each comment, by the comment's own words. */
function ranges(file: Opened): Map<string, string> {
  const said = new Map(
    all(file.root('word/comments.xml'), 'w:comment').map(each => [
      val(each, 'w:id')!,
      all(each, 'w:p').map(words).join('\n')
    ])
  )
  const open = new Set<string>()
  const found = new Map<string, string>([...said.values()].map(each => [each, '']))
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:commentRangeStart') open.add(val(element, 'w:id')!)
    if (element.name === 'w:commentRangeEnd') open.delete(val(element, 'w:id')!)
    if (element.name === 'w:t')
      for (const id of open) found.set(said.get(id)!, found.get(said.get(id)!)! + words(element))
    for (const child of element.children) if (child.type === 'element') visit(child)
  }
  visit(file.root('word/document.xml'))
  return found
}

describe('comments', () => {
  it('stand at the innermost thing that a warning is about', async () => {
    const messages = new Messages()
    const article = node('article', {}, [
      node('front', {}, [
        node('articleTitle', {}, [text('Title')]),
        node('contributor', {
          role: 'author',
          name: { given: 'Ana', surname: 'Sousa' },
          affiliations: [],
          position: at(10, 20)
        }),
        node('contributor', { role: 'author', name: { given: 'Bo', surname: 'Ek' }, affiliations: [] })
      ]),
      node('body', { position: at(30, 300) }, [
        node('section', { position: at(30, 200) }, [
          node('title', { position: at(30, 40) }, [text('Methods')]),
          node('paragraph', { position: at(50, 100) }, [
            text('We asked '),
            node('link', { url: 'https://example.org/', position: at(60, 70) }, [text('them')]),
            text('.')
          ])
        ])
      ]),
      node('back', {}, [
        node('referenceList', {}, [
          node('reference', { id: 'R1', label: '1', position: at(400, 450) }, [text('Ito S. Light. 2023.')])
        ])
      ])
    ])
    const report = (name: string, from?: number, to?: number) =>
      messages.report(doubt, { name }, from === undefined ? undefined : { position: at(from, to!) })
    report('Sousa', 10, 20)
    report('them', 62, 65)
    report('asked', 50, 58)
    report('Methods', 30, 40)
    report('Ito', 410, 412)
    report('nobody')
    messages.report(small, {}, { position: at(50, 58) })
    const file = open(await toDocx(article, { messages, options: { comments: true } }))
    const found = ranges(file)
    expect(found.get('Is Sousa right?\nNames differ.')).toBe('Ana Sousa')
    expect(found.get('Is Methods right?\nNames differ.')).toBe('Methods')
    expect(found.get('Is asked right?\nNames differ.')).toBe('We asked them.')
    expect(found.get('Is them right?\nNames differ.')).toBe('them')
    expect(found.get('Is Ito right?\nNames differ.')).toBe('1.Ito S. Light. 2023.')
    expect(found.has('Is nobody right?\nNames differ.')).toBe(true)
    expect([...found.keys()].some(each => each.includes('Nothing to do'))).toBe(false)
  })

  it('ask for the alternative text that nobody wrote, and for no other', async () => {
    const article = sample()
    const file = open(await toDocx(article, { media: sampleMedia(), options: { comments: true } }))
    expect(file.names).not.toContain('word/comments.xml')
    const [graphic] = select(article, 'graphic')
    delete graphic!.alt
    const asked = open(await toDocx(article, { media: sampleMedia(), options: { comments: true } }))
    const comments = all(asked.root('word/comments.xml'), 'w:comment')
    expect(comments.map(words)).toEqual([
      'This image has no alternative text: say what a reader who cannot see it has to know.'
    ])
    expect(comments.map(each => [val(each, 'w:author'), val(each, 'w:date')])).toEqual([
      ['Offprint', undefined]
    ])
    const [mark] = all(asked.root('word/document.xml'), 'w:commentReference')
    expect(val(mark, 'w:id')).toBe(val(comments[0], 'w:id'))
  })

  it('are not written without the choice', async () => {
    const messages = new Messages()
    messages.report(doubt, { name: 'x' })
    expect(open(await toDocx(sample(), { messages, media: sampleMedia() })).names).not.toContain(
      'word/comments.xml'
    )
  })
})
