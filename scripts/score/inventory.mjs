/**
 * What an article tree holds, as flat lists of texts and of what points at what: the shape in which two trees of one
 * article, made on different ways, can be laid side by side. Nothing here knows where a tree came from.
 *
 * A paragraph that holds displayed things (a figure, an equation, a list) counts as the pieces of text around them, since
 * formats differ in how they nest. A heading that runs into its paragraph counts as a section where the other tree has
 * a section of that title, else as the first words of the paragraph.
 */
import { child, children, childrenOf, select, textOf } from './ast.mjs'
import { fold, letters } from './fold.mjs'
import { contactsOf, rolesOf } from './notes.mjs'

const words = node => (node ? fold(textOf(node)) : '')

/** The words of captions without the DOI of the thing itself, which JATS has in the caption or beside it. */
const captionText = captions =>
  fold(
    captions
      .flatMap(caption => childrenOf(caption))
      .map(part => fold(textOf(part)))
      .filter(text => !/^(?:doi:?\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,}\/\S+$/i.test(text))
      .join(' ')
  )

/** The heading of a part for its first paragraph, once: where another tree has it run into the text. */
function heading({ lead, note }) {
  const text = lead && !lead.said ? lead.text : ''
  if (lead) lead.said = true
  return { lead: text, note }
}

/** Nodes whose `title` is a heading of the article. */
const titled = new Set([
  'section',
  'acknowledgement',
  'declaration',
  'appendix',
  'footnoteGroup',
  'definitionList',
  'foreign',
  'statement'
])
const displayed = new Set([
  'paragraph',
  'list',
  'definitionList',
  'blockQuote',
  'boxedText',
  'codeBlock',
  'statement',
  'figure',
  'table',
  'equation',
  'media',
  'supplement',
  'footnote',
  'graphic',
  'thematicBreak',
  'container'
])

/** Titles of all sections, as letters: what `inventory` of the other tree needs to know. */
export const sectionTitles = article =>
  new Set(select(article, 'section').map(section => letters(words(child(section, 'title')))))

/**
 * Takes the inventory of an article, its parts in document order.
 * @param article an article tree, or a view of one (see `views.mjs`)
 * @param {Set<string>} otherTitles `sectionTitles` of the tree it will be compared with
 */
