/** When an address was looked at: `[cited 2020 Mar 3]`, `Acesso em: 3 mar. 2020`, a day in brackets behind the address. */
import { readDate } from './dates.js'
import type { Found } from './identifiers.js'
import { closed } from './lead-in.js'

const ACCESS =
  /[([]?(?<![A-Za-zÀ-ÿ])(?:(?:last |date )?(?:accessed|access|visited|viewed|retrieved|cited|checked)|consultée?|consultado|consultada|consulta|citado|citada|cité|abgerufen|zugriff|acesso|acessado|aufgerufen)(?: (?:on|date|le|el|em|en|am|in))?(?::?,? |:?(?=\d))/gi

/** Beginnings of the words of ACCESS. */
const ACCESS_HINT = /access|visit|view|retriev|cit|check|consult|abgeruf|zugriff|acess|aufger/i

export function findAccess(text: string, found: Found[]): void {
  if (ACCESS_HINT.test(text)) findAccessWords(text, found)
  if (!found.some(item => item.field === 'accessed')) findAccessBehind(text, found)
}

/** `[updated 2020 Mar 11; cited 2022 Mar 15]`: when the work was changed stands in the same bracket. */
function updatedBefore(text: string, pos: number): number {
  const from = Math.max(0, pos - 70)
  const match =
    /[[(](?:updated|modified|revised|last (?:updated|modified)|atualizado|actualizado|atualizada|actualizada|mis à jour|aktualisiert)[^[\]()]{0,50}[;,] ?$/i.exec(
      text.slice(from, pos)
    )
  return match ? from + match.index : pos
}

function findAccessWords(text: string, found: Found[]): void {
  ACCESS.lastIndex = 0
  for (let m = ACCESS.exec(text), n = 0; m && n < 20; m = ACCESS.exec(text), n++) {
    const s = m.index + m[0].length
    const read = readDate(text, s)
    if (!read) continue
    const opening = updatedBefore(text, m.index)
    const end = closed(text, opening, read.end)
    let cutEnd = end
    // “Retrieved May 3, 2012, from http…”: the rest of the lead-in goes with it.
    const from = /^,? (?:from|at|de|em)[: ]{1,2}/i.exec(text.slice(end, end + 12))
    if (from) cutEnd = end + from[0].length - 1
    found.push({
      field: 'accessed',
      value: text.slice(s, read.end),
      date: read.date,
      span: { s, e: read.end },
      cut: { s: opening, e: cutEnd },
      confidence: 0.95
    })
    return
  }
  // `(accessed January 28)`: no date a machine can use, and still no part of the title.
  const m = /[([](?:accessed|cited|consulted|viewed)[: ][^()[\]]{1,40}[)\]]/i.exec(text)
  if (m) {
    const span = { s: m.index + 1, e: m.index + m[0].length - 1 }
    const value = text.slice(span.s, span.e).replace(/^[A-Za-zÀ-ÿ]+[: ]+(?:on )?/, '')
    found.push({
      field: 'accessed',
      value,
      date: { literal: value },
      span,
      cut: { s: m.index, e: m.index + m[0].length },
      confidence: 0.6
    })
  }
}

/**
 * `2016 … http://… [30 August 2017]`: a whole date in brackets behind the address is when it was looked at. Where it is the
 * only date it may as well be the work's own, and is left to the date.
 */
function findAccessBehind(text: string, found: Found[]): void {
  const url = found.find(item => item.field === 'URL')
  if (!url || !/(?:^|\D)(?:1[5-9]|20)\d\d(?!\d)/.test(text.slice(0, url.cut.s))) return
  const behind = /^ ?[[(]/.exec(text.slice(url.cut.e, url.cut.e + 2))
  const day = behind ? readDate(text, url.cut.e + behind[0].length) : undefined
  if (behind && day?.date['date-parts']?.[0]?.length === 3 && /[)\]]/.test(text[day.end] ?? '')) {
    const span = { s: url.cut.e + behind[0].length, e: day.end }
    const cut = { s: url.cut.e, e: day.end + 1 }
    found.push({
      field: 'accessed',
      value: text.slice(span.s, span.e),
      date: day.date,
      span,
      cut,
      confidence: 0.8
    })
  }
}
