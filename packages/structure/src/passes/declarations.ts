/**
 * What the authors declare: competing interests and contributions go to the front matter, where archives look for them;
 * funding, ethics, data and the use of machines to the back, with thanks and appendices. Titles are kept. A declaration
 * inside a section of the text (the ethics vote under Methods) stays where its author put it.
 */
import type { Acknowledgement, Article, Block, Contributor, Declaration, Node, Section } from '@offprint/ast'
import { children, childrenOf, creditTerm, declarationKinds, inherit, node as make } from '@offprint/ast'
import type { RecogniseContext } from '@offprint/core'
import { bodyOf, type Holder, hinted, putInBack, titleOf } from '../blocks.js'
import { rolesIn } from '../data/credit.js'
import { declarationKind, type DeclarationKind as Kind } from '../data/declaration-names.js'
import { headingKey, sectionName } from '../data/section-names.js'
import { takeDeclaredItems } from '../declared-notes.js'
import { frontOf, takeAside } from '../front-parts.js'
import { drop, wordsOf } from '../ledger-drop.js'
import { creditSuggestion } from '../messages.js'
import { nameKey } from '../name-parts.js'
import type { Pass } from '../pass.js'
import { toldAs } from '../told-parts.js'

/** Fewer letters (“None declared.”) may be said of several things. */
const shortest = 20

interface Found {
  section: Section
  kind: Kind
}

const group =
  /^(?:declarations?|statements and declarations|author information|authors’ information|additional information|additional information and declarations|article information|end ?notes?|back matter|déclarations?|declaraciones|declarações|erklärungen)$/

export const pass: Pass = {
  name: 'declarations',
  doc: 'Declarations, contributions and thanks go to the front or back matter; roles in contributions are suggested.',
  run(article, context) {
    const body = bodyOf(article)
    // Before the sections: the last one has swallowed what stands below it.
    const notes = hinted(body, 'tag:body') ? takeDeclaredItems(body) : []
    const found: Found[] = []
    take(body, found, context, true)
    const back = article.children.find(part => part.type === 'back')
    if (back) take(back as unknown as Holder, found, context)
    // Only now: what is being walked through may not grow.
    const said = new Set<string>()
    for (const { section, kind } of found) {
      // Pages say it below the text, and again in a panel beside it.
      const words = nameKey(wordsOf(section.children.slice(1)))
      const again = words.length > shortest && hinted(body, 'tag:body') && said.has(`${kind} ${words}`)
      if (again) drop([section], 'duplicate', context.ledger)
      else move(article, section, kind, context)
      said.add(`${kind} ${words}`)
    }
    for (const section of notes) moveNew(article, section, 'duplicate', context)
    for (const kept of takeAside(frontOf(article), 'declaration'))
      if (kept.type === 'section') moveNew(article, kept, 'hidden', context)
    suggestRoles(article, context)
  }
}

/** What a part of the page without a heading declares by its names: `class="declaration funding"`. */
function kindByName(node: Node): Kind | undefined {
  if (node.hints?.includes('role:doc-acknowledgments')) return 'acknowledgement'
  if (!node.hints?.includes('class:declaration')) return undefined
  return declarationKinds.find(kind => node.hints!.includes(`class:${kind}`))
}

/** What a section declares, when it is at the end of the article and of its own. */
const kindOf = (section: Section): Kind | undefined => declarationKind(titleOf(section))

/** Takes what declares something out of a parent. */
function take(parent: Holder, found: Found[], context: RecogniseContext, inText = false): void {
  const row = lifted(parent.children)
  // Before the discussion a section on ethics or consent is part of the text.
  const textEnd = row.findLastIndex(node => {
    if (node.type !== 'section' || !inText) return false
    const name = sectionName(titleOf(node))
    return (
      name !== undefined &&
      ['intro', 'methods', 'results', 'discussion', 'conclusions', 'cases', 'materials'].includes(name)
    )
  })
  parent.children = row.flatMap((node, i): Node[] => {
    // One without a heading, which its names tell.
    const untitled = node.type === 'container' ? kindByName(node) : undefined
    if (untitled) {
      found.push({ section: { ...node, type: 'section' } as Node as Section, kind: untitled })
      return []
    }
    if (node.type !== 'section' || toldAs(node)) return [node]
    const title = titleOf(node)
    const kind = kindOf(node)
    if (
      kind &&
      ((kind !== 'ethics' && kind !== 'consent' && kind !== 'ai-use') ||
        i > textEnd ||
        parent.type === 'back')
    ) {
      found.push({ section: node, kind })
      return []
    }
    if (group.test(headingKey(title))) {
      const below = node as unknown as Holder
      take(below, found, context)
      const rest = below.children.filter(child => child.type !== 'title')
      if (rest.length === 0) {
        context.ledger.drop(title, 'container', node.position)
        return []
      }
    }
    // “Conclusion” may have the declarations below it where the page sets them one level too deep.
    const nested = node.children.filter((child): child is Section => child.type === 'section')
    const name = sectionName(title)
    const last = nested.at(-1)
    const closing = name === undefined || name === 'discussion' || name === 'conclusions'
    const closes = closing && last ? kindOf(last) : undefined
    if (
      i >= textEnd &&
      (nested.some(child => kindOf(child) === 'competing-interests' || kindOf(child) === 'acknowledgement') ||
        (closes && closes !== 'ethics' && closes !== 'consent'))
    )
      take(node as unknown as Holder, found, context)
    return [node]
  })
}

