/**
 * Why: a name pays only where the sentence says so. These are the places of a sentence behind which the payer is named: “supported
 * by”, “a grant from”; the row of those who are thanked for money; and the verb of a payer who is named first.
 */
import {
  isAim,
  isBy,
  isDeed,
  isFrom,
  isGiven,
  isHelp,
  isMoney,
  isMoneyArticle,
  isOfMoney,
  isPaid,
  isPassive,
  isThanks
} from './data/funding-phrases.js'

export interface Openings {
  /** Words behind which a name may stand. */
  opens: Set<number>
  /** Where the row of names of those who are thanked is over. */
  closes: Set<number>
  /** The first of `opens`. */
  first?: number
  /** The verb: “the Fund financed this study”. */
  deed?: number
}

/** How far a word for giving may stand before “by” and “from”. */
const reach = 10

/**
 * @param low the words of a sentence, in small letters, and the signs between them
 * @param capitals which of them begin with one
 */
export function openings(low: readonly string[], capitals: ReadonlySet<number>, declared: boolean): Openings {
  const opens = new Set<number>()
  const closes = new Set<number>()
  const ofMoney =
    declared || low.some(word => isMoney(word.toLowerCase()) || isOfMoney(word) || /^processos?$/.test(word))
  let depth = 0
  let paidAt = -100
  let moneyAt = -100
  let givenAt = -100
  let words = 0
  let paidEver = false
  const lastPaid = low.findLastIndex(word => isPaid(word))
  /** Behind which the row of those who are thanked begins. */
  let row: number | undefined
  for (const [i, word] of low.entries()) {
    if (word === '(' || word === '[') depth++
    else if (word === ')' || word === ']') depth = Math.max(0, depth - 1)
    if (depth > 0 || word === ')' || word === ']') continue
    if (word === ';') {
      // Each part of a row has its own thanks.
      if (row !== undefined) row = i
      paidAt = moneyAt = givenAt = -100
      continue
    }
    words++
    const previous = low[i - 1] ?? ''
    if (isPaid(word)) {
      paidAt = words
      paidEver = true
    } else if (isGiven(word)) givenAt = words
    if (isMoney(word) || (isHelp(word) && ofMoney)) {
      moneyAt = words
      // “for their financial support”, “pelo apoio financeiro”
      const surely = isMoney(word) || declared || isOfMoney(low[i + 1] ?? '') || isOfMoney(previous)
      if (row !== undefined && surely && thanked(low, i)) {
        opens.add(row)
        closes.add(aimBefore(low, i))
        row = undefined
      }
    } else if (
      isAim(word) &&
      !(word === 'for' && capitals.has(i + 1)) &&
      !isThanks(word) &&
      row !== undefined &&
      i > row + 1
    ) {
      // For something else, unless money follows.
      if (!moneyAhead(low, i)) row = nextRow(low, i)
    }
    const german = /^(?:durch|von|vom|aus)$/.test(word)
    if (isBy(word) && paidAt > 0 && words - paidAt <= (word === 'through' ? 2 : 6)) opens.add(i)
    else if (isBy(word) && paidEver && /^(?:and|part|also|jointly|e|y|et|und|,)$/.test(previous)) opens.add(i)
    else if (word === 'through') continue
    else if (isBy(word) && words - givenAt <= 6 && moneyAt > 0) opens.add(i)
    else if (isBy(word) && (isMoney(previous) || isHelp(previous) || isOfMoney(previous)) && ofMoney)
      opens.add(i)
    else if (german && lastPaid > i && i > 0) opens.add(i)
    else if (word === 'from' && moneyAt > 0 && words - moneyAt <= reach) opens.add(i)
    else if (word === 'from' && paidAt > 0 && words - paidAt <= 3) opens.add(i)
    // “bolsa de Mestrado”: of what kind, not from whom.
    else if (word === 'de' && /^(?:bolsas?|becas?|bourses?|auxílio)$/.test(previous) && low[i + 1] !== 'la')
      continue
    else if (
      isFrom(word) &&
      word !== 'from' &&
      (words - moneyAt === 1 || (words - moneyAt === 2 && isOfMoney(previous)))
    )
      opens.add(i)
    // What is given with a number in brackets or behind it: “an award (no. 7) of the Fund”.
    else if (word === 'of' && previous === ')' && moneyAt > 0 && words - moneyAt <= 2) opens.add(i)
    if (
      /^(?:funders?|sponsors?|financiador(?:es)?)$/.test(word) &&
      /^[:,]$/.test(low[i + 1] ?? '') &&
      (declared || row !== undefined)
    )
      opens.add(i)
    // A label: “Funding:”.
    if (declared && i < 3 && low[i + 1] === ':' && (isMoney(word) || isHelp(word))) opens.add(i + 1)
    if (isThanks(word) && (i < 3 || !/^(?:to|à|ao)$/.test(word))) row ??= i
  }
  const first = opens.size ? Math.min(...opens) : undefined
  const deed = deedIn(low, declared)
  return {
    opens,
    closes,
    ...(first === undefined ? {} : { first }),
    ...(deed === undefined || (first !== undefined && first < deed) ? {} : { deed })
  }
}

/** Whether the word for money at a place is what somebody is thanked for. */
function thanked(low: readonly string[], at: number): boolean {
  return aimBefore(low, at) < at
}

/** Where the thing that somebody is thanked for begins: “for the generous …”. */
function aimBefore(low: readonly string[], at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - 5; i--) {
    if (/^[;,.()]$/.test(low[i]!)) break
    if (isAim(low[i]!) || (isMoneyArticle(low[i]!) && i === at - 1))
      return i > 0 && /^(?:pel[oa]s?|for|por|pour|für)$/.test(low[i - 1]!) ? i - 1 : i
  }
  return at
}

/** Whether money is what stands behind “for”. */
function moneyAhead(low: readonly string[], at: number): boolean {
  for (let i = at + 1; i < low.length && i <= at + 5; i++) {
    if (isMoney(low[i]!)) return true
    if (isHelp(low[i]!)) return isOfMoney(low[i + 1] ?? '') || isOfMoney(low[i - 1] ?? '')
    if (/^[;,.()]$/.test(low[i]!)) return false
  }
  return false
}

/** Behind thanks for something else the next row begins with the next “and the”, comma or semicolon. */
function nextRow(low: readonly string[], at: number): number | undefined {
  for (let i = at + 1; i < low.length && i < at + 30; i++) if (low[i] === ',' || low[i] === ';') return i
  return undefined
}

/** The verb of a sentence whose first words are the payer. */
function deedIn(low: readonly string[], declared: boolean): number | undefined {
  for (let i = 1; i < low.length && i < 40; i++) {
    if (!isDeed(low[i]!) || isPassive(low[i - 1]!)) continue
    const next = low[i + 1] ?? ''
    const ours = /^(?:this|the|our|these|o|a|este|esta|el|la|por|ce|cette|diese)$/.test(next)
    return ours && (declared || !/^supported$/.test(low[i]!) || /^(?:this|our)$/.test(next)) ? i : undefined
  }
  return undefined
}
