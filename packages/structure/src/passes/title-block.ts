/**
 * The block above the text: article type, title, subtitle, and the lines between the title and the first heading, sorted by
 * kind for the passes that read them. Nothing is taken for the title without evidence; a title that is printed twice is kept
 * once.
 */
import type { Article, Heading, Inline, Node } from '@offprint/ast'
import { children, inherit, node as make, text } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { readAuthorsHeading } from '../authors-heading.js'
import { bodyOf, type Holder, hinted, holder, startOf } from '../blocks.js'
import { looksLikeByline } from '../byline.js'
import { readCitationLine } from '../citation-line.js'
import { articleTypeOf } from '../data/article-types.js'
import { sectionName } from '../data/section-names.js'
import { findTitle, type Line } from '../find-title.js'
import { factOf, frontItems, isFactTerm } from '../front-definitions.js'
import { type FrontKind, kindByName, kindByWords } from '../front-kinds.js'
import { frontOf, inlinesOf, setAside } from '../front-parts.js'
import { headerLines } from '../header-paragraph.js'
import { readHidden } from '../hidden-front.js'
import { readHistory, readHistoryPart } from '../history.js'
import { dropIcons } from '../icons.js'
import { readIdentity } from '../identity-lines.js'
import { cut, lineOf, trim, unwrapWhole } from '../inline-text.js'
import { splitKeywords } from '../keyword-line.js'
import { drop, wordsOf } from '../ledger-drop.js'
import { cardsOf } from '../line-cards.js'
import { besideNames, markedLine, namesAll } from '../lines-below-title.js'
import { asNote, listsNotes, peopled, reviewersNote, takeListed } from '../listed-notes.js'
import { taggedAuthors } from '../metadata-authors.js'
import { dropBefore } from '../outside.js'
import type { Pass } from '../pass.js'
import { readPermissions } from '../permissions.js'
import { isNamedCard } from '../person-cards.js'
import { dropBadges } from '../title-badges.js'
import { factsOf, fold, titleFacts } from '../title-facts.js'
import { translatedTitles } from '../title-translations.js'
import {
  anywhere,
  authorsHeading,
  copyright,
  gluedAbstract,
  holdsHeading,
  informing,
  isLinkAway,
  sureKind,
  told
} from '../told-lines.js'

export const pass: Pass = {
  name: 'title-block',
  doc: 'Article type, title and subtitle are read; the lines below them are sorted into people, dates, rights, keywords.',
  run(article, context) {
    // A manuscript whose front matter says its title has no title block.
    if (frontOf(article).children.some(part => part.type === 'articleTitle')) return
    const body = bodyOf(article)
    readAuthorsHeading(body, context)
    dropBadges(body, context)
    const titles = titleFacts(article)
    const title = findTitle(body, titles)
    new TitleBlock(article, title, context).read(body)
    const start = title && startOf(title)
    if (start !== undefined && hinted(body, 'tag:body')) dropBefore(body, start, context)
  }
}

const wholeMarks = new Set<Node['type']>(['strong', 'emphasis', 'span', 'underline', 'link'])

class TitleBlock {
  private after: boolean
  private done = false
  private readonly front
  private readonly key: string | undefined
  private readonly authors: string[]
  private readonly journals: ReadonlySet<string>
  private byline = false
  private translations: ReadonlySet<Node> = new Set()

  constructor(
    private readonly article: Article,
    private readonly title: Line | undefined,
    private readonly context: RecogniseContext
  ) {
    this.front = frontOf(article)
    this.key = title && fold(wordsOf([title]))
    // Without a title the block begins at once.
    this.after = title === undefined
    this.authors = taggedAuthors(article)
    this.journals = new Set(
      factsOf(article, [
        'citation_journal_title',
        'citation_journal_abbrev',
        'og:site_name',
        'dc.source',
        'prism.publicationname'
      ]).map(fact => fold(fact.value))
    )
  }