/** Declarations set one level too deep, below the first of them, stand beside it; so does what is printed behind them. */
function lifted(row: readonly Node[]): Node[] {
  return row.flatMap((node): Node[] => {
    if (node.type !== 'section' || !kindOf(node)) return [node]
    const from = node.children.findIndex(child => child.type === 'section' && kindOf(child) !== undefined)
    if (from < 0) return [node]
    const [own, below] = [node.children.slice(0, from), node.children.slice(from)]
    return [{ ...node, children: own }, ...lifted(below)]
  })
}

/** Moves what a note or a window declares, unless the article says it in a section of its own. */
function moveNew(
  article: Article,
  section: Section,
  why: 'duplicate' | 'hidden',
  context: RecogniseContext
): void {
  const kind = kindOf(section)!
  const known = article.children
    .flatMap(part => childrenOf(part))
    .filter(part => (part.type === 'declaration' ? part.kind === kind : part.type === kind))
  const words = nameKey(wordsOf(section.children.slice(1)))
  const again = known.some(part => nameKey(wordsOf(childrenOf(part))).includes(words))
  if (again || (why === 'hidden' && known.length > 0)) drop([section], why, context.ledger)
  else move(article, section, kind, context)
}

function move(article: Article, section: Section, kind: Kind, context: RecogniseContext): void {
  const title = titleOf(section)
  const content = flatten(section)
  const base = { ...section, hints: undefined, sectionType: undefined } as never
  dropNumbers(section, kind === 'acknowledgement', context)
  if (kind === 'acknowledgement') {
    putInBack(
      article,
      inherit(make('acknowledgement', {}, section.children as Acknowledgement['children']), base)
    )
    context.ledger.move(title, 'body', 'back', section.position)
    return
  }
  const declaration = inherit(make('declaration', { kind }, content), base)
  if (kind === 'competing-interests' || kind === 'contributions') {
    frontOf(article).children.push(declaration)
    context.ledger.move(title, 'body', 'front', section.position)
  } else {
    putInBack(article, declaration)
    context.ledger.move(title, 'body', 'back', section.position)
  }
}

/** A part of its own kind stands outside the numbering of the sections; so do the bold lines that its headings become. */
function dropNumbers(section: Section, keepsSections: boolean, context: RecogniseContext): void {
  if (section.label !== undefined) context.ledger.drop(section.label, 'label', section.position)
  if (!keepsSections)
    for (const child of section.children) if (child.type === 'section') dropNumbers(child, false, context)
}

/** A declaration has no sections: the headings below become bold lines, which is what they look like. */
function flatten(section: Section): Declaration['children'] {
  const out: Declaration['children'] = []
  for (const child of section.children) {
    if (child.type !== 'section') {
      out.push(child)
      continue
    }
    const [title, ...rest] = flatten(child)
    if (title?.type === 'title') out.push(make('paragraph', {}, [make('strong', {}, title.children)]))
    else if (title) out.push(title)
    out.push(...(rest as Block[]))
  }
  return out
}

/** Roles that the contributions name or sound like, author by author. */
function suggestRoles(article: Article, context: RecogniseContext): void {
  const front = frontOf(article)
  const people = children(front, 'contributor').filter(one => one.role === 'author' && one.name)
  const confirmed = new Set(
    (context.facts?.authors ?? []).filter(one => one.roles?.length).map(one => nameKey(one.name))
  )
  const found = new Map<Contributor, string[]>()
  // Nobody reads suggestions for hundreds of people.
  if (people.length > 200) return
  const forms = new Map(people.map(person => [person, mentionOf(person)]))
  for (const declaration of children(front, 'declaration').filter(one => one.kind === 'contributions')) {
    const words = wordsOf(declaration.children.filter(part => part.type !== 'title'))
    for (const clause of words.split(/;|\.(?=\s+\p{Lu})|\.$/u)) {
      const named = people.filter(person => mentions(forms.get(person)!, clause))
      const listed = clause
        .replace(/^[^:]*:/, '')
        .split(/[,;]|\band\b/)
        .map(role => creditTerm(role))
        .filter(term => term !== undefined)
      // A list of terms says the roles; prose only sounds like them, and only where it speaks of its authors alone.
      const roles = clause.includes(':') && listed.length ? listed : rolesIn(clause)
      for (const person of named) {
        const known = found.get(person) ?? []
        for (const role of roles) if (!known.includes(role)) known.push(role)
        found.set(person, known)
      }
    }
  }
  for (const [person, roles] of found) {
    if (roles.length === 0 || confirmed.has(nameKey(person.printed ?? ''))) continue
    context.messages.report(
      creditSuggestion,
      { name: person.printed ?? person.name?.surname ?? '', roles: roles.join(', ') },
      person
    )
  }
}

/** How contributions name an author: in full, by surname, or by initials. */
function mentionOf(person: Contributor): string[] {
  const { surname = '', given = '' } = person.name ?? {}
  const initials = [...given.split(/[\s-]+/), ...surname.split(/[\s-]+/)]
    .map(word => word.charAt(0))
    .filter(letter => /\p{Lu}/u.test(letter))
  const forms = [
    person.printed,
    surname.length > 2 ? surname : undefined,
    initials.length > 1 ? initials.join('') : undefined,
    initials.length > 1 ? `${initials.join('. ')}.` : undefined,
    initials.length > 1 ? `${initials.join('.')}.` : undefined
  ]
  return forms.filter((form): form is string => form !== undefined && form !== '')
}

/** Whether one of the forms stands in a clause, not inside a word. */
function mentions(forms: readonly string[], clause: string): boolean {
  for (const form of forms)
    for (let at = clause.indexOf(form); at >= 0; at = clause.indexOf(form, at + 1)) {
      const end = at + form.length
      if (
        !/\p{L}$/u.test(clause.slice(Math.max(0, at - 2), at)) &&
        !/^\p{L}/u.test(clause.slice(end, end + 2))
      )
        return true
    }
  return false
}
