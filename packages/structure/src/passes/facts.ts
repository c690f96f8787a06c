/**
 * Everything that is known and not in the text finds its place: identifiers, dates, volume and pages, journal, rights,
 * keywords, confirmed names, alternative texts. The facts file wins over the page, the page over its metadata, and the
 * journal's profile fills what is left.
 */
import type { Article, Front, FrontPart, NodeType } from '@offprint/ast'
import { node as make, text } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { articleTypeOf } from '../data/article-types.js'
import { sectionName } from '../data/section-names.js'
import { choose, statements } from '../fact-choice.js'
import { confirmAuthors, confirmFigures } from '../facts-confirmed.js'
import { placeDates, saysPublished } from '../facts-dates.js'
import { placeIds } from '../facts-ids.js'
import { placeJournal } from '../facts-journal.js'
import { placePublication } from '../facts-publication.js'
import { placePermissions } from '../facts-rights.js'
import { frontOf } from '../front-parts.js'
import { drop, wordsOf } from '../ledger-drop.js'
import { noTitle } from '../messages.js'
import type { Pass } from '../pass.js'
import { readSelfCitation } from '../self-citation.js'
import { factsOf, fold, titleNames, withoutTags } from '../title-facts.js'

export const pass: Pass = {
  name: 'facts',
  doc: 'Facts file, page, metadata and journal profile are merged in this order of trust; disagreements are said.',
  run(article, context) {
    const front = frontOf(article)
    placeLanguage(article, context)
    placeTitle(article, front, context)
    readCitationTexts(article, front)
    placeType(article, front, context)
    placeJournal(article, front, context)
    placePublication(article, front, context)
    placeDates(article, front, context)
    placeIds(article, front, context)
    placePermissions(article, front, context)
    placeKeywords(article, front, context)
    confirmAuthors(front, context)
    confirmFigures(article, context)
    front.children = front.children.filter(part => part.type !== 'fact')
    sort(front)
  }
}

function placeLanguage(article: Article, context: RecogniseContext): void {
  const said = choose(
    'the language',
    statements(
      article,
      ['lang', 'citation_language', 'dc.language', 'dcterms.language', 'inlanguage', 'og:locale'],
      context.facts?.language,
      context.profile?.language,
      value =>
        /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(value.trim()) ? languageTag(value.trim()) : undefined
    ),
    context,
    (a, b) => a.slice(0, 2).toLowerCase() === b.slice(0, 2).toLowerCase()
  )
  if (said) article.lang = said.value
}

/** A tag as BCP 47 spells it (2.1.1): language in small letters, country in capitals. */
const languageTag = (value: string): string =>
  value
    .replace(/_/g, '-')
    .split('-')
    .map((part, i) => (i === 0 ? part.toLowerCase() : part.length === 2 ? part.toUpperCase() : part))
    .join('-')

function placeTitle(article: Article, front: Front, context: RecogniseContext): void {
  const printed = front.children.find(part => part.type === 'articleTitle')
  const wanted = context.facts?.title
  if (printed && (wanted === undefined || fold(wanted) === fold(wordsOf([printed])))) return
  if (printed) {
    drop([printed], 'duplicate-title', context.ledger)
    front.children.splice(front.children.indexOf(printed), 1)
  }
  // The element <title> often has the name of the site in it: of all titles it is the last resort.
  const said = statements(article, titleNames, wanted).find(
    ({ value, source }) => !(source === 'html:title' && isFileName(value))
  )
  if (!said) {
    context.messages.report(noTitle, {})
    return
  }
  front.children.push(
    make('articleTitle', {}, [{ ...text(withoutTags(said.value)), sources: { value: said.source } }])
  )
}

/** Converters name the window by the file: `harbour-tides`, `Microsoft Word - final2.doc`. */
const isFileName = (title: string): boolean =>
  /^microsoft word - /i.test(title) ||
  /\.(?:docx?|odt|rtf|html?|pdf|tex|md)$/i.test(title) ||
  /^\S*[-_]\S*$/.test(title)

/** What the page's own “How to cite” says of journal and issue. */
function readCitationTexts(article: Article, front: Front): void {
  const title = front.children.find(part => part.type === 'articleTitle')
  if (!title) return
  const doi = /10\.\d{4,9}\/\S+/.exec(
    factsOf(article, ['doi', 'citation_doi', 'dc.identifier'])[0]?.value ?? ''
  )?.[0]
  for (const text of factsOf(article, ['citation_text']))
    for (const { name, value } of readSelfCitation(text.value, wordsOf([title]), doi)) {
      // A year is that of the issue; it is worth something where no day is said.
      if (name === 'citation_year' && saysPublished(article, front)) continue
      // A citation shortens the journal in its own style.
      if (name === 'citation_journal_abbrev' && factsOf(article, [name]).length > 0) continue
      front.children.push(make('fact', { name, value, source: text.source }))
    }
}

function placeType(article: Article, front: Front, context: RecogniseContext): void {
  const facts = context.facts?.type
  if (facts !== undefined) {
    article.articleType = articleTypeOf(facts) ?? facts
    article.sources = { ...article.sources, articleType: 'facts' }
  } else if (article.articleType === undefined)
    for (const { value, source } of statements(article, [
      'citation_article_type',
      'prism.section',
      'article:section',
      'citation_section',
      'dc.type'
    ])) {
      const type = articleTypeOf(value)
      if (!type) continue
      article.articleType = type
      article.sources = { ...article.sources, articleType: source }
      break
    }
  placeSubject(article, front, context)
}

