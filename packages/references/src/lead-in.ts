/**
 * Words that lead in an identifier or an address (`Available from: <`), and the bracket behind it that they opened: they go with
 * it, since they are no part of the title that stands before them.
 */

export const LEAD_IN =
  /(?:[[(<]?(?:(?:also |freely |full text |text |now )?(?:available|avaliable|accessible|retrieved|accessed|obtained|downloaded|online|published online|disponible|dispon[íi]vel|disponibile|verfügbar|abrufbar|recuperado|récupéré|extraído|consulté|consultado|acesso|acessado)(?: (?:online|en ligne|en línea|at|from|in|via|on|under|through|de|em|en|sur|unter|à|la|web|website|url|the|internet|page|on-line|l'adresse)){0,4}(?:[:;]? ?[<(] ?|(?=[:; ]|$))|url|web ?site|website|web|see|in|from|at|link|doi|pmid|pmcid|pubmed|https?)[:;]? ?|[<([] ?)$/i
export const ID_LEAD =
  /[([]?(?:(?:digital object identifier|doi)[:.> ]{0,3}){0,2}(?:(?:https?:\/\/)?(?:[\w-]{1,20}\.){0,2}doi\.org\/)?(?:doi:)? ?$/i

/** The lead-in that ends at `pos`, as the offset where it begins. */
export function leadStart(text: string, pos: number, lead: RegExp, width: number): number {
  const from = Math.max(0, pos - width)
  const match = lead.exec(text.slice(from, pos))
  if (!match) return pos
  const start = from + match.index
  // Said twice: `Disponível em: Disponível em: https…`
  const again = lead === LEAD_IN && match[0].length > 8 ? leadOnce(text, start) : start
  if (again < start) return again
  // A lead-in is a word of its own: `…/in http` yes, `within http` no.
  return start > 0 && /[A-Za-zÀ-ÿ\d]/.test(text[start]!) && /[A-Za-zÀ-ÿ\d]/.test(text[start - 1]!)
    ? pos
    : start
}

function leadOnce(text: string, pos: number): number {
  const from = Math.max(0, pos - 40)
  const match =
    /(?:Available|Retrieved|Disponible|Dispon[íi]vel|Disponibile|Verfügbar)(?: (?:from|at|en|em|a|unter))?:? ?<? ?$/.exec(
      text.slice(from, pos)
    )
  return match ? from + match.index : pos
}

/** Past a bracket that the lead-in opened, and a full stop that only closes the identifier. */
export function closed(text: string, start: number, end: number, value = start): number {
  // `Disponível em: <http://…>`: the bracket opens behind the words.
  const inner = value > start ? /[<(](?= ?$)|<(?=[A-Z])/.exec(text.slice(start, value))?.[0] : undefined
  if (inner === '<' && text.startsWith(' >', end)) return end + 2
  const opened = /[[(<]/.test(text[start] ?? '') ? text[start] : (inner ?? '')
  const wanted = opened === '(' ? ')' : opened === '[' ? ']' : opened === '<' ? '>' : ''
  if (wanted && text[end] === '.' && text[end + 1] === wanted) return end + 2
  return wanted && text[end] === wanted ? end + 1 : end
}

/** `5-8. » https://…`: an arrow before the address, where it closes no quotation. */
export function arrowBefore(text: string, pos: number): number {
  const arrow = /[»›→] ?$/.exec(text.slice(Math.max(0, pos - 2), pos))
  return arrow && !text.includes('«') ? pos - arrow[0].length : pos
}
