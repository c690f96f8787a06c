/**
 * Notes round an article (whom to write to, interests, licences, files that come with it) are the same in whatever part of
 * a tree they stand: as paragraph of a note with a label, under a heading, or in fields. Here is when that is so.
 */
import { children, select } from './ast.mjs'
import { fold, letters } from './fold.mjs'
import { emailsOf, nameOf } from './front.mjs'

const nobody = { type: 'front', children: [] }

/** Names and addresses of all people of a tree, as letters. */
export function contactsOf(article) {
  const front = select(article, 'front')[0] ?? nobody
  const people = select(front, 'contributor')
  return {
    names: children(front, 'contributor')
      .map(one => nameOf(one).toLowerCase())
      .filter(Boolean),
    known: new Set([
      ...emailsOf(front),
      ...(article.emails ?? []),
      ...people.map(one => one.orcid?.toLowerCase()).filter(Boolean),
      ...people.map(one => letters(nameOf(one)))
    ])
  }
}

/** Letters of what each person did, behind the initials: the note “AL, Methods, Writing” says what roles say. */
export const rolesOf = article =>
  select(article, 'contributor')
    .filter(one => one.credit?.length)
    .map(one => {
      const initials = nameOf(one).replace(/[^\p{Lu}]/gu, '')
      return letters(`${initials} ${one.credit.map(role => role.text).join(' ')}`)
    })

const signs = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/)?(?:www\.)?orcid\.org\/([\dx-]+)/gi
const said =
  /(?<!\p{L})(?:correspond\p{L}*|corresponsal|autora?|authors?|author's|para|for|to|e-?mail|mailing|address|endereço|dirección)(?!\p{L})/giu

/**
 * The addresses and names of a line that holds nothing else but the word for them; undefined for any other text.
 * @param {string[]} names names in lower case, as they may be printed
 */
export function contactLine(text, names) {
  const found = []
  let rest = fold(text)
    .toLowerCase()
    .replace(signs, (whole, orcid) => {
      found.push(orcid ?? whole)
      return ' '
    })
  for (const name of names)
    if (rest.includes(name)) {
      found.push(letters(name))
      rest = rest.replaceAll(name, ' ')
    }
  return found.length && !letters(rest.replace(said, ' ').replace(/^\s*\d{1,2}\s/, ' ')) ? found : undefined
}

/** A note without the sign or number before it, which one tree keeps in the text and the other as its label. */
const unmarked = ({ text, note }) =>
  text.replace(note ? /^(?:[*†‡§¶#✉]{1,3}|\d{1,2}[.)]?)\s*(?=\p{L})/u : /^[*†‡§¶#✉]{1,3}\s*/, '')

/** A text as it may be said: with the heading or label of its part, or without. */
export const formsOf = one => [unmarked(one), ...(one.lead ? [`${one.lead} ${unmarked(one)}`] : [])]

/**
 * Whether a tree says a text in a part that is no paragraph.
 * @param tree inventory of the tree
 * @param {string[]} names of the people of both trees
 */
export function saysElsewhere(tree, names) {
  const titles = new Set(tree.sections.map(one => letters(one.text)))
  return text => {
    const all = letters(text)
    if (!all) return false
    // A heading of a declaration (“Conflicts of interest” is a paragraph of the note in many XML files).
    if (titles.has(all)) return true
    // An editor is a contributor.
    if (tree.editors.some(name => name && all.endsWith(name) && all.length < name.length + 40)) return true
    const contact = contactLine(text, names)
    if (contact) return contact.every(sign => tree.contacts.known.has(sign))
    return all.length > 12 && tree.held.some(held => held.includes(all))
  }
}

/** Whether two lines give nothing but ways to reach somebody, and what one has of them the other tree has too. */
export const sameContact = (expected, actual, names) => (one, other) => {
  const mine = contactLine(one, names)
  const theirs = contactLine(other, names)
  return Boolean(
    mine &&
      theirs &&
      mine.some(sign => theirs.includes(sign)) &&
      mine.every(sign => actual.contacts.known.has(sign)) &&
      theirs.every(sign => expected.contacts.known.has(sign))
  )
}