  read(body: Holder): void {
    this.translations = translatedTitles(body, this.title, this.article.lang)
    this.visit(body, undefined)
    // The title's copies stand anywhere on a page.
    this.dropCopies(body)
    this.collect(body)
    readHidden(this.front, this.context)
  }

  private visit(parent: Holder, inherited: FrontKind | undefined): void {
    const kept: Node[] = []
    for (const node of parent.children.flatMap(child =>
      this.done ? [child] : headerLines(child, this.context.ledger)
    )) {
      if (this.done || !this.take(node, inherited)) kept.push(node)
    }
    parent.children = kept
  }

  /** Reads one block; true when it has left the body. */
  private take(node: Node, inherited: FrontKind | undefined): boolean {
    if (node === this.title) {
      this.front.children.push(
        inherit(
          make('articleTitle', {}, trim(unwrapWhole(node.children as Node[], wholeMarks)) as Inline[]),
          {
            ...node,
            hints: undefined
          } as never
        )
      )
      this.after = true
      return true
    }
    const named = kindByName(node.hints)
    const own = named === 'byline' && this.byline ? (besideNames(node) ?? named) : named
    if (node.type === 'container' || node.type === 'section') {
      // A card is read as a whole.
      if (isNamedCard(node)) return this.file('person-card', node)
      if (
        this.after &&
        node.hints?.some(hint =>
          /^(?:class|id|role):(?:doc-)?(?:abstract|resume|resumen|resumo|summary)$/.test(hint)
        )
      ) {
        this.done = true
        return false
      }
      const marked = this.after ? markedLine(node, own) : undefined
      if (marked) return this.file(marked, node)
      const below = holder(node)!
      const filled = below.children.length > 0
      this.visit(below, own ?? inherited)
      return filled && below.children.length === 0
    }
    if (node.type === 'heading') return this.takeHeading(node)
    // The sign between two names whose boxes were taken.
    if (this.after && node.type === 'paragraph' && /^(?:[;,|·•&\s]+|and|et|und|y)$/.test(wordsOf([node]))) {
      drop([node], 'separator', this.context.ledger)
      return true
    }
    if (node.type === 'definitionList' && this.after) return this.takeTerms(node)
    if (node.type === 'list' && this.after && !this.byline && this.takeCards(node)) return true
    // Its own citation with its title is read as a whole: it says more than the numbers behind it.
    if (
      node.type === 'paragraph' &&
      readCitationLine(wordsOf([node])) &&
      sureKind(node, this.key) !== 'cite-as'
    )
      return this.file('citation-line', node)
    // The head of a page may be called its citation: the kind of article above the title is none.
    const open = inherited === undefined || inherited === 'byline' || (inherited === 'cite-as' && !this.after)
    const said = open ? kindByWords(node) : undefined
    // Below the names “Abstract” is a heading in no heading; above the title it is the kind of a paper for a meeting.
    const heads = said === 'article-type' && this.after && sectionName(wordsOf([node])) === 'abstract'
    const kind = own ?? (heads ? undefined : said) ?? inherited
    if (kind && this.fits(kind, node)) return this.file(kind, node)
    if (
      this.after &&
      !this.byline &&
      (this.title ? looksLikeByline(node, this.authors) : namesAll(node, this.authors))
    )
      return this.file('byline', node)
    return false
  }

  /** Facts set as a list of terms; what is none of them stays. */
  private takeTerms(list: Node & { type: 'definitionList' }): boolean {
    const found = frontItems(list)
    if (!found) return false
    for (const { kind, blocks, label } of found.known) {
      if (label) drop([label], 'label', this.context.ledger)
      for (const block of blocks)
        if (kind === 'categories')
          for (const one of splitKeywords(inlinesOf(block)))
            this.front.children.push(make('subject', { kind }, one.children))
        else if (isFactTerm(kind)) this.front.children.push(factOf(kind, block))
        else if (!this.file(kind, block)) setAside(this.front, kind, block)
    }
    list.children = found.left as typeof list.children
    return list.children.length === 0
  }

