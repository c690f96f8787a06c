/** What is cited: decided from the parts that were found, never from a single word. */
import type { CslType } from './csl.js'

export interface Evidence {
  /** What the entry itself says: `[Data set]`. */
  described: CslType | undefined
  /** The entry says it is on line: `[Internet]`. */
  online: boolean
  hasVolume: boolean
  hasIssue: boolean
  hasContainer: boolean
  hasPublisher: boolean
  hasPlace: boolean
  hasEdition: boolean
  hasWork: boolean
  hasPages: boolean
  hasUrl: boolean
  hasDoi: boolean
  hasGenre: boolean
  hasEditorsFirst: boolean
  title: string
  container: string
  text: string
}

/** The CSL type of a reference with these parts. */
export function kindOf(found: Evidence): CslType {
  const { text, container } = found
  if (found.described) return found.described
  if (found.hasGenre) return 'thesis'
  if (
    !found.hasVolume &&
    /\b(?:[Dd]ata ?set|Dryad|Figshare|figshare|Zenodo|Data from:|\[data\]|Mendeley Data|Gene Expression Omnibus)/.test(
      text
    )
  )
    return 'dataset'
  if (
    !found.hasVolume &&
    !found.hasIssue &&
    /\b(?:arXiv|bioRxiv|medRxiv|chemRxiv|PsyArXiv|SSRN|[Pp]reprint(?:s\.org)?|Research Square)\b/.test(text)
  )
    return 'article'
  if (
    !found.hasVolume &&
    /\b[Pp]atent\b/.test(text) &&
    /\b(?:US|EP|WO|CN|JP|[Pp]atent)\s?(?:[Nn]o\.?\s?)?[\d,/]{5,}/.test(text)
  )
    return 'patent'
  const conference =
    /\b(?:[Pp]roceedings of the \d|[Cc]onference|[Ss]ymposium|[Cc]ongress|[Ww]orkshop|Conf|Symp|[Pp]resented at|[Mm]eeting|CONGRES[OS]O?|Congres[os]o?|ENCONTRO|JORNADAS?|Colloque)\b|SIMP[ÓO]SIO|[Ss]imp[óo]sio|SEMIN[ÁA]RIO|\bAnais\b/
  if (found.hasWork) return conference.test(container) ? 'paper-conference' : 'chapter'
  if (!found.hasVolume && conference.test(container)) return 'paper-conference'
  if (found.hasVolume || found.hasIssue)
    return found.hasPublisher &&
      !found.hasContainer &&
      (found.hasPlace || (!found.hasIssue && !found.hasPages))
      ? 'book'
      : 'article-journal'
  if (found.hasContainer && !found.hasPublisher)
    return found.hasUrl && !found.hasPages && !found.hasDoi ? 'webpage' : 'article-journal'
  const report =
    /\b(?:[Rr]eport|[Gg]uidelines?|[Ww]orking [Pp]aper|[Tt]echnical|[Ww]hite [Pp]aper|[Ss]tandard|[Dd]iscussion [Pp]aper|[Rr]apport|[Ii]nforme|[Rr]elatório)\b/
  if (report.test(found.title) && (found.hasPublisher || found.hasEditorsFirst) && !found.hasEdition)
    return 'report'
  // `[Internet]` with an address: what a place and a house stand for is whose site it is.
  if (found.online && found.hasUrl && !found.hasEdition && !found.hasPages && !found.hasEditorsFirst)
    return 'webpage'
  if (found.hasPublisher || found.hasEdition || found.hasEditorsFirst) return 'book'
  if (found.hasUrl) return 'webpage'
  return found.hasContainer ? 'article-journal' : 'document'
}
