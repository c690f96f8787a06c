/**
 * Whether two names of who paid are of one body: pages and XML print the long name, the short one, or both (“Research Council
 * (RC)”, “Research Council – RC”), with or without the article and the country.
 */
import { letters } from './fold.mjs'

/** The long name of a body without the article, and without what stands in brackets, behind a dash or as its short form. */
const core = name =>
  name
    .replace(/^the\s+/i, '')
    .replace(/(?:\s*[([][^()[\]]*[)\]])+\s*$/, '')
    .replace(/\s+[-–—]\s+(?:Bra[sz]il|\p{Lu}[\p{L}/-]{1,11})\s*$/u, '')
    .replace(/(?:\s*[([][^()[\]]*[)\]])+\s*$/, '')
    .replace(/,\s+\p{Lu}{2,10}\s*$/u, '')

const isShort = name => /^\p{L}[\p{L}/&-]{1,13}$/u.test(name.trim())

/**
 * @param {string} a
 * @param {string} b
 * @param {string} shown letters of what the page shows: a short name is of a long one where the page joins the two
 */
export function sameFunder(a, b, shown) {
  const [one, other] = [core(a), core(b)]
  if (letters(one) === letters(other)) return true
  if (isShort(one) === isShort(other)) return false
  const [short, long] = (isShort(one) ? [one, other] : [other, one]).map(letters)
  return (
    ['', 'brasil', 'brazil'].some(between => shown.includes(`${long}${between}${short}`)) ||
    shown.includes(`${short}${long}`)
  )
}

/** XML may join two bodies in one name: “Ministry of Science, Research Council”. */
export const joinsFunders = (name, a, b) => letters(name) === letters(core(a)) + letters(core(b))
