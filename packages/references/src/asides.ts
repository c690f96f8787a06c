/** `Title. Updated May 3, 2020. Accessed …`: the words that lead in the only date (AMA, 11th ed., 3.15.3). */
const LEADS_DATE =
  /(?<=[.,;] )(?:(?:Last )?(?:[Uu]pdated|[Rr]evised|[Mm]odified)|Published|Posted|Reviewed|Atualizado em|Actualizado(?: el)?|Mis à jour(?: le)?):? (?=(?:[A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,9}\.? (?:\d{1,2}, )?|\d{1,2} [A-Za-zß-ÿ]{3,10} )(?:19|20)\d\d\.?)/
const YEARS = /(?<![\d/.-])(?:19|20)\d\d(?![\d/-])/g

/** Remarks on how and in which language a work appeared, in the words that lists use: they are no part of any field and are passed over. */
import type { Span } from './view.js'

const PRINT_ASIDES =
  /[[(]?\b(?:Epub ahead of print|E-?pub ahead of print|[Oo]nline ahead of print|Published online ahead of print|[Aa]dvance online publication|Epub \d{4}(?: [A-Za-zÀ-ÿ]{3,9}(?: \d{1,2})?|\/\d{2}\/\d{2})?|eCollection \d{4}(?: [A-Za-zÀ-ÿ]{3,9})?|Published (?:online )?[A-Za-zÀ-ÿ]{3,9} (?:\d{1,2}, )?\d{4})(?: \[?[Ee]pub[^.)\]]{0,30})?[)\]]?/g
const LANGUAGE_ASIDES =
  /[[(]?\b(?:Article )?[Ii]n (?:Chinese|Japanese|Spanish|French|German|Russian|Portuguese|Italian|Korean|Polish|Turkish|Czech|Persian)(?: with [A-Za-zÀ-ÿ]+ (?:abstract|summary))?(?: \[?[Ee]pub[^.)\]]{0,30})?[)\]]?/g
const LAST_LANGUAGE =
  /(?:(?<=[\d)]\. )(?:Chinese|Japanese|Spanish|French|German|Russian|Portuguese|Italian|Korean|Polish|Turkish|English|Dutch|Danish|Swedish|Norwegian|Hungarian|Persian)(?=\.?$)|(?<=[;.] )eng(?=\.$))/

/** Remarks on how and in which language the work appeared. */
export function asides(text: string): Span[] {
  const spans: Span[] = []
  const all = (pattern: RegExp): void => {
    for (const { index, 0: words } of text.matchAll(pattern))
      spans.push({ s: index, e: index + words.length })
  }
  const led = /pdated|evised|odified|Publ|Posted|Reviewed|tuali[sz]ado|Mis à/.test(text)
    ? LEADS_DATE.exec(text)
    : null
  // With another year about, the remark goes with its date.
  if (led && (text.slice(0, led.index).match(YEARS) ?? []).length === 0)
    spans.push({ s: led.index, e: led.index + led[0].length })
  else if (/print|[Ee]-?pub|eColl|Publ|ublication/.test(text)) all(PRINT_ASIDES)
  if (/[Ii]n (?:C|Ja|Spa|Fre|Ger|Rus|Po|Ita|Ko|Tur|Per)/.test(text)) all(LANGUAGE_ASIDES)
  const half = / \d ?[.ºª°]? ?[Ss]em(?:\.|estre)(?=,? (?:de )?(?:19|20)\d\d)/.exec(text)
  if (half) spans.push({ s: half.index, e: half.index + half[0].length })
  const from = Math.max(0, text.length - 20)
  const last = /(?:sh|se|an|ch|eng)\.?$/.test(text) ? LAST_LANGUAGE.exec(text.slice(from)) : null
  if (last) spans.push({ s: from + last.index, e: from + last.index + last[0].length })
  return spans
}
