/** Which manner a list is written in: each reference votes with the marks it bears, and the list decides. */
import type { Style } from './csl.js'

export interface Marks {
  nameForm: string
  /** Where the year stands. */
  year: 'after-authors' | 'after-authors-bracketed' | 'before-volume' | 'end-bracketed' | 'end' | 'none'
  quoted: boolean
  labelled: boolean
}

export function styleOf(marks: Marks): Style {
  const { nameForm, year } = marks
  const bracketed = year === 'after-authors-bracketed'
  if (nameForm === 'initials-first') {
    if (marks.quoted || marks.labelled) return 'ieee'
    return year === 'end-bracketed'
      ? 'nature'
      : year === 'before-volume'
        ? 'acs'
        : bracketed
          ? 'harvard'
          : 'unknown'
  }
  if (nameForm === 'comma-given' || nameForm === 'given-first') return 'chicago'
  if (nameForm === 'comma-initials') {
    if (bracketed) return 'apa'
    if (year === 'after-authors') return marks.quoted ? 'chicago' : 'harvard'
    if (year === 'end-bracketed') return 'nature'
    return year === 'before-volume' ? 'acs' : 'unknown'
  }
  if (nameForm === 'initials-last') {
    if (bracketed || year === 'after-authors') return 'author-year'
    if (year === 'end-bracketed') return 'nature'
    return year === 'before-volume' ? 'vancouver' : year === 'end' ? 'vancouver-parenthesis' : 'unknown'
  }
  return year === 'before-volume' ? 'vancouver' : bracketed ? 'apa' : 'unknown'
}

/** The style most references bear; `unknown` votes count for nothing. Ties go to the first seen. */
export function vote(styles: Style[]): Style {
  const counts = new Map<Style, number>()
  for (const style of styles) if (style !== 'unknown') counts.set(style, (counts.get(style) ?? 0) + 1)
  let best: Style = 'unknown'
  let most = 0
  for (const [style, count] of counts) {
    if (count > most) {
      best = style
      most = count
    }
  }
  return best
}