/** The heading of the article in its issue: as the page prints it, and the section that the metadata names. */
function placeSubject(article: Article, front: Front, context: RecogniseContext): void {
  const subject = context.facts?.subject
  const printed = front.children.find(part => part.type === 'subject')
  if (subject !== undefined && (!printed || fold(wordsOf([printed])) !== fold(subject))) {
    if (printed) {
      drop([printed], 'duplicate', context.ledger)
      front.children.splice(front.children.indexOf(printed), 1)
    }
    front.children.push(
      make('subject', { kind: 'heading' }, [{ ...text(subject), sources: { value: 'facts' } }])
    )
  }
  if (subject !== undefined) return
  const known = new Set(
    [
      ...front.children.filter(part => part.type === 'subject').map(part => wordsOf([part])),
      ...factsOf(article, ['citation_journal_title', 'citation_journal_abbrev', 'og:site_name']).map(
        fact => fact.value
      )
    ].map(fold)
  )
  // Schema.org lets `articleSection` name parts of the article: where one is a part of any article, all of them are.
  const isParted = factsOf(article, ['articleSection']).some(({ value }) => sectionName(value) !== undefined)
  for (const { value, source } of statements(article, [
    'citation_section',
    'prism.section',
    ...(isParted ? [] : ['articleSection']),
    'article:section'
  ])) {
    // The kind of article under another name says nothing more than the kind that is printed.
    if (value.length > 100 || known.has(fold(value)) || (printed && articleTypeOf(value))) continue
    // Words in one, “OriginalPaper”, are for programs.
    if (/^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+$/u.test(value)) continue
    known.add(fold(value))
    front.children.push(
      make('subject', printed ? {} : { kind: 'heading' }, [{ ...text(value), sources: { value: source } }])
    )
  }
}

function placeKeywords(article: Article, front: Front, context: RecogniseContext): void {
  // The language of the page may be known by now.
  const own = article.lang?.slice(0, 2)
  for (const part of front.children)
    if (part.type === 'keywordGroup' && own && part.lang?.slice(0, 2) === own) delete part.lang
  const printed = front.children.find(part => part.type === 'keywordGroup' && part.lang === undefined)
  const facts = context.facts?.keywords
  const same = (words: readonly string[]): boolean =>
    printed?.type === 'keywordGroup' &&
    words.map(fold).join('|') ===
      printed.children
        .filter(part => part.type === 'keyword')
        .map(part => fold(wordsOf([part])))
        .join('|')
  let chosen: { words: readonly string[]; source: string } | undefined
  if (facts?.length && !same(facts)) {
    if (printed) {
      drop([printed], 'duplicate', context.ledger)
      front.children.splice(front.children.indexOf(printed), 1)
    }
    chosen = { words: facts, source: 'facts' }
  } else if (!printed && !facts?.length) {
    // What is called keywords by indexers comes before what a site calls so.
    const said = ['citation_keywords', 'citation_keyword', 'prism.keyword', 'dc.subject', 'keywords'].flatMap(
      name => statements(article, [name])
    )
    for (const source of new Set(said.map(one => one.source))) {
      // One tag with all words, or one tag for each.
      const words = said
        .filter(one => one.source === source)
        .flatMap(one => one.value.split(one.value.includes(';') ? ';' : ','))
        .map(word => word.trim())
        .filter(Boolean)
      if (words.length === 0 || ofTheSite(words, article)) continue
      chosen = { words: [...new Set(words)], source }
      break
    }
  }
  if (!chosen || chosen.words.length === 0) return
  const { words, source } = chosen
  front.children.push(
    make(
      'keywordGroup',
      { kind: 'author' },
      words.map(word => make('keyword', {}, [{ ...text(word), sources: { value: source } }]))
    )
  )
}

/**
 * Whether keywords describe the site: many sites have one list for all their pages, with the name of the journal in it and
 * words that the article does not use.
 */
function ofTheSite(words: readonly string[], article: Article): boolean {
  const names = new Set(
    factsOf(article, [
      'citation_journal_title',
      'citation_publisher',
      'dc.publisher',
      'og:site_name',
      'publisher',
      'periodical'
    ]).map(fact => fold(fact.value))
  )
  if (words.some(word => names.has(fold(word)))) return true
  if (words.length < 4) return false
  const all = fold(wordsOf(article.children))
  return words.filter(word => all.includes(fold(word))).length < words.length / 2
}

/** The front in the order in which JATS has it, so that trees from different pages read alike. */
const order: readonly NodeType[] = [
  'journal',
  'articleId',
  'subject',
  'articleTitle',
  'subtitle',
  'alternativeTitle',
  'translatedTitle',
  'contributor',
  'affiliation',
  'correspondence',
  'footnote',
  'declaration',
  'date',
  'publication',
  'permissions',
  'relatedArticle',
  'abstract',
  'keywordGroup',
  'funding'
]

function sort(front: Front): void {
  const place = (part: FrontPart): number => {
    const at = order.indexOf(part.type)
    return at < 0 ? order.length : at
  }
  front.children = front.children
    .map((part, i) => ({ part, i }))
    .sort((a, b) => place(a.part) - place(b.part) || a.i - b.i)
    .map(({ part }) => part)
}
