/** The tokens of a locator, read from the left: labels win, then position tells volume, issue and pages apart. */
import { isYear } from './dates.js'
import type { Locator } from './locator.js'
import { chooseYear, firstMonth, nextYear, takeDate } from './locator-date.js'
import type { Token } from './tokens.js'
import type { Span } from './view.js'

const span = (token: Token): Span => ({ s: token.s, e: token.e })

/** Read `run` into `locator`. `known` is a year already read after the authors. */
export function readRun(run: Token[], locator: Locator, known: string | undefined): void {
  const yearAt = chooseYear(run, known)
  for (let i = 0; i < run.length; i++) {
    const token = run[i]!
    const next = run[i + 1]
    const previous = run[i - 1]
    if (i === yearAt) {
      i = takeDate(run, i, locator)
      continue
    }
    switch (token.kind) {
      case 'month':
        // A month before its year (`Mar-Apr 2012`) is taken with it.
        if (nextYear(run, i) === yearAt && yearAt >= 0) i = takeDate(run, yearAt, locator, i)
        break
      case 'label':
        i = takeLabelled(run, i, locator)
        break
      case 'open': {
        const close = closing(run, i)
        if (yearAt > i && yearAt < close) {
          takeDate(run, yearAt, locator, firstMonth(run, i, yearAt))
        } else if (!locator.issue && !locator.pages && (locator.volume || run[close + 1]?.text === ':')) {
          locator.issue = { s: run[i + 1]!.s, e: run[close - 1]!.e }
        } else if (locator.issue && /^supp?l/i.test(run[i + 1]!.text)) {
          break
        } else if (!locator.issue && !locator.pages && run[i + 1]!.kind === 'number') {
          locator.issue = { s: run[i + 1]!.s, e: run[close - 1]!.e }
        }
        i = close
        break
      }
      case 'supplement': {
        const end = supplementEnd(run, i)
        if (!locator.pages) locator.issue = { s: locator.issue ? locator.issue.s : token.s, e: run[end]!.e }
        i = end
        break
      }
      case 'after-pages':
        if (locator.pages) {
          while (
            i + 1 < run.length &&
            run[i + 1]!.kind !== 'open' &&
            !(run[i]!.kind === 'range' && run[i + 1]!.text === '.')
          )
            i++
          let last = i
          while (run[last]!.kind === 'mark') last--
          locator.allPages = { s: locator.pages.s, e: run[last]!.e }
        }
        // `2(4):e179-91`: pages on line, where none stand before them.
        else if (/^e\d+-\d+$/.test(token.text)) locator.pages = span(token)
        break
      case 'number':
        // `22 de outubro de 2021`, `14 jul. 2003`: a day before its month.
        if (
          /^\d{1,2}$/.test(token.text) &&
          next?.kind === 'month' &&
          nextYear(run, i + 1) === yearAt &&
          yearAt >= 0
        ) {
          i = takeDate(run, yearAt, locator, i)
          break
        }
        takeNumber(run, i, locator, previous, next)
        break
      case 'year':
      case 'code':
      case 'range':
      case 'roman':
        takeNumber(run, i, locator, previous, next)
        break
      default:
        break
    }
  }
}

function closing(run: Token[], open: number): number {
  let i = open + 1
  while (i < run.length - 1 && run[i]!.kind !== 'close') i++
  return i
}

function supplementEnd(run: Token[], at: number): number {
  let end = at
  const fits = (token: Token | undefined): boolean =>
    token !== undefined &&
    (token.kind === 'supplement' ||
      token.kind === 'number' ||
      token.kind === 'roman' ||
      token.kind === 'code' ||
      (token.kind === 'label' && token.names === 'issue') ||
      token.kind === 'month')
  while (end + 1 < run.length && end - at < 4) {
    if (run[end + 1]!.text === '.' && fits(run[end + 2])) end += 2
    else if (fits(run[end + 1])) end++
    else break
  }
  return end
}