  /** A list with a card for each author is the byline. */
  private takeCards(list: Node & { type: 'list' }): boolean {
    const cards = cardsOf(list.children, this.context.ledger)
    if (!cards) return false
    for (const item of cards) this.file('person-card', item)
    this.byline = true
    return true
  }

  private takeHeading(node: Heading): boolean {
    const words = wordsOf([node])
    if (fold(words) === this.key) {
      drop([node], 'duplicate-title', this.context.ledger)
      return true
    }
    // A heading over the list of authors.
    if (this.after && !this.byline && authorsHeading.test(words)) {
      drop([node], 'container', this.context.ledger)
      return true
    }
    if (articleTypeOf(words) && !this.after) return this.file('article-type', node)
    if (this.journals.has(fold(words))) {
      drop([node], 'furniture', this.context.ledger)
      return true
    }
    // A second heading that is named as the title is the title in another language.
    if (this.after && !this.byline && (this.namedAsTitle(node) || this.translations.has(node)))
      return this.file('translated-title', node)
    const kind = kindByName(node.hints)
    if (this.after && (kind === 'subtitle' || kind === 'translated-title' || kind === 'byline'))
      return this.file(kind, node)
    if (this.after && !this.byline && this.authors.length && looksLikeByline(node, this.authors))
      return this.file('byline', node)
    if (this.after) this.done = true
    return false
  }

  /** The kind of article, as the page prints it. */
  private subject(words: string, line: Inline[], fields: object): void {
    const type = articleTypeOf(words)
    if (type) {
      this.article.articleType = type
      this.article.sources = { ...this.article.sources, articleType: 'text' }
    }
    this.front.children.push(make('subject', { kind: 'heading', ...fields }, line))
  }

  private namedAsTitle(node: Heading): boolean {
    const names = this.title?.hints?.filter(hint => /^class:.*title/.test(hint)) ?? []
    return (
      names.length > 0 &&
      sectionName(wordsOf([node])) === undefined &&
      names.every(name => hinted(node, name))
    )
  }

  /** Whether a block can be of a kind: long prose is none of them. */
  private fits(kind: FrontKind, node: Node): boolean {
    const { length } = wordsOf([node])
    if (length === 0) return false
    if (kind === 'article-type' || kind === 'subtitle' || kind === 'translated-title') return length < 400
    return kind === 'byline' || kind === 'affiliations' || length < 2500
  }

