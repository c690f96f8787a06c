/** Why: whom a mark, an address or a word of a byline belongs to depends on the names that were open and closed before it. */
import type { Node } from '@offprint/ast'
import type { Atom, Byline, Printed } from './byline.js'
import { isDegree, suffixes } from './data/name-words.js'
import { placeOf } from './ledger-drop.js'

/** Puts the parts of a byline together to people, one after another. */
export class BylineReader {
  private readonly byline: Byline = { people: [], left: [] }
  /** The person whose name is being read. */
  private open: Printed | undefined

  /** @param inverted whether surnames stand first, so that commas part no people */
  constructor(private readonly inverted: boolean) {}

  /** Reads a byline to its end. */
  read(atoms: readonly Atom[]): Byline {
    for (const atom of atoms) this.take(atom)
    this.close()
    return this.byline
  }

  private take(atom: Atom): void {
    switch (atom.kind) {
      case 'end':
        this.close()
        break
      case 'mark': {
        const to = this.named ?? this.last ?? this.person()
        to.marks.push(atom.value)
        if (atom.target) to.targets.push(atom.target)
        this.leave(atom.shown, 'label')
        break
      }
      case 'orcid':
      case 'email': {
        const to = this.named ?? this.last ?? this.person()
        if (atom.kind === 'orcid') to.orcid ??= atom.value
        else to.emails.push(atom.value)
        this.leave(atom.shown, 'label')
        break
      }
      case 'corresponding': {
        // A sign that shows nothing may stand before the name that it is of.
        const behind = atom.shown || atom.behind ? this.last : undefined
        const to = this.named ?? behind ?? this.person()
        to.corresponding = true
        this.leave(atom.shown, 'label')
        break
      }
      case 'surname':
        this.person().surname = atom.value
        break
      case 'given':
        this.person().given = atom.value
        break
      case 'text':
        this.readText(atom.value, atom.node)
        break
    }
  }

  /** The open person, where it has a name already. */
  private get named(): Printed | undefined {
    return this.open && this.open.name.trim() !== '' ? this.open : undefined
  }

  /** The person before; what stands ahead of any name of its line belongs to the next one only when none came before. */
  private get last(): Printed | undefined {
    return this.byline.people.at(-1)
  }

  private person(): Printed {
    this.open ??= { name: '', marks: [], targets: [], emails: [], degrees: [] }
    return this.open
  }

  private leave(text: string, why: 'separator' | 'label'): void {
    if (text) this.byline.left.push({ text, why })
  }

  private close(): void {
    const { open, last } = this
    if (open && this.named) this.byline.people.push(open)
    else if (open && last) {
      // Marks and addresses behind a name that was closed belong to it.
      last.marks.push(...open.marks)
      last.targets.push(...open.targets)
      last.emails.push(...open.emails)
      if (open.orcid) last.orcid ??= open.orcid
    }
    this.open = undefined
  }

  /** Words of the line: names, and what parts them. */
  private readText(value: string, node: Node): void {
    const separator = this.inverted
      ? /;|\s(?:and|et|y|e|und|&)\s/gu
      : /[,;|·•،、]|(?:^|\s)(?:and|et|und|with)(?=\s|$)|\s(?:y|e)(?=\s)|(?:^|\s)&(?=\s|$)/gu
    let from = 0
    for (const match of value.matchAll(separator)) {
      this.put(value.slice(from, match.index), node)
      from = match.index + match[0].length
      const word = match[0].trim()
      // “Ortega y Gasset”: a joiner between capitals is the name's own unless the name is whole already.
      if (/^(?:y|e)$/.test(word) && this.open && !ends(this.open.name, value.slice(from))) {
        this.open.name += match[0]
        continue
      }
      if (/\p{L}/u.test(word) || word === '&') this.leave(word, 'separator')
      this.close()
    }
    this.put(value.slice(from), node)
  }

  /** Words between two separators. */
  private put(text: string, node: Node): void {
    const bare = text.trim()
    if (bare === '') {
      if (this.open) this.open.name += text
      return
    }
    // Degrees and suffixes follow a comma but belong to the name before it.
    const before = this.named ? undefined : this.last
    if (before && isDegree(bare)) {
      before.degrees.push(bare)
      return
    }
    if (before && suffixes.has(bare.toLowerCase())) {
      before.name = `${before.name.trimEnd()}, ${bare}`
      return
    }
    const to = this.person()
    to.name += text
    to.position ??= placeOf([node])
  }
}

/** Whether a name is complete before a joiner: it has two words, and what follows has two as well. */
function ends(name: string, rest: string): boolean {
  const next = rest.split(/[,;]/)[0]!.trim()
  return name.trim().split(/\s+/).length >= 2 && next.split(/\s+/).length >= 2
}