function takeLabelled(run: Token[], at: number, locator: Locator): number {
  const label = run[at]!
  let i = at + 1
  while (run[i]?.kind === 'mark' && run[i]!.text !== '-') i++
  const value = run[i]
  // `Bristol, 310 pp., 2011.`
  const parted = value?.kind === 'year' && run[i - 1]?.text === ',' && run[at - 1]?.kind === 'number'
  if (!value || value.kind === 'label' || value.kind === 'open' || parted) {
    const before = run[at - 1]
    // `310 p.`: the label follows its number.
    if (label.names === 'pages' && before && before.kind === 'number' && !locator.labelled.has('pages')) {
      locator.extent = span(before)
      if (locator.volume?.s === before.s) delete locator.volume
      if (locator.pages?.s === before.s) delete locator.pages
    }
    return at
  }
  if (label.names === 'volume') {
    locator.volume = span(value)
    locator.labelled.add('volume')
  } else if (label.names === 'issue') {
    const end = value.kind === 'supplement' ? supplementEnd(run, i) : i
    locator.issue = {
      s: locator.issue && /supp?l/i.test(run[at - 1]?.text ?? '') ? locator.issue.s : value.s,
      e: run[end]!.e
    }
    locator.labelled.add('issue')
    return end
  } else {
    if (label.names === 'pages') locator.labelled.add('pages')
    locator.pages =
      value.kind === 'range' || run[i + 1]?.text !== '-' || !run[i + 2]
        ? span(value)
        : { s: value.s, e: run[i + 2]!.e }
    return locator.pages.e > value.e ? i + 2 : i
  }
  return i
}

/** `51, 320 (2005) 354`: between the volume and a year in brackets stands the issue, where pages follow the year. */
const yearBeforePages = (run: Token[], i: number): boolean =>
  run[i - 1]?.text === ',' &&
  run[i + 1]?.kind === 'open' &&
  run[i + 2]?.kind === 'year' &&
  run[i + 3]?.kind === 'close' &&
  /^(?:number|range|code)$/.test(run[i + 4]?.kind ?? '')

function takeNumber(
  run: Token[],
  i: number,
  locator: Locator,
  previous: Token | undefined,
  next: Token | undefined
): void {
  const token = run[i]!
  // `2018 Mar:200:238-248`: a colon for the semicolon before the volume.
  const led = !locator.volume && !locator.pages && next?.text === ':'
  const afterColon = previous?.text === ':' && !led
  if (token.kind === 'range') {
    const volumeToo =
      !locator.volume &&
      (next?.text === ':' ||
        next?.kind === 'open' ||
        (next?.text === ',' &&
          (run[i + 2]?.kind === 'range' || (run[i + 2]?.kind === 'number' && run[i + 3]?.kind === 'open'))))
    if (volumeToo) locator.volume = span(token)
    else if (locator.volume && !locator.issue && !locator.pages && yearBeforePages(run, i))
      locator.issue = span(token)
    else if (!locator.pages) locator.pages = span(token)
    else if (!locator.allPages && previous?.text !== '.')
      locator.allPages = { s: locator.pages.s, e: token.e }
    return
  }
  if (token.kind === 'roman' && locator.volume) {
    if (!locator.pages && afterColon) locator.pages = span(token)
    return
  }
  // `Criteria for events v4.03`
  if (token.kind === 'code' && /^v\d{1,2}\.\d/.test(token.text) && !locator.volume) {
    locator.version = span(token)
    return
  }
  const small = /^\d{1,5}$/.test(token.text)
  if (!locator.volume && !afterColon && !locator.pages) {
    locator.volume = span(token)
    return
  }
  if (locator.volume && !locator.issue && !locator.pages && !afterColon && small) {
    // Volume, issue: pages, as `78 5: 325-29` or `12, 3, 45-50`.
    const ahead = run[i + 2]
    const pagesFollow =
      (next?.text === ':' || next?.text === ',') &&
      ahead !== undefined &&
      /^(?:number|range|code|label|supplement)$/.test(ahead.kind) &&
      ahead.kind !== 'year'
    if (pagesFollow || yearBeforePages(run, i) || next?.kind === 'supplement') {
      locator.issue = span(token)
      return
    }
  }
  if (!locator.pages) {
    const split = next?.text === '-' && run[i + 2] && /^(?:number|code)$/.test(run[i + 2]!.kind)
    locator.pages = { s: token.s, e: split ? run[i + 2]!.e : token.e }
  } else if (token.s > locator.pages.e) {
    if (!isYear(token.text) && previous?.text === ',' && /^\d+$/.test(token.text))
      locator.allPages = { s: locator.pages.s, e: token.e }
    else locator.rest = true
  }
}
