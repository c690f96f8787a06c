/**
 * Why: lines of the front matter stand anywhere on a page, beside the text and behind it. This knows which of them are
 * believed by their words alone, and by which names pages call the parts that hold them.
 */
import type { Node } from '@offprint/ast'
import { holds } from './blocks.js'
import { editorLabel } from './data/editor-labels.js'
import { citeAs, type FrontKind, kindByWords } from './front-kinds.js'
import { wordsOf } from './ledger-drop.js'
import { openingOf } from './passes/run-in.js'
import { fold } from './title-facts.js'

/** Kinds of lines that pages put elsewhere than between title and text. */
export const anywhere: ReadonlySet<FrontKind> = new Set<FrontKind>([
  'person-card',
  'affiliations',
  'correspondence',
  'author-note',
  'editor',
  'history',
  'licence',
  'doi',
  'ids',
  'cite-as'
])

/**
 * What a line certainly is, wherever it stands.
 * @param title the title of the article, folded: a citation that has it is that of the article
 */
export function sureKind(node: Node, title: string | undefined): FrontKind | undefined {
  if (node.type !== 'paragraph' && node.type !== 'container') return undefined
  const words = wordsOf([node])
  if (words === '' || words.length > 1000) return undefined
  // An introduction on a line of its own, and the names below it.
  if (words.length < 400 && editorLabel(words)) return 'editor'
  if (words.length < 400 && twoEvents.test(words)) return 'history'
  if (
    words.length < 500 &&
    /corresp/i.test(words) &&
    (/\S@\S+\.\S/.test(words) || (node.type === 'paragraph' && node.children.some(isMail))) &&
    kindByWords(node) === 'correspondence'
  )
    return 'correspondence'
  if (licensed.test(words) && holds(node, toLicence)) return 'licence'
  if (title && title.length > 20 && (citeAs.test(words) || /^(?:citation|cite|to cite)\b/i.test(words)))
    return fold(words).includes(title) && !saysMore(node, title) ? 'cite-as' : undefined
  return undefined
}

/**
 * Whether a box says more of the article than how to cite it: its editor, its dates, a line with a label of its own
 * (“**Funding:** none”).
 */
function saysMore(box: Node, title: string): boolean {
  if (box.type !== 'container') return false
  return (box.children as Node[]).some(line => {
    if (line.type === 'container') return saysMore(line, title)
    if (line.type !== 'paragraph' || fold(wordsOf([line])).includes(title)) return false
    const kind = kindByWords(line)
    return kind === 'editor' || kind === 'licence' || openingOf(line)?.known === true
  })
}

/** “This is an open access article under the …”, said of the article and of nothing in it. */
const licensed =
  /^(?:this is an open[- ]access (?:article|paper)\b|this (?:article|work|paper|preprint) is (?:an open[- ]access|open access|published|made available|available|licensed|distributed|under)\b|open access(?:\b.{0,40}\b|\s?)this (?:article|work|paper|is an open)\b|(?:este|este artigo|este trabalho) é (?:um artigo|publicado|licenciado)|(?:este|este artículo|este trabajo) (?:es un artículo|está publicado|está bajo)|cet article est (?:publié|distribué|sous|un article)|dieser artikel (?:ist|wird))\b/i

const toLicence = (node: Node): boolean =>
  node.type === 'link' &&
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\/[a-z]/i.test(node.url)

/** The address may be behind the name: “Correspondence to Ada Lind”. */
const isMail = (node: Node): boolean => node.type === 'link' && /^mailto:\S+@/i.test(node.url)

/** Headings over the dates of an article. */
export const historyNames =
  /^(?:(?:article|publication|paper|manuscript|submission)?\s?(?:history|dates?)|historique|hist[óo]rico|historia(?:l)?(?: del art[íi]culo)?|fechas? de publicaci[óo]n|datas? de publica[çc][ãa]o|fechas?|datas?|dates? de publication)\s*:?$/i

/** What is believed in such a part by its words alone; people there may be editors. */
export const told = (kind: FrontKind | undefined): FrontKind | undefined =>
  kind && ['history', 'licence', 'cite-as', 'doi', 'ids', 'correspondence', 'editor'].includes(kind)
    ? kind
    : undefined

/** Names of parts that say of the article where it came from: every line in them is looked at. */
export const informing =
  /^(?:class|id):(?:.*[-_])?(?:article-?info(?:rmation)?|article-?meta(?:data)?|art-?info|article-?details|pub-?info|front-?matter)$/

/** `journalabstract`, `paperabstract`: the passes after this one look for the name alone. */
export const gluedAbstract = /^(?:class|id):(?!toc|graphic|visual)[a-z]{3,12}abstract$/

/** Headings over a list of authors. */
export const authorsHeading =
  /^(?:the )?(?:authors?|author list|contributors|auteurs?|autor(?:es|as|a)?|autoren|autorinnen und autoren)\s*:?$/i

/** Headings over what a page says of its authors, in a window or in a part behind the text. */
export const peopleHeading =
  /^(?:about the authors?|(?:the )?authors?(?:ship|[’']s?)?(?: (?:information|details|affiliations?|list))?|(?:information )?(?:on|about) (?:the )?authors|authors? and affiliations?|author information and affiliations|contributors|autoria|autoría|autor(?:es|as|a)?|(?:dados|informações|informaciones|información|datos) (?:sobre |de |d)?(?:os|as|o|a|el|la|los|las|l[ao]s)? ?autor(?:es|as|a)?|sobre (?:os|as|o|a|el|la|los|las) autor(?:es|as|a)?|auteurs?|à propos (?:des auteurs|de l[’']auteur)|autoren|autorinnen und autoren|über die autor(?:en|innen))\s*:?$/i

/** “Received: 4 June 2024; Accepted: 20 January 2025”. */
const twoEvents =
  /^(?:received|submitted|reçu|recibido|recebido|eingegangen)\b.{4,60}\d.{0,40}\b(?:accepted|accepté|aceptado|aceito|angenommen)\b.{2,30}\d/i

/** A copyright with its year. */
export const copyright = /^(?:©|\(c\)|copyright)\s*\D{0,20}\d{4}/i

/** Whether a heading stands somewhere in a part of the page. */
export const holdsHeading = (root: Node): boolean => holds(root, node => node.type === 'heading')

/** Whether a line is a single link to another page, and not the DOI of this one. */
export function isLinkAway(node: Node): boolean {
  if (node.type !== 'paragraph') return false
  const filled = node.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  const [only, ...more] = filled
  return (
    only?.type === 'link' && more.length === 0 && /^https?:/i.test(only.url) && !/doi\.org\//i.test(only.url)
  )
}