export function inventory(article, otherTitles = new Set()) {
  const found = {
    sections: [],
    paragraphs: [],
    /** Of sub-articles (reviews, replies): paragraphs, and the letters of all titles. */
    subParagraphs: [],
    subTitles: new Set(),
    /** Letters of what the front matter says in fields of its own: funding, data availability. */
    fields: '',
    /** Letters of what stands in parts that are no paragraphs: captions of supplements, related articles, rights. */
    held: rolesOf(article),
    /** Letters of labels that are words (of notes, appendices) and of titles of boxes, where another tree has headings. */
    noteLabels: new Set(),
    /** Names and addresses of people, for lines that say nothing else. */
    contacts: contactsOf(article),
    /** Letters of the names of those who handled the article. */
    editors: select(article, 'contributor')
      .filter(one => one.role === 'editor')
      .map(one => letters(one.printed ?? '')),
    abstracts: [],
    figures: [],
    tables: [],
    equations: [],
    inlineEquations: [],
    references: [],
    hosts: []
  }
  const host = (text, nodes) => {
    const citations = []
    const crossReferences = []
    for (const node of nodes) {
      for (const one of select(node, 'citation')) citations.push(...one.targets)
      for (const one of select(node, 'crossReference'))
        if (one.kind === 'figure' || one.kind === 'table')
          for (const target of one.targets) crossReferences.push({ kind: one.kind, target })
      for (const one of select(node, 'inlineEquation'))
        found.inlineEquations.push({ text: words(one), node: one, host: text })
    }
    found.hosts.push({ text, citations, crossReferences })
  }
  const paragraph = (node, place, prefix) => {
    let run = []
    let lead = prefix
    const flush = () => {
      const said = textOf(run)
      // The stop of a heading that runs in stays with the paragraph.
      const text = fold(lead && !/^\s*[.:;,–—-]/.test(said) ? `${lead} ${said}` : lead + said)
      lead = ''
      if (letters(text)) {
        if (place.list) found[place.list].push({ text, in: place.title, node, ...heading(place) })
        host(text, run)
      }
      run = []
    }
    for (const part of node.children) {
      if (displayed.has(part.type) || (part.type === 'foreign' && /^(?:fig|table-wrap)-?/.test(part.name))) {
        flush()
        enter(part, place)
      } else run.push(part)
    }
    flush()
  }
  const enterAll = (nodes, place) => {
    for (const node of nodes) enter(node, place)
  }
  const enter = (node, place) => {
    switch (node.type) {
      case 'abstract': {
        const parts = childrenOf(node).filter(part => part.type !== 'title')
        found.abstracts.push({
          text: fold(textOf(parts)),
          title: words(child(node, 'title')),
          kind: node.kind,
          node
        })
        enterAll(parts, { title: 'abstract', list: undefined })
        return
      }
      case 'paragraph':
        paragraph(node, place, '')
        return
      case 'codeBlock':
        found[place.list]?.push({ text: fold(node.value), in: place.title, node })
        return
      case 'figure': {
        const captions = select(node, 'caption')
        const text = captionText(captions)
        found.figures.push({ id: node.id, label: fold(node.label ?? ''), text, node })
        host(fold(`${node.label ?? ''} ${text}`), captions)
        return
      }
      case 'foreign': {
        // Of groups of figures that our reader of JATS keeps whole, each figure counts.
        const named = name => childrenOf(node).filter(part => part.type === 'foreign' && part.name === name)
        if (node.name === 'fig-group') {
          // Who points at the group points at its first figure.
          const first = found.figures.length
          enterAll(childrenOf(node), place)
          if (found.figures[first] && found.figures[first].id === undefined) found.figures[first].id = node.id
          return
        }
        if (node.name === 'table-wrap-group') {
          const first = found.tables.length
          enterAll(childrenOf(node), place)
          if (found.tables[first] && found.tables[first].id === undefined) found.tables[first].id = node.id
          return
        }
        if (node.name === 'supplementary-material') found.held.push(letters(textOf(node)))
        if (node.name !== 'fig') break
        const text = captionText(named('caption'))
        found.figures.push({
          id: node.id ?? node.attributes.id,
          label: fold(named('label').map(textOf).join(' ')),
          text,
          node
        })
        return
      }
      case 'table': {
        const caption = children(node, 'caption')
        const notes = children(node, 'tableNotes')
        const text = captionText(caption)
        found.tables.push({
          id: node.id,
          label: fold(node.label ?? ''),
          text,
          notes: fold(notes.map(textOf).join(' ')),
          grids: children(node, 'grid'),
          node
        })
        host(fold(`${node.label ?? ''} ${text}`), childrenOf(node))
        return
      }
      case 'equation':
        found.equations.push({
          text: words(node),
          label: fold(node.label ?? ''),
          node,
          after: found.hosts.length - 1
        })
        return
      case 'reference':
        found.references.push({ id: node.id, text: words(node), label: node.label, csl: node.csl, node })
        return
      case 'boxedText':
        found.noteLabels.add(letters(words(child(node, 'title'))))
        break
      case 'appendix':
        found.noteLabels.add(letters(node.label ?? ''))
        break
      case 'subArticle':
        for (const title of select(node, 'title', 'articleTitle')) found.subTitles.add(letters(words(title)))
        enterAll(childrenOf(node), { title: words(select(node, 'articleTitle')[0]), list: 'subParagraphs' })
        return
      case 'correspondence':
        found[place.list]?.push({ text: words(node), in: place.title, node, note: true })
        return
      case 'supplement':
      case 'media':
        found.held.push(letters(`${node.label ?? ''} ${textOf(node)}`))
        break
      case 'relatedArticle':
        found.held.push(letters(words(node)))
        return
      case 'permissions': {
        found.held.push(letters([node.statement ?? '', node.holder ?? '', words(node)].join(' ')))
        // One licence, in however many paragraphs.
        const text = fold(select(node, 'paragraph').map(textOf).join(' '))
        if (letters(text)) found[place.list]?.push({ text, in: place.title, node, rights: true })
        return
      }
      case 'footnote': {
        const label = fold(node.label ?? '')
        const worded = letters(label).length > 3
        if (worded) found.noteLabels.add(letters(label))
        enterAll(childrenOf(node), { ...place, note: true, ...(worded ? { lead: { text: label } } : {}) })
        return
      }
      case 'keywordGroup':
      case 'articleTitle':
      case 'contributor':
      case 'affiliation':
        return
      case 'section':
        if (node.runIn && !otherTitles.has(letters(words(child(node, 'title'))))) {
          let lead = words(child(node, 'title'))
          for (const part of childrenOf(node)) {
            if (part.type === 'title') continue
            if (part.type === 'paragraph' && lead) paragraph(part, place, lead)
            else enter(part, place)
            lead = ''
          }
          return
        }
        break
      default:
    }
    const title = titled.has(node.type) ? child(node, 'title') : undefined
    if (title && letters(words(title))) {
      const text = words(title)
      if (place.list !== 'subParagraphs')
        found.sections.push({ text, label: fold(node.label ?? ''), parent: place.title, node })
      host(text, [title])
      enterAll(
        childrenOf(node).filter(part => part !== title),
        { ...place, title: text, lead: { text } }
      )
      return
    }
    enterAll(
      childrenOf(node).filter(part => part.type !== 'title'),
      place
    )
  }
  enter(article, { title: '', list: 'paragraphs' })
  const front = child(article, 'front')
  // What a report recommends is a field of it (`custom-meta`).
  const fronts = [front, ...select(article, 'subArticle').map(one => child(one, 'front'))].filter(Boolean)
  found.fields = letters(
    fronts.flatMap(one => select(one, 'fundingStatement', 'foreign').map(node => words(node))).join(' | ')
  )
  return found
}
