/**
 * Characters of symbol fonts (`w:sym`) in Unicode: Symbol and Wingdings as manuscripts use them. Codes are those of the
 * fonts; Word adds 0xF000 (ECMA-376-1, 17.3.3.30).
 */

/** Adobe Symbol encoding, from 0x20; a space where there is nothing to say. */
const symbol =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const symbolHigh = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪'
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  159: '•',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑'
}

/** The character that a code of a symbol font shows; undefined when that is not known. */
export function symbolCharacter(font: string, code: number): string | undefined {
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^symbol$/i.test(font)) {
    if (plain >= 0x20 && plain < 0x20 + symbol.length) return symbol[plain - 0x20]
    if (plain >= 0xa0 && plain < 0xa0 + symbolHigh.length) return symbolHigh[plain - 0xa0]
    return undefined
  }
  if (/^wingdings$/i.test(font)) return wingdings[plain]
  // A font with Unicode characters: the code is the character, unless it is the font’s private business.
  return code >= 0x20 && !(code >= 0xe000 && code <= 0xf8ff) && code <= 0xffff
    ? String.fromCharCode(code)
    : undefined
}
