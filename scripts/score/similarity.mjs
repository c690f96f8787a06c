/**
 * How alike two texts are: 2 × common / total characters, where what is common is a longest common subsequence (the
 * ratio of Ratcliff and Obershelp's kin). Found by Myers' O(ND) method, which is linear for texts that are nearly the
 * same, and given up where they are not: a score needs to know that 0.99 was missed, not by how much exactly.
 */

/**
 * @param {string} a
 * @param {string} b
 * @param {number} least texts less alike than this give 0
 * @returns {number} 0 to 1
 */
export function similarity(a, b, least = 0.99) {
  if (a === b) return 1
  const total = a.length + b.length
  if (total === 0) return 1
  const allowed = Math.floor((1 - least) * total + 1e-9)
  if (Math.abs(a.length - b.length) > allowed) return 0
  const distance = edits(a, b, allowed)
  return distance === undefined ? 0 : 1 - distance / total
}

/** Insertions and deletions that make `b` of `a`; undefined when there are more than `allowed`. */
function edits(a, b, allowed) {
  const reach = new Int32Array(2 * allowed + 3)
  const zero = allowed + 1
  for (let d = 0; d <= allowed; d++)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[zero + k - 1] < reach[zero + k + 1])
      let x = down ? reach[zero + k + 1] : reach[zero + k - 1] + 1
      let y = x - k
      while (x < a.length && y < b.length && a.charCodeAt(x) === b.charCodeAt(y)) {
        x++
        y++
      }
      reach[zero + k] = x
      if (x >= a.length && y >= b.length) return d
    }
  return undefined
}

/** Texts this much alike are the same. */
const sameText = 0.99
/**
 * Whether two texts are the same as far as a score cares. White space is left out: XML that was indented for reading has
 * spaces round every element in a line, which nobody printed.
 */
export const same = (a, b) => similarity(a.replace(/ /g, ''), b.replace(/ /g, ''), sameText) > 0
