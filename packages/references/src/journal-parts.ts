/** Names of journals with a stop inside: a series behind the name, a last letter too small to be a journal. They are one name, not two sentences. */
import { journalLike } from './sentences.js'
import type { Span } from './view.js'

/**
 * The last sentence is a part of the journal's name: its series (`Acta Biologica. Series Botanica`, ISO 690), or what kind of
 * journal one with a short name is (`Marés. Revista de …`).
 */
export function isSection(text: string, name: Span, section: Span): boolean {
  const words = text.slice(name.s, name.e)
  const tail = text.slice(section.s, section.e)
  if (/^(?:Revista|Cadernos?|Boletim|Boletín|Journal|Revue|Rivista) (?:d|of )/.test(tail))
    return /^[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{3,20}\.$/.test(words)
  return (
    /^(?:Journal|Proceedings|Acta|Annals|Archives|Bulletin|Transactions|Revista|Anais|Boletim|Anales) /.test(
      words
    ) &&
    !/ (?!of|the|and|de|da|do|del|des|la|for|in|e|y)[a-zß-ÿ]/.test(words) &&
    /^(?:S[ée]ries? |[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+(?:[,;]? (?:and )?[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+){0,2}[.,]?$)/.test(tail) &&
    journalLike(tail) < 0.9
  )
}

/** `… Sci. U. S. A`, `J. Mater. Chem. A`: a last piece too small to be a journal belongs to the piece before. */
export function dangling(text: string, parts: Span[], from: number, last: number): boolean {
  if (from !== last) return false
  const tail = text.slice(parts[last]!.s, parts[last]!.e)
  return (
    /^[A-ZÀ-ÖØ-Þ\d]\.?$/.test(tail) &&
    !/^[a-zß-ÿ]/.test(text.slice(parts[from - 1]!.s, parts[from - 1]!.s + 1)) &&
    parts[from - 1]!.e - parts[from - 1]!.s < 60
  )
}
