/**
 * Why: whether two texts of a page are the same is asked in many places, and pages differ from themselves in spaces, hyphens
 * and points. What is compared are letters and digits alone.
 */

/** Letters and digits of a text, in the case in which they stand. */
export const lettersAsWritten = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')

/** Letters and digits of a text, in lower case. */
export const lettersOf = (words: string): string => lettersAsWritten(words.toLowerCase())
