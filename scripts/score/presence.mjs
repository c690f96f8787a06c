/**
 * What a page says, found without our reader of pages: recall is capped by it. A publisher's XML often holds more than
 * the page shows (other languages, tables that the page has as pictures), and no converter can find that.
 */
import { fold, letters, words } from './fold.mjs'

const size = 12

export class Presence {
  /**
   * @param {string} shown the words of the page
   * @param {string} source everything that the page's source says, attributes and metadata too
   * @param {string} metadata the words of its metadata alone
   * @param {string} outside the source without the captions of figures
   */
  constructor(shown, source = shown, metadata = '', outside = source) {
    this.metadata = metadata
    this.outside = letters(outside)
    this.runs = new Set()
    this.shownText = fold(shown)
    const all = letters(shown)
    for (let at = 0; at + size <= all.length; at++) this.runs.add(all.slice(at, at + size))
    this.words = new Set(words(shown))
    this.shown = all
    this.source = letters(source)
    this.sourceText = words(source).join(' ')
    this.sourceWords = new Set(this.sourceText.split(' '))
  }

  /** The share of a text that the page shows, 0 to 1, in runs of letters (in words where it is short). */
  share(text) {
    const all = letters(text)
    if (all.length <= size) {
      const parts = words(text)
      if (all.length > 4 && this.shown.includes(all)) return 1
      return parts.length ? parts.filter(part => this.words.has(part)).length / parts.length : 1
    }
    let found = 0
    const count = all.length - size + 1
    for (let at = 0; at < count; at++) if (this.runs.has(all.slice(at, at + size))) found++
    return found / count
  }

  /** Whether the page shows a text: nine tenths of it, as notes and marks may stand between its words. */
  has(text) {
    return this.share(text) >= 0.9
  }

  /**
   * Whether the page itself has another wording than the XML: ours stands in the page without a gap, is no less than the
   * XML has (but for a share), and what the XML has does not stand there.
   */
  saysOtherwise(expected, ours, least = 0.9) {
    const mine = letters(ours)
    const theirs = letters(expected)
    if (mine === theirs)
      return this.shownText.includes(fold(ours)) && !this.shownText.includes(fold(expected))
    return mine.length >= theirs.length * least && this.shown.includes(mine) && !this.shown.includes(theirs)
  }

  /** Whether the source of the page says a value anywhere: in its words, its metadata or an attribute. */
  says(value) {
    const all = letters(value)
    if (!all) return true
    if (all.length > 5) return this.source.includes(all)
    return words(value).every(part => this.sourceWords.has(part))
  }

  /** Whether the source says an address outside of captions: the licence of a picture is not that of the article. */
  saysOutside(value) {
    return this.outside.includes(letters(value))
  }

  /** Whether the page gives any sign of whom to write to: an address, or a word for it. */
  saysWhomToWriteTo() {
    return /@|correspond|e-?mail/i.test(this.shownText) || /mailto:/i.test(this.metadata)
  }

  /**
   * Whether the page says a day (`2014-08-12`, `2014-08` or `2014`), in figures or with the name of the month.
   * @param {string} text words of the page, with a space on both sides of each
   */
  saysDay(value, text = ` ${this.sourceText} `) {
    const [year, month, date] = value.split('-')
    if (!month) return text.includes(` ${year} `)
    const names = `(?:${months[Number(month) - 1]})\\p{L}*`
    const figures = Number(month)
    const zero = '0?'
    const forms = date
      ? [
          `${year} ${zero}${figures} ${zero}${Number(date)}`,
          `${zero}${Number(date)} ${zero}${figures} ${year}`,
          `${zero}${figures} ${zero}${Number(date)} ${year}`,
          `${zero}${Number(date)}(?:st|nd|rd|th)? (?:de )?${names} (?:de )?${year}`,
          `${names} ${zero}${Number(date)}(?:st|nd|rd|th)? ${year}`,
          `${year} ${names} ${zero}${Number(date)}`
        ]
      : [
          `${year} ${zero}${figures}`,
          `${zero}${figures} ${year}`,
          `${names} (?:de )?${year}`,
          `${year} ${names}`
        ]
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'u').test(text)
  }
}

/** Beginnings of the names of the months: English, Spanish, Portuguese, French. */
const months = [
  'jan|ene|janv',
  'feb|fev|fév',
  'mar',
  'apr|abr|avr',
  'may|mai',
  'jun|juin',
  'jul|juil',
  'aug|ago|aoû',
  'sep|set',
  'oct|out',
  'nov',
  'dec|dic|dez|déc'
]
