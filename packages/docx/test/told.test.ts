/** What a file of ours says of its parts by bookmarks, styles and properties, read back; and what becomes of it when a hand changes it. */
import { type Article, census, child, children, compare, node, select, text, textOf } from '@offprint/ast'
import { Messages } from '@offprint/core'
import { describe, expect, it } from 'vitest'
import { docx, toDocx } from '../src/index.js'
import { all, open, styled, val, words } from './package-of.js'
import { changed, p, part, read, through, title } from './written-and-read.js'

/** A report with a translation and a review, which nothing but bounds tells apart from the report. */
function report(): Article {
  return node('article', { articleType: 'research-article', lang: 'en' }, [
    node('front', {}, [
      node('articleId', { kind: 'publisher-id', value: 'WK-7' }),
      node('articleTitle', {}, [text('Wells that run dry')]),
      node(
        'contributor',
        {
          role: 'author',
          name: { surname: 'van der Berg Lima', given: 'Ana' },
          printed: 'Ana van der Berg Lima',
          affiliations: ['a1', 'a2'],
          orcid: '0000-0002-1825-0097',
          emails: ['ana@example.org', 'lima@example.org'],
          credit: [{ text: 'Software', term: 'Software', degree: 'lead' }],
          corresponding: true
        },
        []
      ),
      node('contributor', { role: 'author', name: { surname: 'Li', given: 'Li' }, affiliations: ['a2'] }, []),
      node('contributor', { role: 'author', collaboration: 'The Well Group', affiliations: [] }, []),
      node(
        'contributor',
        { role: 'Academic Editor', name: { surname: 'Oduya', given: 'Sade' }, affiliations: [] },
        []
      ),
      node('affiliation', { id: 'a1', label: '1' }, [
        part('institution', 'Water School'),
        part('institution', 'University of Nova Lagoa'),
        text(', '),
        part('city', 'Nova Lagoa'),
        text(', '),
        part('country', 'Brasil', 'BR')
      ]),
      node('affiliation', { id: 'a2', label: '1' }, [text('Kiosk Institute')]),
      node('declaration', { kind: 'competing-interests' }, [p('Nobody sells water.')]),
      node('date', { event: 'received', year: 2024, month: 2, day: 29 }),
      node('date', { event: 'collection', year: 2024, season: 'Spring' }),
      node('permissions', { statement: '© 2024 Lima and Li', year: 2024, holder: 'Lima and Li' }, [
        node('license', { url: 'https://creativecommons.org/licenses/by/4.0/' }, [p('All may use it.')])
      ]),
      node('abstract', {}, [p('We looked into wells.')]),
      node('abstract', { kind: 'graphical' }, [title('In one picture'), p('A well, and no water.')]),
      node('keywordGroup', { kind: 'author' }, [
        node('keyword', {}, [text('wells, dry')]),
        node('keyword', {}, [text('Water spp.')])
      ]),
      node('funding', {}, [
        node('award', { funder: 'Well Trust', funderId: '10.13039/5', awardIds: ['W-1', 'W-2'] }, [])
      ])
    ]),
    node('body', {}, [
      node('section', { label: 'A.1.' }, [title('Wells'), p('Some are dry.')]),
      node('section', {}, [p('A part without a heading.')])
    ]),
    node('back', {}, [node('acknowledgement', {}, [p('We thank the rain.')])]),
    node('subArticle', { articleType: 'translation', lang: 'pt' }, [
      node('front', {}, [
        node('articleTitle', {}, [text('Poços que secam')]),
        node(
          'contributor',
          { role: 'author', name: { surname: 'Lima', given: 'Ana' }, affiliations: [] },
          []
        ),
        node('abstract', { lang: 'pt' }, [p('Olhamos os poços.')])
      ]),
      node('body', {}, [node('section', {}, [title('Poços'), p('Alguns secaram.')])])
    ]),
    node('subArticle', { articleType: 'reviewer-report' }, [
      node('front', {}, [node('articleTitle', {}, [text('First report')])]),
      node('body', {}, [p('Funding: none.', ' I like it.'), p('Abstract: the text says too little.')])
    ])
  ])
}