  /** Puts a block where its kind belongs. */
  private file(kind: FrontKind, node: Node): boolean {
    const { front, context } = this
    const line = (): Inline[] => trim(unwrapWhole(inlinesOf(node), wholeMarks)) as Inline[]
    const fields = {
      ...(node.lang ? { lang: node.lang } : {}),
      ...(node.dir ? { dir: node.dir } : {}),
      ...(node.position ? { position: node.position } : {})
    }
    switch (kind) {
      case 'article-type': {
        // The badge of free access, beside the kind of article.
        dropIcons(node as unknown as Holder, context)
        // “Open Access” beside the kind of article says how the page can be read.
        if (/^(?:(?:open|free|full)[- ]access|peer[- ]reviewed|[\s|·•-])+$/i.test(wordsOf([node]))) {
          drop([node], 'label', context.ledger)
          return true
        }
        const known = children(front, 'subject')
        if (known.length) {
          // Two lines of a style that is named so, with words of their own, are two subjects; on a page it is navigation.
          const said = known.some(one => fold(wordsOf([one])) === fold(wordsOf([node])))
          if (said || !hinted(node, /^style:article[ -]type$/)) drop([node], 'duplicate', context.ledger)
          else front.children.push(make('subject', fields, line()))
          return true
        }
        const words = lineOf(line())
        const access = /^\s*open[- ]access[\s|·•:–-]*(?=\p{L})/iu.exec(words)?.[0].length ?? 0
        const end =
          words.length - (/[\s|·•:–-]{0,5}(?:open|full|free)[- ]access\s*$/iu.exec(words)?.[0].length ?? 0)
        for (const badge of [words.slice(0, access), end > access ? words.slice(end) : ''])
          if (badge) context.ledger.drop(badge, 'label', node.position)
        const [kept] = cut(line(), end > access ? end : words.length)
        const heading = cut(kept, access)[1]
        this.subject(lineOf(heading).trim(), trim(heading) as Inline[], fields)
        return true
      }
      case 'subtitle':
        if (!this.after) return false
        front.children.push(make('subtitle', fields, line()))
        return true
      case 'translated-title':
        front.children.push(make('translatedTitle', fields, line()))
        return true
      case 'issue-line':
      case 'citation-line':
      case 'ids':
      case 'doi':
      case 'cite-as': {
        const read = readIdentity(kind, node, front, context.ledger)
        if (read?.subject) this.subject(read.subject, [text(read.subject)], fields)
        return read !== undefined
      }
      case 'history':
        // A day that leads elsewhere is that of another paper: the preprint, the paper for discussion.
        if (isLinkAway(node)) {
          drop([node], 'navigation', context.ledger)
          return true
        }
        return readHistory(front, node, context)
      case 'licence':
        return readPermissions(front, node)
      case 'byline':
        this.byline = true
        setAside(front, kind, node)
        return true
      default:
        setAside(front, kind, node)
        return true
    }
  }

  private dropCopies(body: Holder): void {
    const { key } = this
    if (!key) return
    const enter = (parent: Holder): void => {
      parent.children = parent.children.filter(node => {
        if ((node.type === 'heading' || node.type === 'paragraph') && fold(wordsOf([node])) === key) {
          drop([node], 'duplicate-title', this.context.ledger)
          return false
        }
        if (node.type === 'container') enter(holder(node)!)
        return true
      })
    }
    enter(body)
  }

  /** Parts of the front matter that pages put elsewhere: behind the abstract, or at the end. */
  private collect(body: Holder): void {
    const rights = this.front.children.some(part => part.type === 'permissions')
    const enter = (parent: Holder, informs = false, people = false): void => {
      parent.children = parent.children.filter(node => {
        if (node.type === 'heading' || node.type === 'figure') return true
        if (node.type === 'list' && !takeListed(node, people, (kind, item) => this.file(kind, item)))
          return false
        if (readHistoryPart(this.front, node, this.context)) return false
        if (node.type === 'table') return true
        const kind =
          (node.type === 'container' && isNamedCard(node) ? 'person-card' : kindByName(node.hints)) ??
          (informs && node.type === 'paragraph' ? told(kindByWords(node)) : undefined) ??
          (node.type === 'paragraph' && !rights && copyright.test(wordsOf([node])) ? 'licence' : undefined) ??
          sureKind(node, this.key) ??
          reviewersNote(node)
        if (
          kind &&
          (kind === 'person-card' || !listsNotes(node)) &&
          anywhere.has(kind) &&
          (kind === 'person-card' || !holdsHeading(node)) &&
          wordsOf([node]).length < 2500 &&
          this.fits(kind, node)
        ) {
          if (node.type === 'container' && (kind === 'history' || kind === 'licence' || kind === 'doi')) {
            enter(holder(node)!)
            return holder(node)!.children.length > 0
          }
          return !this.file(asNote(kind, node), node)
        }
        if (node.type === 'container') {
          // What is left in a part of that name when names and title are out of it.
          if (hinted(node, gluedAbstract)) node.hints!.push('class:abstract')
          const below = holder(node)!
          const filled = below.children.length > 0
          enter(below, informs || hinted(node, informing), people || hinted(node, peopled))
          return !(filled && below.children.length === 0)
        }
        return true
      })
    }
    enter(body)
  }
}