describe('articles in the article', () => {
  it('have their own front, text and language, and begin on a page of their own', async () => {
    const bytes = await toDocx(report(), { messages: new Messages() })
    const main = open(bytes).root('word/document.xml')
    const heads = styled(main, 'SubArticleTitle')
    expect(heads).toHaveLength(2)
    expect(all(main, 'w:pageBreakBefore')).toHaveLength(2)
    const again = await read(bytes)
    const [translation, review] = children(again, 'subArticle')
    expect(translation).toMatchObject({ articleType: 'translation', lang: 'pt' })
    expect(review).toMatchObject({ articleType: 'reviewer-report' })
    const front = child(translation!, 'front')!
    expect(textOf(child(front, 'articleTitle')!)).toBe('Poços que secam')
    expect(children(front, 'contributor').map(each => each.name)).toEqual([{ surname: 'Lima', given: 'Ana' }])
    expect(textOf(child(front, 'abstract')!)).toBe('Olhamos os poços.')
    expect(select(child(translation!, 'body')!, 'title').map(textOf)).toEqual(['Poços'])
    // Words that would be parts of a title block elsewhere are words of the report.
    expect(select(child(review!, 'body')!, 'paragraph').map(textOf)).toEqual([
      'Funding: none. I like it.',
      'Abstract: the text says too little.'
    ])
    expect(select(child(again, 'body')!, 'paragraph').map(textOf)).toEqual([
      'Some are dry.',
      'A part without a heading.'
    ])
  })

  it('are what lies between the bookmarks, wherever Word puts the end of one', async () => {
    const bytes = await toDocx(report(), { messages: new Messages() })
    // Word moves an end between paragraphs into the paragraph behind it.
    const moved = changed(bytes, xml =>
      xml.replace(
        /(<w:bookmarkEnd [^>]*>)(<w:bookmarkStart [^>]*_SubArticle_2"[^>]*>)(<w:bookmarkStart [^>]*>)(<w:p><w:pPr>.*?<\/w:pPr>)/,
        '$4$1$2$3'
      )
    )
    expect(moved).not.toEqual(bytes)
    const again = await read(moved)
    expect(children(again, 'subArticle').map(each => each.articleType)).toEqual([
      'translation',
      'reviewer-report'
    ])
  })
})

describe('an article in the article whose bounds a writer forgets', () => {
  it('is named as lost, once', async () => {
    const bytes = await toDocx(report(), { messages: new Messages() })
    const flat = changed(bytes, xml => xml.replace('"_SubArticle_2"', '"Elsewhere"'))
    const { differences } = compare(census(report()), census(await read(flat)), docx.carries)
    expect(differences.filter(one => one.kind === 'subArticle')).toMatchObject([
      { what: 'lost', key: 'First report' }
    ])
    expect(differences.filter(one => one.what === 'lost')).toHaveLength(1)
    const whole = compare(census(report()), census(await read(bytes)), docx.carries)
    expect(whole.differences).toEqual([])
  })
})

describe('a title block that says what it is', () => {
  it('keeps names, places and marks apart', async () => {
    const front = child(await through(report()), 'front')!
    const [first, second, group, editor] = children(front, 'contributor')
    expect(first).toMatchObject({
      name: { surname: 'van der Berg Lima', given: 'Ana' },
      orcid: '0000-0002-1825-0097',
      emails: ['ana@example.org', 'lima@example.org'],
      credit: [{ text: 'Software', term: 'Software', degree: 'lead' }],
      corresponding: true
    })
    expect(second!.name).toEqual({ surname: 'Li', given: 'Li' })
    expect(group!.collaboration).toBe('The Well Group')
    expect(editor).toMatchObject({ role: 'Academic Editor', name: { surname: 'Oduya', given: 'Sade' } })
    // Two places with one mark stay two.
    const [one, two] = children(front, 'affiliation')
    expect(first!.affiliations).toEqual([one!.id, two!.id])
    expect(second!.affiliations).toEqual([two!.id])
    expect(group!.affiliations).toEqual([])
    expect(select(one!, 'affiliationPart').map(each => [each.kind, textOf(each), each.country])).toEqual([
      ['institution', 'Water School', undefined],
      ['institution', 'University of Nova Lagoa', undefined],
      ['city', 'Nova Lagoa', undefined],
      ['country', 'Brasil', 'BR']
    ])
  })

  it('keeps identifiers, dates, rights, grants, kinds of abstracts, keywords with commas', async () => {
    const front = child(await through(report()), 'front')!
    expect(children(front, 'articleId')).toMatchObject([{ kind: 'publisher-id', value: 'WK-7' }])
    expect(children(front, 'date')).toMatchObject([
      { event: 'received', year: 2024, month: 2, day: 29 },
      { event: 'collection', year: 2024, season: 'Spring' }
    ])
    expect(child(front, 'permissions')).toMatchObject({
      statement: '© 2024 Lima and Li',
      year: 2024,
      holder: 'Lima and Li',
      children: [{ url: 'https://creativecommons.org/licenses/by/4.0/' }]
    })
    expect(select(front, 'award')).toMatchObject([
      { funder: 'Well Trust', funderId: '10.13039/5', awardIds: ['W-1', 'W-2'] }
    ])
    expect(children(front, 'abstract').map(each => [each.kind, textOf(each)])).toEqual([
      [undefined, 'We looked into wells.'],
      ['graphical', 'In one picture A well, and no water.']
    ])
    expect(select(front, 'keyword').map(textOf)).toEqual(['wells, dry', 'Water spp.'])
  })

  it('is read like any other when somebody types a name into it', async () => {
    const bytes = await toDocx(report(), { messages: new Messages() })
    const typed = changed(bytes, xml =>
      xml.replace(/(<w:pStyle w:val="Author"\/>.*?)<\/w:p>/, '$1<w:r><w:t>, Bo Newcomer</w:t></w:r></w:p>')
    )
    const front = child(await read(typed), 'front')!
    expect(children(front, 'contributor').map(each => each.printed ?? each.collaboration)).toContain(
      'Bo Newcomer'
    )
    expect(textOf(child(front, 'articleTitle')!)).toBe('Wells that run dry')
  })

  it('gives a person the properties of the same name when the order has changed', async () => {
    const bytes = await toDocx(report(), { messages: new Messages() })
    const swapped = changed(bytes, xml => xml.replace('"_Author_1"', '"_Author_9"'))
    const [first] = children(child(await read(swapped), 'front')!, 'contributor')
    expect(first!.orcid).toBe('0000-0002-1825-0097')
  })
})

describe('parts without a heading', () => {
  it('keep their bounds and their kind', async () => {
    const again = await through(report())
    expect(select(child(again, 'front')!, 'declaration')).toMatchObject([{ kind: 'competing-interests' }])
    expect(select(again, 'acknowledgement').map(textOf)).toEqual(['We thank the rain.'])
    const sections = select(child(again, 'body')!, 'section')
    expect(sections.map(each => each.label)).toEqual(['A.1.', undefined])
    expect(child(sections[1]!, 'title')).toBeUndefined()
  })

  it('are invisible: bookmarks that Word hides, nothing printed', async () => {
    const main = open(await toDocx(report(), { messages: new Messages() })).root('word/document.xml')
    const names = all(main, 'w:bookmarkStart').map(each => val(each, 'w:name') ?? '')
    expect(names.filter(name => /Declaration|Acknowledgement|SubArticle/.test(name))).toEqual([
      expect.stringMatching(/^_FrontDeclaration_\d+_competing_interests$/),
      expect.stringMatching(/^_Acknowledgement_\d+$/),
      '_SubArticle_1',
      '_SubArticle_2'
    ])
    expect(names.every(name => name.length <= 40)).toBe(true)
    expect(all(main, 'w:bookmarkEnd')).toHaveLength(names.length)
  })
})

describe('data for machines in a title block', () => {
  it('leaves no empty line there, and a role no sign of a key', async () => {
    const article = report()
    const front = child(article, 'front')!
    front.children.push(node('foreign', { format: 'jats', name: 'self-uri', attributes: {} }, []))
    const editor = children(front, 'contributor').find(each => each.role !== 'author')!
    editor.role = 'senior_editor'
    const messages = new Messages()
    const bytes = await toDocx(article, { messages })
    const main = open(bytes).root('word/document.xml')
    expect(all(main, 'w:p').map(words)).not.toContain('')
    expect(all(main, 'w:p').map(words)).toContain('Senior editor: Sade Oduya')
    const again = child(await read(bytes), 'front')!
    expect(children(again, 'contributor').map(each => each.role)).toContain('senior_editor')
  })
})
